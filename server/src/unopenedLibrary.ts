// A library whose store cannot be opened: it says why, once, and answers nothing. Drafts are judged by themselves then.
import { noEvidence } from './corpus/evidence.ts';
import type { Library, LibraryOptions } from './libraryModel.ts';
import type { Bilingual } from './util/bilingual.ts';

export function unopenedLibrary(problem: Bilingual, onStatus: LibraryOptions['onStatus']): Library {
	onStatus?.({ corpus: 'problem', articles: 0, percent: undefined, problem });
	return {
		version: 0,
		problems: [problem],
		locations: [],
		stats: { files: 0, articles: 0, names: 0, figures: 0, quotes: 0, bytes: 0 },
		ready: Promise.resolve(),
		gather: async () => noEvidence,
		refresh: async () => {},
		changed: () => {},
		rebuild: async () => {},
		learn: async () => {},
		pause: () => {},
		resume: () => {},
		close: async () => {},
	};
}
