// How Chinese characters sound: keys under which homophones meet. Tones do not count, since typists slip over them.
// Knows nothing of names.
import syllablesData from '../../../corpus/reference/syllables.json' with { type: 'json' };

let sounds: ReadonlyMap<string, string> | undefined;

/** `tuo` for `托`; the character itself where it has no reading. */
export function syllable(character: string): string {
	sounds ??= readSounds();
	return sounds.get(character) ?? character;
}

/** Each row is a syllable with the characters that are mostly read so: `tuo 乇佗侂…`. Read with the first name that is compared. */
function readSounds(): ReadonlyMap<string, string> {
	const read = new Map<string, string>();
	for (const row of syllablesData.syllables) {
		const space = row.indexOf(' ');
		const sound = row.slice(0, space);
		for (let at = space + 1; at < row.length; at++) read.set(row.charAt(at), sound);
	}
	return read;
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
