// Amounts said without a counting numeral: `翻番` is one 番, `超半数` and `占比过半` are a half and more, `八旬` is about eighty years of age.
import type { Numeral } from '../../../text/numerals.ts';
import type { Approximation } from '../../model.ts';
import type { FigureCandidate } from '../candidate.ts';
import { approximationBefore, approximationBehind } from './approximations.ts';

/** How they begin, for the scanner's table. */
export const unnumberedOpenings: readonly string[] = ['翻番', '半', '过半'];

/** What stands at `pos`, at one of those characters. */
export function unnumberedAt(text: string, pos: number): FigureCandidate | undefined {
	const word = text.slice(pos, pos + 2);
	if (word === '翻番') return amount(pos, pos + 2, 1, '番', 'exact');
	if (word === '过半')
		return text[pos + 2] !== '数' && shareBefore.test(text.slice(Math.max(0, pos - 4), pos)) ? half(pos, pos + 2, 'over') : undefined;
	return word === '半数' ? halfOfAll(text, pos) : undefined;
}

/** Of time, of a way or of work done, 过半 is no share. */
const shareBefore = /(?:占比|比例|比重|份额)(?:均|都|也|已|已经)?$/u;

/** `超半数`, `近半数`, `半数以上`; 半数 alone is as loose as 一半. */
function halfOfAll(text: string, pos: number): FigureCandidate | undefined {
	const behind = approximationBehind(text, pos + 2);
	const before = text[pos - 1] === '过' ? 'over' : approximationBefore(text, pos, false);
	if (before !== 'exact') return half(pos, pos + 2, before);
	return behind === undefined ? undefined : half(pos, behind.end, behind.approximation);
}

function half(start: number, end: number, approximation: Approximation): FigureCandidate {
	return amount(start, end, 0.5, undefined, approximation);
}

function amount(start: number, end: number, value: number, unit: string | undefined, approximation: Approximation): FigureCandidate {
	return { kind: 'quantity', start, end, value, unit, approximation, step: 0, when: undefined };
}

/** `年近六旬`, `八旬老人`: so many tens of years, never to the year. */
export function tensOfYearsAt(text: string, { start, end, value, high, arabic }: Numeral): FigureCandidate | undefined {
	if (arabic || end !== start + 1 || text[end] !== '旬' || value !== high || value < 4 || value > 9) return undefined;
	if (/[第每前后头]$/u.test(text.slice(Math.max(0, start - 1), start))) return undefined;
	const said = text[start - 1] === '过' ? 'over' : approximationBefore(text, start, false);
	const approximation = said === 'exact' ? 'about' : said;
	return { kind: 'age', start, end: end + 1, value: value * 10, unit: '岁', approximation, step: 10, when: undefined };
}
