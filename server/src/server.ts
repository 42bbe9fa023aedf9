// The language server: wires the session, the features and the corpus together and puts work in the right order:
// the outline at once, local findings next, corpus findings when the corpus is ready. Knows no feature from inside.
import {
	type Connection,
	type InitializeParams,
	type InitializeResult,
	LSPErrorCodes,
	ResponseError,
	TextDocumentSyncKind,
	TextDocuments,
	type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfiguration, withProjectChecks } from './configuration.ts';
import { type CorpusDefinition, fieldsFor } from './corpus/definition.ts';
import type { IndexProgress } from './corpus/indexing.ts';
import { StoreError } from './corpus/store.ts';
import type { Environment } from './environment.ts';
import { isHouseList } from './house/place.ts';
import { readHouseLists } from './houseLists.ts';
import type { Library } from './libraryModel.ts';
import { createCorpusLog } from './lsp/corpusLog.ts';
import { createProblemTeller } from './lsp/corpusProblems.ts';
import { diagnostics } from './lsp/diagnostics.ts';
import { features } from './lsp/features.ts';
import { readInitializationOptions, readTheme } from './lsp/initialization.ts';
import { createRefresher, pulls } from './lsp/refreshing.ts';
import { createSession, guard, pathOf } from './lsp/session.ts';
import { createWatching, mayHoldArticles } from './lsp/watching.ts';
import { memoryFile, openMemory } from './memory.ts';
import { openPhraseUses } from './phraseUses.ts';
import { watchPresence } from './presence.ts';
import { isWithin, newListFor, projectFile, readProject } from './project.ts';
import {
	type KanwuInitializationOptions,
	type KanwuStatus,
	pauseRequest,
	rebuildRequest,
	resumeRequest,
	statusNotification,
	themeNotification,
} from './protocol.ts';
import { createRehearsal } from './rehearsal.ts';
import { createService } from './service.ts';
import { sessionMemory } from './sessionMemory.ts';
import { type Locale, localeOf } from './util/bilingual.ts';
import { neverCancelled } from './util/cancellation.ts';
import { version } from './version.ts';

export function startServer(connection: Connection, environment: Environment): void {
	const documents = new TextDocuments(TextDocument);
	connection.onInitialize((params) => {
		const house = createHouse(connection, documents, environment, params);
		connection.onInitialized(() => void house.settle());
		connection.onShutdown(() => house.close());
		return house.answer;
	});
	documents.listen(connection);
	connection.listen();
}

interface House {
	readonly answer: InitializeResult;
	/** Everything that may wait until the first answers are out. */
	settle(): Promise<void>;
	close(): Promise<void>;
}

function createHouse(
	connection: Connection,
	documents: TextDocuments<TextDocument>,
	environment: Environment,
	params: InitializeParams,
): House {
	const options = readInitializationOptions(params.initializationOptions);
	const locale: Locale = localeOf(params.locale);
	const service = createService({ onFault: (id, fault) => connection.console.error(`check ${id}: ${messageOf(fault)}`) });
	const session = createSession({
		connection,
		documents,
		service,
		locale,
		theme: options.theme ?? 'light',
		placeCommand: options.placeCommand,
		indicatorCommand: options.indicatorCommand,
		listCommand: options.trusted === false ? undefined : options.listCommand,
		mayWrite: options.trusted !== false,
		readText: (path) => environment.readText(path, fieldsFor(path, corpora)),
		encodingOf: environment.encodingOf,
	});
	session.phraseUses = openPhraseUses(options.storage ?? environment.storage);
	const watching = createWatching(connection, params.capabilities);
	const tellProblems = createProblemTeller(session);
	const corpusLog = createCorpusLog(session);
	const refresh = createRefresher(session, params.capabilities);
	let folders = (params.workspaceFolders ?? []).flatMap((folder) => pathOf(folder.uri) ?? []);
	let corpora: readonly CorpusDefinition[] = [];
	let library: Library | undefined;
	let libraryIdentity = '';
	let stopAsking: (() => void) | undefined;
	let configuring: Promise<void> = Promise.resolve();
	let status: KanwuStatus = { corpus: 'starting', articles: 0 };

	function show(change: Partial<KanwuStatus>): void {
		status = { ...status, ...change };
		void connection.sendNotification(statusNotification, status);
	}

	/** One at a time, in the order of the changes. */
	function configure(): Promise<void> {
		configuring = configuring.then(readSettings).catch((error) => connection.console.error(`configuration: ${messageOf(error)}`));
		return configuring;
	}

	async function readSettings(): Promise<void> {
		const raw = await rawSettings(connection, params, options);
		const first = readConfiguration(raw);
		const project = readProject({ folders, corpus: first.settings.corpus, trusted: options.trusted ?? true, locale });
		const { settings, problems } = readConfiguration(withProjectChecks(raw, project.checks));
		for (const problem of [...first.problems, ...problems, ...project.problems]) session.tell('warning', problem);
		service.settings = settings;
		const { house, lists } = readHouseLists(project.house);
		service.house = house;
		session.lists = lists;
		session.newList = newListFor(folders, project.house);
		remember();
		corpora = project.corpora;
		await openCorpus();
		await watching.watch(folders, [...project.roots, ...project.house]);
		refresh();
	}

	/** What is ignored in the workspace's folders, read anew; every change of it is told to the editor. */
	function remember(): void {
		const memory = openMemory(folders, folders.length === 0 ? service.ignored.entries : []);
		for (const problem of memory.problems) session.tell('warning', problem);
		service.ignored = memory.list;
		const changed = () => {
			service.ignored = memory.list;
			refresh();
		};
		session.memory = sessionMemory(memory, folders, changed);
	}

	async function openCorpus(): Promise<void> {
		const identity = JSON.stringify(corpora);
		if (libraryIdentity === identity && library) return;
		libraryIdentity = identity;
		stopAsking?.();
		await library?.close();
		library = undefined;
		service.corpus = undefined;
		session.browser = undefined;
		if (corpora.length === 0) return show({ corpus: 'none', articles: 0 });
		corpusLog.opened(corpora);
		library = environment.openLibrary({
			corpora,
			storage: options.storage ?? environment.storage,
			onStatus(status) {
				const { corpus, articles, percent, progress, version, problem } = status;
				corpusLog.became(status);
				// What stops everything is said by the status bar.
				if (corpus === 'ready') {
					tellProblems(library?.problems ?? []);
					// What it reads may be closed meanwhile: by another configuration, or at the end.
					prepare().catch((error) => connection.console.info(`preparing: ${messageOf(error)}`));
				}
				show({ corpus, articles, percent, version, ...progressOf(progress), message: problem && session.say(problem) });
			},
			onChange: refresh,
		});
		stopAsking = watchPresence(
			corpora.flatMap(({ roots }) => roots),
			(paths) => library?.changed(paths),
		);
		service.corpus = library;
		session.browser = library.browser;
	}

	/** What a first key would wait for otherwise: phrasings are learnt, then all names are put in order to be chosen from. */
	async function prepare(): Promise<void> {
		const known = library;
		await known?.learn();
		if (known !== undefined && known === library) await known.browser?.namesBeginning({ typed: 'a', count: 1 }, neverCancelled);
	}

	async function startSegmenter(): Promise<void> {
		try {
			session.segmenter = await environment.startSegmenter({ onFallback: (reason) => connection.console.info(`nodejieba: ${reason}`) });
			show({ segmenter: session.segmenter.id });
		} catch (error) {
			connection.console.warn(`no segmenter: ${messageOf(error)}`);
		}
	}

	/** Whoever asked for it is told in words why it cannot be. */
	async function rebuild(): Promise<void> {
		try {
			await library?.rebuild();
		} catch (error) {
			if (error instanceof StoreError) throw new ResponseError(LSPErrorCodes.RequestFailed, session.say(error.problem));
			throw error;
		}
	}

	function changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
		const gone = removed.map(({ uri }) => pathOf(uri));
		folders = [...folders.filter((folder) => !gone.includes(folder)), ...added.flatMap(({ uri }) => pathOf(uri) ?? [])];
		void configure();
	}

	/** Tells the library of what may concern it. */
	function changed(uris: readonly string[]): void {
		const paths = uris.flatMap((uri) => pathOf(uri) ?? []).filter(mayHoldArticles);
		const own = paths.filter((path) => corpora.some(({ roots }) => roots.some((root) => isWithin(root, path) || isWithin(path, root))));
		if (own.length > 0) library?.changed(own);
	}

	const rehearsal = createRehearsal(service);
	documents.onDidOpen(({ document }) => {
		if (session.open(document.uri)) rehearsal.begin(document.getText());
	});
	documents.onDidChangeContent(() => rehearsal.pause());
	documents.onDidClose(({ document }) => service.forget(document.uri));
	documents.onDidSave(({ document }) => {
		if (session.openList(document.uri)) void configure();
		else if (watching.possible) changed([document.uri]);
		else void library?.refresh();
	});
	connection.onDidChangeConfiguration(() => void configure());
	connection.onDidChangeWatchedFiles(({ changes }) => {
		if (changes.some(({ uri }) => uri.endsWith(`/${projectFile}`) || isHouseList(pathOf(uri) ?? uri, session.lists))) void configure();
		if (changes.some(({ uri }) => (pathOf(uri) ?? '').endsWith(memoryFile))) {
			remember();
			refresh();
		}
		changed(changes.map(({ uri }) => uri));
	});
	connection.onNotification(themeNotification, (params: unknown) => {
		session.theme = readTheme(params);
	});
	const onCommand = (request: string, run: () => void | Promise<void>) =>
		connection.onRequest(
			request,
			guard<unknown, void>(session, request, undefined, () => run()),
		);
	onCommand(rebuildRequest, rebuild);
	onCommand(pauseRequest, () => library?.pause());
	onCommand(resumeRequest, () => library?.resume());
	for (const feature of features) feature.register(session);
	if (pulls(params.capabilities)) diagnostics.register(session);

	return {
		answer: {
			serverInfo: { name: 'kanwu', version },
			capabilities: Object.assign(
				{
					textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
					workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
				},
				...features.map((feature) => feature.capabilities),
				pulls(params.capabilities) ? diagnostics.capabilities : {},
			),
		},
		async settle() {
			if (params.capabilities.workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
			await configure();
			await startSegmenter();
		},
		async close() {
			stopAsking?.();
			rehearsal.stop();
			await Promise.all([library?.close(), session.segmenter?.close()]);
		},
	};
}

/** Absent fields as `undefined`, so that an earlier round's are not shown on. */
function progressOf(progress: IndexProgress | undefined): Pick<KanwuStatus, 'done' | 'total' | 'secondsLeft'> {
	return { done: progress?.done, total: progress?.total, secondsLeft: progress?.secondsLeft };
}

async function rawSettings(connection: Connection, params: InitializeParams, options: KanwuInitializationOptions): Promise<unknown> {
	return params.capabilities.workspace?.configuration ? connection.workspace.getConfiguration('kanwu') : options.settings;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
