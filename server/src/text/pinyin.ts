// How Chinese characters sound: keys under which homophones meet. Tones do not count, since typists slip over them.
// Knows nothing of names.
import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

/** `tuo` for `托`; the character itself where it has no reading. */
export function syllable(character: string): string {
	let sound = known.get(character);
	if (sound === undefined) {
		sound = pinyin(character, { toneType: 'none' }) || character;
		known.set(character, sound);
	}
	return sound;
}

/** `tuo ka ye fu` for both 托卡耶夫 and 托卡叶夫. */
export function soundKey(text: string): string {
	let key = '';
	for (const character of text) key += `${key === '' ? '' : ' '}${syllable(character)}`;
	return key;
}

/** True for different characters that sound alike: 耶 and 叶, 峰 and 锋. */
export function soundsAlike(a: string, b: string): boolean {
	return a !== b && syllable(a) === syllable(b);
}

/** The first letters: `tkyf`. What a typist types. */
export function initials(text: string): string {
	let key = '';
	for (const character of text) key += syllable(character)[0] ?? '';
	return key;
}
