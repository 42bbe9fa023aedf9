// Learns phrasings from the articles of an index: a sample of them, spread over its whole time, is read once more and mined. Runs where
// nobody waits for it. Knows nothing of who asked.
import { readArticle } from '../../article/read.ts';
import { extractFacts } from '../../facts/extract.ts';
import { createLearner } from '../../phrases/mine/learn.ts';
import type { Phrase } from '../../phrases/model.ts';
import { type CancellationToken, throwIfCancelled } from '../../util/cancellation.ts';
import { isoOf } from '../day.ts';
import { createBodies } from '../sqlite/bodies.ts';
import { connect } from '../sqlite/connection.ts';
import { loadSqlite } from '../sqlite/load.ts';
import { writeLesson } from './table.ts';

/** More articles than this teach hardly more, and would cost more than indexing may. */
const sampled = 5000;
/** Read at a time: between them whoever wants it to stop is heard. */
const atOnce = 20;

/** The index's file is written to once, at the end. `known`: phrasings whose use is counted. */
export async function learnPhrases(location: string, known: readonly Phrase[], token: CancellationToken): Promise<void> {
	const sqlite = loadSqlite();
	if (!sqlite) return;
	const database = new sqlite.DatabaseSync(location);
	try {
		database.exec('PRAGMA busy_timeout = 15000');
		const connection = connect(database);
		const bodies = createBodies(connection);
		const articles = connection.sql('SELECT id, day FROM article WHERE copy_of IS NULL ORDER BY day, id').all();
		const learner = createLearner();
		const step = Math.max(1, articles.length / sampled);
		let read = 0;
		for (let at = 0; at < articles.length; at += step) {
			if (read++ % atOnce === 0) await new Promise(setImmediate);
			throwIfCancelled(token);
			const { id, day } = articles[Math.floor(at)] ?? {};
			const file = readArticle(bodies.textOf(Number(id)));
			learner.add(Number(id), (isoOf(Number(day)) ?? '').slice(0, 7), file, extractFacts(file));
		}
		writeLesson(connection, learner.finish(known), articles.length);
	} finally {
		database.close();
	}
}
