// nodejieba's compiled add-on behind the `Segmenter` interface, opened directly so that it can stand beside a bundle.
// Never load it in an extension host: it takes some 250 MB, and a missing dictionary ends the whole process.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Segmenter, TaggedWord } from '../text/segmenter.ts';
import { addonFolder } from './assets.ts';

/** The part of the add-on that is used. `tag` guesses words that the dictionary lacks. */
interface Addon {
	load(dictionary: string, model: string, userWords: string, frequencies: string, stopWords: string): boolean;
	tag(text: string): TaggedWord[];
}

const dictionaries = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'] as const;

/** The add-on opens once a process; by folder, since a process may ask again. */
const opened = new Map<string, Addon>();

/** Throws where a file is missing or the add-on is for another machine. */
export function loadNodejieba(folder: string = addonFolder()): Segmenter {
	const addon = opened.get(folder) ?? open(path.resolve(folder));
	opened.set(folder, addon);
	return { id: 'nodejieba', tag: (text) => addon.tag(text) };
}

function open(folder: string): Addon {
	const [dictionary, model, userWords, frequencies, stopWords] = dictionaries.map((name) => present(path.join(folder, name))) as [
		string,
		string,
		string,
		string,
		string,
	];
	const holder: { exports: Partial<Addon> } = { exports: {} };
	process.dlopen(holder as unknown as NodeModule, present(path.join(folder, 'nodejieba.node')));
	const addon = holder.exports as Addon;
	if (!addon.load(dictionary, model, userWords, frequencies, stopWords)) throw new Error('nodejieba did not take its dictionaries');
	return addon;
}

/** Looked for before the add-on does, which would abort the process. */
function present(file: string): string {
	if (!existsSync(file)) throw new Error(`nodejieba: no file ${file}`);
	return file;
}
