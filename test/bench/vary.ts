// Articles like real ones in any number: names, dates and figures of each are exchanged, so that a large corpus has as many different
// facts as one would expect of it. The same number always gives the same text.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Characters that given names are made of; exchanged one for another, so that a name stays a name. */
const given = '明华军伟志强建国文斌海燕丽娟秀英晓红春雷永康学林玉兰立新德胜兴旺'.split('');

/** `rounds` varied copies of every article below `target`, each round in a folder of its own. Gives the bytes written. */
export function writeVaried(root: string, paths: readonly string[], target: string, rounds: number): number {
	let bytes = 0;
	for (let round = 0; round < rounds; round++) {
		for (const path of paths) {
			const text = varied(readFileSync(join(root, path), 'utf8'), round);
			const place = join(target, String(round), path);
			mkdirSync(dirname(place), { recursive: true });
			writeFileSync(place, text);
			bytes += Buffer.byteLength(text);
		}
	}
	return bytes;
}

export function varied(text: string, round: number): string {
	if (round === 0) return text;
	let state = round * 7919 + text.length;
	const next = (below: number) => {
		state = (Math.imul(state, 1103515245) + 12345) >>> 0;
		return (state >>> 8) % below;
	};
	const step = 1 + next(given.length - 1);
	const exchanged = new Map(given.map((character, i) => [character, given[(i + step) % given.length] ?? character]));
	return text.replaceAll(/\d+|[一-龥]/gu, (piece) => {
		if (!/^\d/u.test(piece)) return exchanged.get(piece) ?? piece;
		if (piece.length === 4 && /^20[0-3]\d$/u.test(piece)) return String(2000 + ((Number(piece) - 2000 + round) % 30));
		const digits = Array.from(piece, (digit, i) => (i === 0 ? digit : String((Number(digit) + 1 + next(9)) % 10)));
		return digits.join('');
	});
}
