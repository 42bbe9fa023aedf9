// What a workspace's kanwu.json says, item by item: what cannot be used is left out and named in words.
// Knows nothing of whether the folders it names exist.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { type CorpusFields, defaultFields } from './corpus/definition.ts';
import type { Bilingual } from './util/bilingual.ts';
import { isRecord } from './util/record.ts';

export const projectFile = 'kanwu.json';

export interface ProjectFile {
	/** `undefined` where nothing usable is said: the workspace itself is the corpus. */
	readonly corpus?: readonly CorpusItem[] | undefined;
	readonly checks?: Readonly<Record<string, unknown>>;
	/** Folders of the newsroom's own lists, as written; `undefined` where nothing is said. */
	readonly house?: readonly string[] | undefined;
}

/** One corpus as written; all plain paths of the list together make one. */
export interface CorpusItem {
	readonly label: string | undefined;
	readonly weight: number;
	/** At least one; relative to the project file or absolute. */
	readonly folders: readonly string[];
	readonly exclude: readonly string[];
	readonly fields: CorpusFields;
}

/** Told of one wrong thing: where in the file, and what was expected there. */
type Complain = (where: string, zh: string, en: string) => void;

/** The project file of `folder`; `{}` where it has none. */
export function readProjectFile(folder: string, problems: Bilingual[]): ProjectFile {
	const path = join(folder, projectFile);
	if (!existsSync(path)) return {};
	const errors: ParseError[] = [];
	let text = '';
	let raw: unknown;
	try {
		text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
		raw = parse(text, errors, { allowTrailingComma: true });
	} catch (error) {
		problems.push({ zh: `无法读取 ${path}：${String(error)}`, en: `${path} cannot be read: ${String(error)}` });
		return {};
	}
	const [first] = errors;
	if (first) {
		const before = text.slice(0, first.offset).split('\n');
		const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
		problems.push({
			zh: `${path} 第${line}行第${column}列不是有效的 JSON，已忽略有误的部分。`,
			en: `${path} is not valid JSON at line ${line}, column ${column} (${printParseErrorCode(first.error)}); the faulty part is ignored.`,
		});
	}
	const complain: Complain = (where, zh, en) =>
		problems.push({ zh: `${path} 中的 ${where} ${zh}，已忽略。`, en: `${where} in ${path} ${en}; it is ignored.` });
	if (!isRecord(raw)) {
		if (!first) complain('JSON', '应为对象，例如 { "corpus": ["published"] }', 'must be an object such as { "corpus": ["published"] }');
		return {};
	}
	for (const name of Object.keys(raw)) {
		if (!sections.has(name)) complain(name, '不是已知的项（可用 corpus、house、checks）', 'is not known (use corpus, house, checks)');
	}
	const house = raw.house === undefined ? undefined : pathsOf(raw.house, 'house', complain);
	return { corpus: corpusOf(raw.corpus, complain), checks: checksOf(raw.checks, complain), house };
}

const sections = new Set(['$schema', 'corpus', 'house', 'checks']);

function checksOf(raw: unknown, complain: Complain): Readonly<Record<string, unknown>> {
	if (raw === undefined || isRecord(raw)) return { ...raw };
	complain('checks', '应为对象，例如 { "name-variant": "off" }', 'must be an object such as { "name-variant": "off" }');
	return {};
}

function corpusOf(raw: unknown, complain: Complain): readonly CorpusItem[] | undefined {
	if (raw === undefined) return undefined;
	if (!Array.isArray(raw)) {
		complain('corpus', '应为列表，每项是一个路径或一个语料库', 'must be a list whose items are paths or corpora');
		return undefined;
	}
	const paths: string[] = [];
	const items: CorpusItem[] = [];
	for (const [i, item] of raw.entries()) {
		const where = `corpus[${i}]`;
		if (isPath(item)) paths.push(item);
		else if (isRecord(item)) items.push(...itemOf(item, where, complain));
		else complain(where, '应为路径或含 folders 的对象', 'must be a path or an object with folders');
	}
	if (paths.length > 0) items.unshift({ label: undefined, weight: 1, folders: paths, exclude: [], fields: defaultFields });
	// A list of which nothing is usable is no wish for the whole workspace.
	return items;
}

const known = new Set(['label', 'weight', 'folders', 'exclude', 'fields']);

function itemOf(item: Record<string, unknown>, where: string, complain: Complain): CorpusItem[] {
	for (const name of Object.keys(item)) {
		if (!known.has(name)) {
			const names = [...known];
			complain(`${where}.${name}`, `不是已知的项（可用 ${names.join('、')}）`, `is not known (use ${names.join(', ')})`);
		}
	}
	const folders = pathsOf(item.folders, `${where}.folders`, complain);
	if (folders.length === 0) {
		if (item.folders === undefined) complain(where, '没有 folders', 'has no folders');
		return [];
	}
	const label = usable(item.label, `${where}.label`, isPath, complain, '应为文字', 'must be text');
	const weight = usable(item.weight, `${where}.weight`, isWeight, complain, '应为大于 0 的数', 'must be a number above 0');
	const exclude = pathsOf(item.exclude, `${where}.exclude`, complain);
	return [{ label, weight: weight ?? 1, folders, exclude, fields: fieldsOf(item.fields, `${where}.fields`, complain) }];
}

/** A single path stands for a list of one. */
function pathsOf(raw: unknown, where: string, complain: Complain): string[] {
	if (raw === undefined) return [];
	const list = Array.isArray(raw) ? raw : [raw];
	return list.filter((path, i): path is string => {
		const fits = isPath(path);
		if (!fits) complain(Array.isArray(raw) ? `${where}[${i}]` : where, '应为路径', 'must be a path');
		return fits;
	});
}

function fieldsOf(raw: unknown, where: string, complain: Complain): CorpusFields {
	if (raw === undefined) return defaultFields;
	if (!isRecord(raw)) {
		complain(where, '应为对象，例如 { "text": "content" }', 'must be an object such as { "text": "content" }');
		return defaultFields;
	}
	const fields: Record<string, string> = { ...defaultFields };
	for (const [field, name] of Object.entries(raw)) {
		if (!Object.hasOwn(defaultFields, field)) {
			complain(
				`${where}.${field}`,
				'不是已知的栏目（可用 text、title、date、source）',
				'is no known field (use text, title, date, source)',
			);
		} else if (isPath(name)) fields[field] = name;
		else complain(`${where}.${field}`, '应为 JSON 中的栏目名', 'must be the name of a field in the JSON');
	}
	return { ...defaultFields, ...fields };
}

function usable<T>(
	raw: unknown,
	where: string,
	fits: (raw: unknown) => raw is T,
	complain: Complain,
	zh: string,
	en: string,
): T | undefined {
	if (raw === undefined || fits(raw)) return raw;
	complain(where, zh, en);
	return undefined;
}

function isPath(raw: unknown): raw is string {
	return typeof raw === 'string' && raw.trim() !== '';
}

function isWeight(raw: unknown): raw is number {
	return typeof raw === 'number' && Number.isFinite(raw) && raw > 0;
}
