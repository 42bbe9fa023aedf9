// What a corpus is made of: as the project file or the settings define it, which `project.ts` reads.
import { isBelow } from './place.ts';

export interface CorpusDefinition {
	/** What the desk calls it: 本报, 新华社, 内部核准. Shown beside its evidence. */
	readonly label: string;
	/** How much its word counts against another corpus's; 1 where nothing is said. */
	readonly weight: number;
	/** Absolute paths of folders, archives (`.zip`, `.tar.gz`) or JSON Lines files. One that is not there now stays in the list: it may return. */
	readonly roots: readonly string[];
	/** Globs of paths below a root to leave out. */
	readonly exclude: readonly string[];
	/** Names of the fields in JSON Lines. */
	readonly fields: CorpusFields;
	/** Nobody named these folders: `.txt` and `.md` files count only where they read like news. */
	readonly onlyNews?: boolean;
	/** In an untrusted workspace: nothing outside these folders is read, wherever links lead, and no archive is unpacked. */
	readonly within?: readonly string[];
	/** Absolute paths below a root that belong to another corpus. */
	readonly apart?: readonly string[];
}

export interface CorpusFields {
	readonly text: string;
	readonly title: string;
	readonly date: string;
	readonly source: string;
}

/** Folders that somebody named, and no more. */
export function plainCorpus(roots: readonly string[]): CorpusDefinition {
	return { label: '', weight: 1, roots, exclude: [], fields: defaultFields };
}

/** The fields in JSON Lines of the corpus that the path lies in. */
export function fieldsFor(path: string, corpora: readonly CorpusDefinition[]): CorpusFields {
	return corpora.find(({ roots }) => roots.some((root) => isBelow(root, path)))?.fields ?? defaultFields;
}

export const defaultFields: CorpusFields = { text: 'text', title: 'title', date: 'date', source: 'source' };
