// `kanwu corpus verify`: whether an index is sound, and as its folders are. Mends nothing.

import { resolve } from 'node:path';
import { surveyCorpus } from '../corpus/indexer.ts';
import { absoluteOf } from '../corpus/plan.ts';
import { counted } from './counted.ts';
import { type CorpusArguments, openIndex } from './openIndex.ts';
import type { Terminal } from './terminal.ts';

/** Changed files are named up to here; more are a number. */
const mostNamed = 20;

/** True where the index is sound and as its folders are. */
export async function verify(folders: readonly string[], options: CorpusArguments, terminal: Terminal): Promise<boolean> {
	const store = openIndex(folders, options, terminal);
	const roots = folders.map((folder) => ({ path: resolve(folder) }));
	try {
		const faults = store.faults();
		for (const fault of faults) terminal.complain(terminal.say({ zh: `索引有误：${fault}`, en: `the index is at fault: ${fault}` }));
		const { plan, problems } = await surveyCorpus({ roots, store, extract: undefined, token: terminal.token });
		for (const problem of problems) terminal.complain(terminal.say(problem));
		for (const file of plan.read.slice(0, mostNamed)) {
			const absolute = absoluteOf(file);
			terminal.complain(terminal.say({ zh: `尚未索引或已改动：${absolute}`, en: `not indexed yet, or changed since: ${absolute}` }));
		}
		const [changed, gone] = [plan.read.length, plan.gone.length];
		await terminal.print(
			terminal.say({
				zh: `索引${faults.length === 0 ? '完好' : `有 ${faults.length} 处错误，请重建`}；新增或改动 ${changed} 个文件，已删除 ${gone} 个\n`,
				en: `the index is ${faults.length === 0 ? 'sound' : `at fault in ${counted(faults.length, 'place')}: rebuild it`}; ${counted(changed, 'file')} new or changed, ${gone} gone\n`,
			}),
		);
		return faults.length + changed + gone === 0;
	} finally {
		store.close();
	}
}
