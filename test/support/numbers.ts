// Rows of a collection that lies beside the project (a JSON object a line), read in place; none where it is absent.
import { readFileSync } from 'node:fs';
import { sharedPath } from './shared.ts';

export function sharedRows<T>(path: string): T[] {
	const full = sharedPath(path);
	if (full === undefined) return [];
	return readFileSync(full, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as T);
}
