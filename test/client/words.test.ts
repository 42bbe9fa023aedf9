import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokenKinds } from '../../server/src/features/semanticTokens.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const keysOf = (file: string): string[] => Object.keys(JSON.parse(read(file)));

describe('the words of the extension', () => {
	const wanted = [...new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/gu)].map(([, key]) => key))].sort();

	it.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s has each that package.json names, and no other', (file) => {
		expect(keysOf(file).sort()).toEqual(wanted);
	});

	it('are told in Chinese wherever the client speaks, and no others are kept', () => {
		const sources = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
			file.endsWith('.ts'),
		);
		const spoken = sources.flatMap((file) =>
			[...read(`client/src/${file}`).matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/gu)].map(([, words]) => words),
		);
		expect(keysOf('client/l10n/bundle.l10n.zh-cn.json').sort()).toEqual([...new Set(spoken)].sort());
	});
});

describe('the manifest', () => {
	const { contributes } = JSON.parse(read('package.json'));

	it('names no file that is not there', () => {
		const files = [
			...contributes.languages.map(({ configuration }: { configuration: string }) => configuration),
			...contributes.grammars.map((grammar: { path: string }) => grammar.path),
			...contributes.jsonValidation.map(({ url }: { url: string }) => url),
			...contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { markdown: string } }[] }) =>
				steps.map(({ media }) => media.markdown),
			),
		];
		for (const file of files) expect(() => read(file), file).not.toThrow();
	});

	it('knows every kind of colour that the server gives, and no other', () => {
		const ids = contributes.semanticTokenTypes.map(({ id }: { id: string }) => id);
		expect(ids).toEqual([...tokenKinds]);
		const [{ scopes }] = contributes.semanticTokenScopes;
		expect(Object.keys(scopes).sort()).toEqual([...tokenKinds].sort());
	});

	it('has a view with an icon for every tree of the explorer', () => {
		const { kanwu } = contributes.views;
		for (const { icon } of kanwu) expect(() => read(icon), icon).not.toThrow();
		const made = read('client/src/views/explorer.ts').match(/kinds: readonly EntityKind\[\] = \[([^\]]+)\]/u)?.[1] ?? '';
		const trees = [...made.matchAll(/'(\w+)'/gu)].map(([, kind]) => `kanwu.${kind}`);
		expect(kanwu.map(({ id }: { id: string }) => id)).toEqual(['kanwu.search', ...trees]);
	});

	it('offers only commands that the client registers', () => {
		const registered = [...read('client/src/commands.ts').matchAll(/'(kanwu\.\w+)': \(/gu)].map(([, id]) => id);
		expect(contributes.commands.map(({ command }: { command: string }) => command).sort()).toEqual(registered.sort());
	});
});
