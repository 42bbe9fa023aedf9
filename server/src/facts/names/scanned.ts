// What the scan of one paragraph finds, before the article has its say. Only shapes.
import type { NameKind } from '../model.ts';

export interface ScannedName {
	readonly kind: NameKind;
	readonly start: number;
	readonly end: number;
	/** Recognized by more than the look of its characters: by a title, a verb of speech, reference data. */
	readonly sure: boolean;
	/** The fuller form, where reference data know one. */
	readonly canonical?: string;
}

/** Working space, kept, since every paragraph needs it. */
let taken = new Uint8Array(1024);

/** Keeps the earlier of two names that overlap; `names` come in order of preference. */
export function withoutOverlaps(names: readonly ScannedName[], length: number): ScannedName[] {
	if (taken.length < length) taken = new Uint8Array(length * 2);
	else taken.fill(0, 0, length);
	const kept: ScannedName[] = [];
	for (const name of names) {
		let free = true;
		for (let i = name.start; i < name.end && free; i++) free = taken[i] === 0;
		if (!free) continue;
		taken.fill(1, name.start, name.end);
		kept.push(name);
	}
	return kept.sort((a, b) => a.start - b.start);
}
