// The search view's page: asks while one types, lists articles with the passages found, and opens one at a click or Enter.
// Speaks with the extension by messages alone; whatever it shows is put there as text, never as markup.
(() => {
	const vscode = acquireVsCodeApi();
	const words = JSON.parse(document.body.dataset.words);
	const box = document.getElementById('box');
	const state = document.getElementById('state');
	const list = document.getElementById('hits');
	const typingPause = 200;
	let asked = '';
	let shown = 0;
	let waiting;

	box.addEventListener('input', (event) => {
		clearTimeout(waiting);
		// Words that an input method is still putting together are no question yet.
		if (!event.isComposing) waiting = setTimeout(ask, typingPause);
	});
	box.addEventListener('compositionend', () => {
		clearTimeout(waiting);
		waiting = setTimeout(ask, typingPause);
	});
	box.form.addEventListener('submit', (event) => {
		event.preventDefault();
		ask();
	});
	document.addEventListener('keydown', move);
	window.addEventListener('message', ({ data }) => hear(data));

	// Who has begun to type already goes on.
	box.value ||= vscode.getState()?.text ?? '';
	vscode.postMessage({ kind: 'ready' });
	ask();

	function hear(message) {
		switch (message.kind) {
			case 'ask':
				if (message.text) box.value = message.text;
				box.focus();
				box.select();
				ask();
				break;
			case 'again':
				asked = '';
				ask();
				break;
			case 'hits':
				if (message.text === asked) show(message.from, message.page);
				break;
			case 'failed':
				state.textContent = words.failed;
		}
	}

	function ask() {
		clearTimeout(waiting);
		const text = box.value.trim();
		if (text === asked) return;
		asked = text;
		vscode.setState({ text });
		if (text === '') {
			list.replaceChildren();
			state.textContent = '';
			return;
		}
		state.textContent = words.searching;
		vscode.postMessage({ kind: 'search', text, from: 0 });
	}

	function show(from, { items, total, more: uncounted }) {
		if (from === 0) {
			list.replaceChildren();
			shown = 0;
		}
		list.querySelector('.more')?.remove();
		const first = list.childElementCount;
		shown += items.length;
		list.append(...items.map(article));
		if ((shown < total || uncounted) && items.length > 0) list.append(more());
		const count = `${total.toLocaleString()}${uncounted ? '+' : ''}`;
		state.textContent = total === 0 ? words.none : words.hits.replace('{0}', count);
		if (from > 0) list.children[first]?.querySelector('button')?.focus();
		if (from === 0) window.scrollTo(0, 0);
	}

	/** One article: its headline and date, and below them the passages found. */
	function article({ place, passages, hits }) {
		const section = element('section', 'article');
		const head = element('button', 'head');
		head.type = 'button';
		const title = element('span', 'title');
		title.textContent = place.headline ?? words.untitled;
		const facts = element('span', 'facts');
		facts.textContent = [place.corpus?.label, place.date, hits > 1 ? words.times.replace('{0}', String(hits)) : '']
			.filter(Boolean)
			.join(' · ');
		head.append(title, facts);
		head.title = place.path;
		opens(head, place.path, place.span);
		section.append(head);
		for (const passage of passages) {
			const button = element('button', 'passage');
			button.type = 'button';
			button.append(...marked(passage.sentence, passage.marks));
			opens(button, place.path, passage.span);
			section.append(button);
		}
		return section;
	}

	function opens(button, path, span) {
		button.addEventListener('click', () => vscode.postMessage({ kind: 'open', place: { path, span } }));
	}

	function marked(text, marks) {
		const parts = [];
		let at = 0;
		for (const { start, end } of marks) {
			if (start < at) continue;
			parts.push(text.slice(at, start));
			const mark = element('mark');
			mark.textContent = text.slice(start, end);
			parts.push(mark);
			at = end;
		}
		parts.push(text.slice(at));
		return parts;
	}

	function more() {
		const button = element('button', 'more');
		button.type = 'button';
		button.textContent = words.more;
		button.addEventListener('click', () => {
			button.disabled = true;
			vscode.postMessage({ kind: 'search', text: asked, from: shown });
		});
		return button;
	}

	/** The arrows lead from the box through the hits and back. */
	function move(event) {
		if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const stops = [box, ...list.querySelectorAll('button')];
		const here = stops.indexOf(document.activeElement);
		if (event.key === 'Escape' && here > 0) box.focus();
		else if (event.key === 'ArrowDown') stops[Math.min(here + 1, stops.length - 1)].focus();
		else if (event.key === 'ArrowUp' && here > 0) stops[here - 1].focus();
		else if (event.key === 'Home' && here > 0) stops[1].focus();
		else if (event.key === 'End' && here > 0) stops[stops.length - 1].focus();
		else return;
		event.preventDefault();
	}

	function element(name, className) {
		const made = document.createElement(name);
		if (className) made.className = className;
		return made;
	}
})();
