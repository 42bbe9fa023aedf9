// House lists for one run of the command line; what is wrong in them is said on standard error.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { House } from '../house/house.ts';
import { readHouseLists } from '../houseLists.ts';
import type { Terminal } from './terminal.ts';

/** Throws where a folder does not exist. */
export function openHouse(folders: readonly string[], terminal: Terminal): House {
	for (const folder of folders) {
		if (!existsSync(folder))
			throw new Error(terminal.say({ zh: `找不到规范表文件夹 ${folder}`, en: `no such folder of house lists: ${folder}` }));
	}
	const { house, problems } = readHouseLists(folders.map((folder) => resolve(folder)));
	for (const problem of problems) terminal.complain(terminal.say(problem));
	return house;
}
