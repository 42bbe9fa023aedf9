// Brands in the names of firms and clubs: characters that are no word of the language. Knows where they may stand, and no brand.

import { isHan } from '../../../text/characters.ts';
import { joinsSentences } from '../words/chinesePerson.ts';
import { type Token, wordOf } from '../words/lattice.ts';
import { Mark } from '../words/lexicon.ts';

/** `劳拉公司`, `松日队`: characters that are no word of the language, right before what the body is called. */
export function brand(text: string, tokens: readonly Token[], at: number, last: number): boolean {
	if (last - at > 4 || !/^(?:公司|集团|有限公司|队|厂|酒店|俱乐部|制药厂|热电厂)$/u.test(wordOf(text, tokens[last] as Token))) return false;
	const token = tokens[at] as Token;
	return (
		token.end - token.start === 1 &&
		isHan(text.charCodeAt(token.start)) &&
		!(token.marks & (Mark.function | Mark.numeral)) &&
		!joinsSentences(text.charCodeAt(token.start)) &&
		allLone(tokens, at, last)
	);
}

/** `沈阳合富工贸集团`: two or three single characters between a division and the words of the body's name. */
export function brandAfterPlace(text: string, tokens: readonly Token[], at: number, next: number): boolean {
	if (at !== next - 1 && !isLone(text, tokens[next - 1])) return false;
	let first = at;
	while (at - first < 2 && isLone(text, tokens[first - 1])) first--;
	let end = at;
	while (end - first < 3 && isLone(text, tokens[end + 1])) end++;
	const place = tokens[first - 1];
	return end > first && end - first < 3 && place !== undefined && (place.marks & Mark.division) !== 0 && isLone(text, tokens[at]);
}

/** A single character that may stand in a brand. */
function isLone(text: string, token: Token | undefined): boolean {
	if (token === undefined || token.end - token.start > 1 || token.marks & (Mark.numeral | Mark.bodySuffix | Mark.direction)) return false;
	const unit = text.charCodeAt(token.start);
	return isHan(unit) && !joinsSentences(unit) && !clausal.includes(text.charAt(token.start));
}

/** Characters of clauses rather than of brands. */
const clausal = '和同由还即既比跟而各每该全多办建开设赴抵至访驻一两新老原某省市县区州乡镇村共已曾今年月日时需按经据因受以及或等近超约';

export function allLone(tokens: readonly Token[], first: number, last: number): boolean {
	for (let k = first; k < last; k++)
		if ((tokens[k] as Token).end - (tokens[k] as Token).start > 1 && (tokens[k] as Token).kind !== 'foreign') return false;
	return true;
}
