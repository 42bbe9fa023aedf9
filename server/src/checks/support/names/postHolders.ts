// The name beside a post is one slip away from that of its known holder, however the reader took it: `国家主席习平`, `俄总理米舒思京`.
// A part of name-variant: says where, and which name was meant; what a finding looks like is the check's affair.
import type { NameRecord } from '../../../corpus/evidence.ts';
import type { NameMention } from '../../../facts/model.ts';
import { lastPart } from '../../../facts/names/likeness/shortForms.ts';
import { isOffice } from '../../../facts/names/persons/posts.ts';
import { beginsWord } from '../../../facts/names/words/lexicon.ts';
import { slipOf } from '../../../text/nameEdit.ts';
import { soundsAlike } from '../../../text/pinyin.ts';
import { overlaps, type Span } from '../../../text/span.ts';
import type { CheckInput } from '../../frame/model.ts';

export interface MisspeltHolder {
	/** The post beside it. */
	readonly post: NameMention;
	/** Place in the paragraph of what is printed in place of the name. */
	readonly at: Span;
	/** `特朗普` for 特郎普. */
	readonly form: string;
	readonly holder: NameRecord;
}

/** A post whose owner is not printed has many holders: only one who is named with it again and again is meant. */
const leastUnowned = 10;
const leastOwned = 2;
const few = 50;

export function misspeltHolders({ facts, evidence, file }: CheckInput): MisspeltHolder[] {
	const found: MisspeltHolder[] = [];
	const persons = Map.groupBy(
		facts.names.filter(({ kind }) => kind === 'person'),
		({ paragraph }) => paragraph,
	);
	for (const post of facts.names) {
		if (post.kind !== 'title' || post.title === undefined || !isOffice(post.title)) continue;
		const text = file.paragraphs[post.paragraph]?.text ?? '';
		const beside = persons.get(post.paragraph) ?? [];
		for (const holder of evidence.neighbours.get(post.key) ?? []) {
			if (holder.kind !== 'person' || !holds(holder, post, evidence.articles)) continue;
			const slip = slipBeside(text, post, formsOf(holder.canonical));
			if (slip === undefined) continue;
			const known = beside.some(({ at, key }) => overlaps(at, slip.at) && isKnown(key, holder, evidence.names.get(key)));
			if (!known) found.push({ post, holder, ...slip });
			break;
		}
	}
	return found;
}

/** Of a handful of articles a third is as telling as ten of many. */
function holds(holder: NameRecord, { title, affiliation }: NameMention, articles: number): boolean {
	const owned = articles < few ? 1 : leastOwned;
	const least = affiliation === undefined ? Math.min(leastUnowned, Math.max(3, articles / 3)) : owned;
	return holder.titles.some((post) => post.title === title && post.affiliation === affiliation && post.count >= least);
}

/** Another person, or the holder: what is printed was published often enough to stand. */
function isKnown(key: string, holder: NameRecord, record: NameRecord | undefined): boolean {
	return (
		key === holder.key ||
		(record !== undefined && (record.articles >= 3 || record.articles * 4 > holder.articles) && record.articles * 50 > holder.articles)
	);
}

function formsOf(canonical: string): string[] {
	const last = lastPart(canonical);
	return last === undefined ? [canonical] : [canonical, last];
}

/** Right behind the post, or, where no owner stands before it, right before it: `近平主席`. */
function slipBeside(
	text: string,
	{ at, affiliation }: NameMention,
	forms: readonly string[],
): Pick<MisspeltHolder, 'at' | 'form'> | undefined {
	const printed = forms.find((form) => text.startsWith(form, at.end));
	if (printed !== undefined) {
		const end = at.end + printed.length;
		const again = text[end] === printed.at(-1) && !beginsWord(text, end);
		return again ? { at: { start: at.end, end: end + 1 }, form: printed } : undefined;
	}
	if (forms.some((form) => text.startsWith(form, at.start - form.length))) return undefined;
	for (const form of forms) {
		for (const length of [form.length, form.length + 1, form.length - 1]) {
			if (length < 2 || (length === form.length && endsInNextWord(text, at.end, form))) continue;
			const after = { start: at.end, end: at.end + length };
			if (isSlip(text, after, form)) return { at: after, form };
			const before = { start: at.start - length, end: at.start };
			if (affiliation === undefined && before.start >= 0 && isSlip(text, before, form)) return { at: before, form };
		}
	}
	return undefined;
}

/** `习近将于…`: what stands at the place of the last character begins the next word, so that a character is missing. */
function endsInNextWord(text: string, start: number, form: string): boolean {
	const last = start + form.length - 1;
	return (
		form.length >= 3 &&
		text.startsWith(form.slice(0, -1), start) &&
		(/[将在于和与同及向对说称表就已曾会出访赴致的、，。]/u.test(text.charAt(last)) || beginsWord(text, last)) &&
		!soundsAlike(text.charAt(last), form.charAt(form.length - 1))
	);
}

function isSlip(text: string, at: Span, form: string): boolean {
	const printed = text.slice(at.start, at.end);
	if (at.end > text.length || !/^[\u4e00-\u9fff·・•‧･]+$/u.test(printed)) return false;
	const slip = slipOf(printed, form);
	if (slip === undefined) return false;
	// Of a name in two characters one of which is another, too little is left.
	if (slip === 'other') return form.length >= 3 && (form.length >= 4 || printed.charAt(0) === form.charAt(0));
	if (slip === 'dropped') return form.length >= 3 && text.charAt(at.end) !== form.charAt(form.length - 1);
	return true;
}
