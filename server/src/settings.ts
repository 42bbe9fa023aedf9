// The user's settings as the inner rooms see them: validated, with defaults. Knows nothing of where they come from.
import type { Severity } from './checks/model.ts';

export interface Settings {
	/** Severity by check id; `off` silences it. Checks that are not named keep their own. */
	readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

export const defaultSettings: Settings = { severities: {} };
