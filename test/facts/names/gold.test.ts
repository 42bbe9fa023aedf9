// Names of real articles against what people marked in them, kind by kind. Read in place; left out where they are absent.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../server/src/article/read.ts';
import type { NameKind } from '../../../server/src/facts/model.ts';
import { extractNames } from '../../../server/src/facts/names/extract.ts';
import { sharedPath } from '../../support/shared.ts';

interface Marked {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly type: string;
	readonly nested?: boolean;
}

const kinds: Readonly<Record<string, NameKind>> = {
	PER: 'person',
	TITLE: 'title',
	GPE: 'place',
	LOC: 'place',
	ORG: 'organization',
	MECHANISM: 'organization',
	TREATY: 'work',
	WORK: 'work',
	EVENT: 'event',
};
/** Least F1, in percent. */
const least: Readonly<Record<NameKind, number>> = { person: 95, place: 93, title: 90, organization: 85, work: 92, event: 85 };

const gold = sharedPath('gold');
const articles = sharedPath('articles');

describe.skipIf(gold === undefined || articles === undefined)('names of the marked articles', () => {
	const files = gold === undefined ? [] : readdirSync(gold).filter((name) => name.endsWith('.gold.json'));
	const missed: Record<string, string[]> = {};
	const extra: Record<string, string[]> = {};
	const hits: Record<string, number> = {};
	for (const file of files) {
		const entities = (JSON.parse(readFileSync(join(gold ?? '', file), 'utf8')) as { entities: Marked[] }).entities;
		const text = readFileSync(join(articles ?? '', file.replace('.gold.json', '.txt')), 'utf8');
		const wanted = new Map(entities.flatMap((e) => (!e.nested && kinds[e.type] ? [[`${e.start}-${e.end} ${kinds[e.type]}`, e]] : [])));
		const nested = new Set(entities.flatMap((e) => (e.nested ? [`${e.start}-${e.end}`] : [])));
		for (const name of extractNames(readArticle(text))) {
			const place = `${name.span.start}-${name.span.end}`;
			if (wanted.delete(`${place} ${name.kind}`)) hits[name.kind] = (hits[name.kind] ?? 0) + 1;
			else if (!nested.has(place)) extra[name.kind] = [...(extra[name.kind] ?? []), name.text];
		}
		for (const [key, entity] of wanted) {
			const kind = key.split(' ')[1] ?? '';
			missed[kind] = [...(missed[kind] ?? []), entity.text.replace(/\s/gu, '')];
		}
	}
	test.each(Object.entries(least))('%s: F1 of %i %% or more', (kind, percent) => {
		const hit = hits[kind] ?? 0;
		const f1 = (200 * hit) / (2 * hit + (missed[kind]?.length ?? 0) + (extra[kind]?.length ?? 0));
		expect(f1, `missed ${missed[kind]?.join(' ')}\nextra ${extra[kind]?.join(' ')}`).toBeGreaterThanOrEqual(percent);
	});
});
