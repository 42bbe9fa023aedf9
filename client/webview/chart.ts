// The chart of an indicator: points by time and value, in the editor's colours, walked through by mouse and arrow keys.
// Draws what it is given; knows neither where points come from nor what opens them.
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { shortValue } from '../../server/src/features/figureWords.ts';
import type { IndicatorPoint } from '../../server/src/features/indicatorSeries.ts';
import { drawMark } from './marks.ts';

export interface ChartOptions {
	readonly host: HTMLElement;
	/** The point under the mouse, or reached by the arrows. */
	readonly onPoint: (index: number) => void;
	readonly onOpen: (index: number) => void;
}

export interface Chart {
	/** In order of time; `colours` has one for each, names of custom properties such as `--vscode-charts-blue`. */
	show(points: readonly IndicatorPoint[], colours: readonly string[], line: 'joined' | 'apart'): void;
	/** Marks a point that was chosen elsewhere. */
	mark(index: number): void;
}

const height = 300;
const day = 86_400;
/** The mouse takes a point that is so many pixels away. */
const grasp = 24;

export function createChart({ host, onPoint, onOpen }: ChartOptions): Chart {
	let plot: uPlot | undefined;
	let points: readonly IndicatorPoint[] = [];
	let colours: readonly string[] = [];
	let line: 'joined' | 'apart' = 'apart';
	let marked = -1;

	new ResizeObserver(() => plot?.setSize({ width: widthOf(host), height })).observe(host);
	// Another theme changes the body's class and its properties.
	new MutationObserver(draw).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
	host.addEventListener('keydown', walk);

	return {
		show(given, givenColours, givenLine) {
			points = given;
			colours = givenColours;
			line = givenLine;
			marked = -1;
			draw();
		},
		mark(index) {
			marked = index;
			plot?.redraw(false);
		},
	};

	function draw(): void {
		plot?.destroy();
		plot = undefined;
		if (points.length === 0) return;
		const text = colourOf('--vscode-descriptionForeground');
		const grid = {
			stroke: colourOf('--vscode-editorWidget-border', '--vscode-panel-border', '--vscode-contrastBorder'),
			width: 1,
			dash: [2, 4],
		};
		const font = `12px ${getComputedStyle(document.body).fontFamily}`;
		const axis = { stroke: text, font, grid, ticks: grid };
		plot = new uPlot(
			{
				width: widthOf(host),
				height,
				tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
				legend: { show: false },
				cursor: { drag: { x: false, y: false }, points: { show: false }, y: false },
				padding: [12, 16, 0, 0],
				scales: { x: { time: true, range: (_, low, high) => widened(low, high) } },
				axes: [
					{ ...axis, values: (_, splits, __, ___, step) => splits.map((at) => timeWords(at, step)), space: 70 },
					{ ...axis, values: (_, splits) => splits.map((value) => shortValue(value, points[0]?.unit === '%' ? '%' : undefined)), size: 76 },
				],
				series: [
					{},
					{ show: true, paths: () => null, points: { show: false } },
					{ show: true, paths: () => null, points: { show: false } },
				],
				hooks: { draw: [drawPoints], ready: [listen] },
			},
			[points.map(({ time }) => time / 1000), points.map(({ low }) => low), points.map(({ high }) => high)],
			host,
		);
	}

	function drawPoints(chart: uPlot): void {
		const { ctx } = chart;
		const ratio = devicePixelRatio;
		const at = points.map(({ time, low, high }) => ({
			x: chart.valToPos(time / 1000, 'x', true),
			low: chart.valToPos(low, 'y', true),
			high: chart.valToPos(high, 'y', true),
		}));
		ctx.save();
		if (line === 'joined' && at.length > 1) {
			ctx.beginPath();
			for (const { x, low, high } of at) ctx.lineTo(x, (low + high) / 2);
			ctx.strokeStyle = colourOf(colours[0] ?? '');
			ctx.globalAlpha = 0.5;
			ctx.lineWidth = 1.5 * ratio;
			ctx.stroke();
			ctx.globalAlpha = 1;
		}
		const background = colourOf('--vscode-editor-background');
		at.forEach((place, index) => {
			const approximation = points[index]?.approximation ?? 'exact';
			drawMark(ctx, place, { approximation, colour: colourOf(colours[index] ?? ''), background, ratio });
		});
		const chosen = at[marked];
		if (chosen) {
			ctx.beginPath();
			ctx.arc(chosen.x, (chosen.low + chosen.high) / 2, 9 * ratio, 0, 2 * Math.PI);
			ctx.strokeStyle = colourOf('--vscode-focusBorder', '--vscode-foreground');
			ctx.lineWidth = 2 * ratio;
			ctx.stroke();
		}
		ctx.restore();
	}

	function listen(chart: uPlot): void {
		chart.over.addEventListener('mousemove', ({ offsetX, offsetY }) => {
			const near = nearest(chart, offsetX, offsetY);
			chart.over.style.cursor = near === -1 ? 'default' : 'pointer';
			if (near !== -1 && near !== marked) onPoint(near);
		});
		chart.over.addEventListener('click', ({ offsetX, offsetY }) => {
			const near = nearest(chart, offsetX, offsetY);
			if (near !== -1) onOpen(near);
		});
	}

	function nearest(chart: uPlot, x: number, y: number): number {
		let best = -1;
		let least = grasp ** 2;
		points.forEach(({ time, low, high }, index) => {
			const across = chart.valToPos(time / 1000, 'x') - x;
			const [bottom, top] = [chart.valToPos(low, 'y'), chart.valToPos(high, 'y')];
			const up = y > bottom ? y - bottom : y < top ? top - y : 0;
			const distance = across ** 2 + up ** 2;
			if (distance >= least) return;
			least = distance;
			best = index;
		});
		return best;
	}

	function walk(event: KeyboardEvent): void {
		if (event.altKey || event.ctrlKey || event.metaKey || points.length === 0) return;
		const last = points.length - 1;
		const targets: Readonly<Record<string, number>> = {
			ArrowRight: marked === -1 ? 0 : Math.min(marked + 1, last),
			ArrowLeft: marked === -1 ? last : Math.max(marked - 1, 0),
			Home: 0,
			End: last,
		};
		const target = targets[event.key];
		if (target !== undefined) onPoint(target);
		else if (event.key === 'Enter' && marked !== -1) onOpen(marked);
		else return;
		event.preventDefault();
	}
}

function widthOf(host: HTMLElement): number {
	return Math.max(host.clientWidth, 200);
}

/** Room on both sides; half a year around a single moment. */
function widened(low: number, high: number): [number, number] {
	const room = Math.max((high - low) * 0.03, high === low ? 180 * day : day);
	return [low - room, high + room];
}

/** `2024`, `2024-05`, `05-17`, by how far the marks are apart. */
function timeWords(seconds: number, step: number): string {
	const iso = new Date(seconds * 1000).toISOString();
	if (step >= 360 * day) return iso.slice(0, 4);
	return step >= 28 * day ? iso.slice(0, 7) : iso.slice(0, 10);
}

/** The first of the properties that the theme sets. */
function colourOf(...names: readonly string[]): string {
	const style = getComputedStyle(document.body);
	return names.map((name) => style.getPropertyValue(name).trim()).find((colour) => colour !== '') ?? style.color;
}
