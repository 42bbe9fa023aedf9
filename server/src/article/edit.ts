// Edits of wrapped source that change words and nothing else: breaks, blank lines and justification spaces between the
// characters stay, and only characters that differ are touched. Knows nothing of why somebody edits.
import diff from 'fast-diff';
import type { Span } from '../text/span.ts';
import type { ArticleFile, Paragraph } from './model.ts';

/** Put `newText` in the place of the source from `start` to `end`. */
export interface TextEdit extends Span {
	readonly newText: string;
}

/** The edits that make the unwrapped text at `at` in `paragraph` read `newText`; sorted, not overlapping, none where it does already. */
export function editSource(file: ArticleFile, paragraph: Paragraph, at: Span, newText: string): TextEdit[] {
	const edits: TextEdit[] = [];
	let offset = at.start;
	let removed = '';
	let inserted = '';
	const flush = () => {
		replace({ file, paragraph, first: at.start, edits }, offset - removed.length, removed, inserted);
		removed = '';
		inserted = '';
	};
	for (const [kind, text] of diff(paragraph.text.slice(at.start, at.end), newText)) {
		if (kind === diff.EQUAL) flush();
		if (kind === diff.INSERT) inserted += text;
		else offset += text.length;
		if (kind === diff.DELETE) removed += text;
	}
	flush();
	return edits;
}

interface Work {
	readonly file: ArticleFile;
	readonly paragraph: Paragraph;
	/** Where the edited words begin: what is inserted there goes before the first character, not behind the one before. */
	readonly first: number;
	readonly edits: TextEdit[];
}

/** Character by character as far as both last; then what is left over is inserted at once or taken away. */
function replace(work: Work, offset: number, removed: string, inserted: string): void {
	const olds = [...removed];
	const news = [...inserted];
	if (olds.length === 0) {
		if (news.length > 0) insert(work, offset, inserted);
		return;
	}
	let at = offset;
	olds.forEach((old, i) => {
		const last = i === olds.length - 1;
		const text = last ? news.slice(i).join('') : (news[i] ?? '');
		const start = work.paragraph.map.toSource(at);
		at += old.length;
		if (!isBreak(work.file.text, start)) push(work.edits, { start, end: start + old.length, newText: text });
		else if (text !== '') push(work.edits, { start, end: start, newText: text });
	});
}

function insert({ paragraph, first, edits }: Work, offset: number, newText: string): void {
	const { map } = paragraph;
	const start = offset === 0 || (offset === first && offset < paragraph.text.length) ? map.toSource(offset) : map.toSource(offset - 1) + 1;
	push(edits, { start, end: start, newText });
}

/** Neighbouring edits become one; one that begins where the last ends never crosses a break. */
function push(edits: TextEdit[], edit: TextEdit): void {
	const last = edits.at(-1);
	if (last?.end === edit.start) edits[edits.length - 1] = { start: last.start, end: edit.end, newText: last.newText + edit.newText };
	else edits.push(edit);
}

function isBreak(text: string, at: number): boolean {
	return text[at] === '\n' || text[at] === '\r';
}
