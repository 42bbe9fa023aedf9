// What a house list says of a name, in a few words for a card or a finding. Knows nothing of where they are shown.
import type { HousePost } from './model.ts';
import { periodText } from './period.ts';

/** `东岚外交部长（2023-03-11至今）`. */
export function postText({ title, affiliation, period }: HousePost): string {
	const whole = affiliation === undefined || title.startsWith(affiliation) ? title : `${affiliation}${title}`;
	return period ? `${whole}（${periodText(period)}）` : whole;
}
