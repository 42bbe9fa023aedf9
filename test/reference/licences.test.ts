// Every table of the reference data says where it comes from, and the licence it names lies beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../corpus/reference');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');

test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s has a source in the README', (name) => {
	const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``));
	expect(row?.split(/(?<!\\)\|/u)[3]?.trim()).toMatch(/\S/u);
});

test('every licence that a source names is there in full', () => {
	const texts = readdirSync(join(folder, 'licences'));
	for (const name of texts) expect(readme).toContain(name);
	for (const [, licence = ''] of readme.matchAll(/\((Apache-2\.0|Unicode-3\.0|WTFPL)\)/gu))
		expect(texts).toContain(`LICENSE-${licence}.txt`);
	for (const holder of ['THUOCL', 'ECSpell', 'jieba']) expect(texts).toContain(`LICENSE-MIT-${holder}.txt`);
	for (const name of texts) expect(readFileSync(join(folder, 'licences', name), 'utf8').length).toBeGreaterThan(400);
});
