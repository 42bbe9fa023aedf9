// Every check's own examples and allows, run as a user would meet them: flagged where marked, fixed as told, silent elsewhere.
import { describe, expect, test } from 'vitest';
import type { Check, CheckExample, Finding } from '../../server/src/checks/frame/model.ts';
import { applyEdits } from '../../server/src/checks/frame/verify.ts';
import { checks } from '../../server/src/checks/registry.ts';
import { judge } from '../support/judge.ts';
import { readMarks, writeMarks } from '../support/marks.ts';

test('ids are unique and kebab-case', () => {
	const ids = checks.map((check) => check.id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
});

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_id, check) => {
	test('has a fixed example and two allows', () => {
		expect(check.examples.some((example) => example.fixed !== undefined)).toBe(true);
		expect(check.allows.length).toBeGreaterThanOrEqual(2);
	});

	test.each(check.examples.map((example, at) => [at + 1, example] as const))('flags example %i', async (_at, example) => {
		const { text } = readMarks(example.text);
		const findings = await own(check, example, text);
		expect(
			writeMarks(
				text,
				findings.map((finding) => finding.span),
			),
		).toBe(example.text);
		for (const finding of findings) expect(finding.related.length, 'evidence beside the finding').toBeGreaterThan(0);
		if (example.fixed !== undefined) expect(applyEdits(text, findings[0]?.fixes[0]?.edits ?? [])).toBe(example.fixed);
	});

	test.each(check.allows.map((example, at) => [at + 1, example] as const))('allows %i', async (_at, example) => {
		const findings = await own(check, example, example.text);
		expect(
			writeMarks(
				example.text,
				findings.map((finding) => finding.span),
			),
		).toBe(example.text);
	});
});

async function own(check: Check, example: CheckExample, text: string): Promise<readonly Finding[]> {
	return (await judge({ text, path: example.path, corpus: example.corpus, house: example.house })).filter(
		(finding) => finding.id === check.id,
	);
}
