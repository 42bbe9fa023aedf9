// One connection with its prepared statements: a thin layer over the database that repeats nothing. Knows no tables.
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import type { Database } from './load.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Connection {
	readonly database: Database;
	/** The statement for this text, prepared once. */
	sql(text: string): StatementSync;
	/** All or nothing; nested calls join the outer one. */
	write<T>(work: () => T): T;
	/** One state of the database throughout. */
	read<T>(work: () => T): T;
}

export function connect(database: Database): Connection {
	const statements = new Map<string, StatementSync>();
	let inside = false;

	function transaction<T>(begin: string, work: () => T): T {
		if (inside) return work();
		database.exec(begin);
		inside = true;
		try {
			const result = work();
			database.exec('COMMIT');
			return result;
		} catch (error) {
			try {
				database.exec('ROLLBACK');
			} catch {
				// A full disk or a damaged file has rolled back by itself.
			}
			throw error;
		} finally {
			inside = false;
		}
	}

	return {
		database,
		sql(text) {
			let statement = statements.get(text);
			if (!statement) {
				statement = database.prepare(text);
				statements.set(text, statement);
			}
			return statement;
		},
		write: (work) => transaction('BEGIN IMMEDIATE', work),
		read: (work) => transaction('BEGIN', work),
	};
}

export interface Inserter {
	add(...values: SQLInputValue[]): void;
	/** Call at the end of the transaction. */
	flush(): void;
	/** After a transaction that failed: what waits belonged to it. */
	clear(): void;
}

const rowsAtOnce = 50;

/** Inserts with fifty rows a statement, which is many times faster than one by one. */
export function inserter({ sql }: Connection, table: string, columns: readonly string[]): Inserter {
	const width = columns.length;
	const one = `(${columns.map(() => '?').join(', ')})`;
	const start = `INSERT INTO ${table} (${columns.join(', ')}) VALUES `;
	const many = start + Array.from({ length: rowsAtOnce }, () => one).join(', ');
	let waiting: SQLInputValue[] = [];
	return {
		add(...values) {
			for (const value of values) waiting.push(value);
			if (waiting.length < width * rowsAtOnce) return;
			sql(many).run(...waiting);
			waiting = [];
		},
		flush() {
			for (let at = 0; at < waiting.length; at += width) sql(start + one).run(...waiting.slice(at, at + width));
			waiting = [];
		},
		clear() {
			waiting = [];
		},
	};
}
