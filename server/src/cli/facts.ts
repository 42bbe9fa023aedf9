// `kanwu facts`: the structure and the facts of files, a line a file.
import { createService } from '../service.ts';
import { inputFiles } from './inputs.ts';
import { factsRow } from './ndjson.ts';
import type { Terminal } from './terminal.ts';

export async function facts(paths: readonly string[], terminal: Terminal): Promise<void> {
	const service = createService();
	for await (const { path, absolute, text } of inputFiles(paths, terminal)) {
		if (terminal.token.isCancellationRequested) return;
		await terminal.print(factsRow(path, service.local({ id: path, path: absolute, text })));
		service.forget(path);
	}
}
