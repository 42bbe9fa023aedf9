// The signs and words that join two figures to a range: `至`, `到`, `～`, `—`. Knows nothing of what they join.
import { isOneOf } from '../../../text/characters.ts';

/** Just behind the joint at `pos`, or `pos` where there is none. A hyphen joins as well: what stands around it decides. */
export function jointEnd(text: string, pos: number): number {
	const start = text.charCodeAt(pos) === 0x20 ? pos + 1 : pos;
	const first = text.charCodeAt(start);
	if (!isOneOf(first, '至到～~—－–-─')) return pos;
	let end = start + 1;
	if (isOneOf(first, '—－-') && text.charCodeAt(end) === first) end++;
	return text.charCodeAt(end) === 0x20 ? end + 1 : end;
}
