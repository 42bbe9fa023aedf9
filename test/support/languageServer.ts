// A language server in a process of its own, spoken to over stdio as an editor does. Knows the protocol, no feature.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
	type ClientCapabilities,
	createMessageConnection,
	type FileSystemWatcher,
	type InitializeResult,
	type MessageConnection,
	type RegistrationParams,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type KanwuStatus, serverFlags, statusNotification } from '../../server/src/protocol.ts';

export interface LanguageServerOptions {
	/** Absolute path of the workspace folder; without it a single file is edited. */
	readonly folder?: string;
	readonly locale?: string;
	readonly capabilities?: ClientCapabilities;
	/** Where indexes are kept from one start to the next; without it they go with the server. */
	readonly storage?: string;
	/** The section `kanwu`. */
	readonly settings?: object;
	readonly trusted?: boolean;
	/** The client's command that opens a published place. */
	readonly placeCommand?: string;
	/** The client's command that changes house lists. */
	readonly listCommand?: string;
}

export interface RunningServer {
	readonly process: number | undefined;
	readonly connection: MessageConnection;
	readonly result: InitializeResult;
	/** Resolves when a status comes (or came last) that `holds`. */
	status(holds: (status: KanwuStatus) => boolean): Promise<KanwuStatus>;
	/** Messages shown to the user so far. */
	readonly messages: readonly string[];
	/** Lines of the log so far. */
	readonly log: readonly string[];
	/** What the server has asked the editor to watch, the latest last. */
	readonly watched: readonly FileSystemWatcher[][];
	open(uri: string, text: string, languageId?: string): Promise<void>;
	stop(): Promise<void>;
}

const pulling: ClientCapabilities = {
	textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
	workspace: { configuration: true, diagnostics: { refreshSupport: true }, workspaceFolders: true },
};

export async function startLanguageServer(options: LanguageServerOptions = {}): Promise<RunningServer> {
	const storage = options.storage ?? mkdtempSync(join(tmpdir(), 'kanwu-server-'));
	const child = spawn(process.execPath, [...serverFlags, join(import.meta.dirname, '../../dist/server.cjs'), '--stdio'], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const connection = connect(child);
	const messages: string[] = [];
	let last: KanwuStatus | undefined;
	const waiting = new Set<(status: KanwuStatus) => void>();
	connection.onNotification(statusNotification, (status: KanwuStatus) => {
		last = status;
		for (const listener of waiting) listener(status);
	});
	connection.onNotification('window/showMessage', ({ message }: { message: string }) => void messages.push(message));
	const log: string[] = [];
	connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
	connection.onRequest('workspace/configuration', () => [options.settings ?? {}]);
	connection.onRequest('workspace/diagnostic/refresh', () => null);
	const watched: FileSystemWatcher[][] = [];
	connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
		for (const { method, registerOptions } of registrations) {
			if (method === 'workspace/didChangeWatchedFiles') watched.push((registerOptions as { watchers: FileSystemWatcher[] }).watchers);
		}
		return null;
	});
	connection.listen();
	const folder = options.folder === undefined ? undefined : pathToFileURL(options.folder).href;
	const result: InitializeResult = await connection.sendRequest('initialize', {
		processId: process.pid,
		rootUri: folder ?? null,
		workspaceFolders: folder ? [{ uri: folder, name: 'test' }] : null,
		locale: options.locale ?? 'zh-cn',
		capabilities: options.capabilities ?? pulling,
		initializationOptions: {
			storage,
			trusted: options.trusted ?? true,
			settings: options.settings,
			listCommand: options.listCommand,
			placeCommand: options.placeCommand,
		},
	});
	await connection.sendNotification('initialized', {});
	return {
		process: child.pid,
		connection,
		result,
		messages,
		log,
		watched,
		status: (holds) =>
			new Promise((resolve) => {
				if (last && holds(last)) return resolve(last);
				const listener = (status: KanwuStatus) => {
					if (!holds(status)) return;
					waiting.delete(listener);
					resolve(status);
				};
				waiting.add(listener);
			}),
		open: (uri, text, languageId = 'news-article') =>
			connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
		async stop() {
			const gone = new Promise((resolve) => child.once('exit', resolve));
			await connection.sendRequest('shutdown');
			await connection.sendNotification('exit');
			await gone;
			connection.dispose();
			if (options.storage === undefined) rmSync(storage, { recursive: true, force: true });
		},
	};
}

function connect(child: ChildProcess): MessageConnection {
	if (!child.stdout || !child.stdin) throw new Error('the server has no standard streams');
	return createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
}
