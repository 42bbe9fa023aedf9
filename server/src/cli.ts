// The command line: the same reading, facts and findings as in the editor. Knows its arguments and exit codes, no check.
import { Command, CommanderError, Option } from 'commander';
import { type CheckArguments, check } from './cli/check.ts';
import { type CorpusArguments, type ExportArguments, exportFacts, stats, verify } from './cli/corpus.ts';
import { facts } from './cli/facts.ts';
import { type IndexArguments, index } from './cli/index.ts';
import { type Terminal, thisTerminal } from './cli/terminal.ts';
import type { Bilingual } from './util/bilingual.ts';

/** Exit codes: nothing found at or above `--fail-on`; something found; could not run. */
const exit = { clean: 0, found: 1, failed: 2 } as const;

async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
	let code: number = exit.clean;
	const program = new Command('kanwu')
		.description(terminal.say(words.program))
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
			const found = await check(paths, options, terminal);
			code = found ? exit.found : exit.clean;
		});
	program
		.command('facts')
		.description(terminal.say(words.facts))
		.argument('<path...>', terminal.say(words.paths))
		.addOption(format('ndjson'))
		.action((paths: string[]) => facts(paths, terminal));
	program
		.command('index')
		.description(terminal.say(words.index))
		.argument('<folder...>', terminal.say(words.folders))
		.option('--store <file>', terminal.say(words.store))
		.action((folders: string[], options: IndexArguments) => index(folders, options, terminal));

	const corpus = program.command('corpus').description(terminal.say(words.corpusCommand));
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
			terminal.complain(terminal.say(complaintOf(error, helpOf(program, argv))));
			return exit.failed;
		}
		terminal.complain(error instanceof Error ? error.message : String(error));
		return exit.failed;
	}
	return code;
}

/** The help that tells of the command that was meant: `kanwu corpus stats --help`. */
function helpOf(program: Command, argv: readonly string[]): string {
	const path = [program.name()];
	let at: Command | undefined = program;
	for (const word of argv.slice(2)) {
		at = at.commands.find((command) => command.name() === word);
		if (!at) break;
		path.push(word);
	}
	return `${path.join(' ')} --help`;
}

/** What is wrong with the arguments; commander's own English names the place in quotation marks. */
function complaintOf({ code, message }: CommanderError, help: string): Bilingual {
	const en = `${message.replace(/^error: /u, '')} (${help})`;
	const [named = ''] = message.match(/(?<=')[^']*(?=')/u) ?? [];
	const [choices] = message.match(/(?<=Allowed choices are )[^.]+/u) ?? [];
	switch (code) {
		case 'commander.unknownCommand':
			return { zh: `没有“${named}”这个命令（${help} 列出全部）`, en };
		case 'commander.unknownOption':
			return { zh: `没有“${named}”这个选项（${help} 列出全部）`, en };
		case 'commander.missingArgument':
			return { zh: `缺少参数 ${named}（见 ${help}）`, en };
		case 'commander.optionMissingArgument':
			return { zh: `选项“${named}”后缺少内容（见 ${help}）`, en };
		case 'commander.invalidArgument':
			return { zh: `选项“${named}”的值不可用${choices ? `，可用 ${choices.replaceAll(', ', '、')}` : ''}（见 ${help}）`, en };
		default:
			return { zh: `参数有误：${message}`, en };
	}
}

const words = {
	program: { zh: '勘误：核对中文新闻稿的人名、数字和引语', en: 'Kanwu: checks names, figures and quotations in Chinese news copy' },
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
	store: { zh: '索引文件的位置', en: 'where the index is kept' },
	format: { zh: '输出格式', en: 'output format' },
	failOn: { zh: '达到此级别即以退出码 1 结束', en: 'exit with 1 when something of this severity or above is found' },
} as const;

main(process.argv, thisTerminal()).then((code) => {
	process.exitCode = code;
});
