// How a line ends and begins, as far as that tells whether its paragraph goes on. Looks at one line at a time.
import { CLOSING, classOf, FINAL, HAN, SPACE } from '../text/characters.ts';
import type { Lines } from '../text/lines.ts';

/** final: `。` `！”` `（完）`; lead: `：` `——`; item: `；`; pause: `，` `、`; open: anything else. */
export type LineEnd = 'final' | 'lead' | 'item' | 'pause' | 'open';

export function lineEndOf(text: string, lines: Lines, line: number): LineEnd {
	const last = lines.end(line) - 1;
	const start = lines.start(line);
	let at = last;
	while (at > start && classOf(text.charCodeAt(at)) & (CLOSING | SPACE)) at--;
	const unit = text.charCodeAt(at);
	if (classOf(unit) & FINAL && !isFractionPoint(text, at)) return 'final';
	if (!(classOf(unit) & HAN) && (at === last || text.charCodeAt(last) === 0x201d)) {
		switch (text[at]) {
			case '：':
			case ':':
				return 'lead';
			case '—':
			case '─':
				return text[at - 1] === text[at] ? 'lead' : 'open';
			case '；':
			case ';':
				return 'item';
			case '，':
			case '、':
			case ',':
				return 'pause';
			case '.':
				return /[a-z)\]”"]/iu.test(text[at - 1] ?? '') ? 'final' : 'open';
		}
	}
	return text.startsWith('（完', at - 1) ? 'final' : 'open';
}

function isFractionPoint(text: string, at: number): boolean {
	return text.charCodeAt(at) === 0xff0e && /[0-9０-９]/u.test(text[at - 1] ?? '');
}
