// What joining keeps and drops, and that every unit of the joined text is found again in the source.
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../server/src/article/model.ts';
import { readArticle } from '../../server/src/article/read.ts';

/** A column of twelve, so that the lines are seen to be wrapped. */
const column = ['　　春天里，河水解冻，两岸', '的柳树发了芽，孩子们跑到', '堤上放风筝，笑声传得很远'];

function unwrapped(...lines: string[]): string {
	return read(...lines).text;
}

function read(...lines: string[]): Paragraph {
	const file = readArticle([...column, ...lines].join('\n'));
	expect(file.paragraphs).toHaveLength(1);
	return file.paragraphs[0] as Paragraph;
}

describe('white space', () => {
	it('goes between ideographs and around digits', () => {
		expect(unwrapped('。6 月 16', '日，周 明 远 说 ，好。')).toContain('很远。6月16日，周明远说，好。');
	});

	it('stays between Latin words, also where a line breaks', () => {
		expect(unwrapped('，乐队唱起 Green', 'River Song，人们跟着唱。')).toContain('Green River Song，');
	});

	it('does not part a number that a break cut', () => {
		expect(unwrapped('，全长足足有一万零12', '34米，人人称奇。')).toContain('1234米');
	});

	it('parts the names behind 记者, and joins a name that a break cut', () => {
		const text =
			'新华社临江5月19日电（记者 周明\n\n远 李若溪 陈\n\n一 苗）5月19日上午，临江市第一次\n\n举行春季植树活动，两千名志愿者\n\n带着树苗和铁锹来到江边，一直忙\n\n到太阳落山。';
		expect(readArticle(text).paragraphs[0]?.text).toMatch(/^新华社临江5月19日电（记者 周明远 李若溪 陈一苗）5月19日/u);
	});

	it('stays between the phrases of a headline and behind a dateline', () => {
		const file = readArticle('江水更清 两岸更绿\n\n新华社临江6月1日电 临江市1日公布水质。\n');
		expect(file.paragraphs.map((paragraph) => paragraph.text)).toEqual(['江水更清 两岸更绿', '新华社临江6月1日电 临江市1日公布水质。']);
	});
});

describe('the map', () => {
	const source = [...column, '，𠮷庆老人带着孙女😀，周', '', '明远 2 0 2 5 年也来了。'].join('\r\n');
	const paragraph = readArticle(source).paragraphs[0] as Paragraph;

	it('finds every unit in the source', () => {
		for (let at = 0; at < paragraph.text.length; at++) expect(source[paragraph.map.toSource(at)]).toBe(paragraph.text[at]);
	});

	it('leads back from the source', () => {
		for (let at = 0; at < paragraph.text.length; at++) expect(paragraph.map.fromSource(paragraph.map.toSource(at))).toBe(at);
	});

	it('gives a name cut by a break and a blank line as one source span', () => {
		const start = paragraph.text.indexOf('周明远');
		const span = paragraph.map.spanToSource({ start, end: start + 3 });
		expect(source.slice(span.start, span.end)).toBe('周\r\n\r\n明远');
	});

	it('takes a place in a dropped break for the character behind it', () => {
		const start = paragraph.text.indexOf('明远');
		expect(paragraph.map.fromSource(paragraph.map.toSource(start) - 1)).toBe(start);
	});
});
