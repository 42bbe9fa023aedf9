// What is ignored, as an editor's session has it: an entry is kept with the folder that its article is in, and whoever judges is told.
// Knows neither files nor findings.
import { pathOf, type SessionMemory } from './lsp/session.ts';
import type { Memory } from './memory.ts';
import { isWithin } from './project.ts';

/** `changed` is called after every change. */
export function sessionMemory(memory: Memory, folders: readonly string[], changed: () => void): SessionMemory {
	return {
		get list() {
			return memory.list;
		},
		add(uri, entry) {
			const path = pathOf(uri);
			const own = path === undefined ? undefined : folders.find((folder) => isWithin(folder, path));
			memory.add(own ?? folders[0], entry);
			changed();
		},
		remove(entries) {
			memory.remove(entries);
			changed();
		},
	};
}
