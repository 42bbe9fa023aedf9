// Asks an index as a user who may not write it, and prints what there is to say.
import { gatherEvidence } from '../../server/src/corpus/gather.ts';
import { openStore } from '../../server/src/corpus/sqlite/store.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { said } from './newsroom.ts';
import { plainExtract } from './plainExtract.ts';

if (process.getuid?.() === 0) process.setuid?.(65534);
const opened = openStore(process.argv[2]);
if (opened.kind === 'none') throw new Error(opened.problem.en);
const { store } = opened;
const { facts } = plainExtract('[罗山水]', '/drafts/one.txt');
const evidence = await gatherEvidence(facts, store, {}, neverCancelled);
console.log(JSON.stringify({ writable: store.writable, said: said(evidence), problem: store.problems[0]?.zh }));
