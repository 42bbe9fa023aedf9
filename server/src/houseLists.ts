// The newsroom's own lists on disk: every CSV and snippet file of the folders named for them, as one authority.
// Reads those files; knows neither how a list is made nor who asks.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTextFile } from './corpus/textFile.ts';
import { createHouse, type House, noHouse, type PlacedList } from './house/house.ts';
import { readAnyList } from './house/list.ts';
import { isListName } from './house/place.ts';
import { reviewLists } from './house/review.ts';
import type { Bilingual } from './util/bilingual.ts';

export interface HouseLists {
	readonly house: House;
	readonly lists: readonly PlacedList[];
	/** What is wrong in them, each with its file and line; and files that cannot be read. */
	readonly problems: readonly Bilingual[];
}

/** A file that is no list at all would fill the screen. */
const mostTold = 50;

const noHouseLists: HouseLists = { house: noHouse, lists: [], problems: [] };

/** Lists of all folders, in the order of their names. A folder that is gone has none. */
export function readHouseLists(folders: readonly string[]): HouseLists {
	const problems: Bilingual[] = [];
	const texts = folders.flatMap(listFiles).flatMap((path) => {
		const text = readTextFile(path);
		if (text === undefined) problems.push({ zh: `无法读取规范表 ${path}`, en: `The house list ${path} cannot be read` });
		return text === undefined ? [] : [{ path, text }];
	});
	if (texts.length === 0) return { ...noHouseLists, problems };
	const lists = texts.map(({ path, text }) => ({ path, ...readAnyList(path, text) }));
	const reviewed = reviewLists(lists);
	for (const [index, { path, text }] of texts.entries()) {
		const found = reviewed[index] ?? [];
		const lines = countLines(text);
		for (const { span, message } of found.slice(0, mostTold)) {
			const where = `${path}:${lines(span.start)}`;
			problems.push({ zh: `${where} ${message.zh}`, en: `${where} ${message.en}` });
		}
		const more = found.length - mostTold;
		if (more > 0) problems.push({ zh: `${path} 另有 ${more} 处问题`, en: `${path} has ${more} more problems` });
	}
	return { house: createHouse(lists), lists, problems };
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

/** `3:5` for an offset, both from 1; asked in the order of the text. */
function countLines(text: string): (offset: number) => string {
	let line = 1;
	let start = 0;
	const ends = /\r\n|\r|\n/gu;
	let next = ends.exec(text);
	return (offset) => {
		for (; next && ends.lastIndex <= offset; next = ends.exec(text)) {
			line++;
			start = ends.lastIndex;
		}
		return `${line}:${offset - start + 1}`;
	};
}
