// What the server needs of the machine that it runs on, as small functions; `main.ts` gives them.
import type { Encoding } from './corpus/decode.ts';
import type { CorpusFields } from './corpus/definition.ts';
import type { BackgroundSegmenter } from './jieba/background.ts';
import type { Library, LibraryOptions } from './libraryModel.ts';

export interface Environment {
	/** The text of a file on disk; `undefined` where it cannot be read. */
	readText(path: string, fields: CorpusFields): string | undefined;
	/** In which encoding a file is kept; `undefined` for what is no file. */
	encodingOf(path: string): Encoding | undefined;
	openLibrary(options: LibraryOptions): Library;
	/** Rejects where no segmenter can be had. */
	startSegmenter(options: { readonly onFallback: (reason: string) => void }): Promise<BackgroundSegmenter>;
	/** Where indexes are kept when the client names no place. */
	readonly storage: string;
}
