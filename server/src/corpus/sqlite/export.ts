// Every fact of a store, one after another, article by article: for tables and other programs. Knows nothing of their formats.
import { approximations, figureKinds, nameKinds, quoteKinds, scopeSeparator } from '../packed.ts';
import type { ExportedFact } from '../store.ts';
import type { Bodies } from './bodies.ts';
import type { Connection, Row } from './connection.ts';
import { createMentions, type Mention } from './mentions.ts';
import { unpackOwns } from './owns.ts';
import type { Places } from './places.ts';
import { createWords } from './words.ts';

export function* exportFacts(connection: Connection, bodies: Bodies, places: Places): Generator<ExportedFact> {
	const { sql } = connection;
	const wordOf = createWords(connection);
	const mentions = createMentions(connection);
	for (const { id, day, owns } of sql(articlesQuery).all()) {
		const own: [Row, Mention][] = [];
		for (const name of unpackOwns(owns as Uint8Array).names) {
			const row = sql(nameQuery).get(name);
			const mention = mentions.of(name, Number(day), Number(id));
			if (row && mention) own.push([row, mention]);
		}
		for (const [{ kind, key, canonical }, mention] of own.sort(([, a], [, b]) => a.at - b.at)) {
			const name = typeof canonical === 'string' ? canonical : String(key);
			yield { fact: 'name', kind: nameKinds[Number(kind)] ?? 'person', name, count: mention.count, ...placed({ ...mention }) };
		}
	}
	for (const row of sql(figuresQuery).iterate()) {
		const low = Number(row.low);
		yield {
			fact: 'figure',
			kind: figureKinds[Number(row.kind)] ?? 'quantity',
			name: word(row.measure) ?? word(row.indicator) ?? '',
			value: row.high === null ? low : [low, Number(row.high)],
			unit: word(row.unit),
			approximation: approximations[Number(row.approximation)] ?? 'exact',
			period: word(row.period),
			scope: word(row.scope)?.split(scopeSeparator) ?? [],
			...placed(row),
		};
	}
	for (const row of sql(quotesQuery).iterate()) {
		const [start, length] = [Number(row.at), Number(row.length)];
		const said = bodies.textOf(Number(row.article)).slice(start, start + length);
		yield { fact: 'quote', kind: quoteKinds[Number(row.kind)] ?? 'speech', name: said, speaker: word(row.speaker), ...placed(row) };
	}

	function placed(row: Row): Pick<ExportedFact, 'place'> {
		const start = Number(row.at);
		return { place: places.placeOf(Number(row.article), { start, end: start + Number(row.length) }) };
	}

	function word(id: unknown): string | undefined {
		return id === null || id === undefined ? undefined : wordOf(id);
	}
}

const articlesQuery = 'SELECT id, day, owns FROM article JOIN body ON body.article = id ORDER BY id';
const nameQuery = 'SELECT kind, key, canonical FROM name WHERE id = ?';
const figuresQuery = 'SELECT * FROM figure ORDER BY article, nth';
const quotesQuery = 'SELECT * FROM quote ORDER BY article, nth';
