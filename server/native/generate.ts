// Writes what is told in more than one place: each check's setting in package.json with its words in both languages,
// the reference of checks, and the tables of the README. The registry is the one source; `--check` says what is out of date instead of writing.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Check, CheckExample } from '../src/checks/frame/model.ts';
import { checkGroups, checks } from '../src/checks/registry.ts';
import type { Locale } from '../src/util/bilingual.ts';

const root = path.resolve(import.meta.dirname, '../..');
const levels = ['default', 'error', 'warning', 'information', 'hint', 'off'];
type Json = Record<string, unknown>;

const labels = {
	zh: { severity: '级别：', flagged: '会提示：', fixed: '修复后：', silent: '不会提示：', published: '已刊发', house: '规范表' },
	en: {
		severity: 'Severity: ',
		flagged: 'Flagged:',
		fixed: 'After the fix:',
		silent: 'Not flagged:',
		published: 'published',
		house: 'house list',
	},
} as const;

const severityWords = {
	zh: { error: '错误', warning: '警告', information: '提示', hint: '体例' },
	en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
} as const;

const generated: Readonly<Record<string, string>> = {
	'package.json': packageJson(),
	'package.nls.json': words('package.nls.json', 'en'),
	'package.nls.zh-cn.json': words('package.nls.zh-cn.json', 'zh'),
	'docs/checks.md': reference('en'),
	'docs/checks.zh-cn.md': reference('zh'),
	'README.md': readme(),
};

const stale = Object.entries(generated).filter(([file, text]) => read(file) !== text);
if (process.argv.includes('--check')) {
	for (const [file] of stale) console.error(`${file} is out of date: npm run generate`);
	process.exitCode = stale.length > 0 ? 1 : 0;
} else {
	for (const [file, text] of stale) {
		writeFileSync(path.join(root, file), text);
		console.log(`wrote ${file}`);
	}
}

/** The manifest with one setting a check, between the settings written by hand. */
function packageJson(): string {
	const manifest = JSON.parse(read('package.json') ?? '{}');
	const { configuration } = manifest.contributes;
	const own = Object.entries<Json>(configuration.properties).filter(([name]) => !name.startsWith('kanwu.checks.'));
	const settings = checks.map((check, index): [string, Json] => [
		`kanwu.checks.${check.id}`,
		{
			type: 'string',
			enum: levels,
			default: 'default',
			scope: 'resource',
			order: 10 + index,
			markdownDescription: `%check.${check.id}%`,
		},
	]);
	configuration.properties = Object.fromEntries([...own, ...settings].sort(([, a], [, b]) => Number(a.order) - Number(b.order)));
	return asJson(manifest);
}

function words(file: string, locale: Locale): string {
	const own = Object.entries<string>(JSON.parse(read(file) ?? '{}')).filter(([key]) => !key.startsWith('check.'));
	return asJson(Object.fromEntries([...own, ...checks.map((check) => [`check.${check.id}`, settingText(check, locale)])]));
}

/** The first paragraph of the explanation is enough in the settings; the reference has it all. */
function settingText(check: Check, locale: Locale): string {
	const [first = ''] = check.explain[locale].split('\n\n');
	return locale === 'zh'
		? `${check.title.zh}。${first}\n\n默认级别：\`${check.severity}\`。`
		: `${check.title.en}. ${first}\n\nSeverity by default: \`${check.severity}\`.`;
}

function reference(locale: Locale): string {
	const heading = locale === 'zh' ? '# 检查项' : '# Checks';
	const note =
		locale === 'zh'
			? '本页由 `npm run generate` 从各检查的定义生成，请勿手工修改。每项的级别可用设置 `kanwu.checks.<名称>` 更改。'
			: 'Written by `npm run generate` from the checks themselves; not to be edited. The setting `kanwu.checks.<name>` changes the severity of each.';
	const groups = checkGroups.flatMap((group) => [`## ${group.title[locale]}`, ...group.checks.map((check) => chapter(check, locale))]);
	return [heading, note, ...groups].join('\n\n').concat('\n');
}

function chapter(check: Check, locale: Locale): string {
	const label = labels[locale];
	const examples = check.examples.flatMap((example) => [
		label.flagged,
		quoted(example, locale),
		...(example.fixed === undefined ? [] : [label.fixed, quoted({ text: example.fixed }, locale)]),
	]);
	const allows = check.allows.flatMap((example) => [label.silent, quoted(example, locale)]);
	const head = `**${check.title[locale]}** · ${label.severity}\`${check.severity}\``;
	return [`### ${check.id}`, head, check.explain[locale], ...examples, ...allows].join('\n\n');
}

/** The text as it stands, with the published articles and the house list it is compared with behind it. */
function quoted({ text, corpus = {}, house }: CheckExample, locale: Locale): string {
	const published = Object.entries(corpus).map(([file, copy]) => `── ${labels[locale].published} ${file}\n${copy.trimEnd()}`);
	const listed = house === undefined ? [] : [`── ${labels[locale].house}\n${house.trimEnd()}`];
	return ['```text', text.trimEnd(), ...published, ...listed, '```'].join('\n');
}

/** The README with its tables of checks, each between two marks. */
function readme(): string {
	return (['zh', 'en'] as const).reduce((text, locale) => {
		const page = locale === 'zh' ? 'docs/checks.zh-cn.md' : 'docs/checks.md';
		const head = locale === 'zh' ? '| 检查 | 查什么 | 级别 |' : '| check | what it compares | severity |';
		const tables = checkGroups.map((group) => {
			const rows = group.checks.map((check) => {
				const [first = ''] = check.explain[locale].split('\n\n');
				return `| [${check.id}](${page}#${check.id}) | **${check.title[locale]}**${locale === 'zh' ? '：' : ': '}${first.replaceAll('\n', ' ')} | ${severityWords[locale][check.severity]} |`;
			});
			return [`### ${group.title[locale]}`, '', head, '|---|---|---|', ...rows].join('\n');
		});
		const marks = new RegExp(`(<!-- checks ${locale} -->\n)[^]*?(\n<!-- /checks ${locale} -->)`, 'u');
		return text.replace(marks, (_all, before: string, after: string) => `${before}\n${tables.join('\n\n')}\n${after}`);
	}, read('README.md') ?? '');
}

function asJson(value: unknown): string {
	return `${JSON.stringify(value, undefined, '\t')}\n`;
}

function read(file: string): string | undefined {
	try {
		return readFileSync(path.join(root, file), 'utf8');
	} catch {
		return undefined;
	}
}
