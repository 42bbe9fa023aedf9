// The value of a text that is a numeral from end to end, as in a field or a cheque. Sentences are read by numerals.ts.
import { digitRun, trim } from './digits.ts';
import { numeralAt, readDigits } from './numerals.ts';

/** The value of a text that is nothing but a numeral, money words (元整, 角, 分) included; `undefined` where it is none. */
export function valueOfNumeral(text: string): number | undefined {
	const negative = /^[-－−负]/u.test(text);
	const body = (negative ? text.slice(1) : text).replaceAll('幺', '一');
	const money = /^(.*?)[元圆块]([整正]|(?:(.)角)?(?:(.)分)?)$/u.exec(body);
	const first = wholeValue(money ? (money[1] ?? '') : body);
	if (first === undefined) return undefined;
	const tenths = money?.[3] === undefined ? 0 : wholeValue(money[3]);
	const hundredths = money?.[4] === undefined ? 0 : wholeValue(money[4]);
	if (tenths === undefined || hundredths === undefined) return undefined;
	const value = trim(first + tenths / 10 + hundredths / 100);
	return negative && value !== 0 ? -value : value;
}

function wholeValue(text: string): number | undefined {
	const run = digitRun(text, 0);
	if (run === text.length && run > 0) return readDigits(text, 0, run).value;
	const numeral = run > 1 && text.charCodeAt(run) === 0x70b9 ? readDigits(text, 0, run) : numeralAt(text, 0);
	if (numeral === undefined || numeral.vague || numeral.high !== numeral.value) return undefined;
	if (numeral.end === text.length) return numeral.value;
	// 一百点123: a Chinese point before Arabic digits occurs only where nothing but a numeral is written.
	const tail = /^点([0-9]+)$/u.exec(text.slice(numeral.end));
	return tail?.[1] === undefined ? undefined : trim(numeral.value + Number(`0.${tail[1]}`));
}
