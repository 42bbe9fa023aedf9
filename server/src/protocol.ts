// What client and server say to each other beyond the Language Server Protocol. Shared by both; only shapes and names.

/** Given by the client in `initializationOptions`; every field may be absent, since other editors send none. */
export interface KanwuInitializationOptions {
	/** Folder for the corpus index. Without it a folder in the user's cache directory serves. */
	readonly storage?: string;
	/** False in an untrusted workspace: nothing outside the workspace is read. */
	readonly trusted?: boolean;
	/** The settings section `kanwu`, for editors that answer no `workspace/configuration`. */
	readonly settings?: unknown;
	/** `light` or `dark`: the background of charts. */
	readonly theme?: 'light' | 'dark';
}

export type CorpusState = 'starting' | 'indexing' | 'ready' | 'paused' | 'none' | 'problem';

/** Notification from the server: what the status bar shows. */
export const statusNotification = 'kanwu/status';

export interface KanwuStatus {
	readonly corpus: CorpusState;
	/** Articles in the corpus. */
	readonly articles: number;
	/** 0 to 100 while indexing. */
	readonly percent?: number;
	/** `nodejieba`, `jieba-wasm`; absent until one is loaded. */
	readonly segmenter?: string;
	/** What is wrong, in the user's language, where `corpus` is `problem`. */
	readonly message?: string;
}

/** Request from the client: forget the index and read every article again. No parameters, no result. */
export const rebuildRequest = 'kanwu/rebuildCorpus';

/** Notification from the client: the colour theme changed. */
export const themeNotification = 'kanwu/theme';

export interface ThemeParams {
	readonly theme: 'light' | 'dark';
}
