// A section's heading in quotation marks whose words stand nowhere in the article: a heading that quotes is to have its words in the text.
// Knows the article alone; words that stand there but for a few are `quote-versions`' affair.
import type { ArticleFile, Paragraph } from '../article/model.ts';
import { rememberByText } from '../util/cacheByText.ts';
import type { Check, CheckInput, Finding, RelatedPlace } from './frame/model.ts';
import { paragraphsOf, placeAt, relatedAt, removal } from './support/findings/place.ts';
import { findingOf, surroundings } from './support/findings/slips.ts';

export const check: Check = {
	id: 'quote-heading',
	title: { zh: '小标题里的引语文中没有', en: 'A quoted heading that the text does not have' },
	explain: {
		zh: [
			'小标题用引号引了一句话，正文里却没有这句话：引号表示原话，读者在文中应能找到。确是概括而非原话的，去掉引号；是原话的，正文补上出处。',
			'',
			'只看十二字以上的小标题引语，且只看正文有二百字以上的稿件；标点不计。文中有相近文字的，列出最近的一处。',
		].join('\n'),
		en: [
			'A section’s heading quotes a sentence that the text does not have. Quotation marks promise the very words, and a reader looks for them below. Where the heading sums up, the marks go; where it quotes, the text should say whom.',
			'',
			'Only quotations of twelve characters and more in headings of sections are looked at, in articles of two hundred characters and more; punctuation does not count. The nearest words of the text are shown.',
		].join('\n'),
	},
	severity: 'hint',
	examples: [example('⟦“让每一户茶农把日子过得更红火”⟧', '让每一户茶农把日子过得更红火')],
	allows: [
		{ text: example('“把路修到每一户茶农的家门口”').text },
		{ text: example('⟦“山里的茶香”⟧').text.replaceAll(/[⟦⟧]/gu, '') },
		{ text: '　　“让每一户茶农把日子过得更红火。”高凤林说。\n' },
	],
	run,
};

function example(heading: string, fixed?: string): { readonly text: string; readonly fixed?: string } {
	const text = (words: string) =>
		[
			'清流镇修通茶山公路\n\n　　本报清流5月6日电　清流镇的茶山公路昨天通车。这条路全长12公里，连着六个村子，修了一年零三个月。',
			`山路弯弯：${words}`,
			'　　“要把路修到每一户茶农的家门口。”镇长高凤林在开工时这样说。一年多来，施工队在山里搭起工棚，白天开山，晚上运料，没有停过一天工。村民们送来热水和饭菜，也送来自家的茶叶。',
			'　　路修通以后，茶叶当天就能运到县城。种了三十年茶的王芳说，从前背一篓茶下山要走半天，如今车子开到地头，茶叶不再因为下雨烂在山里。镇里还打算在路边建一座茶叶市场。',
			'　　下一步，清流镇将把公路接到邻近的远山镇。\n',
		].join('\n\n');
	return { text: text(heading), ...(fixed === undefined ? {} : { fixed: text(fixed) }) };
}

const shortest = 12;
const shortestArticle = 200;
const piece = 5;
/** Of its pieces so many in one paragraph: the words are there, though not all as they were said. */
const nearlyThere = 0.6;
/** Fewer than this are said of anything. */
const fewestShown = 3;

const plainOf = rememberByText<string>();

function run({ file, facts }: CheckInput): Finding[] {
	const quotes = facts.quotes.filter(({ kind, depth, words, paragraph }) => {
		return kind !== 'emphasis' && depth === 0 && words.length >= shortest && file.paragraphs[paragraph]?.role === 'section';
	});
	if (quotes.length === 0) return [];
	const texts = paragraphsOf(file).filter(({ role }) => role !== 'section');
	if (texts.reduce((sum, { text }) => sum + text.length, 0) < shortestArticle) return [];
	return quotes.flatMap(({ words, at, paragraph: index }) => {
		const paragraph = file.paragraphs[index];
		const said = plain(words);
		if (!paragraph || said.length < shortest) return [];
		const near = nearestOf(said, texts);
		if (near === 'there') return [];
		const place = placeAt(paragraph, at.start, at.end);
		return [
			findingOf(check, file, {
				place,
				message: { zh: `小标题引的“${words}”，文中没有`, en: `“${words}”, quoted in a heading, is not in the text` },
				related: [near ?? surroundings(place)],
				fixes: withoutMarks(file, paragraph, at),
			}),
		];
	});
}

function plain(text: string): string {
	return plainOf(text, () => text.replaceAll(/[^\p{L}\p{N}]/gu, ''));
}

/** `there` where some paragraph has the words; else the one that has most of them, if any has some. */
function nearestOf(said: string, paragraphs: readonly Paragraph[]): 'there' | RelatedPlace | undefined {
	const look = lookFor(said);
	let best: { readonly paragraph: Paragraph; readonly look: Look } | undefined;
	for (const paragraph of paragraphs) {
		const found = look(paragraph.text);
		if (found.isThere) return 'there';
		if (found.count > (best?.look.count ?? fewestShown - 1)) best = { paragraph, look: found };
	}
	const start = best?.paragraph.text.indexOf(best.look.first) ?? -1;
	if (!best || start < 0) return undefined;
	const { text } = best.paragraph;
	const from = Math.max(text.lastIndexOf('。', start) + 1, start - around);
	const to = Math.min(text.length, start + said.length + around);
	const words = text.slice(from, to);
	return relatedAt(placeAt(best.paragraph, from, to), { zh: `文中相近的一处：${words}`, en: `Nearest in the text: ${words}` });
}

interface Look {
	readonly isThere: boolean;
	/** Pieces of the heading's words that a paragraph has, and the first of them. */
	readonly count: number;
	readonly first: string;
}

const lookers = new Map<string, (text: string) => Look>();
const mostLookers = 50;

/** What a paragraph has of the words; the same paragraph is looked at once. */
function lookFor(said: string): (text: string) => Look {
	const known = lookers.get(said);
	if (known) return known;
	if (lookers.size >= mostLookers) lookers.clear();
	const pieces = Array.from({ length: said.length - piece + 1 }, (_, start) => said.slice(start, start + piece));
	const remember = rememberByText<Look>();
	const look = (text: string) =>
		remember(text, () => {
			const own = plain(text);
			const met = pieces.filter((one) => own.includes(one));
			return { isThere: own.includes(said) || met.length >= pieces.length * nearlyThere, count: met.length, first: met[0] ?? '' };
		});
	lookers.set(said, look);
	return look;
}

const around = 10;

function withoutMarks(file: ArticleFile, paragraph: Paragraph, { start, end }: { readonly start: number; readonly end: number }) {
	const edits = [placeAt(paragraph, start, start + 1), placeAt(paragraph, end - 1, end)].flatMap((mark) =>
		removal(file, mark).flatMap((fix) => fix.edits),
	);
	return edits.length < 2 ? [] : [{ title: { zh: '去掉引号', en: 'Take the quotation marks away' }, edits }];
}
