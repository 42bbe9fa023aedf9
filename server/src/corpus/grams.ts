// Under which short strings a text is kept so that any words in it are found: pairs of neighbouring characters, and whole runs of
// Latin letters and digits. What is found under them is looked at once more in the text itself. Knows nothing of stores.

/** Pairs kept while one text is read: a table of the text's own size, used again and again. */
let seen = new Int32Array(1 << 12);
/** The pairs as they will be written, each with a blank behind it. */
let written = new Uint16Array(1 << 12);

/** The strings of a text, each once, parted by blanks: `贸易额达12亿` gives `贸易 易额 额达 12`. */
export function gramsOf(text: string): string {
	prepare(text.length);
	const table = seen;
	const pairs = written;
	const mask = table.length - 1;
	const words = new Set<string>();
	let end = 0;
	let previous = 0;
	let start = -1;
	for (let i = 0; i <= text.length; i++) {
		const unit = i < text.length ? foldedUnit(text.charCodeAt(i)) : 0;
		if (isLatinOrDigit(unit)) {
			if (start === -1) start = i;
			previous = 0;
			continue;
		}
		if (start !== -1) {
			words.add(folded(text.slice(start, i)));
			start = -1;
		}
		if (!isCharacter(unit)) {
			previous = 0;
			continue;
		}
		if (previous !== 0 && !isHalf(previous, unit)) {
			const pair = (previous << 16) | unit;
			let slot = (Math.imul(pair ^ (pair >>> 15), 0x85ebca6b) >>> 8) & mask;
			for (; table[slot] !== 0 && table[slot] !== pair; slot = (slot + 1) & mask);
			if (table[slot] === 0) {
				table[slot] = pair;
				pairs[end++] = previous;
				pairs[end++] = unit;
				pairs[end++] = blank;
			}
		}
		previous = unit;
	}
	let grams = Buffer.from(pairs.buffer, 0, end * 2).toString('utf16le');
	for (const word of words) grams += `${word} `;
	return grams;
}

const blank = 0x20;

export interface Wanted {
	readonly gram: string;
	/** `start`: a text may be kept under something longer, as under `gdp` for `gd`. */
	readonly as: 'whole' | 'start';
}

/** What a text that holds `words` is kept under; empty where nothing can be said, as for one character alone. */
export function lookedForUnder(words: string): readonly Wanted[] {
	const open = isLatinOrDigit(foldedUnit(words.charCodeAt(words.length - 1)));
	const grams = gramsOf(words).split(' ').filter(Boolean);
	const last = /[a-z0-9]*$/u.exec(folded(words))?.[0];
	return grams.map((gram) => ({ gram, as: open && gram === last ? 'start' : 'whole' }));
}

/**
 * As texts are compared in a search: full-width letters and digits as narrow ones, capitals as small ones, one dash for all that are
 * printed and typed. As long as the text.
 */
export function folded(text: string): string {
	if (!/[A-Z\uff01-\uff5e\u2010-\u2015\u2212]/u.test(text)) return text;
	let result = '';
	for (let i = 0; i < text.length; i++) result += String.fromCharCode(foldedUnit(text.charCodeAt(i)));
	return result;
}

function foldedUnit(unit: number): number {
	const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
	if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return 0x2d;
	return narrow >= 65 && narrow <= 90 ? narrow + 32 : narrow;
}

/** Room for twice as many pairs as there can be, and for as many to be written. */
function prepare(length: number): void {
	let size = 1 << 12;
	while (size < length * 2) size *= 2;
	const fits = size <= seen.length && size * 16 >= seen.length;
	if (fits) seen.fill(0);
	else seen = new Int32Array(size);
	if (!fits || written.length < length * 3) written = new Uint16Array(size * 1.5);
}

function isLatinOrDigit(unit: number): boolean {
	return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122);
}

/** A letter or character that words are made of, half a surrogate pair included. */
function isCharacter(unit: number): boolean {
	if (unit < 0xc0) return false;
	if (unit < 0x2000) return unit !== 0xd7 && unit !== 0xf7;
	return (unit >= 0x3041 && unit < 0xff00 && !(unit >= 0xfe00 && unit <= 0xfe6f)) || unit === 0x3007;
}

/** Strings of a database hold no half of a surrogate pair: pairs are kept whole and not across their edges. */
function isHalf(first: number, second: number): boolean {
	const high = first >= 0xd800 && first < 0xdc00;
	return high ? !(second >= 0xdc00 && second < 0xe000) : isSurrogate(first) || isSurrogate(second);
}

function isSurrogate(unit: number): boolean {
	return unit >= 0xd800 && unit < 0xe000;
}
