// Long names that begin and end alike and differ in one part between. Names are normal forms (`nameKey`).
// Knows nothing of what they name.

const end = 4;
const shortest = 10;

export interface DifferingPart {
	readonly a: string;
	readonly b: string;
}

/** `教师` and `师资` of 诺兰-石门山乡教师培训计划 and 诺兰-石门山乡师资培训计划; one of them may be empty. */
export function differingPart(a: string, b: string): DifferingPart | undefined {
	const least = Math.min(a.length, b.length);
	if (a === b || least < shortest) return undefined;
	let at = 0;
	while (at < least && a[at] === b[at]) at++;
	let tail = 0;
	while (tail < least - at && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
	const part = { a: a.slice(at, a.length - tail), b: b.slice(at, b.length - tail) };
	const longest = Math.max(part.a.length, part.b.length);
	return at >= end && tail >= end && longest <= end && longest * 3 <= least ? part : undefined;
}

/** `诺兰-石…培训计划`: two names that differ in one part have the same frame. Nothing for a short name. */
export function frameOf(name: string): string | undefined {
	return name.length < shortest ? undefined : `${name.slice(0, end)}…${name.slice(-end)}`;
}
