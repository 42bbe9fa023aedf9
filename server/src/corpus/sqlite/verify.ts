// Whether a database holds together: its pages, its text index, and what refers to what. Changes nothing.
import type { Connection } from './connection.ts';
import { createMentions } from './mentions.ts';

/** What is wrong, in the database's terms; empty where all is well. */
export function findFaults(connection: Connection): readonly string[] {
	const { sql, database } = connection;
	const faults = sql('PRAGMA integrity_check(20)')
		.all()
		.map((row) => String(Object.values(row)[0]))
		.filter((line) => line !== 'ok');
	try {
		database.exec("INSERT INTO gram (gram) VALUES ('integrity-check')");
	} catch (error) {
		faults.push(`gram: ${error instanceof Error ? error.message : String(error)}`);
	}
	for (const [what, query] of Object.entries(danglings)) {
		const count = Number(sql(query).get()?.count);
		if (count > 0) faults.push(`${count} ${what}`);
	}
	return [...faults, ...mentionFaults(connection)];
}

function mentionFaults(connection: Connection): string[] {
	const { sql } = connection;
	const articles = new Map<number, boolean>();
	for (const { id, copy_of } of sql('SELECT id, copy_of FROM article').all()) articles.set(Number(id), copy_of === null);
	const counted = new Map<number, number>();
	for (const { id, mentions } of sql('SELECT id, mentions FROM name').all()) counted.set(Number(id), Number(mentions));
	let homeless = 0;
	let wrong = 0;
	for (const [name, mentions] of createMentions(connection).all()) {
		homeless += mentions.filter(({ article }) => !articles.has(article)).length;
		const printed = mentions.reduce((sum, { article, count }) => sum + (articles.get(article) ? count : 0), 0);
		if (counted.get(name) !== printed) wrong++;
		counted.delete(name);
	}
	wrong += [...counted.values()].filter((mentions) => mentions !== 0).length;
	return [...(homeless > 0 ? [`${homeless} mentions in no article`] : []), ...(wrong > 0 ? [`${wrong} names counted wrongly`] : [])];
}

const danglings = {
	'articles of no file': 'SELECT count(*) AS count FROM article WHERE file NOT IN (SELECT id FROM file)',
	'articles without a text': 'SELECT count(*) AS count FROM article WHERE id NOT IN (SELECT article FROM body)',
	'texts of no article': 'SELECT count(*) AS count FROM body WHERE article NOT IN (SELECT id FROM article)',
	'texts without their block': 'SELECT count(*) AS count FROM body WHERE block NOT IN (SELECT id FROM block)',
	'blocks without a text': 'SELECT count(*) AS count FROM block WHERE id NOT IN (SELECT block FROM body)',
	'figures in no article': 'SELECT count(*) AS count FROM figure WHERE article NOT IN (SELECT id FROM article)',
} as const;
