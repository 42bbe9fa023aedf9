// The corpus explorer in the activity bar: a tree for each kind of name, filtered together, read anew when the corpus changes.
import * as vscode from 'vscode';
import type { EntityKind } from '../../../server/src/corpus/browse.ts';
import type { KanwuClient } from '../languageClient.ts';
import type { MoreNode } from './corpusNodes.ts';
import { CorpusTree } from './corpusTree.ts';
import { grouped, moreCommand } from './treeItems.ts';

/** Each has a view of its name in package.json: `kanwu.person` … */
const kinds: readonly EntityKind[] = ['person', 'organization', 'place', 'work', 'event', 'indicator'];

export interface CorpusExplorer extends vscode.Disposable {
	readonly trees: readonly CorpusTree[];
	/** Asks for letters and shows the names that have them while they are typed. */
	askFilter(): Promise<void>;
	clearFilter(): void;
}

export function createCorpusExplorer(client: KanwuClient): CorpusExplorer {
	const trees = kinds.map((kind) => new CorpusTree(kind, client));
	const views = trees.map((tree) => vscode.window.createTreeView(`kanwu.${tree.kind}`, { treeDataProvider: tree, showCollapseAll: true }));
	let filter = '';
	let version: number | undefined;
	function countAll(): void {
		trees.forEach((tree, index) => {
			const view = views[index];
			if (view) count(tree, view);
		});
	}

	function setFilter(text: string): void {
		filter = text.trim();
		void vscode.commands.executeCommand('setContext', 'kanwu.filtered', filter !== '');
		for (const tree of trees) {
			tree.filter(filter);
			void tree.count();
		}
	}

	/** `People · 1,203`, also while it is folded; what it is filtered by stands beside it. */
	function count({ kind, total }: CorpusTree, view: vscode.TreeView<unknown>): void {
		view.title = total === undefined ? nameOf(kind) : `${nameOf(kind)} · ${grouped(total)}`;
		view.description = filter === '' ? '' : `“${filter}”`;
		view.message = filter !== '' && total === 0 ? vscode.l10n.t('Nothing matches “{0}”.', filter) : whyEmpty(client, total);
	}

	function follow(): void {
		const { state } = client;
		const status = state.kind === 'running' ? state.status : undefined;
		void vscode.commands.executeCommand('setContext', 'kanwu.corpus', stateWord(client));
		const settled = status && status.corpus !== 'indexing' && status.corpus !== 'starting';
		if (settled && status.version !== version) {
			version = status.version;
			for (const tree of trees) {
				tree.refresh();
				void tree.count();
			}
		}
		countAll();
	}

	/** Nobody need open an article first. */
	const starts = views.map((view) =>
		view.onDidChangeVisibility(({ visible }) => {
			if (visible) void client.start();
		}),
	);
	follow();
	const parts = vscode.Disposable.from(
		...trees,
		...views,
		...starts,
		...trees.map((tree, index) => tree.onDidCount(() => views[index] && count(tree, views[index]))),
		client.onDidChangeState(follow),
		vscode.commands.registerCommand(moreCommand, (kind: EntityKind, node: MoreNode) =>
			trees.find((tree) => tree.kind === kind)?.more(node.of),
		),
	);
	return {
		trees,
		async askFilter() {
			// What is filtered should be seen while one types.
			if (!views.some(({ visible }) => visible)) await vscode.commands.executeCommand('kanwu.person.focus');
			showFilterBox(filter, setFilter);
		},
		clearFilter: () => setFilter(''),
		dispose: () => parts.dispose(),
	};
}

/** What `when` clauses go by: `none` also where the corpus has no article. */
function stateWord({ state }: KanwuClient): string {
	if (state.kind !== 'running') return state.kind;
	return state.status.corpus === 'ready' && state.status.articles === 0 ? 'none' : state.status.corpus;
}

/** What is going on while there is nothing to show. */
function whyEmpty({ state }: KanwuClient, total: number | undefined): string | undefined {
	if (state.kind !== 'running' || total) return undefined;
	const { status } = state;
	if (status.corpus === 'indexing') return vscode.l10n.t('Reading published articles: {0}%', Math.round(status.percent ?? 0));
	return status.corpus === 'problem' ? status.message : undefined;
}

function nameOf(kind: EntityKind): string {
	switch (kind) {
		case 'person':
			return vscode.l10n.t('People');
		case 'organization':
			return vscode.l10n.t('Organizations');
		case 'place':
			return vscode.l10n.t('Places');
		case 'work':
			return vscode.l10n.t('Documents');
		case 'event':
			return vscode.l10n.t('Events');
		case 'indicator':
			return vscode.l10n.t('Indicators');
	}
}

const typingPause = 150;

/** Filters while one types; Escape brings back what was before. */
function showFilterBox(before: string, apply: (text: string) => void): void {
	const box = vscode.window.createInputBox();
	box.title = vscode.l10n.t('Filter the Corpus');
	box.placeholder = vscode.l10n.t('Part of a name, its pinyin or initials');
	box.value = before;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let taken = false;
	box.onDidChangeValue((text) => {
		clearTimeout(waiting);
		waiting = setTimeout(() => apply(text), typingPause);
	});
	box.onDidAccept(() => {
		taken = true;
		box.hide();
	});
	box.onDidHide(() => {
		clearTimeout(waiting);
		apply(taken ? box.value : before);
		box.dispose();
	});
	box.show();
}
