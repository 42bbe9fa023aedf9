// Runs checks over one reading and looks after them: severities from the settings, faults kept apart, findings verified.
// Knows no check by name.
import type { Check, CheckInput, Finding } from './model.ts';
import { rank } from './severity.ts';
import { faultOf } from './verify.ts';

export interface RunOptions {
	/** Told of a check that threw or reported something unusable. The others go on. */
	readonly onFault?: (id: string, fault: unknown) => void;
}

/** Findings of all checks that are not switched off, in source order, one for each place and check. */
export function runChecks(checks: readonly Check[], input: CheckInput, options: RunOptions = {}): readonly Finding[] {
	const findings: Finding[] = [];
	for (const check of checks) {
		const severity = input.settings.severities[check.id];
		if (severity === 'off') continue;
		for (const finding of runOne(check, input, options)) findings.push(severity ? { ...finding, severity } : finding);
	}
	return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || rank(a.severity) - rank(b.severity));
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
