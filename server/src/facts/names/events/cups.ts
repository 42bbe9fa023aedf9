// Cups that bear the name of who gave them: `汤姆斯杯`, `尤伯杯`, both as `汤尤杯`. They are events; whom they are called after is no one
// who acts. Knows the few whose names are well known, and no results.
import { holdsAny } from '../../../text/heldCharacters.ts';
import type { ScannedName } from '../scanned.ts';

export interface Cup extends ScannedName {
	/** Whom it is called after: `汤姆斯`; 汤 and 尤 of 汤尤杯. */
	readonly persons: readonly ScannedName[];
}

/** By their short form, where they have one. */
const short: Readonly<Record<string, string>> = { 汤: '汤姆斯', 尤: '尤伯' };
const cup = /(?:汤姆斯|尤伯|苏迪曼|戴维斯|霍普曼|莱德|考比伦|斯韦思林|吉尔伯特|莱佛|汤尤|(?<![一个只碗])汤|尤)杯赛?/gu;

export function findCups(text: string): Cup[] {
	if (!holdsAny(text, '杯')) return [];
	return [...text.matchAll(cup)].map((match): Cup => {
		const [whole, start] = [match[0], match.index];
		const name = whole.replace(/杯赛?$/u, '');
		const persons: ScannedName[] = [];
		const parts = name === '汤尤' ? [...'汤尤'] : [name];
		let at = start;
		for (const part of parts) {
			persons.push({ kind: 'person', start: at, end: at + part.length, sure: true, canonical: short[part] ?? part });
			at += part.length;
		}
		const canonical = parts.length === 1 ? `${short[name] ?? name}杯` : undefined;
		return { kind: 'event', start, end: start + whole.length, sure: true, persons, ...(canonical ? { canonical } : {}) };
	});
}
