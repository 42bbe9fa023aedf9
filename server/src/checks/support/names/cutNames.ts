// Whether words are only a part of what stands in marks, so that a name in marks is no likeness of theirs: 典里的画卷 in 《经典里的画卷》.
// Knows nothing of who compares them.
import type { Span } from '../../../text/span.ts';

/** So far an opening mark is looked for. */
const near = 24;

/** `printed` is the name that was meant, with its marks. A work stands in 《 》 wherever it is named; what stands in “ ” may go without. */
export function isCutByMarks(text: string, { start }: Span, printed: string): boolean {
	const [open, close] = printed.startsWith('《') ? ['《', '》'] : printed.startsWith('“') ? ['“', '”'] : [];
	if (open === undefined || close === undefined) return false;
	const from = Math.max(0, start - near);
	const before = text.slice(from, start + 1);
	const at = before.lastIndexOf(open);
	const isOpen = at !== -1 && !before.slice(at, start - from).includes(close);
	return isOpen ? at < start - from - 1 : open === '《';
}
