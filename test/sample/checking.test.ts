// The command line on the sample newsroom, as in the walkthrough: it speaks of planted slips and of nothing else.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Severity } from '../../server/src/checks/frame/severity.ts';
import { overlaps, type Span } from '../../server/src/text/span.ts';
import { findSlip, sampleRoot, sampleSlips, sampleTexts, withoutSlips } from './slips.ts';

interface PrintedFinding extends Span {
	readonly id: string;
	readonly severity: Severity;
	readonly message: string;
	readonly related: readonly { readonly path: string }[];
	readonly fixes: readonly { readonly edits: readonly (Span & { readonly newText: string })[] }[];
}

const drafts = sampleTexts('drafts');
const room = mkdtempSync(join(tmpdir(), 'kanwu-sample-'));
let findings: ReadonlyMap<string, readonly PrintedFinding[]>;

beforeAll(() => {
	const repaired = join(room, 'repaired');
	mkdirSync(repaired);
	for (const { path, text } of drafts) {
		const name = basename(path);
		writeFileSync(join(repaired, name), withoutSlips(text, sampleSlips(name)));
	}
	cpSync(join(sampleRoot, 'published'), join(room, 'published'), { recursive: true });
	findings = check([join(sampleRoot, 'drafts'), repaired, join(room, 'published')]);
}, 60_000);

afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('a draft with slips', () => {
	test('a figure with two digits exchanged is found, shown where it was printed rightly, and put right', () => {
		const slip = sampleSlips().find(({ kind }) => kind === 'figure-corpus');
		const draft = drafts.find(({ path }) => basename(path) === slip?.file);
		const span = slip && draft && findSlip(draft.text, slip);
		const found = of('drafts/20260312-visit.article').find((finding) => span && overlaps(finding, span));
		expect(found?.message).toContain('715亿美元');
		expect(found?.related.map(({ path }) => path).join()).toContain('2026/01/20260115-02.txt');
		expect(applied(draft?.text ?? '', found)).toContain('贸易额达到715亿美元，其中');
	});

	test.each(drafts.map(({ path }) => path))('%s: no warning where no slip is', (path) => {
		const { text } = drafts.find((draft) => draft.path === path) ?? { text: '' };
		const slips = sampleSlips(basename(path)).flatMap((slip) => findSlip(text, slip) ?? []);
		const astray = of(path).filter((finding) => isAlarm(finding) && !slips.some((slip) => near(slip, finding)));
		expect(astray.map((finding) => shown(finding, text))).toEqual([]);
	});
});

/** The checks of names. */
const ofNames = [
	...[
		'name-variant',
		'name-unknown-neighbour',
		'protected-name',
		'organization-variant',
		'document-title',
		'dash-variant',
		'term-forbidden',
	],
	...['title-mismatch', 'country-mismatch', 'title-form', 'first-mention', 'abbreviation-undefined', 'place-parent', 'place-renamed'],
	...['person-count', 'name-order', 'stroke-order'],
];

test.each(ofNames)('%s speaks of a slip, and its first fix puts that right', (id) => {
	const mended = drafts.flatMap(({ path, text }) => {
		const slips = sampleSlips(basename(path)).map((slip) => ({ slip, span: findSlip(text, slip) }));
		return of(path)
			.filter((finding) => finding.id === id)
			.flatMap((finding) => {
				const slip = slips.find(({ span }) => span && overlaps(span, finding))?.slip;
				return slip && unwrapped(applied(text, finding)).includes(unwrapped(slip.right)) ? [slip.wrong] : [];
			});
	});
	expect(mended).not.toEqual([]);
});

test.each(drafts.map(({ path }) => basename(path)))('nothing is said of %s once its slips are put right', (name) => {
	expect(
		of(`repaired/${name}`)
			.filter(isAlarm)
			.map(({ id, message }) => `${id}: ${message}`),
	).toEqual([]);
});

test('what was published agrees with all else that was', () => {
	const alarms = sampleTexts('published').flatMap(({ path, text }) =>
		of(path)
			.filter(isAlarm)
			.map((finding) => `${path} ${shown(finding, text)}`),
	);
	expect(alarms).toEqual([]);
});

function check(paths: readonly string[]): Map<string, readonly PrintedFinding[]> {
	const cli = join(import.meta.dirname, '../../server/src/cli.ts');
	const corpus = join(sampleRoot, 'published');
	const options = ['--corpus', corpus, '--store', join(room, 'index.db'), '--format', 'ndjson', '--fail-on', 'never'];
	const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'check', ...paths, ...options], { encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
	const lines = stdout.trim().split('\n');
	return new Map(lines.map((line) => JSON.parse(line)).map(({ path, findings }) => [path, findings]));
}

/** The findings of the file whose path ends so. */
function of(ending: string): readonly PrintedFinding[] {
	const [found] = [...findings].filter(([path]) => path.endsWith(ending));
	if (!found) throw new Error(`${ending} was not checked`);
	return found[1];
}

/** The text once the finding's first fix is taken. */
function applied(text: string, finding: PrintedFinding | undefined): string {
	const edits = (finding?.fixes[0]?.edits ?? []).toSorted((a, b) => b.start - a.start);
	return edits.reduce((fixed, { start, end, newText }) => fixed.slice(0, start) + newText + fixed.slice(end), text);
}

function unwrapped(text: string): string {
	return text.replaceAll(/\s/gu, '');
}

function isAlarm({ severity }: PrintedFinding): boolean {
	return severity === 'error' || severity === 'warning';
}

/** A finding may point at the other half of a contradiction, a few words away. */
function near(slip: Span, finding: Span): boolean {
	return overlaps({ start: slip.start - 40, end: slip.end + 40 }, finding);
}

function shown({ id, start, end, message }: PrintedFinding, text: string): string {
	return `${id} ${text.slice(start, end)}: ${message}`;
}
