// Works and documents: everything in 《》, and treaties and declarations that are signed or adopted without marks.
// Knows no list of titles.

import type { ScannedName } from './scanned.ts';
import type { Token } from './words/lattice.ts';
import { Mark } from './words/lexicon.ts';

const longestTitle = 120;

/** `《山海情》` with its marks; an inner 《》 belongs to the outer title. An unclosed mark is no title. */
export function findTitledWorks(text: string): ScannedName[] {
	const found: ScannedName[] = [];
	let depth = 0;
	let start = -1;
	for (let i = text.indexOf('《'); i >= 0 && i < text.length; i++) {
		const c = text[i];
		if (c === '《') {
			if (depth === 0 || i - start > longestTitle) {
				start = i;
				depth = 0;
			}
			depth++;
		} else if (c === '》' && depth > 0) {
			depth--;
			if (depth === 0) {
				if (i - start <= longestTitle && i - start > 1) found.push({ kind: 'work', start, end: i + 1, sure: true });
				i = text.indexOf('《', i) - 1;
				if (i < 0) break;
			}
		}
	}
	return found;
}

const documentWord = /(?:条约|协定|公约|公报|宣言|声明|议定书|备忘录|协议|行动计划|发展规划|合作倡议|合作协议|路线图|意见书)$/u;
/** 1 for the characters that such a word ends in. */
const documentEnds = new Uint8Array(1 << 16);
for (const character of '约定报言明书录议划图') documentEnds[character.charCodeAt(0)] = 1;
const adopted = /(?:签署|签订|缔结|签|批准|共同批准|达成|通过|发表|签发|审议通过|共同发表|联合发表|印发|发布)(?:了|的)?$/u;

/** `签署中乌友好合作条约`: the document between the verb and its own last word. */
export function findAdoptedDocuments(text: string, tokens: readonly Token[]): ScannedName[] {
	const found: ScannedName[] = [];
	for (let k = 0; k < tokens.length; k++) {
		const last = tokens[k] as Token;
		if (documentEnds[text.charCodeAt(last.end - 1)] === 0 || !documentWord.test(text.slice(Math.max(0, last.end - 4), last.end))) continue;
		const document = documentEnding(text, tokens, k);
		if (document !== undefined) found.push(document);
	}
	return found;
}

function documentEnding(text: string, tokens: readonly Token[], last: number): ScannedName | undefined {
	const { end } = tokens[last] as Token;
	const start = documentStart(text, tokens, last);
	if (start === undefined || end - start < 5) return undefined;
	const quoted = text.startsWith('“', start) && text.startsWith('”', end);
	return { kind: 'work', start, end: quoted ? end + 1 : end, sure: true };
}

function documentStart(text: string, tokens: readonly Token[], last: number): number | undefined {
	for (let k = last; k >= 0 && last - k < 14; k--) {
		const token = tokens[k] as Token;
		const before = text.slice(Math.max(0, token.start - 6), token.start);
		if (adopted.test(before) || (text[token.start] === '“' && adopted.test(before)))
			return countedWords(text.slice(token.start, token.end)) ? undefined : token.start;
		if (/[，。；！？：“”‘’《》]/u.test(text.slice(token.start, token.end))) return undefined;
		const word = text.slice(token.start, token.end);
		if (token.marks & Mark.numeral && /份|项|个|多|系列/u.test(word)) return undefined;
		if (/^(?:一系列|多份|多项|若干|有关|相关|两份|合作文件)$/u.test(word)) return undefined;
	}
	return undefined;
}

function countedWords(word: string): boolean {
	return /^(?:一系列|多份|多项|若干|有关|相关|[一两二三四五六七八九十\d]+(?:份|项|个))/u.test(word);
}
