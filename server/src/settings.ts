// The user's settings as the inner rooms see them. Only shapes and defaults; `configuration.ts` reads them.
import type { Severity } from './checks/frame/severity.ts';

export interface Settings {
	/** Severity by check id; `off` silences it. Checks that are not named keep their own. */
	readonly severities: Readonly<Record<string, Severity | 'off'>>;
	/** Folders of published articles as the user wrote them; `undefined`: the workspace's own articles. */
	readonly corpus: readonly string[] | undefined;
	/** Counts above headings. */
	readonly codeLens?: boolean;
}

export const defaultSettings: Settings = { severities: {}, corpus: undefined };
