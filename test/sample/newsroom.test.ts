// The sample newsroom keeps its word: its articles agree with each other, and its slips stand where they are said to stand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSlip, type Slip, sampleRoot, sampleSlips, sampleTexts, withoutSlips } from './slips.ts';

const published = sampleTexts('published');
const drafts = sampleTexts('drafts');
const facts = readFileSync(join(sampleRoot, 'README.md'), 'utf8');
/** All that was printed, line breaks and justification spaces gone. */
const unwrapped = published.map(({ path, text }) => ({ path, text: text.replaceAll(/\s+/g, '') }));

describe('what was published', () => {
	test('is at least two dozen files over five years, each dated by its path', () => {
		expect(published.length).toBeGreaterThanOrEqual(24);
		expect(new Set(published.map(({ path }) => path.split('/')[1])).size).toBeGreaterThanOrEqual(5);
		for (const { path } of published) expect(path).toMatch(/^published\/(\d{4})\/(\d{2})\/\1\2\d{2}-\d{2}\.txt$/);
	});

	test('covers line ends and marks of all origins', () => {
		expect(published.some(({ text }) => text.includes('\r\n'))).toBe(true);
		expect(published.some(({ text }) => text.startsWith('\ufeff'))).toBe(true);
		expect(published.some(({ text }) => !text.includes('\n'))).toBe(true);
		expect(published.some(({ text }) => /[０-９]/.test(text))).toBe(true);
	});

	test('gives each year one trade figure, that of the list of facts', () => {
		const years = tableRow(/^\|\s*\|\s*20\d\d/);
		const values = tableRow(/^\| 东岚与澜海五国贸易额/);
		const said = new Map(years.map((year, index) => [year, values[index]]));
		let seen = 0;
		for (const { path, text } of unwrapped) {
			for (const [, year = '', value] of text.matchAll(/(20\d\d)年，东岚与澜海五国贸易额(?:达到|为)(?:创纪录的)?(\d+)亿美元/g)) {
				expect(`${path} ${year} ${value}`).toBe(`${path} ${year} ${said.get(year)}`);
				seen++;
			}
		}
		expect(seen).toBeGreaterThanOrEqual(8);
	});

	test('prints every kept saying word for word, more than once', () => {
		const sayings = Array.from(facts.slice(facts.indexOf('| words')).matchAll(/^\| ([^|。]+)。\s*\|/gm), ([, words = '']) => words);
		expect(sayings.length).toBeGreaterThanOrEqual(8);
		for (const words of sayings) {
			const places = unwrapped.reduce((sum, { text }) => sum + text.split(words).length - 1, 0);
			expect(`${words}: ${places > 1 ? 'kept' : places}`).toBe(`${words}: kept`);
		}
	});

	test('computes its growth rates rightly', () => {
		let seen = 0;
		for (const { path, text } of unwrapped) {
			const pattern = /(\d+(?:\.\d)?)(?:亿美元|万人次|万标箱)，比[^，。]{2,8}?的(\d+(?:\.\d)?)(?:亿美元|万人次|万标箱)增长(\d+\.\d)%/g;
			for (const [, now, before, growth] of text.matchAll(pattern)) {
				expect(`${path} ${growth}`).toBe(`${path} ${((Number(now) / Number(before) - 1) * 100).toFixed(1)}`);
				seen++;
			}
		}
		expect(seen).toBeGreaterThanOrEqual(6);
	});
});

describe('planted slips', () => {
	test('stand in the drafts, at places that do not overlap', () => {
		for (const { path, text } of drafts) {
			const spans = sampleSlips(path.slice('drafts/'.length)).map((slip) => ({ slip, span: findSlip(text, slip) }));
			for (const { slip, span } of spans) expect(`${slip.wrong} ${span ? 'found' : 'missing'}`).toBe(`${slip.wrong} found`);
			const sorted = spans.flatMap(({ span }) => span ?? []).sort((a, b) => a.start - b.start);
			for (const [index, span] of sorted.entries()) expect(span.start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0);
		}
	});

	test('name what belongs there, and putting it there takes the slip away', () => {
		for (const { path, text } of drafts) {
			const slips = sampleSlips(path.slice('drafts/'.length));
			const repaired = withoutSlips(text, slips);
			for (const slip of slips) {
				expect(slip.right).not.toBe(slip.wrong);
				expect(slip.note).not.toBe('');
				if (slip.right.includes(slip.wrong)) continue;
				expect(`${slip.wrong}: ${timesFound(repaired, slip) < timesFound(text, slip) ? 'gone' : 'stays'}`).toBe(`${slip.wrong}: gone`);
			}
		}
	});

	test('are of some fifty kinds, in a typed draft and in a wrapped one, and the clean draft has none', () => {
		expect(new Set(sampleSlips().map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(50);
		expect(sampleSlips('20260312-visit.article').length).toBeGreaterThanOrEqual(25);
		expect(sampleSlips('20260315-page.txt').length).toBeGreaterThanOrEqual(25);
		expect(sampleSlips('20260313-clean.txt')).toEqual([]);
		const page = drafts.find(({ path }) => path.endsWith('page.txt'))?.text ?? '';
		const cut = sampleSlips('20260315-page.txt').filter((slip) => /\n/.test(textOf(page, slip))).length;
		expect(cut).toBeGreaterThanOrEqual(5);
	});
});

test('the project file names the corpus and not the drafts', () => {
	const project = JSON.parse(readFileSync(join(sampleRoot, 'kanwu.json'), 'utf8'));
	expect(project.corpus).toEqual(['published']);
});

/** The cells of the first table row of the list of facts that begins so, without its head. */
function tableRow(start: RegExp): string[] {
	const line = facts.split('\n').find((one) => start.test(one)) ?? '';
	return line
		.split('|')
		.slice(2, -1)
		.map((cell) => cell.trim());
}

function timesFound(text: string, slip: Slip): number {
	let times = 0;
	while (findSlip(text, { ...slip, occurrence: times + 1 })) times++;
	return times;
}

function textOf(text: string, slip: Slip): string {
	const span = findSlip(text, slip);
	return span ? text.slice(span.start, span.end) : '';
}
