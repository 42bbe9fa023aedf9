// What one checked file comes to, and how the reports in their formats are written. Knows no format itself.
import type { Finding } from '../checks/frame/model.ts';
import type { Locale } from '../util/bilingual.ts';

export interface CheckedFile {
	/** As given, or below the folder as given. */
	readonly path: string;
	readonly text: string;
	readonly findings: readonly Finding[];
}

export interface Report {
	/** Text for standard output as soon as a file is done. */
	file(checked: CheckedFile): string;
	/** Text for standard output at the end. */
	end(): string;
}

export interface ReportOptions {
	readonly locale: Locale;
	/** ANSI colours: only where a person reads a terminal. */
	readonly colour: 'ansi' | 'none';
	/** The text of a file that a finding refers to; `undefined` where it is gone. */
	readonly readText: (path: string) => string | undefined;
}
