// What is wrong with the arguments, in both languages. Knows commander's codes, no command of ours.
import type { Command, CommanderError } from 'commander';
import type { Bilingual } from '../util/bilingual.ts';

/** commander's own English names the place in quotation marks. */
export function complaintOf({ code, message }: CommanderError, program: Command, argv: readonly string[]): Bilingual {
	const help = helpOf(program, argv);
	const en = `${message.replace(/^error: /u, '').replaceAll(/\s+/gu, ' ')} (${help})`;
	const [named = ''] = message.match(/(?<=')[^']*(?=')/u) ?? [];
	const [value = ''] = message.match(/(?<=argument ')[^']*(?=')/u) ?? [];
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
		case 'commander.excessArguments':
			return { zh: `参数太多（见 ${help}）`, en };
		case 'commander.invalidArgument':
			return { zh: `选项“${named}”不能是“${value}”${choices ? `，可用 ${choices.replaceAll(', ', '、')}` : ''}（见 ${help}）`, en };
		default:
			return { zh: `参数有误：${message}`, en };
	}
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
