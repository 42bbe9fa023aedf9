// Lines that show by their wording that they begin or make a whole paragraph: continuations, bylines, datelines. Looks at
// the line's own characters and how far it fills its column.
import type { Line } from '../text/lines.ts';
import { isByline } from './bylines.ts';
import { isFurniture } from './furniture.ts';
import { isWholeQuotation } from './headings.ts';

/** A line this many half ems short of its column was not wrapped behind its last character. */
export const plainlyShort = 6;

/** `新华社记者 张三`, `（上接第1版）`, `新华社北京6月15日电`, `“把路修到每个村口”`: nothing joins it on either side. */
export function standsAlone(text: string, line: Line, column: number): boolean {
	if (column - line.width < plainlyShort) return false;
	if (isWholeByWording(text, line)) return true;
	const source = text.slice(line.start, line.end).replace(/\s+/gu, '');
	return /^[（(][上下][接转轉].{1,8}[）)]$/u.test(source) || isWholeQuotation(source) || (source.length < 6 && isFurniture(source));
}

/** `新华社记者 张三` and `新华社北京6月15日电`. */
export function isWholeByWording(text: string, line: Line): boolean {
	const last = text[line.end - 1] as string;
	if (last !== '电' && last !== '電' && !/[记記]者|[讯訊论論][员員]/u.test(text.slice(line.start, Math.min(line.end, line.start + 16))))
		return false;
	const source = text.slice(line.start, line.end).replace(/\s+/gu, '');
	return isByline(source) || /^[^，。（）]{4,14}\d{1,2}日[电電]$/u.test(source);
}

/** `（上接第一版）一致同意…`, `据新华社北京5月19日电…`, `（参与记者：…`: a paragraph begins here. */
export function opensParagraph(text: string, line: Line): boolean {
	if (!'（(据新'.includes(text.charAt(line.start))) return false;
	const source = text.slice(line.start, Math.min(line.end, line.start + 40));
	return (
		/^[（(]\s*(?:[上下]\s*[接转轉]\s*[第\dA-Z一二三四五六七八九十]|(?:本报|新华社)?参与(?:记者|采写))/u.test(source) ||
		/^据?新\s*[华華]\s*社[^，。；：]{2,16}\d{1,2}\s*月\s*\d{1,2}\s*日[^，。]{0,4}[电電]/u.test(source)
	);
}
