// The panel's page: an indicator is chosen, its values are shown through time as a chart and a table, and an article is opened at one.
// Speaks with the extension by messages alone; whatever it shows is put there as text, never as markup.
import type { IndicatorPoint, IndicatorSeries, Tally } from '../../server/src/features/indicatorSeries.ts';
import { createChart } from './chart.ts';
import { createChooser } from './chooser.ts';
import './indicators.css';
import type { PanelAsked, PanelTold, PanelWords } from './messages.ts';
import { createTable } from './table.ts';

interface Kept {
	readonly indicator?: string;
}

declare function acquireVsCodeApi(): {
	postMessage(message: PanelAsked): void;
	getState(): Kept | undefined;
	setState(state: Kept): void;
};

const vscode = acquireVsCodeApi();
const words = JSON.parse(document.body.dataset.words ?? '{}') as PanelWords;
const state = part('state', HTMLElement);
const shown = part('shown', HTMLElement);
const unitChoice = part('unit', HTMLSelectElement);
const scopeChoice = part('scope', HTMLSelectElement);
const detail = part('detail', HTMLElement);
const legend = part('legend', HTMLElement);
const plot = part('plot', HTMLElement);
const caption = part('caption', HTMLElement);

/** Told apart by colour and by name; what is beyond shares the last. */
const palette = ['blue', 'green', 'purple', 'yellow', 'red'].map((name) => `--vscode-charts-${name}`);
const rest = '--vscode-charts-lines';

let series: IndicatorSeries | undefined;
let points: readonly IndicatorPoint[] = [];
let marked = -1;

const chooser = createChooser({
	box: part('box', HTMLInputElement),
	list: part('options', HTMLElement),
	noMatch: words.noMatch,
	onFilter: (text) => vscode.postMessage({ kind: 'filter', text }),
	onChoose: (indicator) => vscode.postMessage({ kind: 'choose', indicator }),
});
const chart = createChart({ host: plot, onPoint: mark, onOpen: open });
const table = createTable({ body: part('rows', HTMLTableSectionElement), words, onPoint: mark, onOpen: open });
unitChoice.addEventListener('change', show);
scopeChoice.addEventListener('change', show);
window.addEventListener('message', ({ data }: MessageEvent<PanelTold>) => hear(data));
// Nothing to choose from until an indicator is shown.
unitChoice.disabled = scopeChoice.disabled = true;
const kept = vscode.getState()?.indicator;
if (kept === undefined) part('box', HTMLInputElement).focus();
vscode.postMessage({ kind: 'ready', indicator: kept });

function hear(message: PanelTold): void {
	switch (message.kind) {
		case 'indicators':
			chooser.offer(message.text, message.page);
			break;
		case 'series':
			take(message);
			break;
		case 'loading':
			chooser.setChosen(message.indicator);
			state.textContent = words.loading;
			break;
		case 'failed':
			state.textContent = words.failed;
			break;
		case 'empty':
			shown.hidden = true;
			unitChoice.disabled = scopeChoice.disabled = true;
			state.textContent = message.why;
	}
}

function take({ series: next, unit: namedUnit, scope: namedScope }: Extract<PanelTold, { kind: 'series' }>): void {
	const [keptUnit, keptScope] = next.indicator === series?.indicator ? [unitChoice.value, scopeChoice.value] : [undefined, undefined];
	const [unit, scope] = [namedUnit ?? keptUnit, namedScope ?? keptScope];
	series = next;
	vscode.setState({ indicator: next.indicator });
	chooser.setChosen(next.indicator);
	fill(unitChoice, next.units, words.noUnit, unit);
	fill(scopeChoice, next.scopes, words.noScope, scope, words.allScopes);
	unitChoice.disabled = next.units.length < 2;
	scopeChoice.disabled = next.scopes.length < 2;
	shown.hidden = next.points.length === 0;
	show();
}

function show(): void {
	if (!series) return;
	const all = series.points.filter(({ unit }) => unit === unitChoice.value);
	const scope = scopeChoice.value === everything ? undefined : scopeChoice.value;
	points = scope === undefined ? all : all.filter((point) => point.scope === scope);
	const scopes = [...Map.groupBy(points, (point) => point.scope)].sort((a, b) => b[1].length - a[1].length).map(([name]) => name);
	const colours = points.map((point) => colourOf(scopes.indexOf(point.scope)));
	marked = -1;
	chart.show(points, colours, scopes.length === 1 ? 'joined' : 'apart');
	table.show(points, colours);
	legend.replaceChildren(...(scopes.length > 1 ? scopes.slice(0, palette.length).map((name, index) => legendOf(name, index)) : []));
	detail.replaceChildren(words.hint);
	const { indicator, total } = series;
	caption.textContent = [indicator, unitChoice.value].filter(Boolean).join('（') + (unitChoice.value === '' ? '' : '）');
	plot.setAttribute('aria-label', words.chart.replace('{0}', indicator).replace('{1}', String(points.length)));
	const count = points.length.toLocaleString('en');
	const newest = total > series.points.length && series.points.length > 0;
	state.textContent =
		series.points.length === 0
			? words.nothing.replace('{0}', indicator)
			: (newest ? words.newest : words.points).replace('{0}', count).replace('{1}', total.toLocaleString('en'));
}

function mark(index: number): void {
	const point = points[index];
	if (!point || index === marked) return;
	marked = index;
	chart.mark(index);
	table.mark(index);
	const value = document.createElement('strong');
	value.textContent = point.shown;
	const facts = [point.when, point.scope, point.headline].filter(Boolean).join(' · ');
	const sentence = document.createElement('span');
	sentence.lang = 'zh';
	sentence.textContent = point.sentence;
	detail.replaceChildren(value, ` ${facts}`, document.createElement('br'), sentence);
}

function open(index: number): void {
	const point = points[index];
	if (point) vscode.postMessage({ kind: 'open', place: point.place });
}

const everything = '\u0000';

function fill(choice: HTMLSelectElement, tallies: readonly Tally[], unnamed: string, kept: string | undefined, all?: string): void {
	const options = tallies.map(({ name, count }) => new Option(`${name === '' ? unnamed : name} (${count})`, name));
	choice.replaceChildren(...(all === undefined ? [] : [new Option(all, everything)]), ...options);
	if (kept !== undefined && [...choice.options].some(({ value }) => value === kept)) choice.value = kept;
}

function legendOf(scope: string, index: number): HTMLElement {
	const item = document.createElement('li');
	const dot = document.createElement('span');
	dot.className = 'dot';
	dot.style.background = `var(${colourOf(index)}, currentColor)`;
	item.append(dot, scope === '' ? words.noScope : scope);
	return item;
}

function colourOf(rank: number): string {
	return palette[rank] ?? rest;
}

function part<T extends HTMLElement>(id: string, kind: new () => T): T {
	const found = document.getElementById(id);
	if (!(found instanceof kind)) throw new Error(`no ${id} in the page`);
	return found;
}
