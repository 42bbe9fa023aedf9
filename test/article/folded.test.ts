// Text that a program folded after so many characters, digits counted whole: its paragraphs are found as on a page.
import { expect, test } from 'vitest';
import { readArticle } from '../../server/src/article/read.ts';

const paragraphs = [
	'海澜社望川7月20日电（记者程亦安）记者20日从望川市政府获悉，上半年全市茶园面积达到23.6万亩，比去年同期增加1.2万亩，干茶产量8640吨，产值31.5亿元。',
	'清流镇今年新建茶园1200亩，新修山路38公里，212户茶农搬进新居，镇长高凤林说，2024年立下的目标提前5个月完成，下一步是修好14座桥。',
	'望川市市长林若川在现场会上说，全市要在2028年以前让60%的茶园用上滴灌，“水到了，茶就活了，人也就留下了，这比多修100公里路还要紧”。',
];

/** First lines are indented by two characters. */
function folded(text: string, width: number): string {
	const rows = [`　　${text.slice(0, width - 2)}`];
	for (let at = width - 2; at < text.length; at += width) rows.push(text.slice(at, at + width));
	return rows.join('\n');
}

test.each([14, 16, 20])('after %i characters', (width) => {
	const text = `茶园用上滴灌\n\n${paragraphs.map((each) => folded(each, width)).join('\n')}\n`;
	const read = readArticle(text).paragraphs.map((paragraph) => paragraph.text);
	expect(read.slice(1)).toEqual(paragraphs);
});
