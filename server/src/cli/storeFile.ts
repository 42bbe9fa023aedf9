// The file that `--store` names. Knows nothing of what is in it.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Terminal } from './terminal.ts';

/** `store` is a path or a `file:` URL; throws for any other URL. */
export function storeFile(store: string, terminal: Terminal): string {
	if (/^file:/iu.test(store)) return fileURLToPath(store);
	if (/^[a-z][\w+.-]*:\/\//iu.test(store)) {
		throw new Error(terminal.say({ zh: `索引只能存于文件，不认 ${store}`, en: `an index is kept in a file; ${store} is none` }));
	}
	return resolve(store);
}
