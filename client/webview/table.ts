// The same points as a table, newest first, for reading one after another and for screen readers. A row's source opens its article.
import type { IndicatorPoint } from '../../server/src/features/indicatorSeries.ts';
import type { PanelWords } from './messages.ts';

export interface PointTable {
	show(points: readonly IndicatorPoint[], colours: readonly string[]): void;
	mark(index: number): void;
}

export interface TableOptions {
	readonly body: HTMLTableSectionElement;
	readonly words: PanelWords;
	readonly onPoint: (index: number) => void;
	readonly onOpen: (index: number) => void;
}

export function createTable({ body, words, onPoint, onOpen }: TableOptions): PointTable {
	let rows: readonly HTMLTableRowElement[] = [];
	body.addEventListener('keydown', walk);

	return {
		show(points, colours) {
			rows = points.map((point, index) => rowOf(point, index, colours[index] ?? ''));
			body.replaceChildren(...rows.toReversed());
		},
		mark(index) {
			for (const row of body.querySelectorAll('.marked')) row.classList.remove('marked');
			rows[index]?.classList.add('marked');
		},
	};

	function rowOf(point: IndicatorPoint, index: number, colour: string): HTMLTableRowElement {
		const row = document.createElement('tr');
		const when = document.createElement('th');
		when.scope = 'row';
		when.textContent = point.dated ? words.dated.replace('{0}', point.when) : point.when;
		const dot = document.createElement('span');
		dot.className = 'dot';
		dot.setAttribute('aria-hidden', 'true');
		dot.style.background = `var(${colour}, currentColor)`;
		const value = cell(point.shown);
		value.prepend(dot);
		row.append(when, value, cell(point.scope), cell(point.measure), sourceOf(point, index));
		row.addEventListener('focusin', () => onPoint(index));
		row.addEventListener('mouseenter', () => onPoint(index));
		return row;
	}

	function sourceOf({ headline, date, corpus, sentence }: IndicatorPoint, index: number): HTMLTableCellElement {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = headline ?? words.untitled;
		button.title = sentence;
		button.addEventListener('click', () => onOpen(index));
		const facts = document.createElement('span');
		facts.className = 'facts date';
		facts.textContent = [corpus, date].filter(Boolean).join(' · ');
		const source = document.createElement('td');
		source.append(button, facts);
		return source;
	}

	/** The arrows lead from source to source. */
	function walk(event: KeyboardEvent): void {
		const stops = [...body.querySelectorAll('button')];
		const here = stops.indexOf(document.activeElement as HTMLButtonElement);
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		if (step === 0 || here === -1) return;
		stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus();
		event.preventDefault();
	}
}

function cell(words: string): HTMLTableCellElement {
	const made = document.createElement('td');
	made.textContent = words;
	return made;
}
