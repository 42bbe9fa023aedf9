// Quotation marks that do not pair, or stand in each other the wrong way round. Pairing is the facts' business;
// this knows where a lost mark is no mistake: in what is continued from or on another page.
import type { Article, ArticleFile, Paragraph } from '../article/model.ts';
import type { NameMention } from '../facts/model.ts';
import { markedRunsOf } from '../facts/quotes/extract.ts';
import type { MarkPair, MarkPlace, PairedMarks } from '../facts/quotes/marks.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { articleOf, changeTo, placeAt, relatedAt } from './support/findings/place.ts';
import { findingOf, surroundings } from './support/findings/slips.ts';
import { beginsUtterance, closings } from './support/quotes/closings.ts';
import { speakerBefore, speakerBehind } from './support/quotes/speakersBeside.ts';

export const check: Check = {
	id: 'quote-marks',
	title: { zh: '引号不配对', en: 'Quotation marks that do not pair' },
	explain: {
		zh: [
			'引号有前无后、有后无前、前后写反，或里外用反：引号里还要用引号时，外用双引号“ ”，里用单引号‘ ’。',
			'',
			'一段话分几段引用，每段开头用前引号、只在最后一段末尾用后引号的，合乎规范；（上接…）（下转…）的稿件首尾缺一半引号的，也不提示。依据：GB/T 15834—2011 4.8.3.2、4.8.3.4。',
		].join('\n'),
		en: [
			'An opening mark that nothing closes, a closing mark that nothing opens, one turned round, or a quotation within a quotation with the same marks: “ ” outside, ‘ ’ inside.',
			'',
			'A quotation over several paragraphs opens in each of them and closes in the last: that is right. So are halves of quotations in what is continued from or on another page. Rests on GB/T 15834-2011, 4.8.3.2 and 4.8.3.4.',
		].join('\n'),
	},
	severity: 'error',
	examples: [
		{
			text: '　　高凤林说：⟦“⟧路通了，茶就好卖了。\n\n　　茶农们很高兴。\n',
			fixed: '　　高凤林说：“路通了，茶就好卖了。”\n\n　　茶农们很高兴。\n',
		},
		{ text: '　　镇里提出⟦“⟧先修路“的办法，得到拥护。\n', fixed: '　　镇里提出“先修路”的办法，得到拥护。\n' },
		{
			text: '　　镇里推出⟦“⟧山乡赛事“溪边夏夜”等活动。\n\n　　“路通了，人就来了。”高凤林说。\n',
			fixed: '　　镇里推出“山乡赛事”“溪边夏夜”等活动。\n\n　　“路通了，人就来了。”高凤林说。\n',
		},
		{
			text: '　　⟦“⟧路通了，镇长高凤林说，“茶就好卖了。”\n',
			fixed: '　　“路通了，”镇长高凤林说，“茶就好卖了。”\n',
		},
		{ text: '　　镇里提出先修路⟦”⟧的办法，得到拥护。\n\n　　“好办法。”茶农说。\n' },
		{
			text: '　　高凤林说：“我们的⟦“⟧先修路”办法见效了。”\n',
			fixed: '　　高凤林说：“我们的‘先修路’办法见效了。”\n',
		},
	],
	allows: [
		{ text: '　　高凤林说：“我们的‘先修路’办法见效了。\n\n　　“路通了，茶就好卖了。\n\n　　“明年还要修桥。”\n' },
		{ text: '（上接第一版）路通了，茶就好卖了。”高凤林说。\n\n　　本报记者走访了清流镇，茶农们说：“好办法。”\n' },
		{ text: '　　本报清流5月6日电　角度为30°15’，她叫O’Neill，‘先修路’。\n' },
	],
	run,
};

function run({ file, facts }: CheckInput): Finding[] {
	return markedRunsOf(file.paragraphs).flatMap(({ paragraphs: run, marks: { pairs, unclosed, unopened } }) => {
		if (run[0]?.role === 'furniture' || run[0]?.role === 'credits') return [];
		const lost = { unclosed: [...unclosed, ...termsThatGoOn(run, pairs), ...goesOnWithAnother(run, pairs, facts.names)], unopened, pairs };
		if (lost.unclosed.length + unopened.length > 0) return lostMarks(run, lost, file);
		let last: MarkPair | undefined;
		return pairs.flatMap((pair) => {
			const { open, close, depth } = pair;
			if (depth === 0) last = pair;
			const outer = depth === 1 ? last : undefined;
			const paragraph = run[open.paragraph];
			if (!outer || !paragraph || markAt(run, open) !== '“' || markAt(run, outer.open) !== '“') return [];
			const outside = run[outer.open.paragraph] as Paragraph;
			const inner = close.paragraph === open.paragraph ? paragraph.text.slice(open.offset + 1, close.offset) : undefined;
			return [
				findingOf(check, file, {
					place: placeAt(paragraph, open.offset, open.offset + 1),
					message: { zh: '引号里的引号应为单引号“‘’”', en: 'A quotation within a quotation takes ‘ ’' },
					related: [relatedAt(placeAt(outside, outer.open.offset, outer.open.offset + 1), { zh: '外层引号', en: 'The outer mark' })],
					fixes:
						inner === undefined || /[‘’]/u.test(inner)
							? []
							: changeTo(file, placeAt(paragraph, open.offset, close.offset + 1), `‘${inner}’`),
				}),
			];
		});
	});
}

function markAt(run: readonly Paragraph[], { paragraph, offset }: MarkPlace): string {
	return run[paragraph]?.text.charAt(offset) ?? '';
}

/**
 * `推出“活力赛事“避暑康养”等活动。` before a paragraph that begins with “: the marks pair, but what begins inside a clause is a term and
 * ends in its paragraph.
 */
function termsThatGoOn(run: readonly Paragraph[], pairs: readonly MarkPair[]): MarkPlace[] {
	return pairs
		.filter(({ open, close, depth }) => {
			if (depth > 0 || open.paragraph === close.paragraph || markAt(run, open) !== '“') return false;
			return !beginsUtterance(run[open.paragraph]?.text ?? '', open.offset);
		})
		.map(({ open }) => open);
}

/** `屈向南说，“今年投入更多。` above `“治理不能等。”沈若溪说。`: two people speak, so that the first has ended. */
function goesOnWithAnother(run: readonly Paragraph[], pairs: readonly MarkPair[], names: readonly NameMention[]): MarkPlace[] {
	return pairs
		.filter(({ open, close, depth }) => {
			if (depth > 0 || close.paragraph !== open.paragraph + 1 || run[close.paragraph]?.text.charAt(0) !== '“') return false;
			const before = speakerBefore(run[open.paragraph] as Paragraph, open.offset, names);
			const behind = before && speakerBehind(run[close.paragraph] as Paragraph, close.offset, names);
			return behind !== undefined && behind !== before;
		})
		.map(({ open }) => open);
}

/** The first of them in each paragraph: what is lost after it may follow from it. */
function lostMarks(
	run: readonly Paragraph[],
	{ unclosed, unopened, pairs }: Pick<PairedMarks, 'unclosed' | 'unopened' | 'pairs'>,
	file: ArticleFile,
): Finding[] {
	const told = new Set<number>();
	const pairsBy = Map.groupBy(
		pairs.filter(({ open, close }) => open.paragraph === close.paragraph),
		({ open }) => open.paragraph,
	);
	return [...unclosed, ...unopened]
		.sort((a, b) => a.paragraph - b.paragraph || a.offset - b.offset)
		.flatMap((place) => {
			const paragraph = run[place.paragraph];
			const mark = markAt(run, place);
			if (!paragraph || told.has(place.paragraph) || isNoQuotation(paragraph.text, place.offset, mark)) return [];
			told.add(place.paragraph);
			const opens = '“‘「『'.includes(mark);
			if (opens ? isTorn(paragraph, file.paragraphs[paragraph.index + 1]) : isTorn(file.paragraphs[paragraph.index - 1], paragraph))
				return [];
			if (opens ? goesOnElsewhere(paragraph, place.offset, file) : cameFromElsewhere(paragraph, place.offset, file)) return [];
			const at = placeAt(paragraph, place.offset, place.offset + 1);
			const closed = new Map((pairsBy.get(place.paragraph) ?? []).map(({ open, close }) => [open.offset, close.offset]));
			return [
				findingOf(check, file, {
					place: at,
					message: opens
						? { zh: `前引号 ${mark} 没有与之相配的后引号`, en: `Nothing closes this ${mark}` }
						: { zh: `后引号 ${mark} 没有与之相配的前引号`, en: `Nothing opens this ${mark}` },
					related: [surroundings(at)],
					fixes: opens ? closings({ paragraph, offset: place.offset, closed }, file) : [],
				}),
			];
		});
}

/** An apostrophe, minutes of arc, inches. */
function isNoQuotation(text: string, offset: number, mark: string): boolean {
	// 6’55”: minutes and seconds.
	if (mark === '’' && /^\d’\d/u.test(text.slice(Math.max(0, offset - 1), offset + 2))) return true;
	return (
		(mark === '’' || mark === '”') &&
		/[\dA-Za-z°′]/u.test(text.charAt(offset - 1)) &&
		!/[一-龥]/u.test(text.slice(Math.max(0, offset - 3), offset))
	);
}

/** `主持的“茶山` above `步道”项目`: the sentence goes on below with its mark; the paragraphs are lines of one, and no mark is lost. */
function isTorn(above: Paragraph | undefined, below: Paragraph | undefined): boolean {
	if (above === undefined || below === undefined || /[。！？…”’）：；，]$/u.test(above.text)) return false;
	const [close, open] = [below.text.indexOf('”'), below.text.indexOf('“')];
	return above.text.lastIndexOf('“') > above.text.lastIndexOf('”') && close >= 0 && (open < 0 || close < open);
}

/** Only the last opening mark before （下转…） or before a text that breaks off. */
function goesOnElsewhere(paragraph: Paragraph, offset: number, file: ArticleFile): boolean {
	const article = articleOf(file, paragraph);
	if (/”/u.test(paragraph.text.slice(offset))) return false;
	const text = (article ? bodyOf(article).at(-1) : undefined) ?? file.paragraphs.findLast(({ role }) => role === 'body');
	const last = text === paragraph || text === undefined;
	return (
		last &&
		(breaksOff(paragraph.text) ||
			(article?.paragraphs.some(({ role, text: words }) => role === 'continuation' && /^[（(]?下/u.test(words)) ?? false))
	);
}

function breaksOff(text: string): boolean {
	return !/[。！？…”’）]$/u.test(text);
}

/** Only the first closing mark of a remnant, before anything was opened. */
function cameFromElsewhere(paragraph: Paragraph, offset: number, file: ArticleFile): boolean {
	const article = articleOf(file, paragraph);
	const body = article ? bodyOf(article) : file.paragraphs.filter(({ role }) => role === 'body');
	const before = body.slice(0, body.indexOf(paragraph));
	if (body.includes(paragraph) && [...before.map(({ text }) => text), paragraph.text.slice(0, offset)].some((text) => /[“‘]/u.test(text)))
		return false;
	const continued = article?.paragraphs.some(({ role, text }) => role === 'continuation' || /^[（(]上接/u.test(text)) ?? false;
	const isHead = article?.headline === undefined && before.length === 0 && !isIndented(paragraph, file);
	return body.includes(paragraph) && (continued || isHead);
}

/** A text that begins in the middle of a paragraph has no indent at its head. */
function isIndented({ span }: Paragraph, { text }: ArticleFile): boolean {
	return /[　\s]/u.test(text.charAt(span.start - 1));
}

function bodyOf(article: Article): readonly Paragraph[] {
	return article.paragraphs.filter(({ role }) => role === 'body');
}
