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
	['the name of a yearly event', `${dispatch}成果曾在2025江河治理国际论坛上展出。`, undefined, '2025-06-15', 'text'],
	['figures up to a month', `${dispatch}截至2025年5月，泵站已建成八座。工程2022年开工。`, undefined, '2025-06-15', 'text'],
	['figures up to a month of last year', `${dispatch}截至2024年11月，泵站已建成八座。`, undefined, '2025-06-15', 'text'],
	['many days of one year', `${dispatch}2025年1月通水，2025年3月6日试机，2025年5月联调。`, undefined, '2025-06-15', 'text'],
	['no year at all', dispatch, '/news/江堤.txt', '--06-15', 'dateline'],
	['one day says nothing', `${dispatch}2025年5月，最后一座泵站建成。`, undefined, '--06-15', 'dateline'],
	['a plan says nothing', `${dispatch}二期工程将于2027年6月15日完工，到2035年全部建成。`, undefined, '--06-15', 'dateline'],
	['an anniversary says nothing', `${dispatch}1998年6月15日，这里曾经决堤。`, undefined, '--06-15', 'dateline'],
	['an old day says nothing', `${dispatch}2019年8月，这里曾经决堤。`, undefined, '--06-15', 'dateline'],
])('%s', (_, text, path, iso, source) => {
	expect(readArticle(text, path === undefined ? {} : { path }).articles[0]?.date).toEqual({ iso, source });
});

it('stays unknown where nothing says it', () => {
	expect(readArticle('江堤完工\n\n临江市江堤昨天完工，群众告别了抢险的日子。').articles[0]?.date).toBeUndefined();
});
