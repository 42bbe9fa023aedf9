// Where a name is mentioned: in the article at hand, and in which published articles. The base of definition, references and rename.
import type { CorpusPlace } from '../corpus/evidence.ts';
import type { NameMention } from '../facts/model.ts';
import { contains } from '../text/span.ts';
import { findAt } from './factAt.ts';
import { scopeOf } from './highlights.ts';
import type { Reading } from './reading.ts';

export interface Mentions {
	/** The mention under the cursor. */
	readonly at: NameMention;
	/** All of its article, in source order, under whatever form; that one among them. */
	readonly here: readonly NameMention[];
	/** Those of the file's other articles. */
	readonly beside: readonly NameMention[];
	/** A few telling places in published articles, newest first. */
	readonly published: readonly CorpusPlace[];
}

/** `undefined` where no name stands at the offset. */
export function findMentions({ file, facts, evidence }: Reading, offset: number): Mentions | undefined {
	const at = findAt(facts.names, offset);
	if (!at) return undefined;
	const scope = scopeOf(file, at.span);
	const all = facts.names.filter((name) => name.key === at.key && name.kind === at.kind);
	return {
		at,
		here: all.filter((name) => contains(scope, name.span)),
		beside: all.filter((name) => !contains(scope, name.span)),
		published: evidence.names.get(at.key)?.places ?? [],
	};
}

/** The first mention that gives the name in full, or else in its longest form: where a reader would look who it is. */
export function definitionOf({ here, at }: Mentions): NameMention {
	const length = (name: NameMention) => (name.text === name.canonical ? Number.POSITIVE_INFINITY : name.text.length);
	return here.reduce((best, name) => (length(name) > length(best) ? name : best), here[0] ?? at);
}
