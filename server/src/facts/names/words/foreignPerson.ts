// Names of foreigners in Chinese characters: which characters write them, and where a run of them may end.
// Knows nothing of the words around it.
import data from '../../../../../corpus/reference/transliteration.json' with { type: 'json' };

const usual = new Uint8Array(1 << 16);
for (let i = 0; i < data.characters.length; i++) usual[data.characters.charCodeAt(i)] = 1;
for (let i = 0; i < data.telling.length; i++) usual[data.telling.charCodeAt(i)] = 2;

/** 0 for a character that hardly writes foreign names, 1 for one that may, 2 for one that tells: `莱`, `姆`, `佩`. */
export function transliterates(unit: number): number {
	return usual[unit] as number;
}

export function isNameDot(unit: number): boolean {
	return unit === 0xb7 || unit === 0x30fb || unit === 0x2022 || unit === 0x2027 || unit === 0xff65 || unit === 0x2219;
}
