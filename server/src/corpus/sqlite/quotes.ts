// Published quotations like a draft's: candidates by the numbers they are kept under, judged by their words.
// Knows nothing of what a difference means.
import type { QuoteRecord } from '../evidence.ts';
import { quoteKinds } from '../packed.ts';
import { sharedWording, soughtUnder, wordingOf } from '../winnow.ts';
import type { Bodies } from './bodies.ts';
import type { Connection, Row } from './connection.ts';
import type { Places } from './places.ts';

const mostQuotes = 6;
/** So many quotations share a number only by a set phrase. */
const mostSharing = 200;
/** Those that share most are looked at in their words. */
const mostJudged = 24;
/** Less in common is chance; words that changed places within a short quotation leave so much. */
const resembling = 0.4;

export function findQuotes(
	{ sql }: Connection,
	bodies: Bodies,
	places: Places,
	isOut: (article: number) => boolean,
	words: string,
): readonly QuoteRecord[] {
	const wording = wordingOf(words);
	const found: { readonly record: QuoteRecord; readonly order: number }[] = [];
	const groups = new Set<string>();
	for (const row of candidates()) {
		const article = Number(row.article);
		const at = { start: Number(row.at), end: Number(row.at) + Number(row.length) };
		const stored = bodies.textOf(article).slice(at.start, at.end);
		const other = wordingOf(stored);
		const shared = sharedWording(wording, other);
		const likeness = likenessOf(wording, other, shared);
		const once = `${places.groupOf(article)} ${other}`;
		if (!likeness || groups.has(once)) continue;
		groups.add(once);
		const speaker =
			row.speaker === null ? undefined : String(sql('SELECT text FROM word WHERE id = ?').get(Number(row.speaker))?.text ?? '');
		const kind = quoteKinds[Number(row.kind)] ?? 'speech';
		const record = { words: stored, kind, speaker, likeness, shared, place: places.placeOf(article, at) };
		found.push({ record, order: orders.indexOf(likeness) * 1e9 - Number(row.day) });
	}
	found.sort((a, b) => a.order - b.order);
	return tellingOf(found.map(({ record }) => record));

	function candidates(): readonly Row[] {
		const counts = new Map<string, { readonly article: number; readonly nth: number; count: number }>();
		for (const [i, number] of soughtUnder(words).entries()) {
			const rows = sql('SELECT article, nth FROM winnow WHERE number = ? ORDER BY article DESC LIMIT ?').all(number, mostSharing);
			// The first number stands for the whole: then nothing else is as telling.
			if (i > 0 && rows.length === mostSharing) continue;
			for (const row of rows) {
				const [article, nth] = [Number(row.article), Number(row.nth)];
				if (isOut(article)) continue;
				const known = counts.get(`${article} ${nth}`) ?? { article, nth, count: 0 };
				known.count += i === 0 ? 100 : 1;
				counts.set(`${article} ${nth}`, known);
			}
		}
		const telling = [...counts.values()].sort((a, b) => b.count - a.count || b.article - a.article).slice(0, mostJudged);
		return telling.map(({ article, nth }) => sql(quoteQuery).get(article, nth)).filter((row) => row !== undefined);
	}
}

/** The most alike and newest, and where the same words were printed first. */
function tellingOf(found: readonly QuoteRecord[]): QuoteRecord[] {
	const telling = found.slice(0, mostQuotes);
	const dated = found.filter(({ likeness, place }) => likeness !== 'resembles' && place.date !== undefined);
	const first = dated.toSorted((a, b) => ((a.place.date ?? '') < (b.place.date ?? '') ? -1 : 1))[0];
	return first === undefined || telling.includes(first) ? telling : [...telling.slice(0, -1), first];
}

const orders: readonly QuoteRecord['likeness'][] = ['equal', 'inside', 'holds', 'resembles'];

function likenessOf(draft: string, stored: string, shared: number): QuoteRecord['likeness'] | undefined {
	if (draft === stored) return 'equal';
	if (stored.includes(draft)) return 'inside';
	if (draft.includes(stored)) return 'holds';
	return shared >= resembling ? 'resembles' : undefined;
}

const quoteQuery = `
SELECT quote.article AS article, kind, speaker, at, length, day FROM quote JOIN article ON article.id = quote.article
WHERE quote.article = ? AND nth = ?`;
