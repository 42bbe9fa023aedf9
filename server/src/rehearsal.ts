// Types into a copy of an open draft, unseen and while nobody works, so that the machine has compiled what a key needs before the first
// one comes. What is found is thrown away, and nothing rests on it. Knows neither the protocol nor the corpus.
import { outlineOf } from './features/outline.ts';
import { createService, type Service } from './service.ts';
import { neverCancelled } from './util/cancellation.ts';

export interface Rehearsal {
	/** A draft was opened: soon it is typed into, the first time for all. */
	begin(text: string): void;
	/** Somebody works: it waits until all is quiet again. */
	pause(): void;
	stop(): void;
}

/** So many keys, and so long at most: a slow machine is not to be kept busy. */
const mostKeys = 160;
const mostMilliseconds = 900;
/** As much of the draft as shows what the rest will ask for. */
const mostUnits = 8000;
/** What is asked at opening goes first, and whoever types. */
const quiet = 200;

export function createRehearsal(newsroom: Pick<Service, 'settings' | 'house'>): Rehearsal {
	const service = createService();
	let text: string | undefined;
	let keys = 0;
	let spent = 0;
	let timer: NodeJS.Timeout | undefined;

	async function type(): Promise<void> {
		if (text === undefined) return;
		service.settings = newsroom.settings;
		service.house = newsroom.house;
		const started = performance.now();
		const draft = { id: 'rehearsal', path: undefined, text: typedInto(text, keys) };
		outlineOf(service.read(draft));
		await service.findings(draft, neverCancelled);
		keys++;
		spent += performance.now() - started;
		if (keys < mostKeys && spent < mostMilliseconds) wait(0);
		else end();
	}

	function wait(milliseconds: number): void {
		clearTimeout(timer);
		// What goes wrong here goes wrong with the draft itself too, and is told there.
		timer = setTimeout(() => void type().catch(end), milliseconds).unref();
	}

	/** Never again in this process. */
	function end(): void {
		clearTimeout(timer);
		text = undefined;
		keys = mostKeys;
		service.forget('rehearsal');
	}

	return {
		begin(opened) {
			if (keys > 0 || opened.trim() === '') return;
			text = opened.slice(0, mostUnits);
			wait(quiet);
		},
		pause() {
			if (text !== undefined) wait(quiet);
		},
		stop: end,
	};
}

/** Into one line after another, so much of what stands elsewhere in the text as some keys give. */
function typedInto(text: string, key: number): string {
	const sentence = Math.floor(key / keysInPlace);
	const place = Math.floor(text.length * ((sentence * 0.618 + 0.3) % 1));
	const line = text.indexOf('\n', place);
	const at = line < 0 ? place : line;
	const from = Math.floor(text.length * ((sentence * 0.414 + 0.1) % 1));
	return text.slice(0, at) + text.slice(from, from + 1 + (key % keysInPlace)).replaceAll('\n', '') + text.slice(at);
}

const keysInPlace = 15;
