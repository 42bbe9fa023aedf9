// Where a path leads to once its links are followed. Knows nothing else.
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Of a file that is not there (yet), the real path of its folder with its name. */
export function realPath(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
	}
}
