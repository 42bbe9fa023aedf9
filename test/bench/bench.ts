// `npm run bench [-- core server corpus]`: speed as medians with spread. No verdict: machines differ, figures are for comparing.
import { benchCore } from './core.ts';
import { benchCorpus } from './corpus.ts';
import { benchServer } from './server.ts';

const benches = { core: benchCore, server: benchServer, corpus: benchCorpus } as const;
const wanted = process.argv.slice(2);

console.log(`Node ${process.versions.node}, ${process.platform}-${process.arch}`);
for (const [name, bench] of Object.entries(benches)) {
	if (wanted.length === 0 || wanted.includes(name)) await bench();
}
