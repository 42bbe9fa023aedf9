// The program of the segmenter's thread: loads a segmenter, says which, and tags what it is sent, in order.
import { type MessagePort, parentPort } from 'node:worker_threads';
import { loadSegmenter } from './loadSegmenter.ts';

if (parentPort) void serve(parentPort);

async function serve(port: MessagePort): Promise<void> {
	const segmenter = await loadSegmenter({ onFallback: (reason) => port.postMessage({ fallback: String(reason) }) });
	port.postMessage({ id: segmenter.id });
	port.on('message', (text: string) => port.postMessage({ words: segmenter.tag(text) }));
}
