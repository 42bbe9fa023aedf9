// A file replaced whole or not at all: who reads it meanwhile, or after a crash in between, finds the old or the new.
import { realpathSync, renameSync, writeFileSync } from 'node:fs';

/** Throws where it cannot be written; then the old one is as it was. A link stays one. */
export function replaceFile(path: string, text: string): void {
	const real = realOf(path);
	const beside = `${real}.${process.pid}.new`;
	writeFileSync(beside, text);
	renameSync(beside, real);
}

function realOf(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
