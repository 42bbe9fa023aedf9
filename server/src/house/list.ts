// One house list from its text: rows become entries, and whatever cannot be used is named with its place.
// Knows neither other lists nor files; text is what an editor shows, without the byte order mark.
import type { Span } from '../text/span.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { type Column, columnNames, findColumn, findKind, kindWords } from './columns.ts';
import { type CsvField, type CsvRow, readCsv } from './csv.ts';
import type { Cell, HouseEntry, HouseList, HousePost, HouseProblem, Period } from './model.ts';
import { endsBeforeItBegins, readPeriod } from './period.ts';
import { isPhraseList, readPhraseList, readSnippetFile } from './phraseList.ts';

type Tell = (code: HouseProblem['code'], severity: HouseProblem['severity'], span: Span, message: Bilingual) => void;

/** A list by its name and its header: of names and terms, or of phrasings. */
export function readAnyList(path: string, text: string): HouseList {
	if (/\.code-snippets$/iu.test(path)) return readSnippetFile(text);
	return isPhraseList(text) ? readPhraseList(text) : readHouseList(text);
}

export function readHouseList(text: string): HouseList {
	const problems: HouseProblem[] = [];
	const tell: Tell = (code, severity, span, message) => problems.push({ code, severity, span, message });
	if (tellWrongEncoding(text, tell)) return { entries: [], problems };
	const [header, ...rows] = readCsv(text).rows;
	if (!header) return { entries: [], problems };
	const columns = readHeader(header, tell);
	if (!columns) return { entries: [], problems };
	const entries = rows.flatMap((row) => readRow(text, row, columns, header.fields.length, tell) ?? []);
	return { entries, problems: problems.toSorted((a, b) => a.span.start - b.span.start) };
}

/** What an editor shows of GB18030 read as UTF-8, and of that saved again. */
function tellWrongEncoding(text: string, tell: Tell): boolean {
	const at = text.search(/\ufffd|锟斤拷/u);
	if (at === -1) return false;
	tell(
		'encoding',
		'error',
		{ start: at, end: at + 1 },
		{
			zh: '此文件的编码与打开时所用的不同，文字已成乱码。请勿保存；用“通过编码重新打开”选择 GB18030，再另存为 UTF-8。',
			en: 'This file is in another encoding than it was opened in. Do not save it: reopen it with encoding GB18030, then save it as UTF-8.',
		},
	);
	return true;
}

function readHeader(header: CsvRow, tell: Tell): ReadonlyMap<Column, number> | undefined {
	const columns = new Map<Column, number>();
	const wrong: CsvField[] = [];
	for (const [index, field] of header.fields.entries()) {
		const column = findColumn(field.value);
		if (!column) {
			if (field.value !== '') wrong.push(field);
		} else if (columns.has(column)) {
			tell('repeated-column', 'warning', field.span, {
				zh: `“${columnNames[column].zh}”已有一列，本列不用。`,
				en: `There is a column “${columnNames[column].en}” already; this one is not used.`,
			});
		} else columns.set(column, index);
	}
	if (!columns.has('canonical')) {
		tell('no-header', 'error', header.span, {
			zh: `首行应为表头，且须有“规范写法”一列；可用的列：${allColumns('zh').join('、')}。`,
			en: `The first line must be a header with a column “canonical”; columns are ${allColumns('en').join(', ')}.`,
		});
		return undefined;
	}
	for (const { value, span } of wrong) {
		tell('unknown-column', 'warning', span, {
			zh: `不认识的列“${value}”，其内容不用。可用的列：${allColumns('zh').join('、')}。`,
			en: `Unknown column “${value}”: it is not used. Columns are ${allColumns('en').join(', ')}.`,
		});
	}
	return columns;
}

function allColumns(locale: keyof Bilingual): string[] {
	return Object.values(columnNames).map((name) => name[locale]);
}

function readRow(text: string, row: CsvRow, columns: ReadonlyMap<Column, number>, width: number, tell: Tell): HouseEntry | undefined {
	const field = (column: Column): CsvField | undefined => {
		const index = columns.get(column);
		const found = index === undefined ? undefined : row.fields[index];
		return found?.value ? found : undefined;
	};
	tellWidth(row, width, tell);
	const canonical = field('canonical');
	if (!canonical) {
		tell('no-canonical', 'error', row.span, { zh: '本行没有规范写法，不用。', en: 'This row has no canonical form and is not used.' });
		return undefined;
	}
	const items = (column: Column): Cell[] => itemsOf(text, field(column));
	const posts = readPosts(items('title'), items('affiliation'), items('period'), tell);
	const kindField = field('kind');
	const kind = kindField && findKind(kindField.value);
	if (kindField && !kind) {
		const words = Object.values(kindWords);
		tell('unknown-kind', 'warning', kindField.span, {
			zh: `不认识的类别“${kindField.value}”；可用：${words.map(({ zh }) => zh).join('、')}。`,
			en: `Unknown kind “${kindField.value}”; use ${words.map(({ en }) => en).join(', ')}.`,
		});
	}
	const note = field('note')?.value;
	return {
		canonical: { text: canonical.value, span: canonical.span },
		kind: kind ?? (posts.posts.length > 0 ? 'person' : undefined),
		...posts,
		parent: kind === 'place' && posts.posts.length === 0 ? items('affiliation')[0]?.text : undefined,
		aliases: items('aliases'),
		misspellings: items('misspellings'),
		note,
		span: row.span,
		line: row.line,
	};
}

function tellWidth({ fields, span }: CsvRow, width: number, tell: Tell): void {
	const open = fields.find((field) => field.open);
	if (open) {
		tell(
			'open-quote',
			'error',
			{ start: open.span.start, end: open.span.start + 1 },
			{
				zh: '引号没有配对，其后直到文件末尾都成了这一格的内容。',
				en: 'This quotation mark is never closed: all that follows is read as one cell.',
			},
		);
	} else if (fields.length < width) {
		tell('few-columns', 'warning', span, {
			zh: `本行只有 ${fields.length} 格，表头有 ${width} 列；所缺各格作空白。`,
			en: `This row has ${fields.length} cells, the header ${width}; the missing ones are taken as empty.`,
		});
	} else {
		const beyond = fields.slice(width).filter(({ value }) => value !== '');
		const [first, last] = [beyond[0], beyond.at(-1)];
		if (!first || !last) return;
		tell(
			'many-columns',
			'warning',
			{ start: first.span.start, end: last.span.end },
			{
				zh: `本行的格数多于表头的 ${width} 列；含有分隔符的内容应加引号。`,
				en: `This row has more cells than the header's ${width}; put content that contains the separator in quotation marks.`,
			},
		);
	}
}

/** `外交部长；商务部长` with `2018—2021；2021至今`: one period a post; one country for all. */
function readPosts(
	titles: readonly Cell[],
	affiliations: readonly Cell[],
	dates: readonly Cell[],
	tell: Tell,
): { readonly posts: readonly HousePost[]; readonly period: Period | undefined } {
	const periods = dates.map(({ text, span }) => {
		const period = readPeriod(text);
		if (!period) {
			const turned = endsBeforeItBegins(text);
			tell('unreadable-date', 'warning', span, {
				zh: turned ? `“${text}”的终止日期早于起始日期。` : `无法读出日期“${text}”；可写作 2021-03、2021.3—2024.5、2021年3月至今。`,
				en: turned
					? `“${text}” ends before it begins.`
					: `“${text}” cannot be read as dates; write 2021-03, 2021.3—2024.5 or 2021年3月至今.`,
			});
		}
		return period;
	});
	if (titles.length === 0) return { posts: [], period: periods[0] };
	for (const cells of [affiliations, dates]) {
		const last = cells.at(-1);
		if (!last || cells.length === 1 || cells.length === titles.length) continue;
		tell(
			'uneven-posts',
			'warning',
			{ start: cells[0]?.span.start ?? last.span.start, end: last.span.end },
			{
				zh: `职务有 ${titles.length} 项，此处有 ${cells.length} 项，无法一一对应。`,
				en: `There are ${titles.length} titles and ${cells.length} of these, so they cannot be matched.`,
			},
		);
	}
	const nth = <T>(all: readonly T[], index: number): T | undefined =>
		all.length === titles.length ? all[index] : all.length === 1 ? all[0] : undefined;
	const posts = titles.map(({ text }, index) => ({
		title: text,
		affiliation: nth(affiliations, index)?.text,
		period: nth(periods, index),
	}));
	return { posts, period: undefined };
}

/** `甲、乙；丙|丁`: four items with their places. Where quotation marks are doubled inside, the whole cell is the place. */
function itemsOf(text: string, field: CsvField | undefined): Cell[] {
	if (!field) return [];
	const { value, span } = field;
	const inner = text.indexOf(value, span.start);
	const exact = inner !== -1 && inner + value.length <= span.end;
	const cells: Cell[] = [];
	for (const match of value.matchAll(/[^、；;|｜\r\n]+/gu)) {
		const item = match[0].trim();
		if (item === '') continue;
		const start = inner + match.index + match[0].indexOf(item);
		cells.push({ text: item, span: exact ? { start, end: start + item.length } : span });
	}
	return cells;
}
