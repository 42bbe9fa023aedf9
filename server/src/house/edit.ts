// A row or a form added to a house list, as edits that an editor can undo: separator, columns and line ends stay the file's own.
// Knows the list's text, not where it lies; a byte order mark is no part of that text and so stays where it is.
import type { Span } from '../text/span.ts';
import { type Column, columnNames, findColumn } from './columns.ts';
import { type CsvRow, csvField, readCsv, type Separator } from './csv.ts';

/** The replaced span and what comes there; sorted and not overlapping. Spans index the list as it was given. */
export interface HouseEdit extends Span {
	readonly newText: string;
}

/** `{ canonical: '顾云舟', kind: '人名', title: '外交部长' }`: what a new row says, several forms joined by 、. */
export type NewRow = Readonly<Partial<Record<Column, string>>> & { readonly canonical: string };

/** A row behind the last one. An empty file gets its header too; `undefined` where the header names no canonical form. */
export function addRow(text: string, row: NewRow): readonly HouseEdit[] | undefined {
	const list = open(text);
	if (list === 'empty') {
		const columns = Object.keys(columnNames) as Column[];
		const lines = [columns.map((column) => columnNames[column].zh), columns.map((column) => csvField(row[column] ?? '', ','))];
		return [{ start: text.length, end: text.length, newText: lines.map((line) => `${line.join(',')}\r\n`).join('') }];
	}
	if (!list) return undefined;
	const missing = (Object.keys(row) as Column[]).filter((column) => row[column] && !list.columns.includes(column));
	const columns = [...list.columns, ...missing];
	const cells = columns.map((column) => csvField((column && row[column]) ?? '', list.separator));
	const edits = withColumns(list, missing);
	const end = list.rows.at(-1)?.span.end ?? text.length;
	return joined([...edits, { start: end, end, newText: lineEnd(text) + cells.join(list.separator) }]);
}

/** Another form in the row of `canonical`. `undefined` where there is no such row, where it has the form, or where the form would fall apart. */
export function addForm(
	text: string,
	canonical: string,
	column: 'aliases' | 'misspellings',
	form: string,
): readonly HouseEdit[] | undefined {
	const list = open(text);
	if (!list || list === 'empty' || /[、；;|\r\n]/u.test(form)) return undefined;
	const row = list.rows.slice(1).find(({ fields }) => fields[list.columns.indexOf('canonical')]?.value === canonical);
	if (!row) return undefined;
	const index = list.columns.indexOf(column);
	const field = index === -1 ? undefined : row.fields[index];
	if (field) {
		if (field.value.split(/[、；;|]/u).some((known) => known.trim() === form)) return undefined;
		const joint = /[；;|]/u.exec(field.value)?.[0] ?? '、';
		const value = field.value === '' ? form : `${field.value}${joint}${form}`;
		const written = csvField(value, list.separator);
		return [{ ...field.span, newText: field.quoted && written === value ? `"${value}"` : written }];
	}
	const edits = index === -1 ? withColumns(list, [column]) : [];
	const width = index === -1 ? list.columns.length : index;
	const filled = padding(list.separator, index === -1 ? 0 : width - row.fields.length + 1);
	const { end } = row.span;
	return joined([...edits, { start: end, end, newText: filled + csvField(form, list.separator) }]);
}

interface OpenList {
	readonly separator: Separator;
	readonly rows: readonly CsvRow[];
	/** `undefined` for columns that nobody knows. */
	readonly columns: readonly (Column | undefined)[];
}

function open(text: string): OpenList | 'empty' | undefined {
	const { separator, rows } = readCsv(text);
	const [header] = rows;
	if (!header) return 'empty';
	const columns = header.fields.map(({ value }) => findColumn(value));
	const unusable = !columns.includes('canonical') || rows.some(({ fields }) => fields.some((field) => field.open));
	return unusable ? undefined : { separator, rows, columns };
}

/** New columns at the right: their names in the header and an empty cell in every row. */
function withColumns({ separator, rows, columns }: OpenList, added: readonly Column[]): HouseEdit[] {
	if (added.length === 0) return [];
	return rows.map(({ fields, span: { end } }, index) => {
		const fill = padding(separator, Math.max(0, columns.length - fields.length));
		const cells = added.map((column) => separator + (index === 0 ? columnNames[column].zh : ''));
		return { start: end, end, newText: fill + cells.join('') };
	});
}

/** Insertions at one place as one. */
function joined(edits: readonly HouseEdit[]): HouseEdit[] {
	const merged: HouseEdit[] = [];
	for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last?.start === edit.start && last.end === edit.end) merged[merged.length - 1] = { ...last, newText: last.newText + edit.newText };
		else merged.push(edit);
	}
	return merged;
}

function padding(separator: Separator, cells: number): string {
	return separator.repeat(Math.max(0, cells));
}

function lineEnd(text: string): string {
	return /\r\n|\r|\n/u.exec(text)?.[0] ?? '\r\n';
}
