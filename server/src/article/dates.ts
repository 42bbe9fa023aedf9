// The day an article was published, as far as a metadata line, its path, its dateline or its text say so.
import type { Draft } from './draft.ts';
import type { ArticleDate } from './model.ts';
import { findYear } from './years.ts';

/** `drafts`: the article's paragraphs; `path`: the file's, if it has one. */
export function dateOf(drafts: readonly Draft[], path: string | undefined): ArticleDate | undefined {
	const metadata = metadataDate(drafts);
	if (metadata !== undefined) return { iso: metadata, source: 'metadata' };
	const inPath = path === undefined ? undefined : pathDate(path);
	const dateline = datelineDate(drafts);
	if (inPath !== undefined && inPath.length === 10) return { iso: inPath, source: 'path' };
	if (dateline === undefined) return inPath === undefined ? undefined : { iso: inPath, source: 'path' };
	if (dateline.year !== undefined) return { iso: isoOf(dateline.year, dateline.month, dateline.day), source: 'dateline' };
	const year = inPath === undefined ? yearInText(drafts, dateline) : Number(inPath.slice(0, 4));
	if (year !== undefined) return { iso: isoOf(year, dateline.month, dateline.day), source: inPath === undefined ? 'text' : 'path' };
	return dateline.month === undefined ? undefined : { iso: `--${two(dateline.month)}-${two(dateline.day)}`, source: 'dateline' };
}

function isoOf(year: number, month: number | undefined, day: number): string {
	return month === undefined ? `${year}` : `${year}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}

const stamp = /(?<!\d)((?:19|20)\d{2})\s?[-/年.]\s?(0?[1-9]|1[0-2])\s?[-/月.]\s?(0?[1-9]|[12]\d|3[01])(?!\d)/u;

/** `发布时间：2025-06-17 10:30`, `2025年6月17日 来源：新华社`, `新华社照片，南京，2015年5月9日`. */
function metadataDate(drafts: readonly Draft[]): string | undefined {
	for (const { role, text } of drafts) {
		if (role !== 'furniture' && role !== 'credits' && !text.startsWith('新华社照片')) continue;
		const match = text.length > 120 || /(?:许可|备|©|Copyright)/iu.test(text) ? null : stamp.exec(text.normalize('NFKC'));
		if (match !== null) return `${match[1]}-${two(Number(match[2]))}-${two(Number(match[3]))}`;
	}
	return undefined;
}

/** `2025/06/17`, `2025-06-17`, `20250617`, `2025/0617`; or the year and month alone from folders `2025/06`. */
function pathDate(path: string): string | undefined {
	const unified = path.includes('\\') ? path.replaceAll('\\', '/') : path;
	const day = lastMatch(unified, wholeDays);
	if (day !== undefined) return `${day[1]}-${day[3]}-${day[4]}`;
	const loose = lastMatch(unified, looseDays);
	if (loose !== undefined) return `${loose[1]}-${two(Number(loose[2]))}-${two(Number(loose[3]))}`;
	const month = lastMatch(unified, months);
	if (month !== undefined) return `${month[1]}-${month[2]}`;
	return lastMatch(unified, years)?.[1];
}

const wholeDays = /(?<!\d)((?:19|20)\d{2})([-/._年]?)(0[1-9]|1[0-2])[-/._月]?(0[1-9]|[12]\d|3[01])(?!\d)/gu;
const looseDays = /(?<!\d)((?:19|20)\d{2})[-/._年](1[0-2]|[1-9])[-/._月]([12]\d|3[01]|[1-9])(?!\d)/gu;
const months = /\/((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])(?=\/)/gu;
const years = /\/((?:19|20)\d{2})年?(?=\/)/gu;

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
	let last: RegExpExecArray | undefined;
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match;
	return last;
}

interface DatelineDate {
	readonly year: number | undefined;
	readonly month: number | undefined;
	readonly day: number;
}

function yearInText(drafts: readonly Draft[], { month, day }: DatelineDate): number | undefined {
	if (month === undefined) return undefined;
	return findYear(
		drafts.flatMap(({ role, text }) => (role === 'furniture' ? [] : [text])),
		month,
		day,
	);
}

function datelineDate(drafts: readonly Draft[]): DatelineDate | undefined {
	for (const { role, dateline } of drafts) {
		if (role !== 'body' && role !== 'dateline') continue;
		if (dateline?.day !== undefined) return { year: dateline.year, month: dateline.month, day: dateline.day };
	}
	return undefined;
}
