// Real texts that lie beside the project, where they do: read in place, never copied into it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../../shared');

export interface RealText {
	readonly name: string;
	readonly path: string;
	readonly text: string;
}

/** Absolute path below the folder of real material, or `undefined` with a message where it is absent. */
export function sharedPath(path: string): string | undefined {
	const full = join(root, path);
	if (existsSync(full)) return full;
	console.warn(`left out: ${path} does not lie beside the project`);
	return undefined;
}

/** The real articles, none where they are absent. */
export function realArticles(): readonly RealText[] {
	const folder = sharedPath('articles');
	if (folder === undefined) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.map((name) => ({ name, path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

/** Rows of a collection (a JSON object a line); none where it is absent. */
export function sharedRows<T>(path: string): T[] {
	const full = sharedPath(path);
	if (full === undefined) return [];
	return readFileSync(full, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as T);
}
