// What the panel of indicators draws from records.
import { describe, expect, test } from 'vitest';
import type { FigureRecord } from '../../server/src/corpus/evidence.ts';
import { indicatorSeries } from '../../server/src/features/indicatorSeries.ts';

function record(value: number, period: string | undefined, date: string | undefined): FigureRecord {
	const place = { path: '/a.txt', span: { start: 0, end: 3 }, headline: '青栎港', date, sentence: '青栎港吞吐量。' };
	return { indicator: '吞吐量', value, unit: '吨', approximation: 'exact', period, scope: ['青栎'], measure: '吞吐量', place };
}

describe('the points of an indicator', () => {
	const records = [record(30, '2024', '2025-02-01'), record(20, undefined, '2023-03-05'), record(10, undefined, undefined)];

	test('stand in order of time, by the article’s day where no period is printed', () => {
		const { points } = indicatorSeries('吞吐量', records, 3, 'zh');
		expect(points.map(({ when, dated, low }) => [when, dated, low])).toEqual([
			['2023年3月5日', true, 20],
			['2024年', false, 30],
		]);
	});

	test('are all that there are where one has no date, and the newest where more are printed than were asked for', () => {
		expect(indicatorSeries('吞吐量', records, 3, 'zh').total).toBe(2);
		expect(indicatorSeries('吞吐量', records, 1404, 'zh').total).toBe(1404);
	});
});
