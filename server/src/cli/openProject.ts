// The project files above the paths of one run of the command line: their checks as settings, their folders of lists.
// What is wrong in them is said on standard error.
import { readConfiguration } from '../configuration.ts';
import { findNewsrooms, readProject } from '../project.ts';
import type { Settings } from '../settings.ts';
import type { Terminal } from './terminal.ts';

/** The corpus is none of it: on the command line that is an argument. */
export function openProject(paths: readonly string[], terminal: Terminal): { settings: Settings; house: readonly string[] } {
	const { checks, house, problems } = readProject({ folders: findNewsrooms(paths), corpus: [], trusted: true, locale: terminal.locale });
	const configuration = readConfiguration({ checks });
	for (const problem of [...problems, ...configuration.problems]) terminal.complain(terminal.say(problem));
	return { settings: configuration.settings, house };
}
