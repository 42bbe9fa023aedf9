// Help in the terminal's language: commander's own words are English. Knows no command.
import type { Command, HelpConfiguration, Option } from 'commander';
import type { Locale } from '../util/bilingual.ts';

/** Sub-commands take both over. */
export function speakIn(locale: Locale, program: Command): Command {
	return locale === 'zh' ? program.configureHelp(inChinese).helpOption('-h, --help', '显示帮助') : program;
}

const headings: Readonly<Record<string, string>> = {
	'Usage:': '用法：',
	'Arguments:': '参数：',
	'Options:': '选项：',
	'Commands:': '命令：',
};

const inChinese: HelpConfiguration = {
	styleTitle: (title) => headings[title] ?? title,
	styleUsage: (usage) => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
	subcommandTerm: (command) => `${command.name()}${command.options.length > 0 ? ' [选项]' : ''}${argumentsOf(command)}`,
	optionDescription: ({ description, argChoices, defaultValue }: Option) =>
		[description, argChoices && `可用 ${argChoices.join('、')}`, typeof defaultValue === 'string' && `默认 ${defaultValue}`]
			.filter(Boolean)
			.join('；'),
};

function argumentsOf(command: Command): string {
	return command.registeredArguments.map((argument) => ` <${argument.name()}${argument.variadic ? '…' : ''}>`).join('');
}
