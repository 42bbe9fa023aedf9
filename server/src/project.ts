// Which corpora a workspace has: those of the setting, else of its kanwu.json, else the workspace itself.
// Reads that one file; knows nothing of what the folders hold.
import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type CorpusDefinition, defaultFields } from './corpus/definition.ts';
import { realPath } from './corpus/realPath.ts';
import { memoryFile } from './memory.ts';
import { type CorpusItem, projectFile, readProjectFile } from './projectFile.ts';
import type { Bilingual, Locale } from './util/bilingual.ts';

export { projectFile };

export interface ProjectOptions {
	/** Absolute paths of the workspace's folders. */
	readonly folders: readonly string[];
	/** The setting `kanwu.corpus`: absolute, or relative to each workspace folder. Wins over all project files. */
	readonly corpus: readonly string[] | undefined;
	/** False in an untrusted workspace: what lies outside it is left out. */
	readonly trusted: boolean;
	/** Of the label of a corpus that nobody gave one; Chinese where nothing is said. */
	readonly locale?: Locale;
}

export interface Project {
	/** No folder is in two of them, none twice in one. */
	readonly corpora: readonly CorpusDefinition[];
	/** The folders of all corpora. */
	readonly roots: readonly string[];
	/** `checks` of the project files, as written; for `readConfiguration`. */
	readonly checks: Readonly<Record<string, unknown>>;
	/** Folders that hold the newsroom's own lists. */
	readonly house: readonly string[];
	readonly problems: readonly Bilingual[];
}

export function readProject({ folders, corpus, trusted, locale = 'zh' }: ProjectOptions): Project {
	const problems: Bilingual[] = [];
	const found: CorpusDefinition[] = [];
	const house: string[] = [];
	let checks: Record<string, unknown> = {};
	for (const folder of folders) {
		const file = readProjectFile(folder, problems);
		checks = { ...checks, ...file.checks };
		house.push(...houseOf(folder, file.house, problems));
		if (!corpus) found.push(...definitionsOf(folder, file.corpus));
	}
	if (corpus) found.push(...fromSetting(folders, corpus));
	const inside = folders.map(realPath);
	const houseFolders = house.filter((root) => trusted || isInside(inside, root, problems));
	const allowed = trusted
		? found
		: found.map((corpus) => ({ ...corpus, within: inside, roots: corpus.roots.filter((root) => isInside(inside, root, problems)) }));
	const corpora = withoutOverlap(allowed).map((corpus) => ({ ...corpus, label: corpus.label || labelOf(corpus.roots, locale) }));
	return { corpora, roots: corpora.flatMap(({ roots }) => roots), checks, house: houseFolders, problems };
}

/** For files on the command line: the nearest folder above each that has a project file, `corpus/house`, or what is ignored. */
export function findNewsrooms(paths: readonly string[]): string[] {
	return [...new Set(paths.flatMap((path) => newsroomOf(resolve(path)) ?? []))];
}

function newsroomOf(path: string): string | undefined {
	for (let folder = path; ; folder = dirname(folder)) {
		if ([projectFile, ownLists, memoryFile].some((name) => existsSync(join(folder, name)))) return folder;
		if (dirname(folder) === folder) return undefined;
	}
}

/** True for `folder` itself and everything below it. */
export function isWithin(folder: string, path: string): boolean {
	const way = relative(folder, path);
	return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way));
}

/** Where the project file is silent, `corpus/house`, if it is there. */
function houseOf(folder: string, named: readonly string[] | undefined, problems: Bilingual[]): string[] {
	const places = (named ?? [ownLists]).map((name) => resolve(folder, name));
	for (const place of named ? places : []) if (!existsSync(place)) problems.push(missingHouse(place));
	return places.filter((place) => existsSync(place));
}

/** Where a list is made when there is none: in the newsroom's own folder of lists, which is made with it. */
export function newListFor(folders: readonly string[], house: readonly string[]): string | undefined {
	const [folder] = folders;
	const place = house[0] ?? (folder === undefined ? undefined : resolve(folder, ownLists));
	return place === undefined ? undefined : join(place, 'names.csv');
}

/** An empty label is found later, once it is known which roots stay. */
function definitionsOf(folder: string, items: readonly CorpusItem[] | undefined): CorpusDefinition[] {
	if (!items) return [{ ...plain, label: basename(folder), roots: [folder], onlyNews: true }];
	return items.map(({ label, weight, folders, exclude, fields }) => {
		const roots = folders.map((name) => resolve(folder, name));
		return { label: label ?? '', weight, roots, exclude, fields };
	});
}

/** A relative path is meant for whichever of the workspace's folders has it. */
function fromSetting(folders: readonly string[], names: readonly string[]): CorpusDefinition[] {
	const roots = names.flatMap((name) => {
		const places = isAbsolute(name) ? [resolve(name)] : folders.map((folder) => resolve(folder, name));
		const there = places.filter((place) => existsSync(place));
		return there.length > 0 ? there : places.slice(0, 1);
	});
	return [{ ...plain, label: '', roots }];
}

const ownLists = 'corpus/house';

const plain = { weight: 1, exclude: [], fields: defaultFields } as const;

/** One folder lends its name; several go by what they have in common. */
function labelOf(roots: readonly string[], locale: Locale): string {
	const [first] = roots;
	if (roots.length === 1 && first !== undefined) return basename(first) || first;
	return { zh: '已发稿件', en: 'Published' }[locale];
}

function isInside(folders: readonly string[], root: string, problems: Bilingual[]): boolean {
	const real = realPath(root);
	if (folders.some((folder) => isWithin(folder, real))) return true;
	problems.push(outside(root));
	return false;
}

/** Within a corpus a folder covers those inside it; a folder that two corpora name belongs to the first, one inside another's folder to its own. */
function withoutOverlap(corpora: readonly CorpusDefinition[]): CorpusDefinition[] {
	const taken = new Set<string>();
	const distinct = each(corpora, (corpus) => {
		const unique = [...new Set(corpus.roots)].filter((root) => !taken.has(root));
		for (const root of unique) taken.add(root);
		return { ...corpus, roots: unique.filter((root) => !unique.some((other) => other !== root && isWithin(other, root))) };
	});
	return each(distinct, (corpus) => {
		const others = distinct.flatMap((other) => (other === corpus ? [] : other.roots));
		const apart = others.filter((other) => corpus.roots.some((root) => isWithin(root, other)));
		return apart.length > 0 ? { ...corpus, apart } : corpus;
	});
}

/** Those that have folders left. */
function each(corpora: readonly CorpusDefinition[], change: (corpus: CorpusDefinition) => CorpusDefinition): CorpusDefinition[] {
	return corpora.map(change).filter(({ roots }) => roots.length > 0);
}

function missingHouse(folder: string): Bilingual {
	return { zh: `规范表文件夹不存在：${folder}`, en: `The folder of house lists does not exist: ${folder}` };
}

function outside(root: string): Bilingual {
	return {
		zh: `工作区未受信任，不读取其外的语料文件夹：${root}`,
		en: `The workspace is not trusted: the corpus folder outside it is not read: ${root}`,
	};
}
