// What a house list says of a name, in a few words for a card or a finding. Knows nothing of where they are shown.
import type { Bilingual } from '../util/bilingual.ts';
import type { HousePost, Period } from './model.ts';
import { periodText } from './period.ts';

/** `东岚外交部长（2023-03-11至今）`. */
export function postWords({ title, affiliation, period }: HousePost): Bilingual {
	const whole = affiliation === undefined || title.startsWith(affiliation) ? title : `${affiliation}${title}`;
	return period ? { zh: `${whole}（${periodText(period)}）`, en: `${whole} (${englishPeriod(period)})` } : { zh: whole, en: whole };
}

function englishPeriod({ from, until }: Period): string {
	if (from === undefined) return `until ${until}`;
	return until === undefined ? `since ${from}` : `${from} to ${until}`;
}
