// Reports of the same matter: of the same day as a draft, and with much of the wording of one of its paragraphs.
// Rare pairs of characters count more than common ones. Knows nothing of checks; figures are read as in a draft.
import { readArticle } from '../../article/read.ts';
import { extractFigures } from '../../facts/figures/extract.ts';
import { pairsOf } from '../../text/pairs.ts';
import { cacheByText } from '../../util/cacheByText.ts';
import { dayOf } from '../day.ts';
import type { ReportFigure, ReportRecord } from '../evidence.ts';
import { sentenceAround, settingOf } from '../sentence.ts';
import type { Bodies } from './bodies.ts';
import type { Connection } from './connection.ts';
import type { Places } from './places.ts';

/** So many articles of a draft's day are looked at, the newest ones. */
const mostAround = 200;
/** So many of the newest articles say which pairs are common. */
const mostSampled = 120;
/** Drafts of so many days are held against their reports at a time. */
const mostWindows = 4;
/** Less of a paragraph's wording in common says nothing. */
const leastShared = 0.2;

export interface Reports {
	/** The report that has most of a paragraph's wording, by the draft's day and the paragraph's words. */
	find(day: string, words: string, isOut: (article: number) => boolean): ReportRecord | undefined;
	/** After the store changed. */
	reset(): void;
}

interface Window {
	readonly articles: readonly number[];
	/** How much of a paragraph's wording each has. */
	readonly sharing: (words: string) => Float64Array;
}

export function createReports({ sql }: Connection, bodies: Bodies, places: Places): Reports {
	const windows = new Map<string, Window>();
	const known = new Map<number, readonly ReportFigure[]>();
	let common: ReadonlyMap<number, number> | undefined;
	let sampled = 0;

	return {
		find(day, words, isOut) {
			const { articles, sharing } = windowOf(day);
			if (articles.length === 0) return undefined;
			const shares = sharing(words);
			let best = -1;
			for (const [i, share] of shares.entries()) {
				if (share >= leastShared && share > (shares[best] ?? 0) && !isOut(articles[i] ?? -1)) best = i;
			}
			const article = articles[best];
			if (article === undefined) return undefined;
			return { shared: shares[best] ?? 0, place: places.headlineOf(article), figures: figuresOf(article) };
		},
		reset() {
			windows.clear();
			known.clear();
		},
	};

	function windowOf(day: string): Window {
		let window = windows.get(day);
		if (!window) {
			if (windows.size >= mostWindows) windows.clear();
			window = windowOn(day);
			windows.set(day, window);
		}
		return window;
	}

	/** The articles of a day. What was said the day before may have changed since. */
	function windowOn(day: string): Window {
		const articles = sql(dayQuery)
			.all(dayOf(day), mostAround)
			.map(({ id }) => Number(id));
		const holders = new Map<number, number[]>();
		for (const [at, id] of articles.entries()) {
			for (const pair of pairsOf(bodies.textOf(id))) {
				const list = holders.get(pair);
				if (list) list.push(at);
				else holders.set(pair, [at]);
			}
		}
		const sharing = cacheByText((words) => {
			const shares = new Float64Array(articles.length);
			let whole = 0;
			for (const pair of pairsOf(words)) {
				const weight = rarity(pair);
				whole += weight;
				for (const at of holders.get(pair) ?? []) shares[at] = (shares[at] ?? 0) + weight;
			}
			return shares.map((share) => (whole === 0 ? 0 : share / whole));
		}, 50_000);
		return { articles, sharing };
	}

	function rarity(pair: number): number {
		if (!common) {
			const counts = new Map<number, number>();
			const rows = sql('SELECT id FROM article ORDER BY id DESC LIMIT ?').all(mostSampled);
			for (const { id } of rows) for (const each of pairsOf(bodies.textOf(Number(id)))) counts.set(each, (counts.get(each) ?? 0) + 1);
			common = counts;
			sampled = rows.length;
		}
		return Math.log((sampled + 1) / ((common.get(pair) ?? 0) + 0.5));
	}

	function figuresOf(article: number): readonly ReportFigure[] {
		let figures = known.get(article);
		if (!figures) {
			const text = bodies.textOf(article);
			const { path, headline, date } = places.headlineOf(article);
			const dated = /^\d{4}-\d{2}-\d{2}$/u.test(date ?? '') ? `/${date}.txt` : path;
			figures = extractFigures(readArticle(text, { path: dated }), []).map(({ kind, value, unit, approximation, span, text: words }) => {
				const sentence = sentenceAround(text, span);
				const place = { path, headline, date, span: places.spanOf(article, span), sentence };
				return { kind, value, unit, approximation, text: words, ...settingOf(text, span), place };
			});
			known.set(article, figures);
		}
		return figures;
	}
}

const dayQuery = 'SELECT id FROM article WHERE day = ? AND copy_of IS NULL ORDER BY id DESC LIMIT ?';
