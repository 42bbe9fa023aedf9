// `kanwu check`: findings of drafts, within themselves and against a corpus. Prints a file as soon as it is done.
import { rank, type Severity } from '../checks/frame/severity.ts';
import { readTextFile } from '../corpus/textFile.ts';
import { createService } from '../service.ts';
import { inputFiles } from './inputs.ts';
import { ndjsonReport } from './ndjson.ts';
import { openCorpus } from './openCorpus.ts';
import { openHouse } from './openHouse.ts';
import { openIgnored } from './openIgnored.ts';
import { openProject } from './openProject.ts';
import { prettyReport } from './pretty.ts';
import type { Report, ReportOptions } from './report.ts';
import { sarifReport } from './sarif.ts';
import type { Terminal } from './terminal.ts';

export interface CheckArguments {
	readonly corpus?: readonly string[];
	readonly store?: string;
	readonly house?: readonly string[];
	/** False with `--no-ignored`: what was ignored in the editor is reported too. */
	readonly ignored: boolean;
	readonly format: 'pretty' | 'ndjson' | 'sarif';
	readonly failOn: Severity | 'never';
}

const reports: Readonly<Record<CheckArguments['format'], (options: ReportOptions) => Report>> = {
	pretty: prettyReport,
	ndjson: ndjsonReport,
	sarif: sarifReport,
};

/** Something at or above `failOn` was found; else whether all that was named could be read. */
export type CheckOutcome = 'found' | 'clean' | 'unread';

export async function check(paths: readonly string[], options: CheckArguments, terminal: Terminal): Promise<CheckOutcome> {
	const report = reports[options.format]({ locale: terminal.locale, colour: terminal.colour, readText: readTextFile });
	const service = createService({ onFault: (id, fault) => terminal.complain(`${id}: ${String(fault)}`) });
	const library = options.corpus && (await openCorpus(options.corpus, options.store, terminal));
	service.corpus = library;
	const project = openProject(paths, terminal);
	service.settings = project.settings;
	service.house = openHouse(options.house ?? project.house, terminal);
	if (options.ignored) service.ignored = openIgnored(paths, terminal);
	let outcome: CheckOutcome = 'clean';
	const onUnread = () => {
		if (outcome === 'clean') outcome = 'unread';
	};
	try {
		for await (const { path, absolute, text } of inputFiles(paths, terminal, onUnread)) {
			const findings = await service.findings({ id: path, path: absolute, text }, terminal.token);
			service.forget(path);
			await terminal.print(report.file({ path, text, findings }));
			if (findings.some((finding) => options.failOn !== 'never' && rank(finding.severity) <= rank(options.failOn))) outcome = 'found';
		}
		await terminal.print(report.end());
	} finally {
		await library?.close();
	}
	return outcome;
}
