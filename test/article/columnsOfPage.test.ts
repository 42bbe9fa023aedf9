// Newspaper pages written for this test: wrapped columns, titles before and after their text, frames, rows of headings.
import { expect, it } from 'vitest';
import { readArticle } from '../../server/src/article/read.ts';
import { wrapParagraphs } from '../support/wrap.ts';

const story = [
	'临江市江堤整治工程昨天全部完工，沿江十二个乡镇的群众从此告别了年年抢险的日子，江边的土地也重新种上了庄稼。',
	'工程历时三年，动用土石方两百万立方米，沿线修建了八座泵站和三十六座涵闸，汛期的排涝能力提高了一倍以上。',
	'“以前一到夏天就睡不好觉，现在心里踏实多了。”堤下村的老支书陈有田说，村里正商量着把堤边的荒地种上果树。',
];
const council = [
	'各级水利部门要认真总结经验，把好的做法坚持下去，让更多的河流清起来、美起来，让两岸的人民群众得到实惠。',
	'会议还研究了其他事项，听取了有关部门关于秋粮收购和冬季供暖工作的汇报，并就下一步工作作出了安排部署。',
];

function column(paragraphs: readonly string[], width: number, blanks: number): string {
	return wrapParagraphs(paragraphs, { width, blanks, apart: blanks === 0, indent: '', justified: true, lineBreak: '\n' });
}

function articles(text: string) {
	return readArticle(text).articles.map(({ headline, paragraphs }) => ({
		headline: headline?.text,
		body: paragraphs.filter(({ role }) => role === 'body').map((paragraph) => paragraph.text),
	}));
}

it.each([13, 16, 20, 26])('a title behind its text, and one before the next: %i ems, single-spaced', (width) => {
	const text = `${column(story, width, 0)}\n新华社临江6月15日电\n\n江堤完工，两岸安澜\n新华社记者 李 明\n\n市政府召开常务会议\n${column([`（上接第1版）${council[0]}`, council[1] as string], width, 0)}`;
	expect(articles(text)).toEqual([
		{ headline: '江堤完工，两岸安澜', body: story },
		{ headline: '市政府召开常务会议', body: [`（上接第1版）${council[0]}`, council[1]] },
	]);
});

it.each([14, 18, 22])('double-spaced, a heading block of two rows, the title in a frame of its own: %i ems', (width) => {
	const text = `${column(story, width, 1)}\n“守住一江清水，就是\n守住好日子”\n\n${column(council, width, 1)} 大江东去 清波长流\n——临江市治水三年纪实\n\n本报记者 何远 谢岚 江晓林\n`;
	const file = readArticle(text);
	expect(articles(text)).toEqual([{ headline: '大江东去 清波长流', body: [...story, ...council] }]);
	expect(file.articles[0]?.headline?.children.map(({ kind, text: name }) => `${kind} ${name}`)).toEqual([
		'section “守住一江清水，就是守住好日子”',
		'subtitle ——临江市治水三年纪实',
		'byline 本报记者 何远 谢岚 江晓林',
	]);
});

it('a kicker over two rows heads the text below; the remnant above stays without a headline', () => {
	const rest = `（上接第一版）的事办好。${council[0]}`;
	const text = `${column([rest, council[1] as string], 17, 1)}\n堤下村：\n把江堤修成风景线\n让荒地变成聚宝盆\n\n${column(story, 17, 1)}`;
	expect(articles(text)).toEqual([
		{ headline: undefined, body: [rest, council[1]] },
		{ headline: '把江堤修成风景线 让荒地变成聚宝盆', body: story },
	]);
});

it.each([12, 14, 16])('words put into a line of a column leave the paragraphs as they are: %i ems', (width) => {
	const lines = column([...story, ...council, ...story], width, 0).split('\n');
	const whole = readArticle(lines.join('\n')).paragraphs.map(({ text }) => text);
	const inside = lines.flatMap((line, at) => {
		const full = (other: string | undefined) => other?.length === width && !/\p{P}$/u.test(other);
		return full(line) && full(lines[at - 1]) && at + 8 < lines.length ? [at] : [];
	});
	expect(inside.length).toBeGreaterThan(0);
	for (const at of inside) {
		const line = lines[at] as string;
		const longer = `${line.slice(0, 6)}和有关的各个方面${line.slice(6)}`;
		const texts = readArticle(lines.with(at, longer).join('\n')).paragraphs.map(({ text }) => text);
		expect(texts.map((text) => text.replace('和有关的各个方面', ''))).toEqual(whole);
	}
});
