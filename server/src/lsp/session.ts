// What every handler of the language server works with, and the one guard they all pass through.
import {
	type CancellationToken,
	type Connection,
	LSPErrorCodes,
	MessageType,
	ResponseError,
	type ServerCapabilities,
	ShowMessageNotification,
	type TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Ignored, IgnoreList } from '../checks/frame/ignored.ts';
import type { Browser } from '../corpus/browse.ts';
import { type Encoding, isInChineseCode } from '../corpus/decode.ts';
import type { PlacedList } from '../house/house.ts';
import { isHouseList } from '../house/place.ts';
import type { BackgroundSegmenter } from '../jieba/background.ts';
import type { Draft, Service } from '../service.ts';
import type { Bilingual, Locale } from '../util/bilingual.ts';
import { CancelledError } from '../util/cancellation.ts';
import { decodedUriOf, type Positions, uriOf } from './convert.ts';

export interface Session {
	readonly connection: Connection;
	readonly documents: TextDocuments<TextDocument>;
	readonly service: Service;
	readonly locale: Locale;
	/** The corpus to walk through, once there is one. */
	browser: Browser | undefined;
	/** The newsroom's own lists as they were saved. */
	lists: readonly PlacedList[];
	/** Background of charts in hovers. */
	theme: 'light' | 'dark';
	/** Absent until it has loaded in the background. */
	segmenter: BackgroundSegmenter | undefined;
	/** The open document as it is now and the draft it holds; `undefined` where it was closed meanwhile, and for a house list. */
	open(uri: string): OpenDraft | undefined;
	/** The open document where it is a house list. */
	openList(uri: string): TextDocument | undefined;
	/** The text of a file on disk, or of an article inside one; `undefined` where it cannot be read. */
	readText(path: string): string | undefined;
	/** In which encoding a file is kept; `undefined` for what is no file. */
	encodingOf(path: string): Encoding | undefined;
	/** Where the editor shows a file as it was read: one in GB18030 or Big5 it would open as UTF-8, and garbled. */
	addressOf(path: string): string;
	/** The client's command that opens a place in print, where it has one. */
	readonly placeCommand: string | undefined;
	/** The client's command that shows an indicator, where it has one. */
	readonly indicatorCommand: string | undefined;
	/** The client's command that changes a house list, where it has one and may write. */
	readonly listCommand: string | undefined;
	/** False in a workspace that is not trusted: then nothing is written for the user. */
	readonly mayWrite: boolean;
	/** What is ignored, kept beside the articles; absent until the workspace is known. */
	memory: SessionMemory | undefined;
	/** How often the user has taken each phrasing; absent until it has been looked up. */
	phraseUses: PhraseUses | undefined;
	/** Where a house list may be made when there is none; `undefined` without a folder. */
	newList: string | undefined;
	/** Positions in another file: as it is open, else as it lies on disk; `undefined` where it is gone. */
	positionsIn(path: string): Positions | undefined;
	say(words: Bilingual): string;
	/** Shows a message once in this session. */
	tell(kind: 'error' | 'warning' | 'info', words: Bilingual): void;
}

/** By the keys of phrasings. */
export interface PhraseUses {
	readonly counts: ReadonlyMap<string, number>;
	add(key: string): void;
}

/** What is ignored: changes are kept at once, and findings are judged anew. Throws where it cannot be kept. */
export interface SessionMemory {
	readonly list: IgnoreList;
	/** `uri`: the draft in which somebody wants to hear no more of it. */
	add(uri: string, entry: Ignored): void;
	remove(entries: readonly Ignored[]): void;
}

export interface OpenDraft {
	readonly document: TextDocument;
	readonly draft: Draft;
}

/** One language feature: what it promises and the handlers that keep the promise. */
export interface LanguageFeature {
	readonly capabilities: Partial<ServerCapabilities>;
	register(session: Session): void;
}

export interface SessionOptions {
	readonly connection: Connection;
	readonly documents: TextDocuments<TextDocument>;
	readonly service: Service;
	readonly locale: Locale;
	readonly theme: 'light' | 'dark';
	/** The text of a file on disk; `undefined` where it cannot be read. */
	readonly readText: (path: string) => string | undefined;
	readonly encodingOf: (path: string) => Encoding | undefined;
	readonly placeCommand: string | undefined;
	readonly indicatorCommand?: string | undefined;
	readonly listCommand?: string | undefined;
	readonly mayWrite?: boolean;
}

export function createSession(options: SessionOptions): Session {
	const { connection, documents, service, locale, theme, readText, encodingOf, placeCommand, indicatorCommand, listCommand } = options;
	const { mayWrite = true } = options;
	const told = new Set<string>();
	const say = (words: Bilingual) => words[locale];
	return {
		connection,
		documents,
		service,
		locale,
		browser: undefined,
		lists: [],
		theme,
		segmenter: undefined,
		open(uri) {
			if (isList(uri, this.lists)) return undefined;
			const live = documents.get(uri);
			const document = live && snapshotOf(live);
			return document && { document, draft: { id: uri, path: pathOf(uri), text: document.getText() } };
		},
		openList(uri) {
			return isList(uri, this.lists) ? documents.get(uri) : undefined;
		},
		readText,
		encodingOf,
		addressOf(path) {
			const uri = uriOf(path);
			const decoded = placeCommand !== undefined && !documents.get(uri) && isInChineseCode(encodingOf(path));
			return decoded ? decodedUriOf(path) : uri;
		},
		placeCommand,
		indicatorCommand,
		listCommand,
		mayWrite,
		memory: undefined,
		phraseUses: undefined,
		newList: undefined,
		positionsIn(path) {
			const uri = uriOf(path);
			const open = documents.get(uri);
			if (open) return open;
			const text = readText(pathOf(uri) ?? path);
			return text === undefined ? undefined : TextDocument.create(uri, 'news-article', 0, text);
		},
		say,
		tell(kind, words) {
			if (told.has(words.zh)) return;
			told.add(words.zh);
			void connection.sendNotification(ShowMessageNotification.type, { type: messageTypes[kind], message: say(words) });
		},
	};
}

const snapshots = new WeakMap<TextDocument, TextDocument>();

/** Open documents change in place: who waits for the corpus meanwhile must still find positions in the text that was read. */
function snapshotOf(live: TextDocument): TextDocument {
	const last = snapshots.get(live);
	if (last?.version === live.version) return last;
	const { uri, languageId, version } = live;
	const snapshot = TextDocument.create(uri, languageId, version, live.getText());
	snapshots.set(live, snapshot);
	return snapshot;
}

const messageTypes = { error: MessageType.Error, warning: MessageType.Warning, info: MessageType.Info } as const;

function isList(uri: string, lists: readonly PlacedList[]): boolean {
	const path = pathOf(uri);
	return path !== undefined && isHouseList(path, lists);
}

/** Absolute path of a `file:` URI; `undefined` for untitled and virtual documents. */
export function pathOf(uri: string): string | undefined {
	const parsed = URI.parse(uri);
	return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

/**
 * A handler that never brings the server down: cancelled stays cancelled, what is thrown is logged and answered with `empty`.
 * A request without parameters is handed over with its token in their place.
 */
export function guard<P, R>(
	session: Session,
	name: string,
	empty: R,
	handle: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token?: CancellationToken) => Promise<R> {
	return async (params, given) => {
		const token = given ?? (params as CancellationToken);
		if (token.isCancellationRequested) throw cancelled();
		try {
			return await handle(params, token);
		} catch (error) {
			if (error instanceof CancelledError || token.isCancellationRequested) throw cancelled();
			// A refusal in words for the user, which is an answer.
			if (error instanceof ResponseError) throw error;
			session.connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
			return empty;
		}
	};
}

function cancelled(): ResponseError<void> {
	return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
