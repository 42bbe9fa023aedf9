// Whatever came from outside, looked at before it is used.

/** True for an object with named fields, of which nothing is known yet. */
export function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
	return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
