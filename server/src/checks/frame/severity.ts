// How grave a finding is. Knows nothing of findings.

/** error: certainly wrong; warning: evidence of a slip; information: worth a look; hint: style. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** 0 for an error, 3 for a hint. */
export function rank(severity: Severity): number {
	return severities.indexOf(severity);
}
