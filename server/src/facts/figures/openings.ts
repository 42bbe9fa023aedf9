// Where a figure may begin: by its first character and, where that is a word's, by the second. All other places are passed over
// at one look. Knows characters, not what is read there.
import { isNumeralStart } from '../../text/numerals.ts';
import { unnumberedOpenings } from './amounts/unnumbered.ts';
import { clockOpenings } from './dates/clock.ts';
import { festivalOpenings } from './dates/festivals.ts';
import { lunarOpenings } from './dates/lunar.ts';
import { relativeOpenings } from './dates/relative.ts';

export const NUMERAL = 1;
export const WORD = 2;
/** Nothing but a festival may begin here: 中秋, 国庆. */
export const FEAST = 3;
const starts = new Uint8Array(1 << 16);

/** For each word's first character its row in `seconds`. */
const rows = new Uint8Array(1 << 16);
/** Rows of bits, one for a character that may come second; characters share a bit by their code, so that some more pass. */
const seconds: Uint32Array[] = [new Uint32Array(0)];
const width = 64;

for (let code = 0; code < 1 << 16; code++) if (isNumeralStart(code)) starts[code] = NUMERAL;
for (const words of [lunarOpenings, relativeOpenings, clockOpenings, unnumberedOpenings, ['首', '每']]) allow(words, WORD);
allow(festivalOpenings, FEAST);

/** `上午` with its two characters; `首` with any behind it; `早#` with a numeral or a space. */
function allow(openings: readonly string[], kind: number): void {
	for (const opening of openings) {
		const head = opening.charCodeAt(0);
		starts[head] ||= kind;
		if (rows[head] === 0) rows[head] = seconds.push(new Uint32Array(width)) - 1;
		const row = seconds[rows[head] as number] as Uint32Array;
		if (opening.length === 1) row.fill(-1);
		else if (opening[1] !== '#') set(row, opening.charCodeAt(1));
		else {
			set(row, 0x20);
			for (let code = 0; code < 1 << 16; code++) if (isNumeralStart(code)) set(row, code);
		}
	}
}

function set(row: Uint32Array, code: number): void {
	const slot = (code >> 5) & (width - 1);
	row[slot] = (row[slot] as number) | (1 << (code & 31));
}

/** The first place from `from` on where anything may begin; the text's end where nothing does. */
export function nextOpening(text: string, from: number): number {
	let pos = from;
	while (pos < text.length && openingAt(text, pos) === 0) pos++;
	return pos;
}

/** What may begin at `pos`; 0 for nothing. */
export function openingAt(text: string, pos: number): number {
	const code = text.charCodeAt(pos);
	const kind = starts[code] as number;
	if (kind <= NUMERAL) return kind;
	const second = text.charCodeAt(pos + 1) | 0;
	const row = seconds[rows[code] as number] as Uint32Array;
	return ((row[(second >> 5) & (width - 1)] as number) >>> (second & 31)) & 1 ? kind : 0;
}
