// Dates, times and durations of the collection beside the project, all its rows, resolved by the moment that each row gives.
// The collection is made of spoken questions to an assistant; where a newspaper means another thing is listed in timesElsewise.ts.
import { describe, expect, test } from 'vitest';
import { sharedRows } from '../../support/shared.ts';
import { isReadAlike, type TimeRow } from '../../support/timeRows.ts';
import { elsewise } from './timesElsewise.ts';

const rows = sharedRows<TimeRow>('numbers/jionlp_time_parse.jsonl');
const classOf = ({ input, base }: TimeRow) => elsewise.find((one) => one.rows.test(input) && (one.base === undefined || one.base === base));

describe.skipIf(rows.length === 0)('dates, times and durations of the collection', () => {
	test('what a newspaper means as the collection does, at least 92 %', () => {
		const meant = rows.filter((row) => classOf(row) === undefined);
		const wrong = meant.filter((row) => !isReadAlike(row)).map(({ input }) => input);
		expect(1 - wrong.length / meant.length, wrong.join(' ')).toBeGreaterThanOrEqual(0.92);
	});

	test('what it means otherwise is little, and nothing in it is read alike', () => {
		const left = rows.filter((row) => classOf(row) !== undefined);
		expect(left.filter(isReadAlike).map(({ input }) => input)).toEqual([]);
		expect(left.length / rows.length).toBeLessThan(0.2);
	});

	test('no class is empty', () => {
		const used = new Set(rows.map(classOf));
		expect(elsewise.filter((one) => !used.has(one)).map(({ why }) => why)).toEqual([]);
	});
});
