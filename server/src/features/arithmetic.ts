// The sum behind a figure, where its sentence has one: `948亿 ÷ (1 + 35%) ≈ 702.2亿`, `292亿 ÷ 715亿 ≈ 40.8%`.
// Shows what follows from what is printed; whether it is right is for the checks. Knows no language.
import type { Figure } from '../facts/model.ts';
import { shortValue } from './figureWords.ts';
import type { Reading } from './reading.ts';

/** Figures around it that are looked at: a sentence has no more, and the work stays small in any text. */
const reach = 8;

/** At most three lines, each true by itself. */
export function arithmeticOf(reading: Reading, figure: Figure): string[] {
	if (typeof figure.value !== 'number') return [];
	const text = reading.file.paragraphs[figure.paragraph]?.text ?? '';
	const around = figuresAround(reading, text, figure);
	const lines = figure.kind === 'percent' ? ofPercent(figure, around, text) : ofAmount(figure, around, text);
	return [...new Set(lines)].slice(0, 3);
}

interface Amount extends Figure {
	readonly value: number;
}

/** Counts and percentages of the same sentence, in order, itself left out. */
function figuresAround({ facts }: Reading, text: string, figure: Figure): Amount[] {
	const index = facts.figures.indexOf(figure);
	const near = facts.figures.slice(Math.max(0, index - reach), index + reach + 1);
	return near.filter((other): other is Amount => {
		if (other === figure || other.paragraph !== figure.paragraph || typeof other.value !== 'number') return false;
		if (other.kind !== 'quantity' && other.kind !== 'percent') return false;
		const [from, to] = other.at.start < figure.at.start ? [other.at.end, figure.at.start] : [figure.at.end, other.at.start];
		return !/[。！？；]/u.test(text.slice(from, to));
	});
}

function ofPercent(figure: Figure, around: readonly Amount[], text: string): string[] {
	const percent = Number(figure.value);
	const amounts = around.filter(({ kind, unit, value }) => kind === 'quantity' && unit !== undefined && value > 0);
	const near = tolerance(figure.text);
	for (const whole of amounts) {
		for (const part of amounts) {
			if (part === whole || part.unit !== whole.unit) continue;
			const ratio = (100 * part.value) / whole.value;
			const shown = `${short(part)} ÷ ${short(whole)}`;
			if (Math.abs(ratio - percent) <= near && part.value < whole.value) return [`${shown} ≈ ${rounded(ratio)}%`];
			if (changes(figure, text) && Math.abs(Math.abs(ratio - 100) - percent) <= near)
				return [`${shown} − 1 ≈ ${ratio > 100 ? '+' : '−'}${rounded(Math.abs(ratio - 100))}%`];
		}
	}
	if (!changes(figure, text)) return [];
	const grown = amounts.find(({ indicator }) => indicator !== undefined && figure.indicator?.startsWith(indicator));
	return grown ? [baseOf(grown, figure)] : [];
}

function ofAmount(figure: Figure, around: readonly Amount[], text: string): string[] {
	const value = Number(figure.value);
	if (figure.unit === undefined || value <= 0) return [];
	const lines: string[] = [];
	const same = around.filter(({ kind, unit, value: other }) => kind === 'quantity' && unit === figure.unit && other > 0);
	for (const percent of around.filter(({ kind }) => kind === 'percent')) {
		const line = ofPercent(percent, [figure as Amount, ...around.filter((other) => other !== percent)], text)[0];
		if (line?.includes(shortValue(value, undefined))) lines.push(line);
	}
	const parts = runSummingTo(value, same);
	if (parts) lines.push(`${parts.map(short).join(' + ')} = ${shortValue(value, undefined)}`);
	return lines;
}

/** Consecutive parts, at least two, that are the whole together. */
function runSummingTo(total: number, amounts: readonly Amount[]): readonly Amount[] | undefined {
	for (let from = 0; from + 1 < amounts.length; from++) {
		let sum = 0;
		for (let to = from; to < amounts.length; to++) {
			sum += amounts[to]?.value ?? 0;
			if (to > from && Math.abs(sum - total) <= total * 1e-9) return amounts.slice(from, to + 1);
		}
	}
	return undefined;
}

function baseOf(amount: Amount, { value, indicator }: Figure): string {
	const rate = Number(value);
	const falls = indicator?.endsWith('下降') ?? false;
	const base = amount.value / (1 + (falls ? -rate : rate) / 100);
	return `${short(amount)} ÷ (1 ${falls ? '−' : '+'} ${rate}%) ≈ ${shortValue(Number(base.toPrecision(4)), undefined)}`;
}

function changes({ indicator, at }: Figure, text: string): boolean {
	if (indicator !== undefined && /(?:增长|下降)$/u.test(indicator)) return true;
	return /(?:增长|增加|上升|提高|上涨|下降|减少|下跌|回落|降低)了?[约近超]?$/u.test(text.slice(Math.max(0, at.start - 4), at.start));
}

/** Half a unit of the last printed digit, and a little for what the amounts were rounded by. */
function tolerance(text: string): number {
	const digits = /\.(\d+)/u.exec(text.normalize('NFKC'))?.[1]?.length ?? 0;
	return 0.6 * 10 ** -digits;
}

function rounded(percent: number): string {
	return String(Number(percent.toFixed(1)));
}

function short({ value }: Amount): string {
	return shortValue(value, undefined);
}
