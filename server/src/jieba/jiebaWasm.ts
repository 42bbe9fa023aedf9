// jieba compiled to WebAssembly behind the `Segmenter` interface: for machines without an add-on of their own.
import { readFile } from 'node:fs/promises';
import type { Segmenter } from '../text/segmenter.ts';
import { wasmFile } from './assets.ts';

export async function loadJiebaWasm(): Promise<Segmenter> {
	const [jieba, bytes] = await Promise.all([import('jieba-wasm/web'), readFile(wasmFile())]);
	jieba.initSync({ module: bytes });
	return { id: 'jieba-wasm', tag: (text) => jieba.tag(text, guessing) };
}

/** Words that the dictionary lacks are guessed, as nodejieba's `tag` does. */
const guessing = true;
