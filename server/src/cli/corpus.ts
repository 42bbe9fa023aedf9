// `kanwu corpus stats | verify | export`: what an index holds, whether it is sound and as its folders are, and its facts for other
// programs. Reads the index as it is and refreshes nothing.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { cacheFolder, indexFile } from '../collections.ts';
import { plainCorpus } from '../corpus/definition.ts';
import { surveyCorpus } from '../corpus/indexer.ts';
import { absoluteOf } from '../corpus/plan.ts';
import { openStore } from '../corpus/sqlite/store.ts';
import type { ExportedFact, Store } from '../corpus/store.ts';
import { nameWords } from '../features/kindWords.ts';
import { throwIfCancelled } from '../util/cancellation.ts';
import type { Terminal } from './terminal.ts';

export interface CorpusArguments {
	readonly store?: string;
}

export interface ExportArguments extends CorpusArguments {
	readonly format: 'csv' | 'jsonl';
}

export async function stats(folders: readonly string[], options: CorpusArguments, terminal: Terminal): Promise<void> {
	const store = open(folders, options, terminal);
	const { files, articles, figures, quotes, bytes } = store.stats();
	const counts = await store.browser.countEntities(terminal.token);
	const kinds = counts.flatMap(({ kind, count }) => (kind === 'indicator' ? [] : [{ words: nameWords[kind], count }]));
	const megabytes = (bytes / 1e6).toFixed(1);
	const lines = [
		{ zh: `索引 ${store.location ?? ''}（${megabytes} MB）`, en: `index ${store.location ?? ''} (${megabytes} MB)` },
		{ zh: `文件 ${files}，稿件 ${articles}`, en: `${files} files, ${articles} articles` },
		...kinds.map(({ words, count }) => ({ zh: `${words.zh} ${count}`, en: `${words.en}: ${count}` })),
		{ zh: `数字 ${figures}，引语 ${quotes}`, en: `${figures} figures, ${quotes} quotations` },
	];
	store.close();
	await terminal.print(lines.map((line) => `${terminal.say(line)}\n`).join(''));
}

/** True where the index is sound and as its folders are. */
export async function verify(folders: readonly string[], options: CorpusArguments, terminal: Terminal): Promise<boolean> {
	const store = open(folders, options, terminal);
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
				en: `the index is ${faults.length === 0 ? 'sound' : `at fault in ${faults.length} places: rebuild it`}; ${changed} files new or changed, ${gone} gone\n`,
			}),
		);
		return faults.length + changed + gone === 0;
	} finally {
		store.close();
	}
}

export async function exportFacts(folders: readonly string[], options: ExportArguments, terminal: Terminal): Promise<void> {
	const store = open(folders, options, terminal);
	const line = options.format === 'csv' ? csvLine : jsonLine;
	// Spreadsheets take a file for Unicode by its mark alone.
	let waiting = options.format === 'csv' ? `\ufeff${columns.join(',')}\r\n` : '';
	try {
		for (const fact of store.facts()) {
			throwIfCancelled(terminal.token);
			waiting += line(fact);
			if (waiting.length < 1 << 16) continue;
			await terminal.print(waiting);
			waiting = '';
		}
		await terminal.print(waiting);
	} finally {
		store.close();
	}
}

const mostNamed = 20;

function open(folders: readonly string[], { store }: CorpusArguments, terminal: Terminal): Store {
	const definition = plainCorpus(folders.map((folder) => resolve(folder)));
	const file = store === undefined ? indexFile(definition, cacheFolder()) : resolve(store);
	const missing = { zh: `还没有索引：${file}。请先运行 kanwu index。`, en: `there is no index yet: ${file}. Run kanwu index first.` };
	if (!existsSync(file)) throw new Error(terminal.say(missing));
	const opened = openStore(file);
	if (opened.kind === 'none') throw new Error(terminal.say(opened.problem));
	for (const problem of opened.store.problems) terminal.complain(terminal.say(problem));
	return opened.store;
}

const columns = [
	...['fact', 'kind', 'name', 'count', 'value', 'unit', 'approximation', 'period', 'scope', 'speaker'],
	...['date', 'headline', 'path', 'start', 'end', 'sentence'],
] as const;

function flat({ place, ...fact }: ExportedFact): Readonly<Record<(typeof columns)[number], unknown>> {
	const { path, span, headline, date, sentence } = place;
	const empty = { count: undefined, value: undefined, unit: undefined, approximation: undefined, period: undefined };
	return { ...empty, scope: undefined, speaker: undefined, ...fact, date, headline, path, start: span.start, end: span.end, sentence };
}

function jsonLine(fact: ExportedFact): string {
	const row = flat(fact);
	return `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])))}\n`;
}

function csvLine(fact: ExportedFact): string {
	const row = flat(fact);
	return `${columns.map((column) => cell(row[column])).join(',')}\r\n`;
}

/** A cell that begins like a formula is text all the same. */
function cell(value: unknown): string {
	if (value === undefined) return '';
	const text = Array.isArray(value) ? value.join('|') : String(value);
	const safe = typeof value === 'string' && /^[=+\-@\t]/u.test(text) ? `'${text}` : text;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
