// What a finding of spelling would make of the name it flags: the name as it stands and as its first fix would have it.
// Of the check that made the finding it knows only whether it judges spelling.
import type { Finding } from '../../checks/frame/model.ts';
import { isOfSpelling } from '../../checks/registry.ts';
import type { NameMention } from '../../facts/model.ts';
import { contains, overlaps } from '../../text/span.ts';
import { factsIn, findAt } from '../factAt.ts';
import type { Reading } from '../reading.ts';

export interface Correction {
	readonly mention: NameMention;
	/** `undefined` where the finding has no fix that stays within the name. */
	readonly right: string | undefined;
}

/** `undefined` where the finding does not say that a name is spelled wrong: that may be right elsewhere. */
export function findCorrection({ file, facts }: Reading, finding: Finding): Correction | undefined {
	if (!isOfSpelling(finding)) return undefined;
	const { span } = finding;
	const inside = factsIn(facts.names, span).find((name) => name.kind !== 'title' && name.span.end <= span.end);
	const at = findAt(facts.names, span.start);
	const mention = inside ?? (at && overlaps(at.span, span) ? at : undefined);
	if (!mention) return undefined;
	const edits = finding.fixes[0]?.edits ?? [];
	if (edits.length === 0 || !edits.every((edit) => contains(mention.span, edit))) return { mention, right: undefined };
	let at0 = mention.span.start;
	let words = '';
	for (const { start, end, newText } of edits) {
		words += file.text.slice(at0, start) + newText;
		at0 = end;
	}
	words += file.text.slice(at0, mention.span.end);
	const right = words.replaceAll(/\s/gu, '');
	return { mention, right: right === '' || right === mention.text ? undefined : right };
}
