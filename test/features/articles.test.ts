// What editors demand of every answer, held against whole real articles and against texts that are hardly any.
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../server/src/article/read.ts';
import { noEvidence } from '../../server/src/corpus/evidence.ts';
import { extractFacts } from '../../server/src/facts/extract.ts';
import { completionsAt } from '../../server/src/features/completion.ts';
import { foldsOf } from '../../server/src/features/folding.ts';
import { highlightsAt } from '../../server/src/features/highlights.ts';
import { findHover } from '../../server/src/features/hover.ts';
import { type OutlineEntry, outlineOf } from '../../server/src/features/outline.ts';
import type { Reading } from '../../server/src/features/reading.ts';
import { selectionsAt } from '../../server/src/features/selection.ts';
import { semanticTokensOf } from '../../server/src/features/semanticTokens.ts';
import { contains, type Span, touches } from '../../server/src/text/span.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { realArticles } from '../support/shared.ts';

const oddities = [
	'',
	'\r\n\r\n',
	'“',
	'’”',
	'《',
	'𠮷野家“𠮷”說\r\n　　“𠮷',
	'习近平主席说：“',
	'一、\n二、\n',
	'＂１２３４５万吨＂',
	'“‘「『《（'.repeat(30),
	'\u0000\ufeff\ud800',
];
const texts = [
	...realArticles().map(({ name, text }) => ({ name, text })),
	...oddities.map((text) => ({ name: JSON.stringify(text).slice(0, 20), text })),
];

describe.each(texts)('$name', ({ text }) => {
	const file = readArticle(text, {});
	const reading: Reading = { file, facts: extractFacts(file), evidence: noEvidence };
	const all: Span = { start: 0, end: text.length };
	const offsets = Array.from({ length: Math.floor(text.length / 23) + 1 }, (_, index) => index * 23);

	test('every part has a name, holds it and its own parts', () => {
		const faults = (entry: OutlineEntry, outer: Span): string[] => [
			...(entry.name.trim() === '' ? [`nameless ${entry.kind}`] : []),
			...(contains(outer, entry.range) && contains(entry.range, entry.selection) ? [] : [`loose ${entry.kind} ${entry.name}`]),
			...entry.children.flatMap((child) => faults(child, entry.range)),
		];
		expect(outlineOf(file).flatMap((entry) => faults(entry, all))).toEqual([]);
	});

	test('folds begin on lines of their own and end on text', () => {
		const folds = foldsOf(file);
		expect(new Set(folds.map((fold) => fold.start)).size).toBe(folds.length);
		expect(folds.filter((fold) => !contains(all, fold) || /\s$/u.test(text.slice(fold.start, fold.end)))).toEqual([]);
	});

	test('colours neither overlap nor cross a line break', () => {
		let end = 0;
		for (const token of semanticTokensOf(reading)) {
			expect(token.start).toBeGreaterThanOrEqual(end);
			expect(text.slice(token.start, token.end)).toMatch(/^[^\r\n]+$/u);
			end = token.end;
		}
		expect(end).toBeLessThanOrEqual(text.length);
	});

	test('selections grow, hold the cursor and end with the file', () => {
		for (const offset of offsets) {
			const grown = selectionsAt(reading, offset);
			for (const [index, span] of grown.entries()) {
				const inner = grown[index - 1];
				expect(touches(span, offset)).toBe(true);
				if (inner) expect(contains(span, inner) && span.end - span.start > inner.end - inner.start).toBe(true);
			}
			expect(grown.at(-1)).toEqual(text === '' ? undefined : all);
		}
	});

	test('what is under the cursor lights up with the others, and its card is about it', () => {
		for (const offset of offsets) {
			const lit = highlightsAt(reading, offset);
			const hover = findHover(reading, offset, { locale: 'zh', theme: 'dark', linkTo: () => undefined });
			expect(lit.length > 0).toBe(hover !== undefined);
			if (hover) expect(touches(hover.span, offset)).toBe(true);
			expect(hover?.markdown).not.toBe('');
		}
	});

	test('completions replace what stands before the cursor', async () => {
		for (const offset of offsets) {
			const offered = await completionsAt({ reading, offset, trigger: 'typed' }, neverCancelled);
			const wrong = offered.filter(({ replace }) => replace.end !== offset || replace.start > offset);
			expect(wrong).toEqual([]);
		}
	});
});
