import { expect, it } from 'vitest';
import { readArticle } from '../../server/src/article/read.ts';

const dispatch = '江堤完工\n\n新华社临江6月15日电（记者周明远）临江市江堤15日完工。\n';

it.each([
	['the path by day', dispatch, '/news/2025/06/17/a.txt', '2025-06-17', 'path'],
	['the path with dashes', dispatch, 'C:\\稿件\\2025-06-17 江堤.txt', '2025-06-17', 'path'],
	['the file name', dispatch, '/news/2025/06/20250617-04.txt', '2025-06-17', 'path'],
	['the year of the path and the day of the dateline', dispatch, '/news/2025/a.txt', '2025-06-15', 'path'],
	['a metadata line', `江堤完工\n发布时间：2025年6月16日 10:30\n${dispatch}`, '/news/2024/01/01.txt', '2025-06-16', 'metadata'],
	['the year in the dateline', '江堤完工\n\n新华社临江2025年6月15日电 临江市江堤15日完工。', undefined, '2025-06-15', 'dateline'],
	['the same day in the text', `${dispatch}自2022年开工至2025年6月15日，工程历时三年。`, undefined, '2025-06-15', 'text'],
	['a recent day in the text', `${dispatch}2025年5月，最后一座泵站建成。2022年7月，工程开工。`, undefined, '2025-06-15', 'text'],
	['no year at all', dispatch, '/news/江堤.txt', '--06-15', 'dateline'],
	['an old day says nothing', `${dispatch}2019年8月，这里曾经决堤。`, undefined, '--06-15', 'dateline'],
])('%s', (_, text, path, iso, source) => {
	expect(readArticle(text, path === undefined ? {} : { path }).articles[0]?.date).toEqual({ iso, source });
});

it('stays unknown where nothing says it', () => {
	expect(readArticle('江堤完工\n\n临江市江堤昨天完工，群众告别了抢险的日子。').articles[0]?.date).toBeUndefined();
});
