// Which folders make the corpus of a workspace: the setting, else its kanwu.json, else the workspace itself.
// Reads that one file; knows nothing of what the folders hold.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Bilingual } from './util/bilingual.ts';

export const projectFile = 'kanwu.json';

export interface ProjectOptions {
	/** Absolute paths of the workspace's folders. */
	readonly folders: readonly string[];
	/** The setting `kanwu.corpus`: absolute, or relative to each workspace folder. */
	readonly corpus: readonly string[] | undefined;
	/** False in an untrusted workspace: folders outside it are left out. */
	readonly trusted: boolean;
}

export interface Project {
	/** Absolute paths of folders to index, none twice, none inside another. */
	readonly roots: readonly string[];
	/** `checks` of the project files, as written; for `readConfiguration`. */
	readonly checks: Readonly<Record<string, unknown>>;
	readonly problems: readonly Bilingual[];
}

export function readProject({ folders, corpus, trusted }: ProjectOptions): Project {
	const problems: Bilingual[] = [];
	const roots: string[] = [];
	let checks: Record<string, unknown> = {};
	for (const folder of folders) {
		const file = readProjectFile(folder, problems);
		checks = { ...checks, ...file.checks };
		const named = corpus ?? file.corpus;
		for (const name of named ?? ['.']) {
			const root = resolve(folder, name);
			if (!existsSync(root)) problems.push(missing(root));
			else if (!trusted && !folders.some((inside) => isWithin(real(inside), real(root)))) problems.push(outside(root));
			else roots.push(root);
		}
	}
	return { roots: withoutNested(roots), checks, problems };
}

interface ProjectFile {
	readonly corpus?: readonly string[] | undefined;
	readonly checks?: Readonly<Record<string, unknown>>;
}

function readProjectFile(folder: string, problems: Bilingual[]): ProjectFile {
	const path = join(folder, projectFile);
	if (!existsSync(path)) return {};
	const errors: ParseError[] = [];
	let raw: unknown;
	try {
		raw = parse(readFileSync(path, 'utf8'), errors, { allowTrailingComma: true });
	} catch (error) {
		problems.push({ zh: `无法读取 ${path}：${String(error)}`, en: `${path} cannot be read: ${String(error)}` });
		return {};
	}
	const [first] = errors;
	if (first) {
		const what = `${printParseErrorCode(first.error)}, ${first.offset}`;
		problems.push({
			zh: `${path} 不是有效的 JSON（${what}），已忽略其有误部分。`,
			en: `${path} is not valid JSON (${what}); the faulty part is ignored.`,
		});
	}
	if (typeof raw !== 'object' || raw === null) return {};
	const { corpus, checks } = raw as Record<string, unknown>;
	const folders = Array.isArray(corpus) && corpus.every((name) => typeof name === 'string') ? corpus : undefined;
	if (corpus !== undefined && !folders) {
		problems.push({ zh: `${path} 中的 corpus 应为文件夹的列表。`, en: `corpus in ${path} must be a list of folders.` });
	}
	return { corpus: folders, checks: typeof checks === 'object' && checks !== null ? { ...checks } : {} };
}

/** True for `folder` itself and everything below it. */
export function isWithin(folder: string, path: string): boolean {
	const way = relative(folder, path);
	return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way));
}

function withoutNested(roots: readonly string[]): string[] {
	const unique = [...new Set(roots)];
	return unique.filter((root) => !unique.some((other) => other !== root && isWithin(other, root)));
}

function real(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}

function missing(root: string): Bilingual {
	return {
		zh: `语料文件夹不存在：${root}。其余文件夹照常使用；文件夹恢复后请重新索引。`,
		en: `The corpus folder does not exist: ${root}. The others are used; rebuild the index when it is back.`,
	};
}

function outside(root: string): Bilingual {
	return {
		zh: `工作区未受信任，不读取其外的语料文件夹：${root}`,
		en: `The workspace is not trusted: the corpus folder outside it is not read: ${root}`,
	};
}
