// A body is one slip away from the one whose post the same person is known to hold: `燕回港集团董事长凌沧舟` against 雁回港集团.
// A part of name-variant: says where, and which body was meant; what a finding looks like is the check's affair.
import type { CorpusPlace } from '../../../corpus/evidence.ts';
import type { NameMention } from '../../../facts/model.ts';
import { isOffice } from '../../../facts/names/persons/posts.ts';
import { nameEdit } from '../../../text/nameEdit.ts';
import { nameKey } from '../../../text/nameKey.ts';
import type { CheckInput } from '../../frame/model.ts';

export interface MisspeltBody {
	readonly mention: NameMention;
	/** `凌沧舟`. */
	readonly holder: NameMention;
	/** `雁回港集团`. */
	readonly body: string;
	/** Where the holder was published with it. */
	readonly places: readonly CorpusPlace[];
	/** Where the holder stands with it in the article itself. */
	readonly here: readonly NameMention[];
}

const shortest = 4;

export function misspeltBodies({ facts, evidence }: CheckInput): MisspeltBody[] {
	const found: MisspeltBody[] = [];
	facts.names.forEach((holder, i) => {
		if (holder.kind !== 'person' || !holder.affiliation || !holder.title || !isOffice(holder.title)) return;
		const mention = facts.names[i - 2];
		const post = facts.names[i - 1];
		if (mention?.kind !== 'organization' || post?.kind !== 'title' || mention.canonical !== holder.affiliation) return;
		if ((evidence.names.get(mention.key)?.articles ?? 0) >= 2) return;
		const record = evidence.names.get(holder.key);
		const known = record?.titles.find((held) => held.title === holder.title && held.affiliation && isSlip(mention.key, held.affiliation));
		if (known?.affiliation) {
			const body = known.affiliation;
			const places = record?.places.filter(({ sentence }) => sentence.includes(body)) ?? [];
			found.push({ mention, holder, body, places: places.length > 0 ? places : (record?.places ?? []), here: [] });
			return;
		}
		const here = holdersOf(facts.names, holder).filter(({ affiliation }) => isSlip(mention.key, affiliation ?? ''));
		const [first] = here;
		if (first?.affiliation && first.span.start < holder.span.start)
			found.push({ mention, holder, body: first.affiliation, places: [], here });
	});
	return found;
}

const lately = new WeakMap<readonly NameMention[], Map<string, NameMention[]>>();

/** Where the same person stands with the same post and a body. */
function holdersOf(names: readonly NameMention[], { key, title }: NameMention): readonly NameMention[] {
	let holders = lately.get(names);
	if (holders === undefined) {
		holders = Map.groupBy(
			names.filter((name) => name.kind === 'person' && name.title !== undefined && name.affiliation !== undefined),
			(name) => `${name.key} ${name.title}`,
		);
		lately.set(names, holders);
	}
	return holders.get(`${key} ${title}`) ?? [];
}

function isSlip(key: string, body: string): boolean {
	const other = nameKey(body);
	return key !== other && Math.min(key.length, other.length) >= shortest && nameEdit(key, other) !== undefined;
}
