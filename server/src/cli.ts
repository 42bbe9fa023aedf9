// The command line: the same reading, facts and findings as in the editor. Knows its arguments and exit codes, no check.
import { Command, CommanderError, Option } from 'commander';
import { type CheckArguments, check } from './cli/check.ts';
import { complaintOf } from './cli/complaints.ts';
import { type ExportArguments, exportFacts } from './cli/export.ts';
import { facts } from './cli/facts.ts';
import { speakIn } from './cli/help.ts';
import { type IndexArguments, index } from './cli/index.ts';
import type { CorpusArguments } from './cli/openIndex.ts';
import { stats } from './cli/stats.ts';
import { interrupted, type Terminal, thisTerminal } from './cli/terminal.ts';
import { verify } from './cli/verify.ts';
import { StoreError } from './corpus/store.ts';
import type { Bilingual } from './util/bilingual.ts';
import { CancelledError } from './util/cancellation.ts';
import { version } from './version.ts';

/** Exit codes: nothing found at or above `--fail-on`; something found; could not run. */
const exit = { clean: 0, found: 1, failed: 2 } as const;

async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
	let code: number = exit.clean;
	const program = speakIn(terminal.locale, new Command('kanwu'))
		.description(terminal.say(words.program))
		.version(version, '-V, --version', terminal.say(words.version))
		.helpCommand(false)
		.exitOverride()
		.allowExcessArguments(false)
		.configureOutput({ outputError: () => {} });
	const format = (...choices: string[]) => new Option('--format <format>', terminal.say(words.format)).choices(choices).default(choices[0]);

	program
		.command('check')
		.description(terminal.say(words.check))
		.argument('<path...>', terminal.say(words.paths))
		.option('--corpus <folder...>', terminal.say(words.corpus))
		.option('--store <file>', terminal.say(words.store))
		.option('--house <folder...>', terminal.say(words.house))
		.option('--no-ignored', terminal.say(words.noIgnored))
		.addOption(format('pretty', 'ndjson', 'sarif'))
		.addOption(
			new Option('--fail-on <severity>', terminal.say(words.failOn))
				.choices(['error', 'warning', 'information', 'hint', 'never'])
				.default('warning'),
		)
		.action(async (paths: string[], options: CheckArguments) => {
			code = { found: exit.found, clean: exit.clean, unread: exit.failed }[await check(paths, options, terminal)];
		});
	program
		.command('facts')
		.description(terminal.say(words.facts))
		.argument('<path...>', terminal.say(words.paths))
		.addOption(format('ndjson'))
		.action(async (paths: string[]) => {
			code = (await facts(paths, terminal)) ? exit.clean : exit.failed;
		});
	program
		.command('index')
		.description(terminal.say(words.index))
		.argument('<folder...>', terminal.say(words.folders))
		.option('--store <file>', terminal.say(words.store))
		.action(async (folders: string[], options: IndexArguments) => {
			code = (await index(folders, options, terminal)) ? exit.clean : exit.failed;
		});

	const corpus = program.command('corpus').description(terminal.say(words.corpusCommand)).helpCommand(false);
	const onIndex = (name: string, description: Bilingual) =>
		corpus
			.command(name)
			.description(terminal.say(description))
			.argument('<folder...>', terminal.say(words.folders))
			.option('--store <file>', terminal.say(words.store));
	onIndex('stats', words.stats).action((folders: string[], options: CorpusArguments) => stats(folders, options, terminal));
	onIndex('verify', words.verify).action(async (folders: string[], options: CorpusArguments) => {
		code = (await verify(folders, options, terminal)) ? exit.clean : exit.found;
	});
	onIndex('export', words.export)
		.addOption(format('csv', 'jsonl'))
		.action((folders: string[], options: ExportArguments) => exportFacts(folders, options, terminal));

	try {
		await program.parseAsync(argv);
	} catch (error) {
		if (error instanceof CommanderError && error.exitCode === 0) return exit.clean;
		// Help that was not asked for, where no command was named, is no complaint.
		if (error instanceof CommanderError && error.code === 'commander.help') return exit.failed;
		if (error instanceof CommanderError) {
			terminal.complain(terminal.say(complaintOf(error, program, argv)));
			return exit.failed;
		}
		if (!(error instanceof CancelledError)) {
			terminal.complain(error instanceof StoreError ? terminal.say(error.problem) : messageOf(error));
			return exit.failed;
		}
	}
	if (terminal.stopping.reason !== interrupted) return code;
	terminal.complain(terminal.say(words.interrupted));
	return exit.failed;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

const words = {
	program: { zh: '勘误：核对中文新闻稿的人名、数字和引语', en: 'Kanwu: checks names, figures and quotations in Chinese news copy' },
	version: { zh: '显示版本', en: 'show the version' },
	interrupted: { zh: '已中断。已索引的留着，下次接着来。', en: 'interrupted. What was indexed is kept for the next time.' },
	check: { zh: '检查稿件，列出前后不一或与已发稿件不一之处及其证据', en: 'check drafts, within themselves and against published articles' },
	facts: { zh: '列出文件的结构、名称、数字和引语', en: 'list the structure, names, figures and quotations of files' },
	index: { zh: '建立或更新语料索引', en: 'build or refresh the index of a corpus' },
	corpusCommand: { zh: '查看、核对或导出语料索引', en: 'look into the index of a corpus' },
	stats: { zh: '索引里有什么', en: 'what the index holds' },
	verify: { zh: '核对索引是否完好，是否与文件夹一致', en: 'whether the index is sound and as its folders are' },
	export: { zh: '导出全部名称、数字和引语', en: 'all names, figures and quotations, for other programs' },
	paths: { zh: '文件或文件夹（其中所有 .txt、.md、.article、.稿）', en: 'files, or folders with .txt, .md, .article and .稿 files' },
	folders: { zh: '已发稿件的文件夹', en: 'folders of published articles' },
	corpus: {
		zh: '已发稿件的文件夹；不给出则只核对稿件自身',
		en: 'folders of published articles; without them only the draft itself is judged',
	},
	house: {
		zh: '本单位规范表（CSV）所在的文件夹；不给出则用稿件所在编辑部 kanwu.json 所列或 corpus/house',
		en: "folders of the newsroom's own lists (CSV); without them those of the drafts' kanwu.json, or corpus/house",
	},
	noIgnored: {
		zh: '也列出在编辑器里选了“不再提示”的（.kanwu/ignored.jsonl）',
		en: 'report also what was ignored in the editor (.kanwu/ignored.jsonl)',
	},
	store: { zh: '存放索引的文件', en: 'the file where the index is kept' },
	format: { zh: '输出格式', en: 'output format' },
	failOn: { zh: '达到此级别即以退出码 1 结束', en: 'exit with 1 when something of this severity or above is found' },
} as const;

main(process.argv, thisTerminal()).then((code) => {
	process.exitCode = code;
});
