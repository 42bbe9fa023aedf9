// Fixes of the findings at a selection, and one that fixes all findings of a kind where that needs no second look.
// Knows findings, not the checks that made them.

import type { Finding, SourceEdit } from '../checks/frame/model.ts';
import { rank } from '../checks/frame/severity.ts';
import type { Span } from '../text/span.ts';
import type { Bilingual } from '../util/bilingual.ts';

export interface CodeAction {
	readonly title: Bilingual;
	/** Sorted, not overlapping. */
	readonly edits: readonly SourceEdit[];
	/** The findings that it settles. */
	readonly findings: readonly Finding[];
	/** The only fix of its finding: what the editor's own "fix" key may take. */
	readonly preferred: boolean;
}

/** Severer findings first. A cursor is an empty selection; it counts at either end of a finding. */
export function codeActionsIn(findings: readonly Finding[], selection: Span): CodeAction[] {
	const here = findingsAt(findings, selection);
	const single = here.flatMap((finding) =>
		finding.fixes.map(({ title, edits }): CodeAction => ({ title, edits, findings: [finding], preferred: finding.fixes.length === 1 })),
	);
	const kinds = [...new Set(here.filter(isSafe).map((finding) => finding.id))];
	return [...single, ...kinds.flatMap((id) => fixAllOf(findings, id) ?? [])];
}

/** Severer ones first. */
export function findingsAt(findings: readonly Finding[], selection: Span): Finding[] {
	return findings
		.filter(({ span }) => span.start <= selection.end && selection.start <= span.end)
		.toSorted((a, b) => rank(a.severity) - rank(b.severity));
}

/** All findings of one check at once; `undefined` where fewer than two of them are safe to fix. */
function fixAllOf(findings: readonly Finding[], id: string): CodeAction | undefined {
	const fixed: Finding[] = [];
	const edits: SourceEdit[] = [];
	for (const finding of findings.filter((one) => one.id === id && isSafe(one)).toSorted((a, b) => firstEdit(a) - firstEdit(b))) {
		const own = finding.fixes[0]?.edits ?? [];
		const end = edits.at(-1)?.end ?? -1;
		if (own.some((edit) => edit.start < end || (edit.start === end && edit.end === end))) continue;
		edits.push(...own);
		fixed.push(finding);
	}
	if (fixed.length < 2) return undefined;
	const title = { zh: `修正全部同类问题（${fixed.length} 处）`, en: `Fix all ${fixed.length} problems of this kind` };
	return { title, edits, findings: fixed, preferred: false };
}

/** One way to fix it, and nothing that only asks: what rests on other articles may be right in each case or in none. */
function isSafe({ fixes, severity, related }: Finding): boolean {
	return fixes.length === 1 && severity !== 'information' && related.every((place) => place.path === undefined);
}

function firstEdit(finding: Finding): number {
	return finding.fixes[0]?.edits[0]?.start ?? 0;
}
