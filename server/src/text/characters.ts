// What kind of character a UTF-16 code unit is, by one table look-up. Knows single units only, nothing of words or lines.

export const SPACE = 1;
/** Takes a full em in a Chinese line: ideographs, full-width forms, Chinese punctuation. */
export const WIDE = 2;
export const HAN = 4;
export const DIGIT = 8;
/** Letters of Latin, Greek and Cyrillic script, full-width ones included. */
export const LETTER = 16;
export const PUNCTUATION = 32;
/** Marks that open a pair: “ ‘ 《 〈 （ 【. */
export const OPENING = 64;
/** Marks that close a pair. */
export const CLOSING = 128;
/** Marks that end a sentence: 。！？…. */
export const FINAL = 256;
/** Marks that divide a sentence: ，、；：. */
export const PAUSE = 512;
/** `《`, which opens the title of a work. */
export const TITLE = 1024;
/** What the words for a writer end in: 记者, 通讯员. */
export const WRITER = 2048;
/** What a dateline's last words hold: 电, 讯, 消息. */
export const WIRE = 4096;
/** What tells a caption or a note on rights: 摄, 权. */
export const CREDIT = 8192;

const classes = new Uint16Array(0x10000);

/** The class bits of a code unit. Both halves of a surrogate pair above the basic plane's ideographs count as HAN. */
export function classOf(unit: number): number {
	return classes[unit] as number;
}

/** True where the UTF-16 unit is of one of the classes in `bits`. */
export function isClass(unit: number, bits: number): boolean {
	return ((classes[unit] as number) & bits) !== 0;
}

/** An ideograph of the basic block, as nearly all that is printed; the rare ones beyond it are HAN by their class. */
export function isHan(unit: number): boolean {
	return unit >= 0x4e00 && unit <= 0x9fff;
}

/** A letter from A to Z or a to z. */
export function isLatin(unit: number): boolean {
	return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** Whether a code unit is one of the characters. Unlike `characters.includes(text[at])` it makes no string of the unit. */
export function isOneOf(unit: number, characters: string): boolean {
	for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === unit) return true;
	return false;
}

/** The first white space from `from` on; `end` where none comes before it. */
export function nextSpace(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && !(classOf(text.charCodeAt(at)) & SPACE)) at++;
	return at;
}

/** Width of a code unit in half ems: 2 for `国`, 1 for `a` and for each half of a surrogate pair, 0 for a space. */
export function halfEms(unit: number): number {
	const bits = classes[unit] as number;
	return bits & WIDE ? 2 : bits & SPACE ? 0 : 1;
}

mark(0x09, 0x0d, SPACE);
mark(0x20, 0x20, SPACE);
mark(0x85, 0x85, SPACE);
mark(0xa0, 0xa0, SPACE);
mark(0x2000, 0x200b, SPACE);
mark(0x2028, 0x2029, SPACE);
mark(0x202f, 0x202f, SPACE);
mark(0x205f, 0x205f, SPACE);
mark(0x2060, 0x2060, SPACE);
mark(0xfeff, 0xfeff, SPACE);
mark(0x21, 0x2f, PUNCTUATION);
mark(0x3a, 0x40, PUNCTUATION);
mark(0x5b, 0x60, PUNCTUATION);
mark(0x7b, 0x7e, PUNCTUATION);
mark(0x30, 0x39, DIGIT);
mark(0x41, 0x5a, LETTER);
mark(0x61, 0x7a, LETTER);
mark(0xc0, 0x24f, LETTER);
mark(0xb7, 0xb7, PUNCTUATION);
mark(0x370, 0x52f, LETTER);
mark(0x2010, 0x2027, WIDE | PUNCTUATION);
mark(0x2030, 0x2031, WIDE | PUNCTUATION);
mark(0x203b, 0x203b, WIDE | PUNCTUATION);
mark(0x2100, 0x27bf, WIDE);
mark(0x2e80, 0x2fdf, WIDE | HAN);
mark(0x3000, 0x3000, SPACE);
mark(0x3001, 0x3003, WIDE | PUNCTUATION);
mark(0x3004, 0x3007, WIDE | HAN);
mark(0x3008, 0x3020, WIDE | PUNCTUATION);
mark(0x3021, 0x3029, WIDE | HAN);
mark(0x302a, 0x33ff, WIDE);
mark(0x3400, 0x4dbf, WIDE | HAN);
mark(0x4e00, 0x9fff, WIDE | HAN);
mark(0xac00, 0xd7a3, WIDE | LETTER);
mark(0xd840, 0xd8bf, HAN);
mark(0xdc00, 0xdfff, HAN);
mark(0xf900, 0xfaff, WIDE | HAN);
mark(0xfe30, 0xfe4f, WIDE | PUNCTUATION);
mark(0xff01, 0xff0f, WIDE | PUNCTUATION);
mark(0xff10, 0xff19, WIDE | DIGIT);
mark(0xff1a, 0xff20, WIDE | PUNCTUATION);
mark(0xff21, 0xff3a, WIDE | LETTER);
mark(0xff3b, 0xff40, WIDE | PUNCTUATION);
mark(0xff41, 0xff5a, WIDE | LETTER);
mark(0xff5b, 0xff65, WIDE | PUNCTUATION);
add('“‘《〈（(「『【〔［[｛{', OPENING);
add('”’》〉）)」』】〕］]｝}', CLOSING);
add('。！？!?…．', FINAL);
add('，、；：', PAUSE);
add('《', TITLE);
add('者员員', WRITER);
add('电電讯訊息', WIRE);
add('摄攝权權', CREDIT);

function mark(from: number, to: number, bits: number): void {
	for (let unit = from; unit <= to; unit++) classes[unit] = bits;
}

function add(units: string, bits: number): void {
	for (let i = 0; i < units.length; i++) classes[units.charCodeAt(i)] = classOf(units.charCodeAt(i)) | bits;
}
