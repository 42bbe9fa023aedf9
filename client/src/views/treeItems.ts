// The rows of the corpus explorer as they are shown and told to a screen reader.
import * as vscode from 'vscode';
import type { EntityKind, EntityRow } from '../../../server/src/corpus/browse.ts';
import type { CorpusPlace } from '../../../server/src/corpus/evidence.ts';
import { openPlaceCommand } from '../languageClient.ts';
import type { MoreNode } from './corpusNodes.ts';

/** Takes the kind of a tree and a `MoreNode`. */
export const moreCommand = 'kanwu.more';

const icons: Readonly<Record<EntityKind, string>> = {
	person: 'person',
	organization: 'organization',
	place: 'location',
	work: 'book',
	event: 'calendar',
	indicator: 'graph-line',
};

/** `凌沧舟  董事长 · 12 · 2025-06-17` */
export function entityItem(row: EntityRow, filter: string): vscode.TreeItem {
	const { kind, key, name, mentions, articles, latest, detail } = row;
	const at = filter === '' ? -1 : name.toLowerCase().indexOf(filter.toLowerCase());
	const label = at === -1 ? { label: name } : { label: name, highlights: [[at, at + filter.length]] as [number, number][] };
	const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
	item.id = `${kind} ${key}`;
	item.iconPath = new vscode.ThemeIcon(icons[kind]);
	item.contextValue = kind;
	item.description = [detail, grouped(mentions), latest].filter(Boolean).join(' · ');
	const lines = [
		[name, detail].filter(Boolean).join(' · '),
		vscode.l10n.t('Mentions: {0}, articles: {1}', grouped(mentions), grouped(articles)),
		latest === undefined ? '' : vscode.l10n.t('Latest: {0}', latest),
	].filter(Boolean);
	item.tooltip = lines.join('\n');
	item.accessibilityInformation = { label: lines.join(', ') };
	return item;
}

/** `2025-06-17 标题  句子`; a click opens it. */
export function mentionItem(place: CorpusPlace): vscode.TreeItem {
	const { headline, date, sentence, path, span, corpus } = place;
	const title = headline ?? vscode.l10n.t('(no headline)');
	const item = new vscode.TreeItem([date, title].filter(Boolean).join(' '), vscode.TreeItemCollapsibleState.None);
	item.description = sentence;
	item.tooltip = [title, [corpus?.label, date].filter(Boolean).join(' '), '', sentence, '', path].join('\n');
	item.accessibilityInformation = { label: [corpus?.label, date, title, sentence].filter(Boolean).join(', ') };
	item.command = { command: openPlaceCommand, title: vscode.l10n.t('Open the article'), arguments: [{ path, span }] };
	return item;
}

export function moreItem(node: MoreNode, kind: EntityKind): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t('{0} more…', grouped(node.left)), vscode.TreeItemCollapsibleState.None);
	item.iconPath = new vscode.ThemeIcon('ellipsis');
	item.command = { command: moreCommand, title: vscode.l10n.t('Show more'), arguments: [kind, node] };
	return item;
}

/** `12,345` */
export function grouped(value: number): string {
	return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
