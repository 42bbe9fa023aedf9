// A page flattened to one line: single spaces stand where its paragraphs ended. Cuts such a line into the lines it was
// made of. Ordinary lines come back as they are.
import { CLOSING, classOf, FINAL, HAN, SPACE } from '../text/characters.ts';
import { type Line, lineAt } from '../text/lines.ts';
import { opensCredits } from './credits.ts';
import { isFurniture } from './furniture.ts';

const shortest = 300;

export function expandFlattened(text: string, lines: readonly Line[]): readonly Line[] {
	const flattened = new Set(lines.filter((line) => isFlattened(text, line)));
	return flattened.size === 0 ? lines : lines.flatMap((line) => (flattened.has(line) ? segmentsOf(text, line) : [line]));
}

/** Long, and spaces follow many of its full stops. */
function isFlattened(text: string, { start, end, spaces }: Line): boolean {
	if (end - start < shortest || spaces === 0) return false;
	let stops = 0;
	let spaced = 0;
	let stopped = false;
	for (let at = start; at < end; at++) {
		const bits = classOf(text.charCodeAt(at));
		if (bits & FINAL) {
			stops++;
			stopped = true;
		} else if (stopped && !(bits & CLOSING)) {
			if (bits & SPACE) spaced++;
			stopped = false;
		}
	}
	return spaced > 3 && spaced * 6 >= stops;
}

function segmentsOf(text: string, line: Line): Line[] {
	const segments: Line[] = [];
	let start = line.start;
	let at = start;
	const cut = (end: number, next: number) => {
		segments.push(lineAt(text, start, end, segments.length === 0 ? line.gap : 1));
		start = next;
	};
	while (at < line.end) {
		const space = nextSpace(text, at, line.end);
		if (space === line.end) break;
		let after = space + 1;
		while (classOf(text.charCodeAt(after)) & SPACE) after++;
		if (isParagraphEnd(text, start, space, after, line.end)) cut(space, after);
		at = after;
	}
	const suffix = segments.length === 0 ? undefined : siteSuffix(text, segments[0] as Line);
	cut(line.end, line.end);
	if (suffix === undefined) return segments;
	const { start: from, end, gap } = segments[0] as Line;
	return [lineAt(text, from, suffix, gap), lineAt(text, suffix, end, 0), ...segments.slice(1)];
}

/** `…山村之行--时政--人民网`: where `--时政--人民网` begins. */
function siteSuffix(text: string, { start, end }: Line): number | undefined {
	const match =
		/(?:--\p{Script=Han}{1,8}){2,3}$|(?:(?:--|_|\||｜| - )\p{Script=Han}{1,8}){0,3}(?:--|_|\||｜| - |-)\p{Script=Han}{1,8}(?:网|網|新闻|频道|报|社|网站)$/u.exec(
			text.slice(start, end),
		);
	return match === null || match.index === 0 ? undefined : start + match.index;
}

function nextSpace(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && !(classOf(text.charCodeAt(at)) & SPACE)) at++;
	return at;
}

/** At the white space from `space` to `after`: behind a full stop, a lead, a heading, credits or furniture. */
function isParagraphEnd(text: string, start: number, space: number, after: number, end: number): boolean {
	let last = space - 1;
	while (last > start && classOf(text.charCodeAt(last)) & CLOSING) last--;
	if (classOf(text.charCodeAt(last)) & FINAL || text.startsWith('——', space - 2)) return true;
	const length = space - start;
	if (length > 90) return false;
	const segment = text.slice(start, space);
	const next = text.slice(after, nextSpace(text, after, Math.min(end, after + 200)));
	if (opensCredits(segment)) return !opensCredits(next) && !isName(next);
	if (opensCredits(next)) return true;
	if (isFurniture(segment) && segment.length > 3) return true;
	if (next.length < 2 || length < 3 || /[，、；：“《（]$/u.test(segment)) return false;
	if (!segment.includes('，') && !/\s/u.test(segment))
		return length <= 40 && classOf(text.charCodeAt(start)) & HAN ? true : /网$/u.test(segment);
	return /--\p{Script=Han}{1,8}$|[-_|—]{1,2}\p{Script=Han}{2,8}网$/u.test(segment);
}

function isName(text: string): boolean {
	return /^\p{Script=Han}{1,4}$/u.test(text);
}
