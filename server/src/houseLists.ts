// The newsroom's own lists on disk: every CSV file of the folders named for them, as one authority.
// Reads those files; knows neither how a list is made nor who asks.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readTextFile } from './corpus/textFile.ts';
import { createHouse, type House, noHouse, type PlacedList } from './house/house.ts';
import { readHouseList } from './house/list.ts';
import { isListName } from './house/place.ts';
import { reviewList } from './house/review.ts';
import { projectFile, readProject } from './project.ts';
import type { Bilingual } from './util/bilingual.ts';

export interface HouseLists {
	readonly house: House;
	readonly lists: readonly PlacedList[];
	/** What is wrong in them, each with its file and line; and files that cannot be read. */
	readonly problems: readonly Bilingual[];
}

export const noHouseLists: HouseLists = { house: noHouse, lists: [], problems: [] };

/** Lists of all folders, in the order of their names. A folder that is gone has none. */
export function readHouseLists(folders: readonly string[]): HouseLists {
	const problems: Bilingual[] = [];
	const texts = folders.flatMap(listFiles).flatMap((path) => {
		const text = readTextFile(path);
		if (text === undefined) problems.push({ zh: `无法读取规范表 ${path}`, en: `The house list ${path} cannot be read` });
		return text === undefined ? [] : [{ path, text }];
	});
	if (texts.length === 0) return { ...noHouseLists, problems };
	const lists = texts.map(({ path, text }): PlacedList => ({ path, entries: readHouseList(text).entries }));
	for (const { path, text } of texts) {
		for (const { span, message } of reviewList(path, text, lists)) {
			const where = `${path}:${lineAndColumn(text, span.start)}`;
			problems.push({ zh: `${where} ${message.zh}`, en: `${where} ${message.en}` });
		}
	}
	return { house: createHouse(lists), lists, problems };
}

/** Folders of house lists for files on the command line: those of the nearest folder above each with a project file or `corpus/house`. */
export function findHouseFolders(paths: readonly string[]): string[] {
	const rooms = new Set(paths.flatMap((path) => newsroomOf(resolve(path)) ?? []));
	return [...new Set([...rooms].flatMap((room) => readProject({ folders: [room], corpus: [], trusted: true }).house))];
}

function newsroomOf(path: string): string | undefined {
	for (let folder = path; ; folder = dirname(folder)) {
		if (existsSync(join(folder, projectFile)) || existsSync(join(folder, 'corpus/house'))) return folder;
		if (dirname(folder) === folder) return undefined;
	}
}

function listFiles(folder: string): string[] {
	try {
		const entries = readdirSync(folder, { withFileTypes: true });
		const names = entries.filter((entry) => !entry.isDirectory() && isListName(entry.name) && !/^[.~]/u.test(entry.name));
		return names.map(({ name }) => join(folder, name)).sort();
	} catch {
		return [];
	}
}

/** `3:5`: from 1. */
function lineAndColumn(text: string, offset: number): string {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/u);
	return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
