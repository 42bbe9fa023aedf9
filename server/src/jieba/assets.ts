// Where the segmenters' files lie: beside the bundle, or in the project's `dist` and `node_modules` when the sources themselves run.
// Knows nothing of what is in them.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** `dist` in a bundle, `server/src/jieba` from source. */
const here = import.meta.dirname;
const root = path.join(here, '../../..');

/** Folder with the add-on and its dictionaries. */
export function addonFolder(): string {
	return firstExisting([path.join(here, 'jieba'), path.join(root, 'dist/jieba')]);
}

export function wasmFile(): string {
	const name = 'jieba_rs_wasm_bg.wasm';
	return firstExisting([
		path.join(here, 'jieba', name),
		path.join(root, 'dist/jieba', name),
		path.join(root, 'node_modules/jieba-wasm/pkg/web', name),
	]);
}

function firstExisting(candidates: readonly [string, ...string[]]): string {
	return candidates.find((candidate) => existsSync(candidate)) ?? candidates[0];
}
