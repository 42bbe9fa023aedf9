// The database that comes with Node, where it does. Loaded when first needed, so that nothing fails where it is missing.
import type { DatabaseSync } from 'node:sqlite';

export type Sqlite = typeof import('node:sqlite');
export type Database = DatabaseSync;

/** `undefined` where this runtime has no `node:sqlite`. */
export function loadSqlite(): Sqlite | undefined {
	const warn = process.emitWarning;
	// Says "experimental" on every start; that is known, and no news for a news desk.
	process.emitWarning = () => {};
	try {
		return process.getBuiltinModule?.('node:sqlite') as Sqlite | undefined;
	} catch {
		return undefined;
	} finally {
		process.emitWarning = warn;
	}
}

/** What went wrong, in the kinds that we treat differently. */
export type Fault = 'broken' | 'locked' | 'readonly' | 'full' | 'unopenable' | 'other';

export function faultOf(error: unknown): Fault {
	const code = (error as { errcode?: unknown } | undefined)?.errcode;
	if (typeof code !== 'number') return 'other';
	switch (code & 0xff) {
		case 11:
		case 26:
			return 'broken';
		case 5:
		case 6:
			return 'locked';
		case 8:
			return 'readonly';
		case 13:
			return 'full';
		case 10:
		case 14:
		case 23:
			return 'unopenable';
		default:
			return 'other';
	}
}
