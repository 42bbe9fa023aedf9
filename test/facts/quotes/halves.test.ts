import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../server/src/article/read.ts';
import { extractFacts } from '../../../server/src/facts/extract.ts';
import { halfQuotesOf } from '../../../server/src/facts/quotes/halves.ts';
import { withSettings } from '../../../server/src/facts/quotes/setting.ts';

function halves(text: string): (string | undefined)[][] {
	const file = readArticle(text);
	return halfQuotesOf(file, extractFacts(file)).map(({ text, kind, speaker, lacks }) => [text, kind, speaker, lacks]);
}

describe('quotations that lack a mark', () => {
	test('an utterance reaches to the end of its paragraph, over what is quoted in it', () => {
		expect(halves('　　镇长高凤林说：“路通了，茶就好卖了。明年还要修“连心桥”。\n\n　　茶农们很高兴。\n')).toEqual([
			['“路通了，茶就好卖了。明年还要修“连心桥”。', 'speech', '高凤林', 'close'],
		]);
	});
	test('a term reaches to the end of its clause', () => {
		expect(halves('　　镇里提出“先修路的办法，得到拥护。\n')).toEqual([['“先修路的办法', 'emphasis', undefined, 'close']]);
	});
	test('what a remnant begins with is of the one named behind it', () => {
		expect(halves('（上接第一版）路通了，茶就好卖了。”镇长高凤林说。\n\n　　茶农们很高兴。\n')).toEqual([
			['路通了，茶就好卖了。”', 'speech', '高凤林', 'open'],
		]);
	});
	test('whole ones are none, nor are inches', () => {
		expect(halves('　　高凤林说：“路通了。”她买了12”的屏。\n')).toEqual([]);
	});
});

test('a quotation tells on which occasion and when it was said', () => {
	const file = readArticle('　　镇长高凤林2025年6月6日在茶叶大会开幕式上说：“茶好卖了。”王芳说：“是啊，路通了。”\n');
	const facts = extractFacts(file);
	expect(withSettings(file, facts).map(({ occasion, date }) => [occasion, date])).toEqual([
		['茶叶大会开幕式', '2025-06-06'],
		[undefined, undefined],
	]);
});
