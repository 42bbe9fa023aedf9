// The program of an indexing thread: reads articles and extracts their facts. Started by `pool.ts`.
import { parentPort } from 'node:worker_threads';
import { extractArticle } from './extractArticle.ts';
import { serveReading } from './serve.ts';

if (parentPort) serveReading(parentPort, extractArticle);
