// Which headings within a text are section headings (小标题), and what paragraphs are headings though they end in a full
// stop: `一条山路，连起两岸的茶园。` beside others of its make. Looks at one article's paragraphs.
import type { Draft } from './draft.ts';
import { isBracketed, isWholeQuotation, numberingLevel } from './headings.ts';

/** Settles every `heading` of a text as section or body, and finds sentences that stand as headings. */
export function settleSections(drafts: readonly Draft[]): void {
	settleRuns(drafts);
	for (const draft of sentenceHeadings(drafts)) draft.role = 'section';
}

/** A heading heads something: two or three in a row may be a heading with its subheadings, more are a list. */
function settleRuns(drafts: readonly Draft[]): void {
	for (let from = 0; from < drafts.length; ) {
		let to = from;
		while (drafts[to]?.role === 'heading') to++;
		if (to === from) {
			from++;
			continue;
		}
		const list = to - from > 3 && !drafts.slice(from, to).every((draft) => numberingLevel(draft.text) > 0 || isBracketed(draft.text));
		for (let i = from; i < to; i++) {
			const draft = drafts[i] as Draft;
			draft.role = list && i < to - 1 ? 'body' : 'section';
		}
		from = to;
	}
}

/** One-sentence paragraphs that repeat one skeleton: same length, commas in the same places. */
function sentenceHeadings(drafts: readonly Draft[]): Draft[] {
	const alike = new Map<string, Draft[]>();
	drafts.forEach((draft, i) => {
		if (draft.role !== 'body' || draft.text.length > 30 || drafts[i + 1]?.role !== 'body') return;
		const skeleton = skeletonOf(draft.text);
		if (skeleton === undefined) return;
		const group = alike.get(skeleton);
		if (group === undefined) alike.set(skeleton, [draft]);
		else group.push(draft);
	});
	const groups = [...alike.values()];
	const found = groups.filter((group) => group.length > 2 || (group.length === 2 && group.every(isCounted))).flat();
	if (!found.some(isCounted)) return found;
	// `两份文件，写下共同的承诺。` beside `一份清单，装满可感可及的实惠。`: counted alike, though not of one length
	const first = (found.find(isCounted) as Draft).text.indexOf('，');
	const rest = groups.flat().filter((draft) => !found.includes(draft) && isCounted(draft) && draft.text.indexOf('，') === first);
	return [...found, ...rest];
}

function isCounted({ text }: Draft): boolean {
	return /^[一两二三四五]/u.test(text);
}

/** `一条山路，连起两岸的茶园。`: `4,8`. One sentence of two or three clauses without figures, quotations and speech. */
function skeletonOf(text: string): string | undefined {
	if (!/^[\p{Script=Han}、—－·]{2,16}(?:，[\p{Script=Han}、—－·]{2,16}){1,2}。$/u.test(text)) return undefined;
	if (/(?:说|表示|指出|强调|认为|介绍|出席|参加|主持|陪同)/u.test(text)) return undefined;
	return text
		.slice(0, -1)
		.split('，')
		.map((clause) => clause.length)
		.join();
}

/** 1 for `一、` and headings without a number, 2 for `（一）`, 3 for `1.`; numbers under plain headings go one deeper. */
export function sectionLevel(text: string, plainBefore: boolean): number {
	const level = numberingLevel(text);
	return level === 0 ? 1 : plainBefore ? level + 1 : level;
}

export function isPlainSection(text: string): boolean {
	return numberingLevel(text) === 0 || isWholeQuotation(text);
}
