// The box that an indicator is chosen in: type to filter, arrows and Enter or a click to take one (the combobox pattern of ARIA).
// Asks for names by a callback; knows nothing of series.
import type { EntityRow, Page } from '../../server/src/corpus/browse.ts';

export interface ChooserOptions {
	readonly box: HTMLInputElement;
	readonly list: HTMLElement;
	readonly noMatch: string;
	readonly onFilter: (text: string) => void;
	readonly onChoose: (indicator: string) => void;
}

export interface Chooser {
	/** An answer to `onFilter`. */
	offer(text: string, page: Page<EntityRow>): void;
	/** What is shown now. */
	setChosen(indicator: string): void;
}

const typingPause = 150;

export function createChooser({ box, list, noMatch, onFilter, onChoose }: ChooserOptions): Chooser {
	let rows: readonly EntityRow[] = [];
	let active = -1;
	let chosen = '';
	let waiting: ReturnType<typeof setTimeout> | undefined;

	box.addEventListener('input', (event) => {
		clearTimeout(waiting);
		// Words that an input method is still putting together are no question yet.
		if (!(event as InputEvent).isComposing) waiting = setTimeout(ask, typingPause);
	});
	box.addEventListener('compositionend', () => {
		clearTimeout(waiting);
		waiting = setTimeout(ask, typingPause);
	});
	box.addEventListener('focus', () => box.select());
	box.addEventListener('click', ask);
	box.addEventListener('blur', close);
	box.addEventListener('keydown', move);
	// Who has begun to type already goes on.
	if (box.value.trim() !== '') waiting = setTimeout(ask, typingPause);
	// A press would take the focus away before the click is through.
	list.addEventListener('mousedown', (event) => event.preventDefault());
	list.addEventListener('click', (event) => {
		const option = event.target instanceof Element ? event.target.closest('[role=option]') : undefined;
		if (option) take([...list.children].indexOf(option));
	});

	return {
		offer(text, { items }) {
			if (text !== askedFor() || document.activeElement !== box) return;
			rows = items;
			active = -1;
			list.replaceChildren(...(rows.length > 0 ? rows.map(optionOf) : [nothing()]));
			list.hidden = false;
			box.setAttribute('aria-expanded', 'true');
			box.removeAttribute('aria-activedescendant');
		},
		setChosen(indicator) {
			chosen = indicator;
			box.value = indicator;
		},
	};

	/** What is typed; all of them while the box holds what is shown. */
	function askedFor(): string {
		const text = box.value.trim();
		return text === chosen ? '' : text;
	}

	function ask(): void {
		onFilter(askedFor());
	}

	function close(): void {
		clearTimeout(waiting);
		list.hidden = true;
		rows = [];
		box.setAttribute('aria-expanded', 'false');
		box.removeAttribute('aria-activedescendant');
		box.value = chosen;
	}

	function take(index: number): void {
		const row = rows[index];
		if (!row) return;
		chosen = row.key;
		close();
		onChoose(row.key);
	}

	function move(event: KeyboardEvent): void {
		if (event.isComposing) return;
		if (event.key === 'Escape') close();
		else if (event.key === 'ArrowDown' && list.hidden) ask();
		else if (event.key === 'ArrowDown') activate(Math.min(active + 1, rows.length - 1));
		else if (event.key === 'ArrowUp') activate(Math.max(active - 1, 0));
		else if (event.key === 'Enter') take(Math.max(active, 0));
		else return;
		event.preventDefault();
	}

	function activate(index: number): void {
		list.children[active]?.removeAttribute('aria-selected');
		active = index;
		const option = list.children[active];
		if (!option || rows.length === 0) return;
		option.setAttribute('aria-selected', 'true');
		option.scrollIntoView({ block: 'nearest' });
		box.setAttribute('aria-activedescendant', option.id);
	}

	function optionOf({ name, detail, mentions }: EntityRow, index: number): HTMLElement {
		const option = document.createElement('div');
		option.id = `option-${index}`;
		option.setAttribute('role', 'option');
		const facts = document.createElement('span');
		facts.className = 'facts';
		facts.textContent = [detail, mentions.toLocaleString('en')].filter(Boolean).join(' · ');
		option.append(name, facts);
		return option;
	}

	function nothing(): HTMLElement {
		const line = document.createElement('div');
		line.className = 'facts';
		line.textContent = noMatch;
		return line;
	}
}
