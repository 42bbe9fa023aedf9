// The files that the arguments of a command name, read one by one. Knows what an article file is called, not what is in it.
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { decode } from '../corpus/decode.ts';
import { fileBinary, fileTooLarge, fileUnreadable } from '../corpus/problems.ts';
import { findSources, isArticlePath } from '../corpus/sources.ts';
import { largestFile } from '../corpus/textFile.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { Terminal } from './terminal.ts';

export interface InputFile {
	/** As given, or below the folder as given. */
	readonly path: string;
	readonly absolute: string;
	readonly text: string;
}

/**
 * Every article file that `paths` name, folders in the order of their files' names, until it is to stop. Throws where a path does not
 * exist or is neither a file nor a folder. `onUnread` is told of what the user named and cannot be read; what a folder has besides
 * articles is left out.
 */
export async function* inputFiles(paths: readonly string[], terminal: Terminal, onUnread: () => void): AsyncGenerator<InputFile> {
	for (const path of paths) {
		const kind = statSync(path, { throwIfNoEntry: false });
		if (!kind) throw new Error(terminal.say(noSuchPath(path)));
		// Of a pipe nobody knows when it ends.
		if (!kind.isFile() && !kind.isDirectory()) throw new Error(terminal.say(noFile(path)));
	}
	for (const path of paths) {
		const { files, problems } = await findSources([{ path: resolve(path) }], {}, terminal.token);
		for (const problem of problems) terminal.complain(terminal.say(problem));
		const below = files
			.map((file) => file.path)
			.filter((name) => name === '' || isArticlePath(name))
			.sort();
		if (below.length === 0 && problems.length === 0) terminal.complain(terminal.say(noArticles(path)));
		if (below.length === 0 && problems.length > 0) onUnread();
		for (const name of below) {
			// Judging a file never waits for anything; Ctrl+C is heard in between.
			await nextTurn();
			if (terminal.token.isCancellationRequested) return;
			const file = readInput(name === '' ? path : join(path, name), terminal);
			if (file) yield file;
			else if (name === '') onUnread();
		}
	}
}

/** The text as it is in the file, with its byte order mark, so that offsets fit the file. */
function readInput(path: string, terminal: Terminal): InputFile | undefined {
	try {
		if (statSync(path).size > largestFile) {
			terminal.complain(terminal.say(fileTooLarge(path, largestFile / 1024 / 1024)));
			return undefined;
		}
		const bytes = readFileSync(path);
		const decoded = decode(bytes);
		if (decoded.kind === 'text') return { path, absolute: resolve(path), text: (hasMark(bytes) ? '\uFEFF' : '') + decoded.text };
		terminal.complain(terminal.say(fileBinary(path)));
	} catch (error) {
		terminal.complain(terminal.say(fileUnreadable(path, error)));
	}
	return undefined;
}

function hasMark(bytes: Buffer): boolean {
	return (
		(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
		(bytes[0] === 0xff && bytes[1] === 0xfe) ||
		(bytes[0] === 0xfe && bytes[1] === 0xff)
	);
}

function noArticles(path: string): Bilingual {
	return { zh: `${path} 里没有稿件（.txt、.md、.article、.稿）`, en: `${path} has no articles (.txt, .md, .article, .稿)` };
}

function noFile(path: string): Bilingual {
	return { zh: `${path} 既不是文件也不是文件夹`, en: `${path} is neither a file nor a folder` };
}

function noSuchPath(path: string): Bilingual {
	return { zh: `找不到 ${path}`, en: `no such file or folder: ${path}` };
}
