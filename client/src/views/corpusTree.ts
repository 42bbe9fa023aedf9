// One tree of the corpus explorer: all names of a kind, and below each where it was printed, newest first.
// Loads a page at a time and only what is unfolded; knows nothing of how the names were found.
import * as vscode from 'vscode';
import type { EntityKind, EntityRow, Page } from '../../../server/src/corpus/browse.ts';
import type { CorpusPlace } from '../../../server/src/corpus/evidence.ts';
import { entitiesRequest, mentionsRequest } from '../../../server/src/protocol.ts';
import type { KanwuClient } from '../languageClient.ts';
import type { CorpusNode, EntityNode, MentionNode } from './corpusNodes.ts';
import { entityItem, mentionItem, moreItem } from './treeItems.ts';

const pageSize = 200;

/** What was loaded so far of one list. */
interface Loaded {
	readonly nodes: readonly (EntityNode | MentionNode)[];
	readonly total: number;
}

export class CorpusTree implements vscode.TreeDataProvider<CorpusNode>, vscode.Disposable {
	readonly kind: EntityKind;
	readonly #changed = new vscode.EventEmitter<CorpusNode | undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	readonly #counted = new vscode.EventEmitter<void>();
	/** The names were counted anew. */
	readonly onDidCount = this.#counted.event;
	readonly #client: KanwuClient;
	readonly #lists = new Map<string, Loaded>();
	#filter = '';
	#total: number | undefined;
	/** Answers to questions of an earlier state are let go. */
	#state = 0;

	constructor(kind: EntityKind, client: KanwuClient) {
		this.kind = kind;
		this.#client = client;
	}

	/** Names that there are, or that match; `undefined` until they are asked for. */
	get total(): number | undefined {
		return this.#total;
	}

	filter(text: string): void {
		if (text === this.#filter) return;
		this.#filter = text;
		this.refresh();
	}

	/** Forgets what was loaded: the corpus or the filter is another. */
	refresh(): void {
		this.#lists.clear();
		this.#total = undefined;
		this.#state++;
		this.#changed.fire(undefined);
	}

	/** Asks how many names there are where nobody has unfolded them yet. */
	async count(): Promise<void> {
		const state = this.#state;
		if (this.#total !== undefined) return;
		const query = { kind: this.kind, filter: this.#filter, from: 0, count: 1 };
		const page = await this.#client.ask<Page<EntityRow>>(entitiesRequest, query);
		if (state !== this.#state || this.#total !== undefined) return;
		this.#total = page?.total;
		this.#counted.fire();
	}

	async getChildren(node?: CorpusNode): Promise<CorpusNode[]> {
		if (node !== undefined && node.kind !== 'entity') return [];
		const loaded = this.#lists.get(identityOf(node)) ?? (await this.#load(node));
		if (!loaded) return [];
		const left = loaded.total - loaded.nodes.length;
		return left > 0 ? [...loaded.nodes, { kind: 'more', of: node, left }] : [...loaded.nodes];
	}

	getTreeItem(node: CorpusNode): vscode.TreeItem {
		switch (node.kind) {
			case 'entity':
				return entityItem(node.row, this.#filter);
			case 'mention':
				return mentionItem(node.place);
			case 'more':
				return moreItem(node, this.kind);
		}
	}

	/** Loads the next page of a list. */
	async more(of: EntityNode | undefined): Promise<void> {
		if (await this.#load(of)) this.#changed.fire(of);
	}

	dispose(): void {
		this.#changed.dispose();
		this.#counted.dispose();
	}

	async #load(of: EntityNode | undefined): Promise<Loaded | undefined> {
		const state = this.#state;
		const before = this.#lists.get(identityOf(of))?.nodes ?? [];
		const page = await this.#page(of, before.length);
		if (state !== this.#state) return undefined;
		// A page without anything ends the list, whatever was counted.
		const nodes = [...before, ...(page?.nodes ?? [])];
		const total = page && page.nodes.length > 0 ? page.total : nodes.length;
		const loaded = { nodes, total };
		this.#lists.set(identityOf(of), loaded);
		if (!of) {
			this.#total = total;
			this.#counted.fire();
		}
		return loaded;
	}

	async #page(of: EntityNode | undefined, from: number): Promise<Loaded | undefined> {
		const { kind } = this;
		if (!of) {
			const query = { kind, filter: this.#filter, from, count: pageSize };
			const page = await this.#client.ask<Page<EntityRow>>(entitiesRequest, query);
			return page && { nodes: page.items.map((row) => ({ kind: 'entity', row })), total: page.total };
		}
		const query = { kind, key: of.row.key, from, count: pageSize };
		const page = await this.#client.ask<Page<CorpusPlace>>(mentionsRequest, query);
		return page && { nodes: page.items.map((place) => ({ kind: 'mention', place })), total: page.total };
	}
}

function identityOf(of: EntityNode | undefined): string {
	return of ? `of ${of.row.key}` : '';
}
