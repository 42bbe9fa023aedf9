// `kanwu corpus export`: all facts of an index as rows for spreadsheets and other programs.
import type { ExportedFact } from '../corpus/store.ts';
import { throwIfCancelled } from '../util/cancellation.ts';
import { type CorpusArguments, openIndex } from './openIndex.ts';
import type { Terminal } from './terminal.ts';

export interface ExportArguments extends CorpusArguments {
	readonly format: 'csv' | 'jsonl';
}

export async function exportFacts(folders: readonly string[], options: ExportArguments, terminal: Terminal): Promise<void> {
	const store = openIndex(folders, options, terminal);
	const line = options.format === 'csv' ? csvLine : jsonLine;
	// Spreadsheets take a file for Unicode by its mark alone.
	let waiting = options.format === 'csv' ? `\ufeff${columns.join(',')}\r\n` : '';
	try {
		for (const fact of store.facts()) {
			throwIfCancelled(terminal.token);
			waiting += line(fact);
			if (waiting.length < 1 << 16) continue;
			await terminal.print(waiting);
			waiting = '';
		}
		await terminal.print(waiting);
	} finally {
		store.close();
	}
}

const columns = [
	...['fact', 'kind', 'name', 'count', 'value', 'unit', 'approximation', 'period', 'scope', 'speaker'],
	...['date', 'headline', 'path', 'start', 'end', 'sentence'],
] as const;

function flat({ place, ...fact }: ExportedFact): Readonly<Record<(typeof columns)[number], unknown>> {
	const { path, span, headline, date, sentence } = place;
	const empty = { count: undefined, value: undefined, unit: undefined, approximation: undefined, period: undefined };
	return { ...empty, scope: undefined, speaker: undefined, ...fact, date, headline, path, start: span.start, end: span.end, sentence };
}

function jsonLine(fact: ExportedFact): string {
	const row = flat(fact);
	return `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])))}\n`;
}

function csvLine(fact: ExportedFact): string {
	const row = flat(fact);
	return `${columns.map((column) => cell(row[column])).join(',')}\r\n`;
}

/** A cell that begins like a formula is text all the same. */
function cell(value: unknown): string {
	if (value === undefined) return '';
	const text = Array.isArray(value) ? value.join('|') : String(value);
	const safe = typeof value === 'string' && /^[=+\-@\t]/u.test(text) ? `'${text}` : text;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
