// Comma-separated values as Excel writes them (RFC 4180), read with the place of every field, so that a problem can be shown
// and a row be added where it stands. The well-kept parsers give values without places. Knows nothing of columns.
import type { Span } from '../text/span.ts';

export type Separator = ',' | '\t' | ';' | '；' | '，';

export interface CsvField {
	/** `"甲，""乙"""` has the value `甲，"乙"`. Spaces around it are left out. */
	readonly value: string;
	/** What stands between the separators, quotes included, spaces around it not. */
	readonly span: Span;
	readonly quoted: boolean;
	/** A quotation mark was opened and never closed. */
	readonly open: boolean;
}

export interface CsvRow {
	readonly fields: readonly CsvField[];
	/** From the first field to the last, without the line end. */
	readonly span: Span;
	/** From 1. */
	readonly line: number;
}

export interface Csv {
	readonly separator: Separator;
	/** Rows that hold nothing are left out. */
	readonly rows: readonly CsvRow[];
}

const separators: readonly Separator[] = [',', '\t', ';', '；', '，'];

/** The separator that the first line has most of; a comma where it has none. */
function separatorOf(text: string): Separator {
	const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	const line = /^[^\r\n]*/u.exec(text.slice(start, start + 10_000))?.[0] ?? '';
	const counts = separators.map((separator) => line.split(separator).length - 1);
	return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** In time linear in the text: every unit is looked at once. */
export function readCsv(text: string, separator = separatorOf(text)): Csv {
	const rows: CsvRow[] = [];
	let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	let line = 1;
	while (at < text.length) {
		const start = at;
		const fields: CsvField[] = [];
		const first = line;
		for (;;) {
			const { field, end } = readField(text, at, separator);
			fields.push(field);
			if (field.quoted) line += breaksIn(text, field.span);
			at = end;
			if (text[at] !== separator) break;
			at++;
		}
		if (fields.some((field) => field.value !== '')) rows.push({ fields, span: { start, end: at }, line: first });
		if (text[at] === '\r' && text[at + 1] === '\n') at++;
		at++;
		line++;
	}
	return { separator, rows };
}

function readField(text: string, from: number, separator: Separator): { field: CsvField; end: number } {
	let at = from;
	while (isSpace(text[at], separator)) at++;
	if (text[at] !== '"') {
		while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
		const span = trimmed(text, from, at);
		return { field: { value: text.slice(span.start, span.end), span, quoted: false, open: false }, end: at };
	}
	const start = at++;
	let value = '';
	let piece = at;
	for (; ; at++) {
		if (at >= text.length) {
			value += text.slice(piece);
			return { field: { value: value.trim(), span: { start, end: text.length }, quoted: true, open: true }, end: text.length };
		}
		if (text[at] !== '"') continue;
		value += text.slice(piece, at);
		if (text[at + 1] !== '"') break;
		piece = ++at;
	}
	let end = ++at;
	// Whatever stands between the closing mark and the separator belongs to the field, as Excel has it.
	while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
	const tail = text.slice(at, end).trimEnd();
	return { field: { value: (value + tail).trim(), span: { start, end: at + tail.length }, quoted: true, open: false }, end };
}

function trimmed(text: string, start: number, end: number): Span {
	let [from, to] = [start, end];
	while (from < to && /\s/u.test(text.charAt(from))) from++;
	while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
	return from === to ? { start, end: start } : { start: from, end: to };
}

function isSpace(unit: string | undefined, separator: Separator): boolean {
	return (unit === ' ' || unit === '\u3000' || unit === '\t') && unit !== separator;
}

function breaksIn(text: string, { start, end }: Span): number {
	let breaks = 0;
	for (let at = start; at < end; at++) {
		if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) breaks++;
	}
	return breaks;
}

/** A value as a field: in quotation marks where it would otherwise be taken apart. */
export function csvField(value: string, separator: Separator): string {
	return value.includes(separator) || /["\r\n]|^\s|\s$/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
