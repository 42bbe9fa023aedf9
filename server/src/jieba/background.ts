// A segmenter in a thread of its own: its dictionary takes a second to load, and nobody who types should wait for that.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TaggedWord } from '../text/segmenter.ts';
import { loadSegmenter } from './loadSegmenter.ts';

export interface BackgroundSegmenter {
	/** `nodejieba` or `jieba-wasm`. */
	readonly id: string;
	/** The words of `text` in order; together they are the whole text. */
	tag(text: string): Promise<readonly TaggedWord[]>;
	close(): Promise<void>;
}

export interface BackgroundOptions {
	/** Told why the faster segmenter could not be had. */
	readonly onFallback?: (reason: string) => void;
}

type Message = { readonly fallback: string } | { readonly id: string } | { readonly words: readonly TaggedWord[] };

/** Resolves when it is loaded; rejects where none can be. Runs in this thread where the worker's bundle is not there. */
export async function startSegmenter({ onFallback }: BackgroundOptions = {}): Promise<BackgroundSegmenter> {
	const file = path.join(import.meta.dirname, 'segmenterWorker.cjs');
	if (existsSync(file)) return startThread(file, onFallback);
	const segmenter = await loadSegmenter({ onFallback: (reason) => onFallback?.(String(reason)) });
	return { id: segmenter.id, tag: async (text) => segmenter.tag(text), close: async () => {} };
}

function startThread(file: string, onFallback: BackgroundOptions['onFallback']): Promise<BackgroundSegmenter> {
	const worker = new Worker(file);
	const waiting: PromiseWithResolvers<readonly TaggedWord[]>[] = [];
	let dead: Error | undefined;
	const ready = Promise.withResolvers<BackgroundSegmenter>();
	const fail = (error: Error) => {
		dead = error;
		ready.reject(error);
		for (const each of waiting.splice(0)) each.reject(error);
	};
	worker.on('error', fail);
	worker.on('exit', (code) => fail(new Error(`the segmenter's thread ended (${code})`)));
	worker.on('message', (message: Message) => {
		if ('words' in message) waiting.shift()?.resolve(message.words);
		else if ('fallback' in message) onFallback?.(message.fallback);
		else ready.resolve({ id: message.id, tag, close: async () => void (await worker.terminate()) });
	});
	// The server may end while a dictionary is still being read.
	worker.unref();
	return ready.promise;

	function tag(text: string): Promise<readonly TaggedWord[]> {
		if (dead) return Promise.reject(dead);
		const answer = Promise.withResolvers<readonly TaggedWord[]>();
		waiting.push(answer);
		worker.postMessage(text);
		return answer.promise;
	}
}
