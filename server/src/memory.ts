// What a newsroom ignores, kept beside its articles in `.kanwu/ignored.jsonl`, one line each, so that colleagues share it.
// Reads and writes that file; knows neither findings nor who asks.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIgnoreList, type Ignored, type IgnoreList, readIgnored, writtenIgnored } from './checks/frame/ignored.ts';
import { isOfSpelling } from './checks/registry.ts';
import { replaceFile } from './replaceFile.ts';
import type { Bilingual } from './util/bilingual.ts';

export const memoryFile = join('.kanwu', 'ignored.jsonl');

export interface Memory {
	/** Of all folders together. */
	readonly list: IgnoreList;
	readonly problems: readonly Bilingual[];
	/** Kept from now on; without a folder for as long as this program runs. Throws where it cannot be written. */
	add(folder: string | undefined, entry: Ignored): void;
	/** Forgotten wherever it is kept. */
	remove(entries: readonly Ignored[]): void;
}

/** What the folders have now; `passing` is what was to last as long as this program. */
export function openMemory(folders: readonly string[], passing: readonly Ignored[] = []): Memory {
	const problems: Bilingual[] = [];
	const kept = folders.flatMap((folder) => linesOf(folder, problems).flatMap(({ entry }) => entry ?? []));
	let list = createIgnoreList([...kept, ...passing], isOfSpelling);
	const settle = (entries: readonly Ignored[]) => {
		list = createIgnoreList(entries, isOfSpelling);
	};
	return {
		get list() {
			return list;
		},
		problems,
		add(folder, entry) {
			if (list.entries.some((known) => isSame(known, entry))) return;
			if (folder !== undefined) append(join(folder, memoryFile), entry);
			settle([...list.entries, entry]);
		},
		remove(entries) {
			const isGone = (entry: Ignored) => entries.some((other) => isSame(entry, other));
			for (const folder of folders) {
				const lines = linesOf(folder, []);
				const left = lines.filter(({ entry }) => !entry || !isGone(entry));
				if (left.length < lines.length) replaceFile(join(folder, memoryFile), left.map(({ text }) => `${text}\n`).join(''));
			}
			settle(list.entries.filter((entry) => !isGone(entry)));
		},
	};
}

interface Line {
	readonly text: string;
	/** Absent for a line that cannot be used: it stays as it is. */
	readonly entry?: Ignored | undefined;
}

function linesOf(folder: string, problems: Bilingual[]): Line[] {
	const path = join(folder, memoryFile);
	if (!existsSync(path)) return [];
	try {
		const lines = readFileSync(path, 'utf8')
			.replace(/^\uFEFF/u, '')
			.split(/\r?\n/u);
		return lines.flatMap((text, index) => {
			if (text.trim() === '') return [];
			const entry = entryOf(text);
			if (!entry)
				problems.push({
					zh: `${path} 第${index + 1}行无法使用，已略过。`,
					en: `Line ${index + 1} of ${path} cannot be used; it is left out.`,
				});
			return [{ text, entry }];
		});
	} catch (error) {
		problems.push({ zh: `无法读取 ${path}：${String(error)}`, en: `${path} cannot be read: ${String(error)}` });
		return [];
	}
}

function entryOf(text: string): Ignored | undefined {
	try {
		return readIgnored(JSON.parse(text));
	} catch {
		return undefined;
	}
}

function append(path: string, entry: Ignored): void {
	mkdirSync(dirname(path), { recursive: true });
	const unended = existsSync(path) && !/(?:^|\n)$/u.test(readFileSync(path, 'utf8'));
	appendFileSync(path, `${unended ? '\n' : ''}${JSON.stringify(writtenIgnored(entry))}\n`);
}

function isSame(a: Ignored, b: Ignored): boolean {
	return JSON.stringify(writtenIgnored(a)) === JSON.stringify(writtenIgnored(b));
}
