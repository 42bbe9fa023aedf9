// Short forms that the article itself declares, and mentions that are one character away from one: `海合组织` after （以下简称“澜合组织”）.
// A part of name-variant: says where, and which form was meant; what a finding looks like is the check's affair.
import { byParagraph } from '../../../facts/byParagraph.ts';
import type { NameMention } from '../../../facts/model.ts';
import { declaredForms, isChosenFrom } from '../../../facts/names/likeness/shortForms.ts';
import { nameEdit } from '../../../text/nameEdit.ts';
import type { CheckInput } from '../../frame/model.ts';

export interface MisspeltForm {
	readonly mention: NameMention;
	/** `澜合组织`. */
	readonly form: string;
	/** Where it is declared, or used first. */
	readonly declared: NameMention;
}

export function misspeltForms({ file, facts, evidence }: CheckInput): MisspeltForm[] {
	const named = byParagraph(facts.names);
	const forms = file.paragraphs
		.filter(({ text }) => text.includes('称'))
		.flatMap(({ index, text }) => {
			const names = (named.get(index) ?? []).map(({ kind, at, canonical }) => ({ kind, ...at, sure: true, canonical }));
			return declaredForms(text, names);
		})
		.filter(({ name, kind, canonical }) => kind === 'organization' && name.length >= 4 && name !== canonical);
	if (forms.length === 0) return [];
	const bodies = facts.names.filter(({ kind }) => kind === 'organization');
	return bodies.flatMap((mention) => {
		if (evidence.names.has(mention.key) || forms.some(({ name }) => name === mention.text)) return [];
		for (const { name, canonical } of forms) {
			const edit = nameEdit(mention.text, name)?.kind;
			const meant = edit === 'homophone' || edit === 'lookalike' || (edit === 'other' && isChosenFrom(mention.text, canonical));
			const declared = meant ? bodies.find(({ text }) => text === name) : undefined;
			if (declared) return [{ mention, form: name, declared }];
		}
		return [];
	});
}
