// Where a sentence begins, looking back from a place in it. Knows marks, not what stands between them.

const farthest = 120;

/** The place behind the last full stop, semicolon or line's end before `pos`; at most so far back that text without stops costs no more. */
export function sentenceStart(text: string, pos: number): number {
	let start = pos;
	while (start > 0 && pos - start < farthest && !/[。！？；\n]/u.test(text.charAt(start - 1))) start--;
	return start;
}
