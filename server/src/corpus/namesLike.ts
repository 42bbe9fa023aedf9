// Whether a name or headline is what someone types to find it: part of it in Chinese, in pinyin without tones, or pinyin's initials.
// Knows nothing of stores.
import { initials, syllable } from '../text/pinyin.ts';
import { folded } from './grams.ts';

/** How well a text matches: 3 the whole, 2 its beginning, 1 anywhere, 0 not at all. */
export type Match = 0 | 1 | 2 | 3;

/** Dots, dashes and marks within names need not be typed: 中国中亚峰会 is 中国—中亚峰会. */
export function matcher(typed: string): (text: string) => Match {
	const whole = folded(typed).replaceAll(/\s/gu, '');
	const wanted = plain(whole);
	if (whole === '') return () => 1;
	if (wanted === '') return (text) => placed(folded(text), whole);
	if (!/^[a-z]+$/u.test(wanted)) return (text) => placed(plain(folded(text)), wanted);
	return (text) => {
		const letters = plain(folded(text));
		return best(placed(letters, wanted), bySound(letters, wanted), placed(initials(letters), wanted));
	};
}

function plain(text: string): string {
	return text.replaceAll(/[\p{P}\s]/gu, '');
}

function placed(text: string, wanted: string): Match {
	const at = text.indexOf(wanted);
	return at === -1 ? 0 : at > 0 ? 1 : text.length === wanted.length ? 3 : 2;
}

/** Whole syllables one after another, the last one perhaps not typed to its end. */
function bySound(text: string, letters: string): Match {
	for (let from = 0; from < text.length; from++) {
		let at = 0;
		let i = from;
		for (; i < text.length && at < letters.length; i++) {
			const sound = syllable(text.charAt(i)).toLowerCase();
			if (letters.startsWith(sound, at)) at += sound.length;
			else if (sound.startsWith(letters.slice(at))) at = letters.length;
			else break;
		}
		if (at === letters.length) return from > 0 ? 1 : i === text.length ? 3 : 2;
	}
	return 0;
}

function best(...matches: readonly Match[]): Match {
	return Math.max(...matches) as Match;
}
