// Whether a database holds together: its pages, its text index, and what refers to what. Changes nothing.
import type { Connection } from './connection.ts';

/** What is wrong, in the database's terms; empty where all is well. */
export function findFaults({ sql, database }: Connection): readonly string[] {
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
	return faults;
}

const danglings = {
	'articles of no file': 'SELECT count(*) AS count FROM article WHERE file NOT IN (SELECT id FROM file)',
	'articles without a text': 'SELECT count(*) AS count FROM article WHERE id NOT IN (SELECT article FROM body)',
	'texts of no article': 'SELECT count(*) AS count FROM body WHERE article NOT IN (SELECT id FROM article)',
	'texts without their block': 'SELECT count(*) AS count FROM body WHERE block NOT IN (SELECT id FROM block)',
	'blocks without a text': 'SELECT count(*) AS count FROM block WHERE id NOT IN (SELECT block FROM body)',
	'mentions in no article': 'SELECT count(*) AS count FROM mention WHERE article NOT IN (SELECT id FROM article)',
	'figures in no article': 'SELECT count(*) AS count FROM figure WHERE article NOT IN (SELECT id FROM article)',
	'names counted wrongly': `
SELECT count(*) AS count FROM name LEFT JOIN (
	SELECT name AS id, sum(count) AS mentions FROM mention JOIN article ON article.id = article WHERE copy_of IS NULL GROUP BY name
) AS counted USING (id) WHERE name.mentions <> coalesce(counted.mentions, 0)`,
} as const;
