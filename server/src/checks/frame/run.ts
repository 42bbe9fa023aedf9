// Runs checks over one reading and looks after them: severities from the settings, faults kept apart, findings verified.
// Knows no check by name.

import type { Settings } from '../../settings.ts';
import { inOrder } from '../../util/inOrder.ts';
import type { Check, CheckInput, Finding } from './model.ts';
import { findInParagraphs } from './paragraphwise.ts';
import { rank } from './severity.ts';
import { faultOf } from './verify.ts';

export interface RunOptions {
	/** Told of a check that threw or reported something unusable. The others go on. */
	readonly onFault?: (id: string, fault: unknown) => void;
}

/** Findings of all checks that are not switched off, in source order, one for each place and check. */
export function runChecks(checks: readonly Check[], input: CheckInput, options: RunOptions = {}): readonly Finding[] {
	const { severities } = input.settings;
	const findings: Finding[] = [];
	const inParagraphs = findInParagraphs(paragraphChecks(checks, severities), input, (check, alone) => runOne(check, alone, options));
	for (const check of checks) {
		const severity = severities[check.id];
		if (severity === 'off') continue;
		const found = check.reach === 'paragraph' ? (inParagraphs.get(check.id) ?? []) : runOne(check, input, options);
		for (const finding of found) findings.push(severity ? { ...finding, severity } : finding);
	}
	return inOrder(findings, (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || rank(a.severity) - rank(b.severity));
}

const chosen = new WeakMap<readonly Check[], WeakMap<Settings['severities'], readonly Check[]>>();

/** Those that judge each paragraph by itself and are not switched off: the same list again for the same settings. */
function paragraphChecks(checks: readonly Check[], severities: Settings['severities']): readonly Check[] {
	let bySettings = chosen.get(checks);
	if (!bySettings) {
		bySettings = new WeakMap();
		chosen.set(checks, bySettings);
	}
	let list = bySettings.get(severities);
	if (!list) {
		list = checks.filter(({ id, reach }) => reach === 'paragraph' && severities[id] !== 'off');
		bySettings.set(severities, list);
	}
	return list;
}

function runOne(check: Check, input: CheckInput, options: RunOptions): Finding[] {
	try {
		const seen = new Set<string>();
		return check.run(input).filter((finding) => {
			const fault = faultOf(finding, check.id, input.file.text);
			if (fault) options.onFault?.(check.id, new Error(fault));
			const key = `${finding.span.start}-${finding.span.end}-${finding.message.zh}`;
			if (fault || seen.has(key)) return false;
			seen.add(key);
			return true;
		});
	} catch (error) {
		options.onFault?.(check.id, error);
		return [];
	}
}
