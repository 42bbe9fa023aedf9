// The place of a dateline whose name no list has: `卡尔敏` in `海澜社卡尔敏5月24日电`. Its form alone says that it is a place.
// Knows foreign names only, since of Chinese ones too much else stands there: `新华社专电`, `本报特派记者`.
import type { Span } from '../../../text/span.ts';
import { cacheByText } from '../../../util/cacheByText.ts';
import type { Remembered } from '../recall.ts';
import type { ScannedName } from '../scanned.ts';
import { transliterates } from '../words/foreignPerson.ts';

const form =
	/^[（(]?据?\p{Script=Han}{1,6}?[社报网台](\p{Script=Han}{2,8})\s?(?:[0-9０-９]{4}年)?(?:[0-9０-９]{1,2}月)?\s?[0-9０-９]{1,2}日[^，。；：]{0,6}电/u;

const placeIn = cacheByText((text): Span | undefined => {
	const match = form.exec(text.slice(0, 60));
	const name = match?.[1];
	if (match === null || name === undefined) return undefined;
	let foreign = 0;
	for (let i = 0; i < name.length; i++) if (transliterates(name.charCodeAt(i)) > 0) foreign++;
	const start = match[0].indexOf(name, 2);
	return 3 * foreign < 2 * name.length ? undefined : { start, end: start + name.length };
});

/** The place that the paragraph's dateline names, most of it in characters of foreign names, where no body or place was found in it. */
export function datelinePlace(text: string, names: readonly ScannedName[]): Remembered | undefined {
	const at = placeIn(text);
	if (at === undefined || names.some(({ kind, start, end }) => kind !== 'person' && start < at.end && at.start < end)) return undefined;
	const name = text.slice(at.start, at.end);
	return { name, kind: 'place', canonical: name };
}
