import { describe, expect, test } from 'vitest';
import { extractQuotes } from '../../../server/src/facts/quotes/extract.ts';
import { writeMarks } from '../../support/marks.ts';
import { withNames } from '../../support/readings.ts';

/** The text with each quotation marked as `⟦“…”⟧{kind speaker verb}`. */
function marked(text: string): string {
	const { file, names } = withNames(text);
	const quotes = extractQuotes(file, names);
	return writeMarks(
		file.text,
		quotes.map(({ span, kind, speaker, verb }) => ({ ...span, label: [kind, speaker, verb].filter(Boolean).join(' ') })),
	);
}

/** Speakers alone, in order; `?` where nobody is known. */
function speakers(text: string): string[] {
	const { file, names } = withNames(text);
	return extractQuotes(file, names).map((quote) => quote.speaker ?? '?');
}

describe('where quotations stand', () => {
	test('nested, with their marks', () => {
		expect(marked('⟦陆明远⟧{person}说：“船名叫‘飞燕’，是爷爷起的。”')).toBe(
			'陆明远说：⟦“船名叫⟦‘飞燕’⟧{title}，是爷爷起的。”⟧{speech 陆明远 说}',
		);
	});
	test('corner brackets as well', () => {
		expect(marked('⟦陆明远⟧{person}说：「船名叫『飞燕』，是爷爷起的。」')).toBe(
			'陆明远说：⟦「船名叫⟦『飞燕』⟧{title}，是爷爷起的。」⟧{speech 陆明远 说}',
		);
	});
	test('over line breaks', () => {
		expect(marked('⟦陆明远⟧{person}说：“河水\n比去年清\n多了。”')).toBe('陆明远说：⟦“河水\n比去年清\n多了。”⟧{speech 陆明远 说}');
	});
	test('over a paragraph that was cut in two', () => {
		expect(marked('⟦陆明远⟧{person}说：“河水比去年\n\n清多了。”大家都笑。')).toBe(
			'陆明远说：⟦“河水比去年\n\n清多了。”⟧{speech 陆明远 说}大家都笑。',
		);
	});
	test('over paragraphs that each open anew', () => {
		const text = '⟦陆明远⟧{person}写道：\n\n“第一年，我们种树。\n\n“第二年，我们挖渠。\n\n“第三年，我们有了粮。”';
		const { file, names } = withNames(text);
		const quotes = extractQuotes(file, names);
		expect(quotes.map((quote) => quote.words)).toEqual(['第一年，我们种树。\n第二年，我们挖渠。\n第三年，我们有了粮。']);
	});
	test('an unclosed mark takes nothing with it', () => {
		expect(marked('他说：“河水清了。\n\n另一段里有“飞燕号”，也有人。')).toBe('他说：“河水清了。\n\n另一段里有⟦“飞燕号”⟧{title}，也有人。');
	});
	test('a remnant that begins inside a quotation', () => {
		expect(marked('比去年清多了。”⟦陆明远⟧{person}说，“还会更清。”')).toBe('比去年清多了。”陆明远说，⟦“还会更清。”⟧{speech 陆明远 说}');
	});
	test('an apostrophe closes nothing', () => {
		expect(marked('店名‘Lu’s Boat’很新')).toBe('店名⟦‘Lu’s Boat’⟧{emphasis}很新');
	});
	test('a heading does not reach into the text', () => {
		expect(marked('## “河清\n\n人们说起“飞燕”。')).toBe('## “河清\n\n人们说起⟦“飞燕”⟧{emphasis}。');
	});
});

describe('who speaks', () => {
	test.each([
		['before', '⟦陆明远⟧{person}指出，“河水是全镇的命脉”。', ['陆明远']],
		['before, with where and when', '⟦陆明远⟧{person}在全镇大会上向⟦方宁⟧{person}等人强调：“河水是全镇的命脉。”', ['陆明远']],
		['some clauses before', '会上，⟦陆明远⟧{person}回顾了十年历程，并表示，“河水是全镇的命脉”。', ['陆明远']],
		['behind', '“河水是全镇的命脉。”⟦陆明远⟧{person}说。', ['陆明远']],
		['behind, in the paragraph after', '“河水是全镇的命脉。”\n\n镇长⟦陆明远⟧{person}这样评价。', ['陆明远']],
		['on both sides of the verb', '“河水清了。”⟦陆明远⟧{person}告诉记者，“鱼也多了。”', ['陆明远', '陆明远']],
		['on both sides, a few words first', '“这条路，”⟦陆明远⟧{person}介绍，“全长12公里。”', ['陆明远', '陆明远']],
		['who met somebody', '⟦陆明远⟧{person}在会见⟦方宁⟧{person}时表示，“全镇愿意深化合作”。', ['陆明远']],
		['he', '⟦陆明远⟧{person}走到桥上。他说：“河水是全镇的命脉。”', ['陆明远']],
		[
			'she, of two',
			'⟦方宁⟧{person}种了三年树。⟦陆明远⟧{person}来看过。“河水清了。”⟦方宁⟧{person}说。她表示，“鱼也多了。”',
			['方宁', '方宁'],
		],
		['going on', '⟦陆明远⟧{person}说，镇里正在修渠。“再有一年就完工了。”', ['陆明远']],
		['as he said', '正如⟦陆明远⟧{person}所说：“河水是全镇的命脉。”', ['陆明远']],
		['a full name for a short one', '⟦老陆⟧{person 陆明远}说：“河水清了。”', ['陆明远']],
		['nobody by name', '一位当地居民告诉记者：“河水清了。”', ['一位当地居民']],
		['voices in a row', '“盼了很久的大事”“给全镇人带来的新机会”……当地居民纷纷表示。', ['当地居民', '当地居民']],
		['somebody spoken to', '⟦陆明远⟧{person}对⟦方宁⟧{person}说：“河水清了。”', ['陆明远']],
	])('%s', (_, text, expected) => {
		expect(speakers(text)).toEqual(expected);
	});

	test('words for a thing are nobody’s', () => {
		expect(marked('⟦陆明远⟧{person}说，全镇推进“清流”工程，打通“最后一米”，告别“靠天吃饭”。')).toBe(
			'陆明远说，全镇推进⟦“清流”⟧{title}工程，打通⟦“最后一米”⟧{emphasis}，告别⟦“靠天吃饭”⟧{emphasis}。',
		);
	});
	test.each([
		['a theme', '大会以⟦“守望清流，共建家园”⟧{title}为主题。'],
		['a gathering', '镇里举行⟦“守望清流，共建家园，让水更清”⟧{title}座谈会。'],
		['a banner', '桥上挂着⟦“热烈欢迎远方的客人！”⟧{document}的横幅。'],
		['a proverb', '俗话说⟦“水清则鱼自来”⟧{document}。'],
		['verse', '⟦“山高云自远，水阔月长明。”⟧{document}到了秋天，游人更多。'],
		['a principle', '全镇按照⟦“谁用水、谁付费，谁护水、谁受益”⟧{emphasis}的原则修渠。'],
		['a row of names', '开来了⟦“飞燕号”⟧{title}⟦“海鸥”⟧{title}⟦“明珠”⟧{title}三艘船。'],
	])('%s is nobody’s speech', (_, expected) => {
		expect(marked(expected.replaceAll(/⟦|⟧\{[a-z]+\}/gu, ''))).toBe(expected);
	});
	test('in a commentary on one person’s words, the first person is that person', () => {
		const said = '⟦陆明远⟧{person}指出，“河水是全镇的命脉”。';
		const text = `# 清流\n\n${said}\n\n${said}\n\n${said}\n\n水渠通了。\n\n“我们要让孩子们也喝上清水。”号角已经吹响。`;
		expect(speakers(text)).toEqual(['陆明远', '陆明远', '陆明远', '陆明远']);
		expect(speakers('# 清流\n\n“我们要让孩子们也喝上清水。”号角已经吹响。')).toEqual(['?']);
	});
	test('behind a quotation that fills a paragraph, the next one says who spoke, and may change', () => {
		const text = (behind: string) => `“河水比去年清多了，孩子们都能喝。”\n\n${behind}`;
		expect(speakers(text('⟦陆明远⟧{person}说。大家都笑。'))).toEqual(['陆明远']);
		expect(speakers(text('⟦王小芳⟧{person}说。大家都笑。'))).toEqual(['王小芳']);
		expect(speakers(text('大家都笑。'))).toEqual(['?']);
		expect(speakers(text('⟦陆明远⟧{person}说。大家都笑。'))).toEqual(['陆明远']);
	});
	test('a post that one person holds', () => {
		expect(speakers('⟦陆明远⟧{person 陆明远 镇长}来了。\n\n桥通了。\n\n镇长说：“河水清了。”')).toEqual(['陆明远']);
	});
	test('a document speaks for itself', () => {
		expect(marked('《清流宣言》指出，“河水是全镇的命脉，人人都要爱护”。')).toBe(
			'《清流宣言》指出，⟦“河水是全镇的命脉，人人都要爱护”⟧{document 《清流宣言》 指出}。',
		);
	});
	test('a novel tells nothing', () => {
		expect(marked('这部小说“飞燕”的作者⟦陆明远⟧{person}是镇长。')).toBe('这部小说⟦“飞燕”⟧{emphasis}的作者陆明远是镇长。');
	});
});
