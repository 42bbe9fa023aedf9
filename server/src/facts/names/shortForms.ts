// Short forms that an article makes for itself: （以下简称“…”）, the last part of a foreign name, a treaty called 条约.
// Knows one article's names.

import type { Remembered } from './recall.ts';
import type { ScannedName } from './scanned.ts';

const declared = /（(?:以下|下)?(?:简称|统称|下称|又称|以下称)(?:为)?[“‘]?([^“”‘’（），。；]{1,16})[”’]?）/gu;
const declaredLoose = /（(?:以下|下)(?:简称|称)(?:为)?[“‘]?([^“”‘’（），。；]{1,16})[”’]?[，；）]/gu;

/** What stands in brackets after a name is its short form. */
export function declaredForms(text: string, names: readonly ScannedName[]): Remembered[] {
	const found: Remembered[] = [];
	for (const pattern of [declared, declaredLoose]) {
		for (const match of text.matchAll(pattern)) {
			const full = names.find((name) => name.end === match.index);
			const short = match[1] as string;
			if (!full || short.length < 2) continue;
			const canonical = full.canonical ?? text.slice(full.start, full.end);
			if (!found.some(({ name }) => name === short)) found.push({ name: short, kind: full.kind, canonical });
		}
	}
	return found;
}

/** `别尔德穆哈梅多夫` of 谢尔达尔·别尔德穆哈梅多夫, where only one person of the article ends so. */
export function lastParts(persons: ReadonlySet<string>): Remembered[] {
	const full = new Map<string, string | undefined>();
	for (const person of persons) {
		const last = lastPart(person);
		if (last === undefined || last.length < 2) continue;
		full.set(last, full.has(last) && full.get(last) !== person ? undefined : person);
	}
	return [...full].flatMap(([name, canonical]) => (canonical ? [{ name, kind: 'person' as const, canonical }] : []));
}

/** `穆赫里丁` of `西罗吉丁·穆赫里丁`; `undefined` where the name has one part. */
export function lastPart(name: string): string | undefined {
	const parts = name.split(/[·・•‧･]/u);
	return parts.length > 1 ? parts.at(-1) : undefined;
}

/** `条约` after one 《…条约》 or …条约 of the article. */
export function documentHeads(works: ReadonlySet<string>): Remembered[] {
	const heads = new Map<string, string | undefined>();
	for (const work of works) {
		const head = /(?:条约|公约|协定)[》”]?$/u.exec(work)?.[0].replace(/[》”]/u, '');
		if (head && work.length > head.length + 3) heads.set(head, heads.has(head) ? undefined : work);
	}
	return [...heads].flatMap(([name, canonical]) => (canonical ? [{ name, kind: 'work' as const, canonical }] : []));
}
