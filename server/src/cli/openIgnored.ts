// What newsrooms ignore, for one run of the command line; what is wrong in their lists is said on standard error.
import type { IgnoreList } from '../checks/frame/ignored.ts';
import { openMemory } from '../memory.ts';
import { findNewsrooms } from '../project.ts';
import type { Terminal } from './terminal.ts';

export function openIgnored(paths: readonly string[], terminal: Terminal): IgnoreList {
	const { list, problems } = openMemory(findNewsrooms(paths));
	for (const problem of problems) terminal.complain(terminal.say(problem));
	return list;
}
