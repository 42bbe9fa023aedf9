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
	/** A command that takes `PlaceParams` and opens the place. Without it hovers lead to files by their address. */
	readonly placeCommand?: string;
	/** A command that takes an `IndicatorShown` and shows all that was printed of it. Without it figure cards do not lead there. */
	readonly indicatorCommand?: string;
	/** A command that takes `ListChangeParams`, asks for the `ListChange` and writes it. Without it nothing leads there. */
	readonly listCommand?: string;
}

export type CorpusState = 'starting' | 'indexing' | 'ready' | 'paused' | 'none' | 'problem';

/** Notification from the server: what the status bar shows. */
export const statusNotification = 'kanwu/status';

export interface KanwuStatus {
	readonly corpus: CorpusState;
	/** Articles in the corpus. */
	readonly articles: number;
	/** 0 to 100 while indexing. */
	readonly percent?: number | undefined;
	/** Files read and to be read in this round, while indexing. */
	readonly done?: number | undefined;
	readonly total?: number | undefined;
	/** While indexing, once there is something to judge by. */
	readonly secondsLeft?: number | undefined;
	/** Changes whenever the corpus would answer differently. */
	readonly version?: number | undefined;
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

/** Requests from the client: stop reading articles for now, and go on. No parameters, no result. What was read stays and is used. */
export const pauseRequest = 'kanwu/pauseCorpus';
export const resumeRequest = 'kanwu/resumeCorpus';

/**
 * Requests of the corpus explorer. Their shapes are those of `corpus/browse.ts`; without a corpus the answers are empty.
 * `EntityQuery` → `Page<EntityRow>`; `MentionQuery` → `Page<CorpusPlace>`; `TextQuery` → `Page<SearchHit>`.
 */
export const entitiesRequest = 'kanwu/corpus/entities';
export const mentionsRequest = 'kanwu/corpus/mentions';
export const searchRequest = 'kanwu/corpus/search';

/**
 * Request of the panel of indicators: `IndicatorParams` → an `IndicatorSeries` of `features/indicatorSeries.ts`, the newest so many
 * figures at most; without a corpus it has no points. Which indicators there are `entitiesRequest` tells.
 */
export const indicatorRequest = 'kanwu/corpus/indicator';

export interface IndicatorParams {
	/** As `EntityRow.key` and `Figure.indicator` have it. */
	readonly indicator: string;
}

/** Request from the client: `PlaceParams` → a `PlaceAddress`, or null where the article is gone. */
export const locateRequest = 'kanwu/corpus/locate';

/** A place as the explorer's answers and the command of hover links have it. */
export interface PlaceParams {
	/** A path, or the URI of an article inside an archive. */
	readonly path: string;
	readonly span: { readonly start: number; readonly end: number };
}

export interface PlaceAddress {
	readonly uri: string;
	/** Lines and UTF-16 units, from 0. */
	readonly range: { readonly start: PlacePosition; readonly end: PlacePosition };
	/** In which it is kept, where editors would not find out by themselves. */
	readonly encoding?: 'gb18030' | 'big5' | undefined;
}

export interface PlacePosition {
	readonly line: number;
	readonly character: number;
}

/**
 * Articles inside archives and JSON Lines are no files, and files in GB18030 or Big5 the editor opens garbled: their addresses are `kanwu-corpus:/a/2025.zip%21/06/x.txt` and
 * `kanwu-corpus:/a/wire.jsonl%2312`, the container's path with what is inside it. The client shows them as read-only documents.
 */
export const corpusScheme = 'kanwu-corpus';

/** Request from the client: `CorpusTextParams` → the article's text, or null where it is gone. */
export const corpusTextRequest = 'kanwu/corpusText';

export interface CorpusTextParams {
	readonly uri: string;
}

/** How the server's process is started: room for young objects, so that what a key makes is gone before it is moved. */
export const serverFlags: readonly string[] = ['--max-semi-space-size=32', '--min-semi-space-size=16'];

/**
 * Request from the client: `ListChangeParams` → a `ListChange`, or null where no name stands there. Refused, in words, where the
 * workspace is not trusted, the list cannot be read, or it has the name already. The client writes, so that it can be undone.
 */
export const listChangeRequest = 'kanwu/house/change';

export interface ListChangeParams {
	readonly uri: string;
	readonly position: PlacePosition;
	/**
	 * A row for the name; the form at the position as another form, or as one not to be written, of `canonical`; the words from the position
	 * to `end` as a phrasing.
	 */
	readonly change: 'add' | 'alias' | 'misspelling' | 'phrase';
	readonly end?: PlacePosition;
	/** The name's right form, where it is not the one that stands there. */
	readonly canonical?: string;
}

export interface ListChange {
	readonly uri: string;
	/** Absent where there is no such file yet: `text` is all that it will hold. */
	readonly edits?: readonly { readonly range: PlaceAddress['range']; readonly newText: string }[];
	readonly text?: string;
	readonly encoding?: PlaceAddress['encoding'];
	/** For the user: what was written where. */
	readonly message: string;
}

/** Command of the server: a draft's URI and an entry, as `checks/frame/ignored.ts` writes it. Its quick fixes carry it ready. */
export const ignoreCommand = 'kanwu.ignore';

/** Command of the server: a phrasing's key. Items of a list carry it, so that what is taken often comes first. */
export const phraseTakenCommand = 'kanwu.phraseTaken';

/** Requests from the client: none → `IgnoredItem[]`; `{ entries }` of these, to be heard of again. */
export const ignoredRequest = 'kanwu/ignored';
export const restoreRequest = 'kanwu/ignored/restore';

export interface IgnoredItem {
	readonly entry: Readonly<Record<string, string>>;
	/** `…总统【达纳叶夫】表示…`, or a name. */
	readonly label: string;
	/** Of what it was said. */
	readonly detail: string;
}

/** Request from the client: `PhrasesParams` → `PhraseItem[]`, all phrasings as they would be put in there, the fittest first. */
export const phrasesRequest = 'kanwu/phrases';

export interface PhrasesParams {
	readonly uri: string;
	/** UTF-16 units from the start of the document. */
	readonly offset: number;
}

export interface PhraseItem {
	/** For `phraseTakenCommand`. */
	readonly key: string;
	/** `应〈国家〉〈职务〉〈姓名〉邀请，`. */
	readonly label: string;
	readonly name: string;
	/** What else it is found under: pinyin initials. */
	readonly search: string;
	/** In the editor's notation. */
	readonly snippet: string;
	/** As it would read. */
	readonly preview: string;
	/** In how many articles it was met. */
	readonly articles: number;
	readonly origin: 'shipped' | 'house' | 'learnt';
}
