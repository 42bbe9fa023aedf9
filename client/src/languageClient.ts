// The connection to the language server, which runs in a process of its own. Keeps its state for the status bar and the commands.
// Knows nothing of what the server finds: diagnostics, hovers and the rest go straight to the editor.
import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, State, TransportKind } from 'vscode-languageclient/node';
import {
	type KanwuInitializationOptions,
	type KanwuStatus,
	pauseRequest,
	rebuildRequest,
	resumeRequest,
	serverFlags,
	statusNotification,
	type ThemeParams,
	themeNotification,
} from '../../server/src/protocol.ts';

/** Takes one `PlaceParams`. */
export const openPlaceCommand = 'kanwu.openPlace';
/** Takes an `IndicatorShown`. */
export const showIndicatorCommand = 'kanwu.showIndicator';
/** Takes one `ListChangeParams`. With the two above the only commands that hovers may lead to. */
export const changeListCommand = 'kanwu.changeHouseList';

/** What the status bar shows: the server's own word, or that there is none. */
export type ServerState = { readonly kind: 'off' | 'starting' | 'failed' } | { readonly kind: 'running'; readonly status: KanwuStatus };

/** The newsroom's own lists: the server says in them what is wrong with them. */
export const houseLists = '**/house/*.{csv,tsv,code-snippets}';

export class KanwuClient implements vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<ServerState>();
	readonly onDidChangeState = this.#changed.event;
	readonly #listeners: vscode.Disposable[];
	readonly #context: vscode.ExtensionContext;
	readonly #log: vscode.LogOutputChannel;
	#client: LanguageClient | undefined;
	#starting: Promise<void> | undefined;
	#state: ServerState = { kind: 'off' };

	constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
		this.#context = context;
		this.#log = log;
		this.#listeners = [
			vscode.window.onDidChangeActiveColorTheme(() => this.#tellTheme()),
			vscode.workspace.onDidGrantWorkspaceTrust(() => void this.restart()),
		];
	}

	get state(): ServerState {
		return this.#state;
	}

	/** Starts the server once, however often it is asked. */
	start(): Promise<void> {
		this.#starting ??= this.#start();
		return this.#starting;
	}

	async stop(): Promise<void> {
		const client = this.#client;
		this.#client = undefined;
		this.#starting = undefined;
		this.#become({ kind: 'off' });
		if (client) await client.dispose();
	}

	/** Starts it anew where it was running; leaves it off where no article has asked for it. */
	async restart(): Promise<void> {
		if (!this.#starting) return;
		await this.stop();
		await this.start();
	}

	async rebuildCorpus(): Promise<void> {
		await this.start();
		await this.#client?.sendRequest(rebuildRequest);
	}

	async pauseCorpus(): Promise<void> {
		await this.#client?.sendRequest(pauseRequest);
	}

	async resumeCorpus(): Promise<void> {
		await this.start();
		await this.#client?.sendRequest(resumeRequest);
	}

	/** Asks the server, which is started where it is not; `undefined` where there is none or the answer is no longer wanted. */
	async ask<T>(request: string, params: object, token?: vscode.CancellationToken): Promise<T | undefined> {
		await this.start();
		try {
			// An `undefined` would be taken for a second parameter.
			return token ? await this.#client?.sendRequest<T>(request, params, token) : await this.#client?.sendRequest<T>(request, params);
		} catch (error) {
			if (token?.isCancellationRequested || this.#state.kind !== 'running') return undefined;
			throw error;
		}
	}

	/** For a file that was just written: watchers may take their time, and do not see into folders made that moment. */
	tellChanged(file: vscode.Uri): void {
		const uri = this.#client?.code2ProtocolConverter.asUri(file);
		if (uri !== undefined) void this.#client?.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
	}

	/** A URI of the server's as this editor has it. */
	uriOf(uri: string): vscode.Uri {
		return this.#client?.protocol2CodeConverter.asUri(uri) ?? vscode.Uri.parse(uri);
	}

	dispose(): void {
		for (const listener of this.#listeners) listener.dispose();
		this.#changed.dispose();
	}

	async #start(): Promise<void> {
		const client = new LanguageClient('kanwu', 'Kanwu', this.#server(), this.#options());
		client.onNotification(statusNotification, (status: KanwuStatus) => {
			if (this.#client === client) this.#become({ kind: 'running', status });
		});
		// Also when it crashes and is started anew, and when it has crashed too often for that.
		client.onDidChangeState(({ newState }) => {
			if (this.#client !== client) return;
			if (newState === State.Starting) this.#become({ kind: 'starting' });
			if (newState === State.Stopped) this.#become({ kind: 'failed' });
		});
		this.#client = client;
		try {
			await client.start();
		} catch (error) {
			this.#log.error(vscode.l10n.t('The language server could not be started: {0}', String(error)));
			this.#become({ kind: 'failed' });
		}
	}

	#server(): ServerOptions {
		const module = this.#context.asAbsolutePath('dist/server.cjs');
		return {
			run: { module, transport: TransportKind.ipc, options: { execArgv: [...serverFlags] } },
			debug: { module, transport: TransportKind.ipc, options: { execArgv: [...serverFlags, '--nolazy', '--inspect=6009'] } },
		};
	}

	#options(): LanguageClientOptions {
		const initializationOptions: KanwuInitializationOptions = {
			storage: this.#context.globalStorageUri.fsPath,
			trusted: vscode.workspace.isTrusted,
			settings: vscode.workspace.getConfiguration('kanwu'),
			theme: currentTheme(),
			placeCommand: openPlaceCommand,
			indicatorCommand: showIndicatorCommand,
			listCommand: changeListCommand,
		};
		return {
			markdown: { isTrusted: { enabledCommands: [openPlaceCommand, showIndicatorCommand, changeListCommand] } },
			documentSelector: [{ language: 'news-article' }, { scheme: 'file', pattern: houseLists }],
			outputChannel: this.#log,
			initializationOptions,
			// Which files to watch is said by the server, which knows where the corpora are.
			synchronize: { configurationSection: 'kanwu' },
			diagnosticPullOptions: { onChange: true, onSave: false, onTabs: true },
		};
	}

	#tellTheme(): void {
		const theme: ThemeParams = { theme: currentTheme() };
		if (this.#client?.isRunning()) void this.#client.sendNotification(themeNotification, theme);
	}

	#become(state: ServerState): void {
		this.#state = state;
		this.#changed.fire(state);
	}
}

function currentTheme(): 'light' | 'dark' {
	const { kind } = vscode.window.activeColorTheme;
	return kind === vscode.ColorThemeKind.Light || kind === vscode.ColorThemeKind.HighContrastLight ? 'light' : 'dark';
}
