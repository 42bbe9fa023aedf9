// JSON Lines: one article a line, its fields named by the corpus. Makes of a line the text that is read, shown and pointed into.
// Knows nothing of where lines come from but a file.
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type CancellationToken, throwIfCancelled } from '../util/cancellation.ts';
import { isRecord } from '../util/record.ts';
import { decode } from './decode.ts';
import type { CorpusFields } from './definition.ts';

export interface Line {
	/** From 1. */
	readonly number: number;
	/** Its first byte, and how many they are without the line's end. */
	readonly at: number;
	readonly size: number;
	readonly checksum: number;
}

/** Every line that is not blank. Reads the file once, in pieces. */
export async function listLines(path: string, token: CancellationToken): Promise<Line[]> {
	const lines: Line[] = [];
	let number = 0;
	let at = 0;
	let size = 0;
	let checksum = 0;
	let blank = true;
	const end = (step: number) => {
		number++;
		if (!blank) lines.push({ number, at, size, checksum });
		at += size + step;
		size = 0;
		checksum = 0;
		blank = true;
	};
	for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
		throwIfCancelled(token);
		let start = 0;
		for (let newline = chunk.indexOf(10); start <= chunk.length; newline = chunk.indexOf(10, start)) {
			const piece = chunk.subarray(start, newline < 0 ? chunk.length : newline);
			blank &&= piece.every((byte) => byte === 32 || byte === 9 || byte === 13);
			size += piece.length;
			checksum = crc32(piece, checksum);
			if (newline < 0) break;
			end(1);
			start = newline + 1;
		}
	}
	end(0);
	return lines;
}

/** The bytes of a line where it was found. */
export function readLine(file: number, { at, size }: Pick<Line, 'at' | 'size'>): Buffer {
	const bytes = Buffer.alloc(size);
	return bytes.subarray(0, readSync(file, bytes, 0, size, at));
}

/** A line by its number, at once: for showing it. `undefined` where there is none. */
export function findLine(path: string, wanted: number): Buffer | undefined {
	const file = openSync(path, 'r');
	try {
		const most = fstatSync(file).size;
		const chunk = Buffer.alloc(1024 * 1024);
		const pieces: Buffer[] = [];
		let number = 1;
		for (let at = 0; at < most && number <= wanted; ) {
			const read = readSync(file, chunk, 0, chunk.length, at);
			if (read === 0) break;
			at += read;
			for (let start = 0; start < read && number <= wanted; ) {
				const newline = chunk.subarray(0, read).indexOf(10, start);
				const stop = newline < 0 ? read : newline;
				if (number === wanted) pieces.push(Buffer.from(chunk.subarray(start, stop)));
				if (newline < 0) break;
				number++;
				start = newline + 1;
			}
		}
		return pieces.length > 0 ? Buffer.concat(pieces) : undefined;
	} finally {
		closeSync(file);
	}
}

/** The article of a line: day and source, headline, text. `undefined` where the line is no JSON with a text. */
export function articleOfLine(bytes: Buffer, fields: CorpusFields): string | undefined {
	const decoded = decode(bytes);
	if (decoded.kind === 'binary') return undefined;
	let value: unknown;
	try {
		value = JSON.parse(decoded.text);
	} catch {
		return undefined;
	}
	if (!isRecord(value)) return undefined;
	const text = wordsOf(value[fields.text]);
	if (text === '') return undefined;
	const title = wordsOf(value[fields.title]);
	const stamp = [dayOf(value[fields.date]), wordsOf(value[fields.source])];
	const line = [stamp[0] && `发布时间：${stamp[0]}`, stamp[1] && `来源：${stamp[1]}`].filter(Boolean).join(' ');
	const head = title === '' || text.startsWith(title) ? '' : title;
	// Before the headline: between it and the text, the line would part them into two articles.
	return [line, head, text].filter((part) => part !== '').join('\n\n');
}

/** Text, or paragraphs as a list. */
function wordsOf(raw: unknown): string {
	if (typeof raw === 'string') return raw.trim();
	return Array.isArray(raw) && raw.every((part) => typeof part === 'string') ? raw.join('\n').trim() : '';
}

/** `2025-06-17T08:00:00+08:00`, `2025/6/17`, `2025年6月17日`, `20250617`, or seconds or milliseconds since 1970; all as `2025-06-17`. */
function dayOf(raw: unknown): string {
	if (typeof raw !== 'string' && typeof raw !== 'number') return '';
	const written = /^\s*((?:19|20)\d{2})\s?[-/年.]?\s?(\d{1,2})\s?[-/月.]?\s?(\d{1,2})(?!\d)/u.exec(String(raw));
	if (written) return [written[1], written[2]?.padStart(2, '0'), written[3]?.padStart(2, '0')].join('-');
	const number = Number(raw);
	if (!(number > 1e8 && number < 1e14)) return '';
	// The day in China, where the copy is printed.
	const moment = new Date((number < 1e11 ? number * 1000 : number) + 8 * 3_600_000);
	return moment.toISOString().slice(0, 10);
}
