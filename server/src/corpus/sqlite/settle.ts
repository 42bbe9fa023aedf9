// Moves waiting facts into the tables that are asked, sorted, with their counts: for many at once this is several times faster
// than putting each where it belongs. One transaction: killed in the middle, the facts still wait. Knows nothing of files.
import { keptUnder } from '../near.ts';
import { nameKinds } from '../packed.ts';
import { type Connection, inserter } from './connection.ts';
import { addWaiting } from './waiting.ts';

/** Loads larger than this many rows build their index afterwards. */
const bulk = 20_000;

export function settle(connection: Connection): void {
	const { sql, database } = connection;
	if (!anyWaiting(connection)) return;
	connection.write(() => {
		const waiting = Number(sql('SELECT count(*) AS n FROM new_figure').get()?.n);
		const few = Number(sql('SELECT count(*) AS n FROM (SELECT 1 FROM figure LIMIT ?)').get(waiting)?.n) < waiting;
		const rebuild = waiting > bulk && few;
		sql(countPosts).run();
		addWaiting(connection);
		sql('INSERT INTO held SELECT post, day, article, count FROM new_held ORDER BY post, day, article').run();
		sql('DELETE FROM new_held').run();
		if (rebuild) database.exec('DROP INDEX figure_period');
		sql('INSERT INTO figure SELECT * FROM new_figure ORDER BY indicator, day, article, nth').run();
		sql('DELETE FROM new_figure').run();
		if (rebuild) database.exec('CREATE INDEX figure_period ON figure (indicator, period, day) WHERE period IS NOT NULL');
		addNear(connection);
		changed(connection);
	});
}

function anyWaiting({ sql }: Connection): boolean {
	return ['new_mention', 'new_held', 'new_figure'].some((table) => sql(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined);
}

/** Gives back the room of a large load, and the log's. Best effort: readers at work keep it from happening now. */
export function tidy({ sql, database }: Connection): void {
	try {
		database.exec("INSERT INTO gram (gram) VALUES ('optimize')");
		const free = Number(sql('PRAGMA freelist_count').get()?.freelist_count);
		const pages = Number(sql('PRAGMA page_count').get()?.page_count);
		// What it makes anew on the way is as large as the index: that belongs on disk.
		if (free > 100 && free * 20 > pages) database.exec('PRAGMA temp_store = FILE; VACUUM');
		sql('PRAGMA wal_checkpoint(TRUNCATE)').all();
	} catch {
		// Another time.
	} finally {
		database.exec('PRAGMA temp_store = MEMORY');
	}
}

/** The store says something else than before. */
export function changed({ sql }: Connection): void {
	sql("UPDATE meta SET value = value + 1 WHERE key = 'version'").run();
}

function addNear(connection: Connection): void {
	const { sql } = connection;
	const last = Number(sql("SELECT value FROM meta WHERE key = 'near'").get()?.value ?? 0);
	const rows: [number, number][] = [];
	let latest = last;
	for (const { id, key, kind } of sql('SELECT id, key, kind FROM name WHERE id > ? ORDER BY id').iterate(last)) {
		latest = Number(id);
		const kindName = nameKinds[Number(kind)];
		if (kindName) for (const number of keptUnder(String(key), kindName)) rows.push([number, latest]);
	}
	if (latest === last) return;
	rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	const near = inserter(connection, 'near', ['number', 'name']);
	let previous: readonly number[] = [];
	for (const row of rows) {
		if (row[0] !== previous[0] || row[1] !== previous[1]) near.add(...row);
		previous = row;
	}
	near.flush();
	sql("INSERT OR REPLACE INTO meta VALUES ('near', ?)").run(latest);
}

const countPosts = `
UPDATE post SET count = post.count + added.count
FROM (
	SELECT post AS id, sum(count) AS count
	FROM new_held JOIN article ON article.id = new_held.article
	WHERE copy_of IS NULL GROUP BY post
) AS added WHERE post.id = added.id`;
