// The worker's side of the pool: answers requests to read with flat tables, handing their memory over instead of copying it.
import type { MessagePort } from 'node:worker_threads';
import { type Extract, type ReadRequest, readBatch } from './reading.ts';

export function serveReading(port: MessagePort, extract: Extract): void {
	port.on('message', (request: ReadRequest) => {
		const answer = readBatch(request, extract);
		const { files, articles, mentions, posts, figures, quotes, breaks, bodies } = answer.packed;
		const tables = [files, articles, mentions, posts, figures, quotes, breaks, bodies];
		port.postMessage(answer, [...new Set(tables.map((table) => table.buffer as ArrayBuffer))]);
	});
}
