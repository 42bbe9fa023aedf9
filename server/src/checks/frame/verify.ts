// Looks over what a check reports before anyone sees it. Knows the shape of a finding, not its meaning.
import type { Finding, SourceEdit } from './model.ts';

/** What is wrong with a finding, in words for a developer; `undefined` where it is sound. */
export function faultOf(finding: Finding, id: string, text: string): string | undefined {
	if (finding.id !== id) return `${id} reports under the name ${finding.id}`;
	const { start, end } = finding.span;
	if (!(start >= 0 && start < end && end <= text.length))
		return `${id}: span ${start}-${end} is empty or outside the text (${text.length})`;
	if (!finding.message.zh || !finding.message.en) return `${id}: a message is empty`;
	for (const fix of finding.fixes) {
		if (!fix.title.zh || !fix.title.en) return `${id}: a fix without a title`;
		if (!areOrdered(fix.edits, text.length)) return `${id}: edits of “${fix.title.zh}” overlap or lie outside the text`;
		if (changesNothing(text, fix.edits)) return `${id}: the fix “${fix.title.zh}” changes nothing`;
	}
	return undefined;
}

/** Only the stretch from the first edit to the last is made, however long the text. */
function changesNothing(text: string, edits: readonly SourceEdit[]): boolean {
	const from = edits[0]?.start ?? 0;
	const stretch = text.slice(from, edits.at(-1)?.end ?? from);
	const shifted = edits.map(({ start, end, newText }) => ({ start: start - from, end: end - from, newText }));
	return applyEdits(stretch, shifted) === stretch;
}

/** The text after the edits, which are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly SourceEdit[]): string {
	let result = '';
	let from = 0;
	for (const edit of edits) {
		result += text.slice(from, edit.start) + edit.newText;
		from = edit.end;
	}
	return result + text.slice(from);
}

function areOrdered(edits: readonly SourceEdit[], length: number): boolean {
	let from = 0;
	for (const edit of edits) {
		if (edit.start < from || edit.end < edit.start || edit.end > length) return false;
		from = edit.end;
	}
	return edits.length > 0;
}
