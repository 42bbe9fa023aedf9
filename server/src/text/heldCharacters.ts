// Which characters a text holds, found in one pass for many questions: a phrase need not be looked for where its rarest character is not.
// Knows nothing of phrases.

let lately: string | undefined;
/** By code unit: the number of the text that held it last. */
const heldBy = new Uint32Array(1 << 16);
let texts = 0;

/** Whether the text holds one of the characters, each a single code unit. Quick where one text is asked about again and again. */
export function holdsAny(text: string, characters: string): boolean {
	if (text !== lately) readCharacters(text);
	for (let i = 0; i < characters.length; i++) if (heldBy[characters.charCodeAt(i)] === texts) return true;
	return false;
}

function readCharacters(text: string): void {
	if (texts === 0xffffffff) {
		heldBy.fill(0);
		texts = 0;
	}
	texts++;
	for (let i = 0; i < text.length; i++) heldBy[text.charCodeAt(i)] = texts;
	lately = text;
}
