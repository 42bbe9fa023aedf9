// Indexes a folder and kills itself without warning: after so many articles, or inside a transaction, when a given statement is prepared.
import { DatabaseSync } from 'node:sqlite';
import { indexCorpus } from '../../server/src/corpus/indexer.ts';
import { openStore } from '../../server/src/corpus/sqlite/store.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { plainExtract } from './plainExtract.ts';

const [folder = '', database = '', when = ''] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');

const { prepare } = DatabaseSync.prototype;
DatabaseSync.prototype.prepare = function (this: DatabaseSync, ...args: Parameters<typeof prepare>) {
	if (args[0].startsWith(when)) die();
	return prepare.apply(this, args);
};

const opened = openStore(database);
if (opened.kind === 'none') throw new Error(opened.problem.en);
await indexCorpus({
	roots: [{ path: folder }],
	store: opened.store,
	extract: plainExtract,
	token: neverCancelled,
	onProgress({ done }) {
		if (done >= Number(when)) die();
	},
});
