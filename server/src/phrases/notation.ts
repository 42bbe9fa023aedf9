// Phrasings as they are written down: in the editors' notation (`应${1:国家}邀请`, `${2|上午,下午|}`) or, shorter, with 〈国家〉 and
// 〈上午|下午〉. Reads both and writes the first. Knows nothing of what fills a slot.
import type { PhrasePart, Slot } from './model.ts';
import { typeOfSlot } from './slots.ts';

export interface Read {
	readonly parts: readonly PhrasePart[];
	/** Offset of a slot that is never closed; `undefined` where all is well. */
	readonly open: number | undefined;
}

export function readPhrase(source: string): Read {
	const parts: PhrasePart[] = [];
	let text = '';
	let open: number | undefined;
	let next = 1;
	const add = (slot: Slot) => {
		if (text !== '') parts.push({ kind: 'text', text });
		text = '';
		parts.push(slot);
		next = Math.max(next, slot.number + 1);
	};
	for (let at = 0; at < source.length; ) {
		const unit = source.charAt(at);
		const mark = unit === '$' ? readMark(source, at) : unit === '〈' ? readBracket(source, at, next) : undefined;
		if (mark === 'open') {
			open ??= at;
			text += source.slice(at);
			break;
		}
		if (mark) {
			if (mark.slot) add(mark.slot);
			at = mark.end;
		} else {
			const escaped = unit === '\\' && /[$}\\]/u.test(source.charAt(at + 1));
			text += escaped ? source.charAt(at + 1) : unit;
			at += escaped ? 2 : 1;
		}
	}
	if (text !== '') parts.push({ kind: 'text', text });
	return { parts, open };
}

interface Mark {
	/** Absent for the cursor's last place, `$0`. */
	readonly slot: Slot | undefined;
	readonly end: number;
}

/** `$0`, `$1`, `${1}`, `${1:国家}`, `${1|上午,下午|}`; `undefined` for a mere dollar sign. */
function readMark(source: string, at: number): Mark | 'open' | undefined {
	const plain = /^\$(\d{1,3})/u.exec(source.slice(at, at + 4));
	if (plain) return { slot: slotOf(Number(plain[1]), '', []), end: at + plain[0].length };
	if (source.charAt(at + 1) !== '{') return undefined;
	const head = /^\$\{(\d{1,3})([:|}])/u.exec(source.slice(at, at + 7));
	if (!head) return undefined;
	const number = Number(head[1]);
	const start = at + head[0].length;
	if (head[2] === '}') return { slot: slotOf(number, '', []), end: start };
	const close = head[2] === '|' ? '|}' : '}';
	const end = source.indexOf(close, start);
	if (end < 0) return 'open';
	const inner = source.slice(start, end);
	return { slot: close === '}' ? slotOf(number, inner, []) : slotOf(number, '', choicesIn(inner)), end: end + close.length };
}

function readBracket(source: string, at: number, number: number): Mark | 'open' {
	const end = source.indexOf('〉', at);
	if (end < 0) return 'open';
	const choices = source.slice(at + 1, end).split(/[|｜／/]/u);
	return { slot: choices.length > 1 ? slotOf(number, '', choices) : slotOf(number, choices[0] ?? '', []), end: end + 1 };
}

function slotOf(number: number, word: string, choices: readonly string[]): Slot | undefined {
	if (number === 0) return undefined;
	return { kind: 'slot', number, type: choices.length > 0 ? 'words' : typeOfSlot(word), word, choices };
}

/** `上午,下午`; a comma that belongs to a choice is escaped. */
function choicesIn(inner: string): string[] {
	return inner.split(/(?<!\\),/u).map((choice) => choice.replaceAll(/\\([,|\\$}])/gu, '$1'));
}

/** In the editors' notation; `fill` says what stands in a slot: one thing, or several to choose from. */
export function writeSnippet(parts: readonly PhrasePart[], fill: (slot: Slot) => Filling): string {
	return `${parts.map((part) => (part.kind === 'text' ? escapeText(part.text) : writeSlot(part, fill(part)))).join('')}$0`;
}

/** Words, or `raw` notation of the editor such as its variables. */
export type Filling = readonly string[] | { readonly raw: string };

function writeSlot({ number }: Slot, filled: Filling): string {
	if ('raw' in filled) return `\${${number}:${filled.raw}}`;
	const [first, ...others] = filled;
	if (first === undefined) return `$${number}`;
	if (others.length === 0) return `\${${number}:${escapeText(first)}}`;
	return `\${${number}|${filled.map((choice) => choice.replaceAll(/[\\,|$}]/gu, '\\$&')).join(',')}|}`;
}

function escapeText(text: string): string {
	return text.replaceAll(/[\\$}]/gu, '\\$&');
}

/** `应〈国家〉〈职务〉〈姓名〉邀请，`: as it is shown in lists. */
export function showPhrase(parts: readonly PhrasePart[]): string {
	return parts
		.map((part) => {
			if (part.kind === 'text') return part.text.replaceAll(/\n\s*/gu, ' ');
			return part.choices.length > 0 ? (part.choices[0] ?? '') : part.word === '' ? '……' : `〈${part.word}〉`;
		})
		.join('');
}

/** The fixed words alone: `应邀请，将于赴出席。`. */
export function fixedWords(parts: readonly PhrasePart[]): string {
	return parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}
