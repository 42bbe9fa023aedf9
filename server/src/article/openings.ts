// Lines that show by their wording that they begin, end or make a whole paragraph: continuations, bylines, datelines,
// numbered headings. Looks at the line's own characters only.
import type { Line } from '../text/lines.ts';

const longest = 60;

/** `新华社记者 何毅`, `（上接第1版）` alone, `新华社北京6月15日电` alone, `“为地区伙伴关系开启新篇章”`: nothing joins it on either side. */
export function standsAlone(text: string, line: Line): boolean {
	if (line.end - line.start > longest) return false;
	const source = text.slice(line.start, line.end).replace(/\s+/gu, '');
	return (
		/^[（(][上下][接转轉](?:第)?.{1,6}版.{0,10}[）)]$/u.test(source) ||
		/^“[^“”。！？]{4,40}”$/u.test(source) ||
		isBylineLike(source) ||
		/^.{2,14}\d{1,2}月\d{1,2}日电$/u.test(source)
	);
}

export function isBylineLike(source: string): boolean {
	return (
		source.length <= 40 &&
		/^[（(]?(?:新华社|本报|本刊|本网|人民日报|光明日报|经济日报|中新社|中新网|央视)?(?:特约|特派|驻[^，。]{1,8})?(?:记者|记者：|通讯员|评论员)[^，。；！？]{2,30}[）)]?$/u.test(
			source,
		) &&
		!/(?:说|表示|采访|了解|获悉|从)/u.test(source)
	);
}

/** The line before ends a paragraph whatever its width. */
export function endsAlone(text: string, line: Line, whole: boolean): boolean {
	return whole && standsAlone(text, line);
}

/** `（上接第一版）一致同意…`, `据新华社北京5月19日电…`, `（参与记者：…`: a paragraph begins here. */
export function opensParagraph(text: string, line: Line): boolean {
	const source = text.slice(line.start, Math.min(line.end, line.start + 40));
	return (
		/^[（(]\s*(?:[上下]\s*[接转轉]|参与|完[）)])/u.test(source) ||
		/^(?:据)?新\s*华\s*社[^，。；：]{2,16}\d{1,2}\s*月\s*\d{1,2}\s*日/u.test(source)
	);
}
