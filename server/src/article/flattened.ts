// A page flattened to one line: single spaces stand where its paragraphs ended. Cuts such a line into the lines it was
// made of. Ordinary lines come back as they are.
import { CLOSING, classOf, FINAL, HAN, nextSpace, SPACE } from '../text/characters.ts';
import { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { opensCredits } from './credits.ts';
import { isFurniture } from './furniture.ts';

const shortest = 300;

export function expandFlattened(text: string, lines: Lines): Lines {
	let expanded: Lines | undefined;
	let copied = 0;
	for (let line = 0; line < lines.count; line++) {
		if (!isFlattened(text, lines, line)) continue;
		expanded ??= new Lines(lines.count);
		expanded.copy(lines, copied, line);
		addSegments(text, lines, line, expanded);
		copied = line + 1;
	}
	if (expanded === undefined) return lines;
	expanded.copy(lines, copied, lines.count);
	lines.release();
	return expanded;
}

/** Long, and spaces follow many of its full stops. */
function isFlattened(text: string, lines: Lines, line: number): boolean {
	const start = lines.start(line);
	const end = lines.end(line);
	if (end - start < shortest || lines.spaces(line) === 0) return false;
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

function addSegments(text: string, lines: Lines, line: number, expanded: Lines): void {
	const end = lines.end(line);
	const segments: Span[] = [];
	let start = lines.start(line);
	let at = start;
	while (at < end) {
		const space = nextSpace(text, at, end);
		if (space === end) break;
		let after = space + 1;
		while (classOf(text.charCodeAt(after)) & SPACE) after++;
		if (isParagraphEnd(text, start, space, after, end)) {
			segments.push({ start, end: space });
			start = after;
		}
		at = after;
	}
	const suffix = segments[0] === undefined ? undefined : siteSuffix(text, segments[0]);
	segments.push({ start, end });
	segments.forEach((segment, i) => {
		const gap = i === 0 ? lines.gap(line) : 1;
		if (i > 0 || suffix === undefined) expanded.add(text, segment.start, segment.end, gap);
		else {
			expanded.add(text, segment.start, suffix, gap);
			expanded.add(text, suffix, segment.end, 0);
		}
	});
}

/** `…山村之行--时政--人民网`: where `--时政--人民网` begins. */
function siteSuffix(text: string, { start, end }: Span): number | undefined {
	const match =
		/(?:--\p{Script=Han}{1,8}){2,3}$|(?:(?:--|_|\||｜| - )\p{Script=Han}{1,8}){0,3}(?:--|_|\||｜| - |-)\p{Script=Han}{1,8}(?:网|網|新闻|频道|报|社|网站)$/u.exec(
			text.slice(start, end),
		);
	return match === null || match.index === 0 ? undefined : start + match.index;
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
