// What was ignored stays ignored while the text around it is edited and wrapped anew, and nothing else goes with it.
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../server/src/article/read.ts';
import { createIgnoreList, ignoredPlace, readIgnored, writtenIgnored } from '../../../server/src/checks/frame/ignored.ts';
import type { Finding } from '../../../server/src/checks/frame/model.ts';
import { isOfSpelling } from '../../../server/src/checks/registry.ts';
import { wrapParagraphs } from '../../support/wrap.ts';

const text = '　　6日，诺兰国总统捷尔穆汗诺夫在首都会见客人。\n\n　　7日，捷尔穆汗诺夫出席晚宴并发表讲话。\n';
const flagged = '捷尔穆汗诺夫';

describe('a place that is ignored', () => {
	const list = createIgnoreList([ignoredPlace(findingAt(text, 0), readArticle(text))], isOfSpelling);
	const isIgnored = (changed: string, nth = 0, id = 'name-variant') => list.ignores(findingAt(changed, nth, id), readArticle(changed));

	test('is known again', () => expect(isIgnored(text)).toBe(true));
	test('is known after the article was set in a narrow column', () => {
		const layout = { width: 13, blanks: 0, apart: false, indent: '　　', justified: false, lineBreak: '\n' };
		const wrapped = wrapParagraphs(
			text.split('\n\n').map((line) => line.trim()),
			layout,
		);
		const broken = wrapped.slice(wrapped.indexOf('捷'), wrapped.indexOf('夫') + 1);
		expect(broken).toContain('\n');
		expect(list.ignores(findingAt(wrapped, 0, 'name-variant', broken), readArticle(wrapped))).toBe(true);
	});
	test('is known after paragraphs came before it and words changed beside it', () => {
		expect(isIgnored(`　　新的一段。\n\n${text.replace('在首都会见客人', '在港城会见来宾')}`)).toBe(true);
		expect(isIgnored(text.replace('6日，诺兰国', '8日，'))).toBe(true);
	});
	test('is not another place of the same words, nor another check', () => {
		expect(isIgnored(text, 1)).toBe(false);
		expect(isIgnored(text, 0, 'title-mismatch')).toBe(false);
	});
});

test('a name that is ignored is so everywhere and by every check of spelling, alone, and its post is still judged', () => {
	const list = createIgnoreList([{ kind: 'name', name: flagged }], isOfSpelling);
	const file = readArticle(text);
	expect([0, 1].map((nth) => list.ignores(findingAt(text, nth), file))).toEqual([true, true]);
	expect(list.ignores(findingAt(text, 0, 'protected-name'), file)).toBe(true);
	expect(list.ignores(findingAt(text, 0, 'protected-name', `总统${flagged}`), file)).toBe(false);
	expect(list.ignores(findingAt(text, 0, 'title-mismatch'), file)).toBe(false);
});

test('what is written can be read, and what was never written is nothing', () => {
	const place = ignoredPlace(findingAt(text, 0), readArticle(text));
	expect(readIgnored(JSON.parse(JSON.stringify(writtenIgnored(place))))).toEqual(place);
	expect(readIgnored({ name: '陆明远' })).toEqual({ kind: 'name', name: '陆明远' });
	expect([readIgnored({ check: 'x' }), readIgnored('陆明远'), readIgnored(null), readIgnored({ name: 3 })]).toEqual([
		undefined,
		undefined,
		undefined,
		undefined,
	]);
});

function findingAt(source: string, nth: number, id = 'name-variant', words = flagged): Finding {
	let start = source.indexOf(words);
	for (let i = 0; i < nth; i++) start = source.indexOf(words, start + 1);
	const message = { zh: '疑误', en: 'doubtful' };
	return { id, severity: 'warning', span: { start, end: start + words.length }, message, related: [], fixes: [] };
}
