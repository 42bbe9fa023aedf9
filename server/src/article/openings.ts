// Lines that show by their wording that they begin or make a whole paragraph: continuations, bylines, datelines. Looks at
// the line's own characters and how far it fills its column.
import { isOneOf, WIRE, WRITER } from '../text/characters.ts';
import type { Lines } from '../text/lines.ts';
import { isByline } from './bylines.ts';
import { isFurniture } from './furniture.ts';
import { isWholeQuotation } from './headings.ts';

/** A line this many half ems short of its column was not wrapped behind its last character. */
export const plainlyShort = 6;

/** A line of a page's own words: `要闻`, `第1版`, in characters and at its widest in half ems. */
const longestLabel = 5;
const wideLabel = (longestLabel + 1) * 2;

/** `新华社记者 张三`, `（上接第1版）`, `新华社北京6月15日电`, `“把路修到每个村口”`: nothing joins it on either side. */
export function standsAlone(text: string, lines: Lines, line: number, column: number): boolean {
	if (column - lines.width(line) < plainlyShort) return false;
	if (isWholeByWording(text, lines, line)) return true;
	const first = text.charCodeAt(lines.start(line));
	if (!isOneOf(first, '（(“') && lines.width(line) >= wideLabel) return false;
	const source = text.slice(lines.start(line), lines.end(line)).replace(/\s+/gu, '');
	return (
		/^[（(][上下][接转轉].{1,8}[）)]$/u.test(source) || isWholeQuotation(source) || (source.length <= longestLabel && isFurniture(source))
	);
}

/** `新华社记者 张三` and `新华社北京6月15日电`. */
export function isWholeByWording(text: string, lines: Lines, line: number): boolean {
	if (!(lines.classes(line) & (WIRE | WRITER))) return false;
	const start = lines.start(line);
	const end = lines.end(line);
	if (!isOneOf(text.charCodeAt(end - 1), '电電') && !namesWriter(text, start, Math.min(end, start + 16))) return false;
	const source = text.slice(lines.start(line), lines.end(line)).replace(/\s+/gu, '');
	return isByline(source) || /^[^，。（）]{4,14}\d{1,2}日[电電]$/u.test(source);
}

/** `记者`, `通讯员`, `评论员` between the two places. */
function namesWriter(text: string, from: number, to: number): boolean {
	for (let at = from + 1; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (!isOneOf(unit, '者员員')) continue;
		if (isOneOf(text.charCodeAt(at - 1), isOneOf(unit, '者') ? '记記' : '讯訊论論')) return true;
	}
	return false;
}

/** `（上接第一版）一致同意…`, `据新华社北京5月19日电…`, `（参与记者：…`: a paragraph begins here. */
export function opensParagraph(text: string, lines: Lines, line: number): boolean {
	const start = lines.start(line);
	if (!isOneOf(text.charCodeAt(start), '（(据新')) return false;
	const source = text.slice(start, Math.min(lines.end(line), start + 40));
	return (
		/^[（(]\s*(?:[上下]\s*[接转轉]\s*[第\dA-Z一二三四五六七八九十]|(?:本报|新华社)?参与(?:记者|采写))/u.test(source) ||
		/^据?新\s*[华華]\s*社[^，。；：]{2,16}\d{1,2}\s*月\s*\d{1,2}\s*日[^，。]{0,4}[电電]/u.test(source)
	);
}
