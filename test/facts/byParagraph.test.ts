import { expect, test } from 'vitest';
import { byParagraph } from '../../server/src/facts/byParagraph.ts';

test('facts by paragraph, in their order, also where a paragraph comes again', () => {
	const facts = [3, 3, 1, 3, 1].map((paragraph, i) => ({ paragraph, name: `${i}` }));
	const groups = byParagraph(facts);
	expect([...groups].map(([paragraph, own]) => [paragraph, own.map(({ name }) => name)])).toEqual([
		[3, ['0', '1', '3']],
		[1, ['2', '4']],
	]);
	expect(byParagraph(facts)).toBe(groups);
});
