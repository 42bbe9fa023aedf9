// In which order two persons are printed in lists: looked up in the newest texts that name both.
// Knows nothing of whether an order matters.
import { lastPart } from '../../facts/names/likeness/shortForms.ts';
import { isoOf } from '../day.ts';
import type { OrderRecord } from '../evidence.ts';
import type { Bodies } from './bodies.ts';
import type { Connection } from './connection.ts';
import type { Excluded } from './excluded.ts';
import { createMentions, type Mention } from './mentions.ts';
import type { Records } from './records.ts';

/** More would not change which order dominates. */
const mostArticles = 30;
const mostOfArticle = 3;
const mostPlaces = 3;
/** With reprints and the draft's own copies. */
const mostAsked = 90;

export type FindOrder = (first: string, second: string, excluded: Excluded, records: Records) => OrderRecord | undefined;

export function createOrders(connection: Connection, bodies: Bodies): FindOrder {
	const { sql } = connection;
	const mentions = createMentions(connection);
	return (first, second, excluded, records) => {
		const [a, b] = [formsOf(first), formsOf(second)];
		let before = 0;
		let after = 0;
		const days: { readonly before: number[]; readonly after: number[] } = { before: [], after: [] };
		const places: OrderRecord['places'][number][] = [];
		const seen = new Set<number>();
		for (const { article, day } of together(a, b)) {
			if (excluded.has(article)) continue;
			const group = Number(sql(copyQuery).get(article)?.copy_of ?? article);
			if (seen.has(group)) continue;
			if (seen.size === mostArticles) break;
			seen.add(group);
			const text = bodies.textOf(article);
			const right = lists(text, a, b);
			const wrong = lists(text, b, a);
			before += right.length;
			after += wrong.length;
			if (right.length > 0 && day) days.before.push(day);
			if (wrong.length > 0 && day) days.after.push(day);
			const at = wrong[0];
			if (at !== undefined && places.length < mostPlaces) places.push(records.place({ article, day, at: at.start, length: at.length }));
		}
		if (before + after === 0) return undefined;
		return {
			before,
			after,
			latestBefore: isoOf(Math.max(0, ...days.before)),
			latestAfter: isoOf(Math.max(0, ...days.after)),
			firstAfter: isoOf(days.after.length > 0 ? Math.min(...days.after) : 0),
			places,
		};
	};

	/** Newest first. A foreign name may be kept under its last part alone. */
	function together(a: readonly string[], b: readonly string[]): Mention[] {
		const [ones, others] = [a, b].map((forms) => forms.map((form) => Number(sql(personQuery).get(form)?.id ?? 0)).filter((id) => id !== 0));
		const found: Mention[] = [];
		for (const one of ones ?? []) {
			for (const other of others ?? []) {
				let kept = 0;
				for (const both of mentions.together(one, other)) {
					found.push(both);
					if (++kept === mostAsked) break;
				}
			}
		}
		return found.length > 1 && a.length + b.length > 2 ? found.sort((x, y) => Number(y.day) - Number(x.day)) : found;
	}
}

/** The name, and the last part of a foreign one, which lists print: `韦斯列夫` of 尼科拉·韦斯列夫. */
function formsOf(name: string): string[] {
	const last = lastPart(name);
	return last === undefined ? [name] : [name, last];
}

interface Listed {
	readonly start: number;
	readonly length: number;
}

/** Where one of the first forms stands right before one of the second in a list; of a long text the first few. */
function lists(text: string, first: readonly string[], second: readonly string[]): Listed[] {
	const found: Listed[] = [];
	const last = first.at(-1) ?? '';
	let at = text.indexOf(last);
	while (at !== -1 && found.length < mostOfArticle) {
		const end = at + last.length;
		if (between.test(text.charAt(end)) && second.some((form) => text.startsWith(form, end + 1)))
			found.push({ start: at, length: last.length });
		at = text.indexOf(last, end);
	}
	return found;
}

/** Side by side: who stands apart in a long list may stand there by another order. */
const between = /^[、和及]$/u;

const personQuery = 'SELECT id FROM name WHERE key = ? AND kind = 0';
const copyQuery = 'SELECT copy_of FROM article WHERE id = ?';
