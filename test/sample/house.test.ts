// The sample newsroom's own lists: as Excel saves them, without fault, and true to the newsroom's facts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { postsAt } from '../../server/src/house/house.ts';
import { readHouseLists } from '../../server/src/houseLists.ts';
import { sampleRoot, sampleTexts } from './slips.ts';

const { house, problems } = readHouseLists([join(sampleRoot, 'house')]);
const facts = readFileSync(join(sampleRoot, 'README.md'), 'utf8');

test('have nothing wrong in them, and a mark by which Excel knows their encoding', () => {
	expect(problems).toEqual([]);
	for (const name of ['names', 'terms']) {
		const bytes = readFileSync(join(sampleRoot, `house/${name}.csv`));
		expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
		expect(bytes.toString().split('\r\n').length).toBe(bytes.toString().split('\n').length);
	}
});

test('say of everyone with a term of office what the list of facts says', () => {
	const rows = [...facts.matchAll(/^\| (\S+) +\| (\S+)[^|]*\| ([\d-]*) *\| ([\d-]*) *\|$/gmu)].filter(([, , , from]) =>
		/\d/u.test(from ?? ''),
	);
	expect(rows.length).toBeGreaterThanOrEqual(5);
	for (const [, name = '', , from, until] of rows) {
		const posts = house.find(name)?.posts ?? [];
		expect({ name, from: posts[0]?.period?.from, until: posts[0]?.period?.until ?? '' }).toEqual({ name, from, until });
	}
});

test('know who was foreign minister on which day', () => {
	const minister = (iso: string) =>
		house.names.filter((name) => postsAt(name, iso).some((post) => post.title === '外交部长' && post.affiliation === '东岚'));
	expect(minister('2022-09-08').map(({ canonical }) => canonical)).toEqual(['陆知远']);
	expect(minister('2026-03-12').map(({ canonical }) => canonical)).toEqual(['顾云舟']);
});

test('forbid nothing that was published', () => {
	const found = sampleTexts('published').flatMap(({ path, text }) =>
		house.misspellingsIn(text).map(({ at }) => `${path}: ${text.slice(at.start, at.end)}`),
	);
	expect(found).toEqual([]);
});
