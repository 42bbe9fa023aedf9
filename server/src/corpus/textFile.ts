// The text of one file on disk, in whichever encoding it is kept. Knows nothing of what is in it.
import { readFileSync } from 'node:fs';
import { decode } from './decode.ts';

/** Without its byte order mark, as editors show it; `undefined` where the file is gone, unreadable or no text. */
export function readTextFile(path: string): string | undefined {
	try {
		const decoded = decode(readFileSync(path));
		return decoded.kind === 'text' ? decoded.text : undefined;
	} catch {
		return undefined;
	}
}
