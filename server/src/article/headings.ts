// What can be a heading by its wording and length alone. Whether it is one, and of what, its neighbours decide.
import { CLOSING, classOf, FINAL, PAUSE } from '../text/characters.ts';

const longest = 80;
/** Headlines in several phrases run longer than anything within a text. */
const longestHeadline = 150;

/** Level of a numbered heading: `一、` 1, `（一）` 2, `1．` 3; 0 for one without a number. */
export function numberingLevel(text: string): number {
	if (/^[一二三四五六七八九十]{1,3}、/u.test(text) || /^第[一二三四五六七八九十]{1,3}[章节部分篇]/u.test(text)) return 1;
	if (/^[（(][一二三四五六七八九十]{1,3}[）)]/u.test(text)) return 2;
	return /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])/u.test(text) ? 3 : 0;
}

/** `“把路修到每个村口”`: one quotation and nothing else. */
export function isWholeQuotation(text: string): boolean {
	return text.startsWith('“') && /^“[^“”]{2,60}”$/u.test(text) && !/[。！？]”$/u.test(text);
}

/** `【通缉落网】`, `辣评：【兴奋剂真是防不胜防】`. */
export function isBracketed(text: string): boolean {
	return text.length < 40 && text.endsWith('】') && /^(?:\p{Script=Han}{2,4}：)?【[^【】]{2,30}】$/u.test(text);
}

/** A line that a reader takes for a heading: short, of ideographs, without a mark that ends or continues a sentence. */
export function canBeHeading(text: string, most = longest): boolean {
	if (text.length < 2 || text.length > most) return false;
	const last = text.charCodeAt(text.length - 1);
	if (classOf(last) & (FINAL | PAUSE)) return false;
	if (isBracketed(text) || isWholeQuotation(text)) return true;
	if (text.includes('。') || text.endsWith('（完）') || /[,;:]$|——$/u.test(text)) return false;
	if (!/\p{Script=Han}{2}|^\p{Script=Han}.*\p{Script=Han}/u.test(text)) return false;
	let at = text.length - 1;
	while (at > 0 && classOf(text.charCodeAt(at)) & CLOSING) at--;
	return !(classOf(text.charCodeAt(at)) & FINAL);
}

/** `洛杉矶机场后厨“脏乱差”？`: a headline may ask or call, a heading within the text does not. */
export function canBeHeadline(text: string): boolean {
	return (
		canBeHeading(text, longestHeadline) || (text.length <= 40 && /[？！?!][”）]*$/u.test(text) && !text.includes('。')) || isKicker(text)
	);
}

/** A headline with a slip at its end, as `两国签署12份合作文件。`; only its place tells it from a sentence. */
export function isStoppedHeadline(text: string): boolean {
	return text.length <= 40 && text.endsWith('。') && canBeHeading(text.slice(0, -1));
}

/** `玉田县陈家铺镇：` over its headline. */
export function isKicker(text: string): boolean {
	return text.length <= 30 && (text.endsWith('：') || text.endsWith(':')) && /^[^，。；！？：]{2,28}[：:]$/u.test(text);
}

/** `——写在石门大桥通车之际`. */
export function isSubtitle(text: string): boolean {
	return text.length < longest && '—─－-'.includes(text.charAt(0)) && /^(?:——|—|──|－－|--)\s?[^—\s]/u.test(text) && canBeHeading(text);
}
