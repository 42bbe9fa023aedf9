// What can go wrong with archives and files of lines, in words for the user. Knows nothing of when.
import type { Bilingual } from '../../util/bilingual.ts';

export function archiveBroken(path: string): Bilingual {
	return {
		zh: `压缩包 ${path} 已损坏或不完整，读得出的稿件照常使用。`,
		en: `The archive ${path} is damaged or cut off; the articles that can be read are used.`,
	};
}

export function archiveTooLarge(path: string): Bilingual {
	return {
		zh: `压缩包 ${path} 解压后大得反常，未读取。`,
		en: `The archive ${path} would become unreasonably large when unpacked and is not read.`,
	};
}

export function archiveEncrypted(path: string, entries: number): Bilingual {
	return {
		zh: `压缩包 ${path} 中有 ${entries} 个文件加了密码，未读取。请另存一份不加密的。`,
		en: `${entries} files in the archive ${path} are protected by a password and are not read. Keep a copy without one.`,
	};
}

export function nestedLeftOut(path: string, entries: number): Bilingual {
	return {
		zh: `压缩包 ${path} 中有 ${entries} 个压缩包或 JSON Lines 文件，未读取。请先解压出来。`,
		en: `The archive ${path} holds ${entries} archives or JSON Lines files, which are not read. Unpack them beside it.`,
	};
}

export function archiveUntrusted(path: string): Bilingual {
	return {
		zh: `工作区未受信任，不解压 ${path}。`,
		en: `The workspace is not trusted: the archive ${path} is not unpacked.`,
	};
}

export function pathsLeadOut(path: string, entries: number): Bilingual {
	return {
		zh: `压缩包 ${path} 中有 ${entries} 个文件的路径指向包外，未读取。`,
		en: `${entries} paths in the archive ${path} lead out of it; they are not read.`,
	};
}

export function entryBroken(path: string, name: string): Bilingual {
	return {
		zh: `压缩包 ${path} 中的 ${name} 已损坏，或压缩方法不受支持，已跳过。`,
		en: `${name} in the archive ${path} is damaged, or packed in a way that cannot be read, and is skipped.`,
	};
}

export function containerChanged(path: string): Bilingual {
	return {
		zh: `${path} 在读取过程中有变动，稍后重新读取。`,
		en: `${path} changed while it was read and is read again later.`,
	};
}

/** The first few numbers tell where to look. */
export function linesBroken(path: string, lines: readonly number[]): Bilingual {
	const named = lines.slice(0, 10);
	const more = lines.length > named.length;
	return {
		zh: `${path} 第 ${named.join('、')} 行${more ? `等 ${lines.length} 行` : ''}不是含正文的 JSON，已跳过，其余照常使用。请核对 kanwu.json 中的 fields。`,
		en: `${path}: line ${named.join(', ')}${more ? ` and others, ${lines.length} in all,` : ''} is no JSON with a text and is skipped; the rest is used. See fields in kanwu.json.`,
	};
}
