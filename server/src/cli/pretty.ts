// Reports for a person at a terminal: place, severity, message, and the evidence below it.
import { styleText } from 'node:util';
import type { Finding } from '../checks/frame/model.ts';
import type { Severity } from '../checks/frame/severity.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { counted } from './counted.ts';
import { linesAndColumns } from './lineAndColumn.ts';
import type { CheckedFile, Report, ReportOptions } from './report.ts';

type Style = Parameters<typeof styleText>[0];

const severityWords: Readonly<Record<Severity, Bilingual>> = {
	error: { zh: '错误', en: 'error' },
	warning: { zh: '警告', en: 'warning' },
	information: { zh: '提示', en: 'info' },
	hint: { zh: '体例', en: 'style' },
};

const severityStyles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'gray' };

export function prettyReport(options: ReportOptions): Report {
	let files = 0;
	let flagged = 0;
	const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
	return {
		file(checked) {
			files++;
			if (checked.findings.length === 0) return '';
			flagged++;
			for (const { severity } of checked.findings) counts[severity]++;
			const paint = painter(options);
			const where = places(checked, options);
			return `${paint(['bold', 'underline'], checked.path)}\n${checked.findings.map((finding) => findingLines(finding, where, options)).join('')}\n`;
		},
		end() {
			const { error, warning, information, hint } = counts;
			return options.locale === 'zh'
				? `共检查 ${files} 个文件，${flagged} 个有发现：错误 ${error}，警告 ${warning}，提示 ${information}，体例 ${hint}\n`
				: `${counted(files, 'file')}, ${flagged} with findings: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${information} for information, ${counted(hint, 'hint')} of style\n`;
		},
	};
}

/** `published/a.txt:12:3`, and `12:3` for the draft's own; a file that is gone has its path alone. */
type Where = (path: string | undefined, offset: number) => string;

/** Findings of one draft point again and again to the same files. */
function places({ text }: CheckedFile, { readText }: ReportOptions): Where {
	const known = new Map<string | undefined, ((offset: number) => string) | undefined>([[undefined, linesAndColumns(text)]]);
	return (path, offset) => {
		if (path !== undefined && !known.has(path)) {
			const other = readText(path);
			known.set(path, other === undefined ? undefined : linesAndColumns(other));
		}
		const place = known.get(path)?.(offset);
		return [path, place].filter((part) => part !== undefined).join(':');
	};
}

function findingLines(finding: Finding, where: Where, options: ReportOptions): string {
	const paint = painter(options);
	const { locale } = options;
	const head = [
		`  ${paint('gray', where(undefined, finding.span.start))}`,
		paint(severityStyles[finding.severity], severityWords[finding.severity][locale]),
		finding.message[locale],
		paint('gray', finding.id),
	].join('  ');
	const evidence = finding.related.map(({ path, span, message }) => {
		const own = path === undefined ? (locale === 'zh' ? '本稿:' : 'this draft:') : '';
		return `      ${paint('gray', '↳')} ${message[locale]}  ${paint('gray', `${own}${where(path, span.start)}`)}\n`;
	});
	const fixes = finding.fixes.map((fix) => `      ${paint('green', '✎')} ${fix.title[locale]}\n`);
	return `${head}\n${evidence.join('')}${fixes.join('')}`;
}

function painter({ colour }: ReportOptions): (style: Style, text: string) => string {
	return (style, text) => (colour === 'ansi' ? styleText(style, text, { validateStream: false }) : text);
}
