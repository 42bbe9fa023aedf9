// Loads the best word segmenter that this machine can run: nodejieba's add-on, else the same dictionary as WebAssembly.
// At the edge: it reads files and may block its thread for a second, so it is called off the way to the first answer, best in a worker.
import type { Segmenter } from '../text/segmenter.ts';
import { loadJiebaWasm } from './jiebaWasm.ts';
import { loadNodejieba } from './nodejieba.ts';

export interface LoadSegmenterOptions {
	/** Told why the faster one could not be had. */
	readonly onFallback?: (reason: unknown) => void;
	/** Folder with nodejieba's add-on and dictionaries, instead of the built one. */
	readonly addonFolder?: string;
}

/** Rejects only where neither can be loaded. */
export async function loadSegmenter(options: LoadSegmenterOptions = {}): Promise<Segmenter> {
	try {
		return loadNodejieba(options.addonFolder);
	} catch (reason) {
		options.onFallback?.(reason);
		return loadJiebaWasm();
	}
}
