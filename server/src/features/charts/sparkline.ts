// A small line chart of one figure through time, as SVG. Knows points and colours, nothing of where they come from.
import { palettes, type Theme } from './theme.ts';

export interface ChartPoint {
	/** Under the point: `2024`. */
	readonly label: string;
	/** Milliseconds since 1970: years without a value take their room. */
	readonly time: number;
	readonly value: number;
	/** Beside the point: `948亿`. */
	readonly shown: string;
	/** The value under the cursor. */
	readonly current: boolean;
}

export interface SparklineOptions {
	readonly theme: Theme;
	readonly title: string;
}

const width = 320;
const height = 104;
const left = 12;
const right = 60;
const top = 40;
const bottom = 22;
/** So many points are drawn; of more, evenly chosen ones, first and last among them. */
const most = 40;

/** `points` in order of time, at least one; stays below 8 KB. */
export function sparkline(points: readonly ChartPoint[], { theme, title }: SparklineOptions): string {
	const colours = palettes[theme];
	const chosen = thinned(points);
	const values = chosen.map((point) => point.value);
	const low = Math.min(...values);
	const high = Math.max(...values);
	const start = chosen[0]?.time ?? 0;
	const length = (chosen.at(-1)?.time ?? 0) - start;
	const x = (index: number) => round(left + (length <= 0 ? 0.5 : ((chosen[index]?.time ?? 0) - start) / length) * (width - left - right));
	const y = (value: number) => round(height - bottom - (high === low ? 0.5 : (value - low) / (high - low)) * (height - top - bottom));
	const line = chosen.map((point, index) => `${x(index)},${y(point.value)}`).join(' ');
	const dots = chosen.map((point, index) => {
		const [radius, colour] = point.current ? [4, colours.mark] : [2.5, colours.line];
		return `<circle cx="${x(index)}" cy="${y(point.value)}" r="${radius}" fill="${colour}"/>`;
	});
	const first = chosen[0];
	const last = chosen.at(-1);
	const current = chosen.findLastIndex((point) => point.current);
	const labelled = current >= 0 ? current : chosen.length - 1;
	const shown = chosen[labelled];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="10">`,
		`<rect width="${width}" height="${height}" rx="4" fill="${colours.background}"/>`,
		text(left, 15, colours.text, 'start', title, 11),
		`<path d="M${left} ${height - bottom + 4}H${width - right}" stroke="${colours.faint}"/>`,
		chosen.length > 1 ? `<polyline points="${line}" fill="none" stroke="${colours.line}" stroke-width="1.5"/>` : '',
		...dots,
		first ? text(left, height - 6, colours.text, 'start', first.label) : '',
		last && chosen.length > 1 ? text(width - right, height - 6, colours.text, 'end', last.label) : '',
		shown ? valueText(x(labelled), y(shown.value), labelled, chosen.length, current >= 0 ? colours.mark : colours.text, shown.shown) : '',
		'</svg>',
	].join('');
}

/** Behind the last point, above any other, where the line does not run through it. */
function valueText(x: number, y: number, index: number, count: number, colour: string, words: string): string {
	if (index === count - 1) return text(x + 7, y + 4, colour, 'start', words);
	return text(x, y - 8, colour, index === 0 ? 'start' : 'middle', words);
}

function text(x: number, y: number, colour: string, anchor: string, words: string, size = 10): string {
	const short = words.length > 32 ? `${words.slice(0, 31)}…` : words;
	return `<text x="${x}" y="${y}" fill="${colour}" text-anchor="${anchor}" font-size="${size}">${escaped(short)}</text>`;
}

function escaped(words: string): string {
	return words.toWellFormed().replaceAll(/[\p{Cc}<>&"]/gu, (unit) => `&#${/\p{Cc}/u.test(unit) ? 32 : unit.charCodeAt(0)};`);
}

function thinned(points: readonly ChartPoint[]): readonly ChartPoint[] {
	if (points.length <= most) return points;
	const step = (points.length - 1) / (most - 1);
	const kept = new Set(Array.from({ length: most }, (_, index) => Math.round(index * step)));
	return points.filter((point, index) => point.current || kept.has(index));
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
