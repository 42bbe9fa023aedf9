// A phrasing added to a newsroom's list of phrasings, as an edit that an editor can undo: separator, columns and line ends stay its own.
// Knows the list's text, not where it lies.
import { findPhraseColumn, type PhraseColumn, phraseColumnNames } from '../phrases/columns.ts';
import { csvField, readCsv } from './csv.ts';
import type { HouseEdit } from './edit.ts';

export type PhraseRow = Readonly<Partial<Record<PhraseColumn, string>>> & { readonly phrase: string };

const order: readonly PhraseColumn[] = ['group', 'name', 'prefix', 'phrase', 'description'];

/** A row behind the last one; an empty file gets its header too. `undefined` where it is there already or no column is for phrasings. */
export function addPhrase(text: string, row: PhraseRow): readonly HouseEdit[] | undefined {
	const { separator, rows } = readCsv(text);
	const [header] = rows;
	if (!header) {
		const lines = [order.map((column) => phraseColumnNames[column].zh), order.map((column) => csvField(row[column] ?? '', ','))];
		return [{ start: text.length, end: text.length, newText: lines.map((line) => `${line.join(',')}\r\n`).join('') }];
	}
	const columns = header.fields.map(({ value }) => findPhraseColumn(value));
	const at = columns.indexOf('phrase');
	if (at < 0 || rows.some(({ fields }) => fields.some(({ open }) => open))) return undefined;
	if (rows.some(({ fields }) => fields[at]?.value.trim() === row.phrase)) return undefined;
	const cells = columns.map((column) => csvField((column && row[column]) ?? '', separator));
	const end = rows.at(-1)?.span.end ?? text.length;
	return [{ start: end, end, newText: (/\r\n|\r|\n/u.exec(text)?.[0] ?? '\r\n') + cells.join(separator) }];
}
