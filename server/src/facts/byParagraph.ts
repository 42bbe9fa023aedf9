// Facts by the paragraph in which they stand: put in order once for each list of facts, for all that ask. Knows nothing of what is asked.

interface InParagraph {
	readonly paragraph: number;
}

export type ByParagraph<F> = ReadonlyMap<number, readonly F[]>;

const known = new WeakMap<readonly InParagraph[], ByParagraph<InParagraph>>();

/** The facts of each paragraph, by its index; in the order of the list, and the same map for the same list. */
export function byParagraph<F extends InParagraph>(facts: readonly F[]): ByParagraph<F> {
	let groups = known.get(facts) as ByParagraph<F> | undefined;
	if (groups === undefined) {
		groups = grouped(facts);
		known.set(facts, groups);
	}
	return groups;
}

function grouped<F extends InParagraph>(facts: readonly F[]): Map<number, F[]> {
	const groups = new Map<number, F[]>();
	let last = -1;
	let group: F[] = [];
	for (const fact of facts) {
		if (fact.paragraph !== last) {
			last = fact.paragraph;
			const known = groups.get(last);
			group = known ?? [];
			if (known === undefined) groups.set(last, group);
		}
		group.push(fact);
	}
	return groups;
}
