// From files as read to flat tables: a batch's strings once each, its facts as rows of numbers.
// Knows nothing of stores or threads.
import type { ArticleFile } from '../article/model.ts';
import type { Facts, NameMention } from '../facts/model.ts';
import { type Body, bodyOf, packBreaks } from './body.ts';
import { compress, dictionaryDigest } from './compress.ts';
import { dayOf } from './day.ts';
import {
	approximations,
	articleRow,
	blockRow,
	figureKinds,
	mentionRow,
	nameKinds,
	type Outcome,
	outcomes,
	type Packed,
	postRow,
	quoteKinds,
	scopeSeparator,
	shortestQuote,
} from './packed.ts';
import { fingerprint } from './sketch.ts';

/** Names, posts and indicators longer than this are slips of reading, and no evidence. */
const longestString = 200;
/** Texts are kept together until they have so many units: short ones compress much better so, and any one is still had at once. */
const blockUnits = 10_000;
/** More than any batch has. */
const mostStrings = 1 << 24;

export interface Packer {
	file(row: {
		readonly file: number;
		readonly outcome: Outcome;
		readonly size: number;
		readonly time: number;
		readonly digest: number;
	}): void;
	/** The articles of the file added last. */
	articles(file: ArticleFile, facts: Facts): void;
	done(): Packed;
}

/** `dictionary`: what the store compresses texts against; without it the store does so itself. */
export function createPacker(dictionary?: Uint8Array): Packer {
	const strings: string[] = [];
	const places = new Map<string, number>();
	const files: number[] = [];
	const articles: number[] = [];
	const mentions: number[] = [];
	const posts: number[] = [];
	const figures: number[] = [];
	const quotes: number[] = [];
	const breaks: Uint8Array[] = [];
	let broken = 0;
	const blocks: number[] = [];
	const bodies: Uint8Array[] = [];
	let compressed = 0;
	let fileCount = 0;
	let open: string[] = [];
	let openUnits = 0;

	return {
		file({ file, outcome, size, time, digest }) {
			files.push(file, outcomes.indexOf(outcome), size, time, digest);
			fileCount++;
		},
		articles(file, facts) {
			const bodies = file.articles.map(bodyOf);
			const first = articles.length / articleRow.width;
			for (const [i, body] of bodies.entries()) addArticle(body, dayOf(file.articles[i]?.date?.iso));
			addFacts(first, bodies, facts);
		},
		done() {
			closeBlock();
			return {
				strings,
				files: new Float64Array(files),
				articles: new Float64Array(articles),
				mentions: new Float64Array(mentions),
				posts: new Float64Array(posts),
				figures: new Float64Array(figures),
				quotes: new Float64Array(quotes),
				breaks: joined(breaks, broken),
				blocks: new Float64Array(blocks),
				bodies: joined(bodies, compressed),
				dictionary: dictionaryDigest(dictionary),
			};
		},
	};

	function closeBlock(): void {
		if (open.length === 0) return;
		const text = open.join('\n');
		let end = compressed;
		if (dictionary) end += bodies[bodies.push(compress(text, dictionary)) - 1]?.length ?? 0;
		blocks.push(strings.push(text) - 1, compressed, end);
		compressed = end;
		open = [];
		openUnits = 0;
	}

	function addArticle(body: Body, day: number): void {
		const { digest, sketch } = fingerprint(body.text);
		const map = packBreaks(body.breaks);
		breaks.push(map);
		if (openUnits + body.text.length > blockUnits) closeBlock();
		articles.push(fileCount - 1, day, blocks.length / blockRow.width, openUnits, body.text.length);
		articles.push(body.headline.at, body.headline.length, digest, broken, broken + map.length);
		for (let i = 0; i < 4; i++) articles.push(sketch[i] ?? Number.NaN);
		open.push(body.text);
		openUnits += body.text.length + 1;
		broken += map.length;
	}

	function addFacts(first: number, bodies: readonly Body[], facts: Facts): void {
		/** Where a place in a paragraph stands: the article's row and the place in its body. */
		const place = (paragraph: number, at: number): { article: number; at: number } | undefined => {
			for (const [i, body] of bodies.entries()) {
				const start = body.starts.get(paragraph);
				if (start !== undefined) return { article: first + i, at: start + at };
			}
			return undefined;
		};
		addNames(place, facts.names, first);
		for (const figure of facts.figures) {
			const { indicator, value, kind } = figure;
			if (indicator === undefined || indicator.length > longestString || !isNumeric(value)) continue;
			const found = place(figure.paragraph, figure.at.start);
			if (!found) continue;
			const [low, high] = typeof value === 'number' ? [value, value] : value;
			figures.push(found.article, intern(indicator), intern(figure.measure ?? indicator), low, high, optional(figure.unit));
			figures.push(
				approximations.indexOf(figure.approximation),
				optional(figure.scope.join(scopeSeparator) || undefined),
				optional(figure.period),
			);
			figures.push(found.at, figure.at.end - figure.at.start, figureKinds.indexOf(kind));
		}
		for (const quote of facts.quotes) {
			if (quote.words.length < shortestQuote) continue;
			const found = place(quote.paragraph, quote.at.start + 1);
			if (!found) continue;
			quotes.push(found.article, quoteKinds.indexOf(quote.kind), quote.depth, optional(quote.speaker), found.at, quote.words.length);
		}
	}

	function addNames(
		place: (paragraph: number, at: number) => { article: number; at: number } | undefined,
		names: readonly NameMention[],
		first: number,
	): void {
		/** Where the row of a name, or of a post beside it, begins: by its article, its kind and its key. */
		const rows = new Map<number, number>();
		const held = new Map<string, number>();
		for (const name of names) {
			if (name.key.length === 0 || name.key.length > longestString) continue;
			const found = place(name.paragraph, name.at.start);
			if (!found) continue;
			const kind = nameKinds.indexOf(name.kind);
			const key = intern(name.key);
			const identity = ((found.article - first) * nameKinds.length + kind) * mostStrings + key;
			const length = name.at.end - name.at.start;
			const known = rows.get(identity);
			if (known === undefined) {
				rows.set(identity, mentions.length);
				mentions.push(found.article, key, kind, intern(name.canonical), 1, found.at, length);
			} else {
				mentions[known + mentionRow.count] = (mentions[known + mentionRow.count] ?? 0) + 1;
				if (length > (mentions[known + mentionRow.length] ?? 0)) {
					mentions[known + mentionRow.at] = found.at;
					mentions[known + mentionRow.length] = length;
				}
			}
			if (name.kind !== 'person' || name.title === undefined || name.title.length > longestString) continue;
			const post = `${identity}\n${name.title}\n${name.affiliation ?? ''}`;
			const row = held.get(post);
			if (row !== undefined) posts[row + postRow.count] = (posts[row + postRow.count] ?? 0) + 1;
			else {
				held.set(post, posts.length);
				posts.push(found.article, key, intern(name.title), optional(name.affiliation), 1);
			}
		}
	}

	function intern(text: string): number {
		let at = places.get(text);
		if (at === undefined) {
			at = strings.push(text) - 1;
			places.set(text, at);
		}
		return at;
	}

	function optional(text: string | undefined): number {
		return text === undefined || text.length > longestString ? -1 : intern(text);
	}
}

function isNumeric(value: unknown): value is number | readonly [number, number] {
	return Array.isArray(value) ? value.every(Number.isFinite) : Number.isFinite(value);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
	const all = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
