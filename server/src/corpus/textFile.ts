// The text of one file on disk, or of one article inside an archive or on a line, in whichever encoding it is kept.
// Knows nothing of what is in it.
import { readFileSync, statSync } from 'node:fs';
import { readFromTarGz } from './archives/tarGz.ts';
import { openZip } from './archives/zip.ts';
import { decode, type Encoding } from './decode.ts';
import { type CorpusFields, defaultFields } from './definition.ts';
import { articleOfLine, findLine } from './jsonLines.ts';
import { type InnerPlace, innerPlace } from './place.ts';

/** Bytes of the largest file that is read as one: larger ones are no articles, and with all their facts too much for a small machine. */
export const largestFile = 32 * 1024 * 1024;

/** Without its byte order mark, as editors show it; `undefined` where it is gone, unreadable or no text. `fields`: of JSON Lines. */
export function readTextFile(path: string, fields: CorpusFields = defaultFields): string | undefined {
	const place = innerPlace(path);
	try {
		return place && !isFile(path) ? readInner(place, fields) : textOf(readFileSync(path));
	} catch {
		return undefined;
	}
}

/** In which a file is kept; `undefined` where it is gone, no text, or no file of its own. */
export function encodingOf(path: string): Encoding | undefined {
	try {
		const { mtimeMs, size } = statSync(path);
		let known = encodings.get(path);
		if (known?.mtimeMs !== mtimeMs || known.size !== size) {
			const decoded = decode(readFileSync(path));
			known = { mtimeMs, size, encoding: decoded.kind === 'text' ? decoded.encoding : undefined };
			if (encodings.size >= mostEncodings) encodings.clear();
			encodings.set(path, known);
		}
		return known.encoding;
	} catch {
		return undefined;
	}
}

/** Asked for every place that a finding points to. */
const encodings = new Map<string, { readonly mtimeMs: number; readonly size: number; readonly encoding: Encoding | undefined }>();
const mostEncodings = 2000;

/** Unpacking for one place after another in the same archive would take as long every time. */
const remembered = new Map<string, string | undefined>();
const mostRemembered = 60;

function readInner(place: InnerPlace, fields: CorpusFields): string | undefined {
	const { mtimeMs, size } = statSync(place.container);
	const key = [place.container, place.name, mtimeMs, size, ...Object.values(fields)].join('\n');
	if (!remembered.has(key)) {
		const [oldest] = remembered.keys();
		if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest);
		const bytes = bytesOf(place);
		remembered.set(key, bytes && (place.kind === 'json lines' ? articleOfLine(bytes, fields) : textOf(bytes)));
	}
	return remembered.get(key);
}

function bytesOf({ container, kind, name }: InnerPlace): Buffer | undefined {
	if (kind === 'json lines') return findLine(container, Number(name));
	if (kind === 'tar.gz') return readFromTarGz(container, name);
	const zip = openZip(container, (entry) => entry === name);
	try {
		const [entry] = zip.listing.entries;
		return entry && zip.read(entry);
	} finally {
		zip.close();
	}
}

function textOf(bytes: Buffer): string | undefined {
	const decoded = decode(bytes);
	return decoded.kind === 'text' ? decoded.text : undefined;
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
