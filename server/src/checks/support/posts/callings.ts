// By what a person is known whose full name and last part are both printed: 谢尔达尔·别尔德穆哈梅多夫 and 别尔德穆哈梅多夫.
// Two people who share the last part, as father and son do, stay two. Knows no posts and no check.
import type { Evidence, NameRecord } from '../../../corpus/evidence.ts';
import { lastPart } from '../../../facts/names/likeness/shortForms.ts';

/** By what all mentions of one person are kept: the last part of a foreign name, where no two full names in the article share it. */
export function callings(keys: readonly string[]): (key: string) => string {
	const full = new Map<string, string>();
	for (const key of keys) {
		const last = lastPart(key);
		if (last !== undefined) full.set(last, full.has(last) && full.get(last) !== key ? '' : key);
	}
	return (key) => {
		const last = lastPart(key);
		return last !== undefined && full.get(last) === key ? last : key;
	};
}

/** What print has of the person: by the whole name, or where it never prints that, by the last part, which nobody else has. */
export function recordOf(key: string, { names, neighbours }: Evidence): NameRecord | undefined {
	const own = names.get(key);
	// 阿·捷尔穆诺夫: the initial tells one of two namesakes from the other.
	const last = own || /^.[·•・]/u.test(key) ? undefined : lastPart(key);
	if (last === undefined) return own;
	const alike = (neighbours.get(key) ?? []).filter((record) => record.key === last || lastPart(record.key) === last);
	return alike.length === 1 && alike[0]?.key === last ? alike[0] : undefined;
}
