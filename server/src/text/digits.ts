// The characters that numerals are made of, and runs of digits: `二五`, `1,234.5`, `点零三`. Knows nothing of multipliers in a row.

export const ARABIC = 1;
export const DIGIT = 2;
export const SMALL = 3;
export const BIG = 4;
export const FEW = 5;
/** One of the kinds above by UTF-16 unit; 0 for all else. */
export const classes = new Uint8Array(65536);
/** Of digits and multipliers. */
export const values = new Map<number, number>();

function define(kind: number, chars: string, value: number): void {
	for (let i = 0; i < chars.length; i++) {
		classes[chars.charCodeAt(i)] = kind;
		values.set(chars.charCodeAt(i), value);
	}
}

['0０', '1１', '2２', '3３', '4４', '5５', '6６', '7７', '8８', '9９'].forEach((chars, value) => {
	define(ARABIC, chars, value);
});
['零〇○', '一壹', '二贰貳两兩俩', '三叁仨', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].forEach((chars, value) => {
	define(DIGIT, chars, value);
});
define(SMALL, '十拾', 10);
define(SMALL, '百佰', 100);
define(SMALL, '千仟', 1000);
define(BIG, '万萬', 1e4);
define(BIG, '亿億', 1e8);
define(FEW, '几数', 0);
/** 廿, 卅 and 卌. */
export const tens = new Map([
	[0x5eff, 20],
	[0x5345, 30],
	[0x534c, 40],
]);
for (const code of tens.keys()) classes[code] = SMALL;

/** Just behind the Chinese digits at `pos`. */
export function digitRun(text: string, pos: number): number {
	let end = pos;
	while (end < text.length && classes[text.charCodeAt(end)] === DIGIT) end++;
	return end;
}

/** Of an Arabic digit, half or full width. */
export function digitOf(code: number): number {
	return code - (code < 0xff00 ? 0x30 : 0xff10);
}

/** `三` and `3` are 3; 0 for what is no digit. */
export function digitValue(text: string, pos: number): number {
	return values.get(text.charCodeAt(pos)) ?? 0;
}

/** `点五`, `点零三`: the Chinese decimals at `pos`. */
export function decimals(text: string, pos: number): { end: number; value: number; step: number } | undefined {
	if (text.charCodeAt(pos) !== 0x70b9) return undefined;
	const end = digitRun(text, pos + 1);
	if (end === pos + 1) return undefined;
	let digits = '';
	for (let i = pos + 1; i < end; i++) digits += digitValue(text, i);
	return { end, value: Number(`0.${digits}`), step: 10 ** -digits.length };
}

/** Digits with separators and a decimal point: `1,234.5`. */
export function readArabic(text: string, pos: number): { end: number; value: number; step: number; digits: number } {
	let end = pos;
	let digits = '';
	let plainDigits = true;
	for (;;) {
		while (classes[text.charCodeAt(end)] === ARABIC) digits += digitValue(text, end++);
		const group = digits.length <= 3 || !plainDigits ? separatedGroup(text, end) : 0;
		if (group === 0) break;
		plainDigits = false;
		end++;
	}
	const point = text.charCodeAt(end);
	let step = 1;
	if ((point === 0x2e || point === 0xff0e) && classes[text.charCodeAt(end + 1)] === ARABIC) {
		plainDigits = false;
		let fraction = '';
		end++;
		while (classes[text.charCodeAt(end)] === ARABIC) fraction += digitValue(text, end++);
		step = 10 ** -fraction.length;
		digits += `.${fraction}`;
	}
	return { end, value: Number(digits), step, digits: plainDigits ? digits.length : 0 };
}

/** 3 where a thousands separator and exactly three digits follow, else 0. */
function separatedGroup(text: string, pos: number): number {
	const code = text.charCodeAt(pos);
	if (code !== 0x2c && code !== 0xff0c) return 0;
	for (let i = 1; i <= 3; i++) if (classes[text.charCodeAt(pos + i)] !== ARABIC) return 0;
	return classes[text.charCodeAt(pos + 4)] === ARABIC ? 0 : 3;
}

/** Takes back what binary fractions add: 1.1 × 1e8 is 110000000. */
export function trim(value: number): number {
	return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** `２０` and `20` are 20: a group of a match that has nothing but digits of either width. */
export function numberOfDigits(digits: string | undefined): number | undefined {
	return digits === undefined ? undefined : Number(digits.normalize('NFKC'));
}
