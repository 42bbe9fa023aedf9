// A newsroom's own phrasings from its list: `phrases.csv` with a column 套语, or a snippet file as VS Code keeps it.
// What cannot be used is named with its place. Knows neither other lists nor files.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { findPhraseColumn, type PhraseColumn, phraseColumnNames } from '../phrases/columns.ts';
import type { Phrase } from '../phrases/model.ts';
import { fixedWords, readPhrase } from '../phrases/notation.ts';
import { phraseOf } from '../phrases/shipped.ts';
import type { Span } from '../text/span.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { type CsvField, type CsvRow, readCsv } from './csv.ts';
import type { HouseList, HouseProblem } from './model.ts';

export interface PhraseList extends HouseList {
	readonly phrases: readonly Phrase[];
}

type Tell = (code: HouseProblem['code'], severity: HouseProblem['severity'], span: Span, message: Bilingual) => void;

/** True for a list whose header has a column for phrasings. */
export function isPhraseList(text: string): boolean {
	const header = readCsv(text.slice(0, 2000)).rows[0];
	return header?.fields.some(({ value }) => findPhraseColumn(value) === 'phrase') === true;
}

export function readPhraseList(text: string): PhraseList {
	const problems: HouseProblem[] = [];
	const tell: Tell = (code, severity, span, message) => problems.push({ code, severity, span, message });
	const [header, ...rows] = readCsv(text).rows;
	const columns = header ? readHeader(header, tell) : new Map<PhraseColumn, number>();
	const phrases = rows.flatMap((row) => readRow(row, columns, tell) ?? []);
	return { entries: [], phrases: once(phrases, tell), problems: problems.toSorted((a, b) => a.span.start - b.span.start) };
}

export function readSnippetFile(text: string): PhraseList {
	const problems: HouseProblem[] = [];
	const tell: Tell = (code, severity, span, message) => problems.push({ code, severity, span, message });
	const errors: ParseError[] = [];
	const tree = parseTree(text, errors, { allowTrailingComma: true });
	for (const { error, offset, length } of errors.slice(0, 1)) {
		const reason = printParseErrorCode(error);
		tell(
			'broken-json',
			'error',
			{ start: offset, end: Math.max(offset + length, Math.min(text.length, offset + 1)) },
			{ zh: `此处不是合法的 JSON（${reason}），其后的套语不用。`, en: `This is no JSON (${reason}); what follows is not used.` },
		);
	}
	const phrases = (tree?.type === 'object' ? (tree.children ?? []) : []).flatMap((property) => readProperty(property, tell) ?? []);
	return { entries: [], phrases: once(phrases, tell), problems: problems.toSorted((a, b) => a.span.start - b.span.start) };
}

interface Placed {
	readonly phrase: Phrase;
	/** Of its name. */
	readonly span: Span;
}

function readHeader({ fields }: CsvRow, tell: Tell): ReadonlyMap<PhraseColumn, number> {
	const columns = new Map<PhraseColumn, number>();
	for (const [index, { value, span }] of fields.entries()) {
		const column = findPhraseColumn(value);
		if (column && !columns.has(column)) columns.set(column, index);
		else if (value !== '') {
			const all = (locale: keyof Bilingual) => Object.values(phraseColumnNames).map((name) => name[locale]);
			tell(column ? 'repeated-column' : 'unknown-column', 'warning', span, {
				zh: `${column ? '已有这样一列' : '不认识的列'}“${value}”，其内容不用。可用的列：${all('zh').join('、')}。`,
				en: `${column ? 'Repeated' : 'Unknown'} column “${value}”: it is not used. Columns are ${all('en').join(', ')}.`,
			});
		}
	}
	return columns;
}

function readRow({ fields, span }: CsvRow, columns: ReadonlyMap<PhraseColumn, number>, tell: Tell): Placed | undefined {
	const field = (column: PhraseColumn): CsvField | undefined => {
		const found = fields[columns.get(column) ?? -1];
		return found?.value ? found : undefined;
	};
	const body = field('phrase');
	if (!body) {
		tell('no-phrase', 'error', span, { zh: '本行没有套语，不用。', en: 'This row has no phrasing and is not used.' });
		return undefined;
	}
	if (!tellBody(body.value, body.span, tell)) return undefined;
	const name = field('name');
	const group = field('group')?.value ?? '';
	const plain = fixedWords(readPhrase(body.value).parts).slice(0, 8);
	const id = [group, name?.value ?? plain].filter(Boolean).join(' · ');
	const prefix = (field('prefix')?.value ?? '').split(/[、，,；;\s]+/u).filter(Boolean);
	return {
		phrase: phraseOf(id, { prefix, body: body.value, description: field('description')?.value ?? '' }, 'house'),
		span: (name ?? body).span,
	};
}

function readProperty({ children }: Node, tell: Tell): Placed | undefined {
	const [key, value] = children ?? [];
	if (!key || !value) return undefined;
	const span = { start: key.offset, end: key.offset + key.length };
	const get = (name: string) => value.children?.find((one) => one.children?.[0]?.value === name)?.children?.[1];
	const body = get('body');
	const words = body && wordsOf(body);
	if (!body || words === undefined || words.trim() === '') {
		tell('no-phrase', 'error', span, { zh: '此项没有 body，不用。', en: 'This one has no body and is not used.' });
		return undefined;
	}
	if (!tellBody(words, { start: body.offset, end: body.offset + body.length }, tell)) return undefined;
	const prefix = get('prefix');
	const prefixes = (prefix?.type === 'array' ? (prefix.children ?? []) : prefix ? [prefix] : []).map((one) => String(one.value));
	const description = get('description');
	return {
		phrase: phraseOf(
			String(key.value),
			{ prefix: prefixes, body: words, description: description ? (wordsOf(description) ?? '') : '' },
			'house',
		),
		span,
	};
}

/** A string, or lines of one. */
function wordsOf(node: Node): string | undefined {
	if (node.type === 'string') return String(node.value);
	if (node.type !== 'array') return undefined;
	return (node.children ?? []).map((line) => String(line.value)).join('\n');
}

/** False where nothing of it can be used. */
function tellBody(body: string, span: Span, tell: Tell): boolean {
	const { parts, open } = readPhrase(body);
	if (open !== undefined) {
		const at = Math.min(span.start + open, span.end - 1);
		tell(
			'open-slot',
			'error',
			{ start: at, end: span.end },
			{ zh: '空位没有收尾（缺少“〉”或“}”），本条不用。', en: 'A slot is never closed (“〉” or “}” is missing): this one is not used.' },
		);
		return false;
	}
	if (parts.length === 0 || fixedWords(parts).trim() === '') {
		tell('no-phrase', 'warning', span, {
			zh: '只有空位，没有固定的字，本条不用。',
			en: 'There are slots and no words: this one is not used.',
		});
		return false;
	}
	return true;
}

/** The first of each name. */
function once(placed: readonly Placed[], tell: Tell): Phrase[] {
	const seen = new Set<string>();
	return placed.flatMap(({ phrase, span }) => {
		if (seen.has(phrase.id)) {
			tell('duplicate', 'warning', span, {
				zh: `“${phrase.id}”已有一条，本条不用。`,
				en: `“${phrase.id}” is there already; this one is not used.`,
			});
			return [];
		}
		seen.add(phrase.id);
		return [phrase];
	});
}
