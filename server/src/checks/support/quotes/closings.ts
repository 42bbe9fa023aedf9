// Where the closing mark most likely belongs that an opening one lacks: offered where the words around leave one place for it.
// Knows one paragraph and which of its marks pair; not whether the mark is lost.
import type { ArticleFile, Paragraph } from '../../../article/model.ts';
import { closingOf } from '../../../facts/quotes/marks.ts';
import { findSpeechVerbs } from '../../../facts/quotes/verbs.ts';
import type { Fix } from '../../frame/model.ts';
import { changeTo, placeAt } from '../findings/place.ts';

export interface LostClosing {
	readonly paragraph: Paragraph;
	/** Of the opening mark. */
	readonly offset: number;
	/** Opening marks of the paragraph that have theirs, with where they close. */
	readonly closed: ReadonlyMap<number, number>;
}

/** An utterance begins here and may go on over paragraphs: `说：“`, `，“`, at the head. Inside a clause a term begins: `推出“`. */
export function beginsUtterance(text: string, offset: number): boolean {
	return offset === 0 || /[：，。！？；…—）]/u.test(text.charAt(offset - 1)) || isSaid(text, offset);
}

function isSaid(text: string, offset: number): boolean {
	return findSpeechVerbs(text).some(({ end, telling }) => telling && end === offset);
}

export function closings(lost: LostClosing, file: ArticleFile): readonly Fix[] {
	const { paragraph, offset } = lost;
	const { text } = paragraph;
	const mark = text.charAt(offset);
	const close = closingOf[mark] ?? '';
	const turned = turnedMark(lost, mark);
	if (turned !== undefined) return changeTo(file, placeAt(paragraph, offset, turned + 1), `${text.slice(offset, turned)}${close}`);
	const found = nestedToEnd(lost, mark) ?? endBefore(lost, mark);
	if (found === undefined) return [];
	const { end, words = text.slice(offset, end) } = found;
	const shown = words.length <= longestShown ? words : `…${words.slice(-longestShown)}`;
	const title = { zh: `补上后引号：${shown}${close}`, en: `Close it: ${shown}${close}` };
	return changeTo(file, placeAt(paragraph, offset, end), `${words}${close}`).map((fix) => ({ ...fix, title }));
}

const longestShown = 14;

/** The next mark opens where it should close: `“先修路“的办法`. */
function turnedMark({ paragraph: { text }, offset, closed }: LostClosing, mark: string): number | undefined {
	const words = new RegExp(`^[^“”‘’。！？]{1,40}?${mark}(?=[^“”]*$|[的一-龥，。；、]{1,3})`, 'u').exec(text.slice(offset + 1));
	const at = words === null ? -1 : offset + words[0].length;
	return at < 0 || closed.has(at) ? undefined : at;
}

interface Ending {
	/** Behind the last of the quoted words. */
	readonly end: number;
	/** With the opening mark; where they are not as they stand. */
	readonly words?: string;
}

/** An utterance with a term in the same marks: `她说：“镇里的“先修路”办法好。` */
function nestedToEnd({ paragraph: { text }, offset, closed }: LostClosing, mark: string): Ending | undefined {
	const next = text.indexOf(mark, offset + 1);
	const behind = closed.get(next);
	if (mark !== '“' || behind === undefined || text.charAt(offset - 1) !== '：') return undefined;
	if (/[。！？‘’]/u.test(text.slice(offset, behind)) || !/^[^“”‘’：]*[。！？]$/u.test(text.slice(behind + 1))) return undefined;
	const words = text.slice(offset, next);
	return { end: text.length, words: `${words}‘${text.slice(next + 1, behind)}’${text.slice(behind + 1)}` };
}

/** Behind the words that stand before the next mark, or before the end. */
function endBefore({ paragraph: { text }, offset, closed }: LostClosing, mark: string): Ending | undefined {
	const rest = text.slice(offset + 1);
	const marked = rest.search(/[“”‘’]/u);
	const utterance = beginsUtterance(text, offset);
	if (marked < 0) {
		const toEnd = utterance && (offset === 0 || /[：，]/u.test(text.charAt(offset - 1)));
		return toEnd ? { end: text.length } : term(rest, offset);
	}
	const next = offset + 1 + marked;
	if (text.charAt(next) !== mark || !closed.has(next)) return undefined;
	const before = rest.slice(0, marked);
	const stop = Math.max(...['。', '！', '？'].map((each) => before.lastIndexOf(each)));
	if (stop < 0) return (utterance ? beforeSpeaker(text, offset, next) : undefined) ?? termBefore(before, offset);
	if (!utterance) return term(rest, offset);
	// 王芳说：“ behind the stop brings in the next one.
	return { end: offset + 2 + stop };
}

const longestSpeaker = 30;

/** `“路通了，镇长高凤林说，“茶就好卖了。”`: behind the comma before who says it, and goes on with the next mark. */
function beforeSpeaker(text: string, offset: number, next: number): Ending | undefined {
	const verb = findSpeechVerbs(text).find(({ end, telling }) => telling && end === next - 1);
	if (verb === undefined || !/[，：]/u.test(text.charAt(next - 1))) return undefined;
	const comma = text.lastIndexOf('，', verb.start - 1);
	return comma > offset + 1 && verb.start - comma - 1 <= longestSpeaker && verb.start > comma + 1 ? { end: comma + 1 } : undefined;
}

/** `先修路` of `“先修路，再种茶…`: to the next mark. */
function term(rest: string, offset: number): Ending | undefined {
	const words = /^[^，。；：！？、“”‘’]{2,20}(?=[，。；：！？、])/u.exec(rest)?.[0];
	return words === undefined ? undefined : { end: offset + 1 + words.length };
}

/** `活力赛事` of `“活力赛事“避暑康养”` and of `“活力赛事和“避暑康养”`; behind 的 the end is anywhere. */
function termBefore(before: string, offset: number): Ending | undefined {
	const words = before.replace(/(?:[、·]|[和与及或暨]|以及)$/u, '');
	return /^[^，：；、“”‘’]{2,20}$/u.test(words) && !/[的了着在为是有将把被以对向从到叫称]$/u.test(words)
		? { end: offset + 1 + words.length }
		: undefined;
}
