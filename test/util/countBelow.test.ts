import { expect, test } from 'vitest';
import { countBelow } from '../../server/src/util/countBelow.ts';

test('counts what lies below the limit, as going through the list would', () => {
	const list = [1, 3, 3, 3, 8, 13];
	for (let limit = 0; limit < 15; limit++) {
		expect(countBelow(list, limit, (item) => item)).toBe(list.filter((item) => item < limit).length);
	}
	expect(countBelow([], 5, (item: number) => item)).toBe(0);
});
