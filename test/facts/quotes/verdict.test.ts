// A quotation beside the words it may be taken from: its tier, and where they differ.
import { expect, test } from 'vitest';
import { verdictOf } from '../../../server/src/facts/quotes/verdict.ts';

const published = '我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。';

test.each([
	['exact', published],
	['marks', '我们要把山路修到每一户茶农的家门口把山货送到更大的市场！'],
	['cut', '把山货送到更大的市场'],
	['cut', '我们要把山路修到……家门口，把山货送到更大的市场'],
	['other', '镇里的学校和医院明年都要搬到新址'],
	['other', '更小的市场'],
] as const)('%s: %s', (tier, quoted) => {
	expect(verdictOf(quoted, published).tier).toBe(tier);
});

test.each([
	['把公路修到每一户茶农的家门口', ['公→山']],
	['我们要把山路修到每一户茶农的家门口，把特产送到更大的市场', ['特产→山货']],
	['我们要把山路修到茶农的家门口，把山货送到更大的市场', ['→每一户']],
	['我们要把山路修到每一户茶农的家门口，把山货送到更宽的市场', ['宽→大']],
	['我们要把山路修到每一户茶农的家门口，把山货运到更大的县城', ['运→送', '县城→市场']],
	['我们要把山路修到茶农每一户的家门口', ['茶农→', '→茶农']],
] as const)('changed: %s', (quoted, told) => {
	const verdict = verdictOf(quoted, published);
	const changes = verdict.tier === 'changed' ? verdict.changes : [];
	expect(changes.map(({ at, otherAt }) => `${quoted.slice(at.start, at.end)}→${published.slice(otherAt.start, otherAt.end)}`)).toEqual(
		told,
	);
});
