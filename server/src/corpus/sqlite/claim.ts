// One indexer at a time: a note in the database says who writes. A note is void when its process is gone or it was not renewed.
import { hostname } from 'node:os';
import type { Connection } from './connection.ts';

/** Milliseconds after which a note that nobody renewed is void. */
const stale = 20_000;

/** True where `owner` (its process id, a dot and a random part) may write now. */
export function claimWriting({ sql }: Connection, owner: string): boolean {
	const note = parse(sql("SELECT value FROM meta WHERE key = 'writer'").get()?.value);
	if (note && note.owner !== owner && Date.now() - note.time < stale && isAlive(note)) return false;
	sql("INSERT OR REPLACE INTO meta VALUES ('writer', ?)").run(JSON.stringify({ owner, host: hostname(), time: Date.now() }));
	return true;
}

export function releaseWriting({ sql }: Connection, owner: string): void {
	if (parse(sql("SELECT value FROM meta WHERE key = 'writer'").get()?.value)?.owner !== owner) return;
	sql("DELETE FROM meta WHERE key = 'writer'").run();
}

interface Note {
	readonly owner: string;
	readonly host: string;
	readonly time: number;
}

function parse(value: unknown): Note | undefined {
	if (typeof value !== 'string') return undefined;
	try {
		return JSON.parse(value) as Note;
	} catch {
		return undefined;
	}
}

function isAlive({ owner, host }: Note): boolean {
	if (host !== hostname()) return true;
	try {
		process.kill(Number.parseInt(owner, 10), 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
