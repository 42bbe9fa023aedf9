// A small bar chart of how often a name was printed through time, as SVG. Knows months and counts, nothing of names.
import { palettes, type Theme } from './theme.ts';

export interface TimelineMonth {
	/** `2025-06`, or a year alone. */
	readonly month: string;
	readonly count: number;
}

export interface TimelineOptions {
	readonly theme: Theme;
	/** Above the bars: `历月提及次数`. */
	readonly title: string;
	/** Of the month at either end: `2025年6月`. */
	readonly labelOf: (month: string) => string;
}

interface Bar {
	readonly label: string;
	readonly count: number;
}

const width = 320;
const height = 84;
const left = 12;
const right = 12;
const top = 26;
const bottom = 20;
/** Months are drawn up to five years; longer times are drawn by years. */
const mostMonths = 60;
const mostYears = 80;

/** `months` oldest first. `undefined` where there is but one bar to draw: that the words say. Stays below 16 KB. */
export function timeline(months: readonly TimelineMonth[], { theme, title, labelOf }: TimelineOptions): string | undefined {
	const bars = barsOf(months);
	if (bars.length < 2) return undefined;
	const colours = palettes[theme];
	const most = Math.max(...bars.map(({ count }) => count));
	const step = (width - left - right) / bars.length;
	const drawn = bars.map(({ count }, i) => {
		if (count === 0) return '';
		const size = Math.max(1.5, (count / most) * (height - top - bottom));
		const thick = Math.max(1, step - Math.min(2, step / 4));
		const colour = count === most ? colours.mark : colours.line;
		return `<rect x="${round(left + i * step)}" y="${round(height - bottom - size)}" width="${round(thick)}" height="${round(size)}" fill="${colour}"/>`;
	});
	const highest = bars.findIndex(({ count }) => count === most);
	const [first, last] = [bars[0]?.label ?? '', bars.at(-1)?.label ?? ''];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="10">`,
		`<rect width="${width}" height="${height}" rx="4" fill="${colours.background}"/>`,
		words(left, 15, colours.text, 'start', title),
		words(width - right, 15, colours.mark, 'end', `${labelOf(bars[highest]?.label ?? '')} · ${most}`),
		`<path d="M${left} ${height - bottom + 1}H${width - right}" stroke="${colours.faint}"/>`,
		...drawn,
		words(left, height - 6, colours.text, 'start', labelOf(first)),
		words(width - right, height - 6, colours.text, 'end', labelOf(last)),
		'</svg>',
	].join('');
}

/** One for each month from the first to the last, those without mentions too; by years where that is too many. */
function barsOf(months: readonly TimelineMonth[]): Bar[] {
	const [first, last] = [months[0]?.month, months.at(-1)?.month];
	if (first === undefined || last === undefined) return [];
	const byMonth = numberOf(last) - numberOf(first) < mostMonths && months.every(({ month }) => month.length === 7);
	const labelAt = (month: string) => (byMonth ? month : month.slice(0, 4));
	const sums = new Map<string, number>();
	for (const { month, count } of months) sums.set(labelAt(month), (sums.get(labelAt(month)) ?? 0) + count);
	if (!byMonth) {
		const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
		const start = Math.max(from, to - mostYears + 1);
		return Array.from({ length: to - start + 1 }, (_, i) => String(start + i).padStart(4, '0')).map((label) => ({
			label,
			count: sums.get(label) ?? 0,
		}));
	}
	return Array.from({ length: numberOf(last) - numberOf(first) + 1 }, (_, i) => monthOf(numberOf(first) + i)).map((label) => ({
		label,
		count: sums.get(label) ?? 0,
	}));
}

function numberOf(month: string): number {
	return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7) || 1) - 1;
}

function monthOf(number: number): string {
	return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function words(x: number, y: number, colour: string, anchor: string, text: string): string {
	const escaped = text.toWellFormed().replaceAll(/[\p{Cc}<>&"]/gu, (unit) => `&#${/\p{Cc}/u.test(unit) ? 32 : unit.charCodeAt(0)};`);
	return `<text x="${x}" y="${y}" fill="${colour}" text-anchor="${anchor}">${escaped}</text>`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
