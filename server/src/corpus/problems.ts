// What can go wrong with a corpus, in words for the user. Knows nothing of when.
import type { Bilingual } from '../util/bilingual.ts';

export function folderVanished(path: string): Bilingual {
	return {
		zh: `语料文件夹现在读不到：${path}。已索引的内容保留，文件夹恢复后自动更新。`,
		en: `The corpus folder cannot be reached now: ${path}. What was indexed from it is kept and refreshed when it is back.`,
	};
}

export function folderUnreadable(path: string, error: unknown): Bilingual {
	return {
		zh: `无法读取文件夹 ${path}（${reason(error)}），已跳过。`,
		en: `The folder ${path} cannot be read (${reason(error)}) and is skipped.`,
	};
}

export function fileUnreadable(path: string, error: unknown): Bilingual {
	return { zh: `无法读取 ${path}（${reason(error)}），已跳过。`, en: `${path} cannot be read (${reason(error)}) and is skipped.` };
}

export function fileBinary(path: string): Bilingual {
	return { zh: `${path} 不是文本文件，已跳过。`, en: `${path} is not a text file and is skipped.` };
}

export function fileTooLarge(path: string, megabytes: number): Bilingual {
	return { zh: `${path} 超过 ${megabytes} MB，已跳过。`, en: `${path} is larger than ${megabytes} MB and is skipped.` };
}

export function extractionFailed(path: string, error: unknown): Bilingual {
	return {
		zh: `解析 ${path} 时出错（${reason(error)}），未索引。请报告此问题。`,
		en: `${path} could not be analysed (${reason(error)}) and is not indexed. Please report this.`,
	};
}

export function sqliteMissing(version: string): Bilingual {
	return {
		zh: `运行环境（Node ${version}）没有内置 SQLite，语料比对不可用；稿件内部检查照常进行。请用 Node 22.13 或更新版本。`,
		en: `This runtime (Node ${version}) has no built-in SQLite: no comparison with the corpus; checks within a draft go on. Use Node 22.13 or newer.`,
	};
}

export function databaseBroken(path: string): Bilingual {
	return {
		zh: `语料索引已损坏，正在重建：${path}。原文件另存为同名 .broken 文件；文章本身不受影响。`,
		en: `The corpus index was damaged and is being rebuilt: ${path}. The old file is kept as .broken beside it; the articles themselves are untouched.`,
	};
}

export function databaseForeign(path: string): Bilingual {
	return {
		zh: `${path} 不是勘误的索引文件，未作改动。语料索引本次只存于内存；请另选位置。`,
		en: `${path} is not an index of Kanwu and was left alone. The index is kept in memory this time; choose another place.`,
	};
}

export function databaseNewer(path: string): Bilingual {
	return {
		zh: `${path} 由更新版本的勘误写成，未作改动。语料索引本次只存于内存；请更新本扩展。`,
		en: `${path} was written by a newer Kanwu and was left alone. The index is kept in memory this time; update the extension.`,
	};
}

export function databaseReadonly(path: string): Bilingual {
	return {
		zh: `语料索引只读：${path}。使用已有内容，不更新。`,
		en: `The corpus index is read-only: ${path}. What is in it is used and not refreshed.`,
	};
}

export function databaseUnwritable(path: string, error: unknown): Bilingual {
	return {
		zh: `无法在 ${path} 保存语料索引（${reason(error)}），本次只存于内存。`,
		en: `The corpus index cannot be kept at ${path} (${reason(error)}); it is kept in memory this time.`,
	};
}

export function databaseLocked(path: string): Bilingual {
	return {
		zh: `语料索引被另一程序占用：${path}。本次在内存中另建，下次再用。`,
		en: `Another program holds the corpus index: ${path}. A new one is made in memory this time.`,
	};
}

export function diskFull(path: string): Bilingual {
	return { zh: `磁盘已满，语料索引未能更新：${path}。`, en: `The disk is full; the corpus index could not be refreshed: ${path}.` };
}

function reason(error: unknown): string {
	return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}
