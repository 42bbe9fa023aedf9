// Digits that name instead of counting: `2号热电厂`, `001`, `G20`, `4版`, `95后`, phone and licence numbers, list numbers.
import { isHan, isLatin, isOneOf } from '../../../text/characters.ts';
import type { Numeral } from '../../../text/numerals.ts';
import type { FigureCandidate } from '../candidate.ts';
import { opensLine } from '../sentences.ts';
import { isResolution } from './quantities.ts';

/** The label that an Arabic numeral opens; `undefined` where it counts. */
export function labelAt(text: string, numeral: Numeral): FigureCandidate | undefined {
	const { start, end, digits } = numeral;
	const next = text.charAt(end);
	const phone = digits > 0 ? phoneEnd(text, numeral) : 0;
	if (phone > 0) return label(start, phone);
	if (digits >= 2 && isAircraft(text, start) && !/[架亿万年]/u.test(next)) return label(start, chainEnd(text, start, end).end);
	const chain = chainEnd(text, start, end);
	if (isLatin(text.charCodeAt(start - 1)) || chain.groups > 2 || isPlate(text, start)) return label(start, chain.end);
	if (isModel(text, start) && !/[℃℉°%％度]/u.test(next)) return label(start, end);
	if (isResolution(text, numeral)) return label(start, end + 1);
	if (next === '”' && digits > 1 && isChristened(text, start)) return label(start, end);
	if (digits > 1 && digits !== 4 && text.charCodeAt(start) === 0x30 && !/[分秒]/u.test(next))
		return label(start, next === '后' ? end + 1 : end);
	if (digits >= 3 && isNumbered(text, start)) return label(start, end);
	if (digits >= 7 && !/[个元人名万亿吨米]/u.test(next)) return label(start, end);
	if (next === '届' && digits === 4) return label(start, end + 1);
	if (next === '号' || next === '版') return label(start, end + 1);
	if (next === '后' && digits === 2 && numeral.value % 5 === 0) return label(start, end + 1);
	if (next === '强' && digits > 0 && numeral.value % 10 === 0) return label(start, end + 1);
	if ((next === '.' || next === '．' || next === '、') && opensLine(text, start) && digits > 0 && digits <= 2) return label(start, end);
	if ((next === '·' || next === '•') && digits > 0 && /^[·•]\d{1,2}(?!\d)/u.test(text.slice(end, end + 4))) {
		return label(start, /\d/u.test(text.charAt(end + 2)) ? end + 3 : end + 2);
	}
	if (digits >= 3 && digits <= 6 && /^(?:热线|平台|客服|专线|举报)/u.test(text.slice(end, end + 2))) return label(start, end);
	if (isLatin(next.charCodeAt(0)) && digits > 0 && !/^(?:[kKwW](?![A-Za-z])|[kcm]?m|[mk]?g|GB|MB|TB)/u.test(text.slice(end, end + 3)))
		return label(start, end);
	return undefined;
}

/** `波音737` */
function isAircraft(text: string, start: number): boolean {
	return isOneOf(text.charCodeAt(start - 1), '音客格') && /(?:波音|空客|米格)$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Just behind `029-88888888`, `400-800-1234`, `8610-12345678`; 0 where no such number stands. */
function phoneEnd(text: string, numeral: Numeral): number {
	if (text.charCodeAt(numeral.end) !== 0x2d && text.charCodeAt(numeral.end) !== 0xff0d) return 0;
	const match = /^(?:0\d{2,3}|[48]00|86\d{0,3})[-－]\d{3,8}(?:[-－]\d{1,6})?(?!\d)/u.exec(text.slice(numeral.start, numeral.start + 24));
	return match === null ? 0 : numeral.start + match[0].length;
}

const numberedEnds = '码号编尾证邮qQ话线：:为是';

/** `股票代码600519`, `尾号0018`. */
function isNumbered(text: string, start: number): boolean {
	if (!numberedEnds.includes(text[start - 1] ?? ' ')) return false;
	return /(?:代码|编号|证号|账号|号码|邮编|尾号|[Qq]{2}|微信号|车牌|电话|热线)[：:为是]?$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** `“海巡156”`: a name of letters that ends in digits, all of it between quotation marks. */
function isChristened(text: string, start: number): boolean {
	return /“[\u4e00-\u9fff]{2,5}$/u.test(text.slice(Math.max(0, start - 6), start));
}

/** `978-7-02-000000-1`, `CN11-0065`: how far groups of digits go on with hyphens. */
function chainEnd(text: string, start: number, end: number): { readonly end: number; readonly groups: number } {
	if (text.charCodeAt(end) !== 0x2d) return { end, groups: 1 };
	const more = /^(?:-\d{1,12}(?![\d.]))+/u.exec(text.slice(end, end + 30))?.[0] ?? '';
	const isWhole = end - start <= 12 && text[start - 1] !== '-';
	return isWhole && more !== '' ? { end: end + more.length, groups: more.split('-').length } : { end, groups: 1 };
}

/** `浙A·12345` */
function isPlate(text: string, start: number): boolean {
	return (text[start - 1] === '·' || text[start - 1] === '•') && isLatin(text.charCodeAt(start - 2));
}

/** `歼-20`, `CZ-7`, `MAX 9`. */
function isModel(text: string, start: number): boolean {
	const sign = text[start - 1];
	const before = text.charCodeAt(start - 2);
	if (sign === ' ') return isLatin(before) && before < 0x5b;
	return (sign === '-' || sign === '－') && (isLatin(before) || (isHan(before) && !/[为是达至的温度]/u.test(text.charAt(start - 2))));
}

function label(start: number, end: number): FigureCandidate {
	return { kind: 'label', start, end, value: undefined, unit: undefined, approximation: 'exact', step: 0, when: undefined };
}

/** `《731》`, `“1+N”`, `77国集团`, `12345热线` and the like: digits that are a name. */
export function namesAlone(text: string, { start, end }: Numeral): boolean {
	if ((text[start - 1] === '《' && text[end] === '》') || text.startsWith('国集团', end)) return true;
	if (/[+＋]/u.test(text.charAt(end)) || (/[+＋]/u.test(text.charAt(start - 1)) && /[\dA-Za-z]/u.test(text.charAt(start - 2)))) return true;
	return /^(?:1[012]\d{3}|9[56]\d{3}|11[09]|12[02])[\u4e00-\u9fff]{0,8}?(?:平台|热线|专线|电话|急救|报警|指挥)/u.test(
		text.slice(start, start + 18),
	);
}
