// The rungs of the house, read off the imports: a room may use its own rung and those below.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const rungs = ['util', 'text', 'article', 'facts', 'phrases', 'house', 'corpus', 'checks', 'features', 'lsp'] as const;
const doors = rungs.length;
/** Rooms that must run in a browser; of corpus only the shape of its answer. */
const core = ['util', 'text', 'article', 'facts', 'phrases', 'house', 'checks', 'features'];

interface Import {
	readonly file: string;
	readonly target: string;
	readonly typeOnly: boolean;
}

const imports = filesIn('server/src').concat(filesIn('client/src')).flatMap(importsOf);

describe('rooms', () => {
	test('import only from their own rung or below', () => {
		const upward = imports.filter(
			(each) =>
				each.file.startsWith('server/src/') && rungOf(each.file) < doors && rungOf(each.target) > rungOf(each.file) && !isAllowed(each),
		);
		expect(upward.map(show)).toEqual([]);
	});

	test('know `vscode` only in the client', () => {
		expect(imports.filter(({ file, target }) => target === 'vscode' && !file.startsWith('client/')).map(show)).toEqual([]);
	});

	test('know the protocol only at the edge', () => {
		const edge = /^(client\/|server\/src\/(lsp\/|protocol\.ts|server\.ts|main\.ts))/u;
		expect(imports.filter(({ file, target }) => /^vscode-language/u.test(target) && !edge.test(file)).map(show)).toEqual([]);
	});

	test('of the core run without Node, and so does all that they use', () => {
		const entries = imports.map(({ file }) => file).filter((file) => core.some((room) => file.startsWith(`server/src/${room}/`)));
		const used = new Set(entries);
		for (const file of used)
			for (const { target, typeOnly } of importsOf(file)) if (!typeOnly && target.startsWith('server/')) used.add(target);
		const offenders = [...used].flatMap(importsOf).filter(({ target }) => target.startsWith('node:'));
		expect(offenders.map(show)).toEqual([]);
	});
});

test('what checks run in and what they share knows no check', () => {
	const known = imports.filter(
		({ file, target }) => /^server\/src\/checks\/(?:frame|support)\//u.test(file) && /^server\/src\/checks\/[^/]+$/u.test(target),
	);
	expect(known.map(show)).toEqual([]);
});

test('no file needs itself by way of others', () => {
	const ways = new Map<string, string[]>();
	for (const { file, target, typeOnly } of imports)
		if (!typeOnly && target.endsWith('.ts')) ways.set(file, [...(ways.get(file) ?? []), target]);
	const done = new Set<string>();
	const circles: string[] = [];
	const walk = (file: string, path: readonly string[]): void => {
		if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
		if (done.has(file) || path.includes(file)) return;
		for (const next of ways.get(file) ?? []) walk(next, [...path, file]);
		done.add(file);
	};
	for (const file of ways.keys()) walk(file, []);
	expect(circles).toEqual([]);
});

test('every source file opens with a word on what it does', () => {
	const silent = filesIn('server/src')
		.concat(filesIn('client/src'))
		.filter((file) => !readFileSync(join(root, file), 'utf8').startsWith('//'));
	expect(silent).toEqual([]);
});

function filesIn(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
	const text = readFileSync(join(root, file), 'utf8');
	return [...text.matchAll(/^(?:import|export) (type )?[^;]*? from '([^']+)';/gmu)].map((match) => {
		const name = match[2] ?? '';
		const target = name.startsWith('.') ? relative(root, resolve(root, file, '..', name)) : name;
		return { file, target, typeOnly: match[1] !== undefined };
	});
}

/** What stands outside the rooms is above them all: the service, the doors and what they are made of. Packages are below. */
function rungOf(file: string): number {
	const room = /^server\/src\/([^/]+)\//u.exec(file)?.[1];
	const rung = rungs.indexOf(room as (typeof rungs)[number]);
	return rung >= 0 ? rung : file.startsWith('server/src/') ? doors : -1;
}

/** Shapes that stand outside the rooms because more than one of them speaks in them. */
function isAllowed({ file, target, typeOnly }: Import): boolean {
	if (target === 'server/src/settings.ts') return typeOnly;
	return file.startsWith('server/src/lsp/') && (typeOnly || target === 'server/src/protocol.ts');
}

function show({ file, target }: Import): string {
	return `${file} → ${target}`;
}
