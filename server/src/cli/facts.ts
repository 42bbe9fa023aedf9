// `kanwu facts`: the structure and the facts of files, a line a file.
import { createService } from '../service.ts';
import { inputFiles } from './inputs.ts';
import { factsRow } from './ndjson.ts';
import type { Terminal } from './terminal.ts';

/** False where nothing could be read of something named. */
export async function facts(paths: readonly string[], terminal: Terminal): Promise<boolean> {
	const service = createService();
	let whole = true;
	const onUnread = () => {
		whole = false;
	};
	for await (const { path, absolute, text } of inputFiles(paths, terminal, onUnread)) {
		await terminal.print(factsRow(path, service.local({ id: path, path: absolute, text })));
		service.forget(path);
	}
	return whole;
}
