// The real articles with hand-made annotations: paragraphs and outline as people read them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OutlineNode } from '../../server/src/article/model.ts';
import { readArticle } from '../../server/src/article/read.ts';
import { realArticles, sharedPath } from '../support/shared.ts';

interface GoldNode {
	readonly kind: string;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly children?: readonly GoldNode[];
}

interface Gold {
	readonly outline: readonly GoldNode[];
	readonly paragraphs: { readonly list: readonly { readonly role: string; readonly text: string }[] };
}

/** The kinds that are compared; what is a lead for one reader may be a heading for another. */
const kinds: ReadonlySet<string> = new Set(
	'headline kicker subtitle dateline byline section point quote-heading continuation caption contributors credits'.split(' '),
);
const bare = (text: string) => text.replace(/\s+/gu, '');
const flat = <T extends { readonly children?: readonly T[] }>(nodes: readonly T[]): T[] =>
	nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);

function goldOf(name: string): Gold | undefined {
	const folder = sharedPath('gold');
	if (folder === undefined) return undefined;
	try {
		return JSON.parse(readFileSync(join(folder, name.replace(/\.txt$/u, '.gold.json')), 'utf8')) as Gold;
	} catch {
		return undefined;
	}
}

function matches(gold: GoldNode, { kind, span }: OutlineNode): boolean {
	const overlap = Math.min(gold.end, span.end) - Math.max(gold.start, span.start);
	return (
		(gold.kind === 'quote-heading' ? 'section' : gold.kind) === kind &&
		overlap >= Math.min(gold.end - gold.start, span.end - span.start) / 2
	);
}

for (const { name, text } of realArticles()) {
	const gold = goldOf(name);
	if (gold === undefined) continue;
	describe(name, () => {
		const file = readArticle(text);

		it('98 of 100 paragraphs are read exactly', () => {
			const read = new Set(file.paragraphs.map((paragraph) => bare(paragraph.text)));
			const wanted = gold.paragraphs.list.filter(({ role }) => role === 'body');
			const lost = wanted.filter((paragraph) => !read.has(bare(paragraph.text)));
			expect(lost.length / wanted.length, lost.map((paragraph) => paragraph.text.slice(0, 40)).join('\n')).toBeLessThan(0.03);
		});

		it('the outline has the parts that people see, and no others', () => {
			const all = flat(gold.outline);
			const wanted = all.filter(({ kind }) => kinds.has(kind));
			const found = flat(file.articles.flatMap((article) => article.outline)).filter(({ kind }) => kinds.has(kind));
			const missed = wanted.filter((node) => !found.some((other) => matches(node, other)));
			const extra = found.filter((node) => !all.some(({ start, end }) => start < node.span.end && node.span.start < end));
			expect([
				...missed.map((node) => `missed ${node.kind} ${node.text}`),
				...extra.map((node) => `extra ${node.kind} ${node.text}`),
			]).toEqual([]);
		});
	});
}
