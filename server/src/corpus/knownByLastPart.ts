// Whom the draft names in full and print by the last part alone: 卡瑟姆若马尔特·托卡耶夫 here, 托卡耶夫 there, in one post of one country.
// What print knows of the short name is then known of the full one. Knows no store.
import type { NameMention } from '../facts/model.ts';
import { lastPart } from '../facts/names/likeness/shortForms.ts';
import type { Evidence, NameRecord } from './evidence.ts';
import { mergeNames } from './merge.ts';

export function knownByLastPart(evidence: Evidence, names: readonly NameMention[]): Evidence {
	const found = new Map<string, NameRecord>();
	for (const { kind, key, title, affiliation } of names) {
		if (kind !== 'person' || title === undefined || affiliation === undefined || found.has(key)) continue;
		const last = lastPart(key);
		const record =
			last === undefined ? undefined : evidence.neighbours.get(key)?.find((other) => other.kind === kind && other.key === last);
		if (record?.titles.some((post) => post.title === title && post.affiliation === affiliation)) found.set(key, record);
	}
	if (found.size === 0) return evidence;
	const known = new Map(evidence.names);
	const neighbours = new Map(evidence.neighbours);
	for (const [key, record] of found) {
		const own = known.get(key);
		const canonical = own?.canonical ?? names.find((name) => name.key === key)?.canonical ?? key;
		known.set(key, { ...mergeNames(own ? [own, record] : [record]), key, canonical });
		neighbours.set(
			key,
			(neighbours.get(key) ?? []).filter((other) => other !== record),
		);
	}
	return { ...evidence, names: known, neighbours };
}
