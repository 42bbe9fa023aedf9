// Reports for a person at a terminal: place, severity, message, and the evidence below it.
import { styleText } from 'node:util';
import type { Finding } from '../checks/model.ts';
import type { Severity } from '../checks/severity.ts';
import type { Span } from '../text/span.ts';
import type { Bilingual } from '../util/bilingual.ts';
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
			return `${paint(['bold', 'underline'], checked.path)}\n${checked.findings.map((finding) => findingLines(finding, checked, options)).join('')}\n`;
		},
		end() {
			const { error, warning, information, hint } = counts;
			return options.locale === 'zh'
				? `共检查 ${files} 个文件，${flagged} 个有发现：错误 ${error}，警告 ${warning}，提示 ${information}，体例 ${hint}\n`
				: `${counted(files, 'file')}, ${flagged} with findings: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${information} for information, ${counted(hint, 'hint')} of style\n`;
		},
	};
}

function counted(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function findingLines(finding: Finding, { text }: CheckedFile, options: ReportOptions): string {
	const paint = painter(options);
	const { locale } = options;
	const head = [
		`  ${paint('gray', lineAndColumn(text, finding.span))}`,
		paint(severityStyles[finding.severity], severityWords[finding.severity][locale]),
		finding.message[locale],
		paint('gray', finding.id),
	].join('  ');
	const evidence = finding.related.map((place) => {
		const other = place.path === undefined ? text : options.readText(place.path);
		const where = `${place.path ?? (locale === 'zh' ? '本稿' : 'this draft')}${other === undefined ? '' : `:${lineAndColumn(other, place.span)}`}`;
		return `      ${paint('gray', '↳')} ${place.message[locale]}  ${paint('gray', where)}\n`;
	});
	const fixes = finding.fixes.map((fix) => `      ${paint('green', '✎')} ${fix.title[locale]}\n`);
	return `${head}\n${evidence.join('')}${fixes.join('')}`;
}

/** `12:3`: line and column of the start, both from 1, the column in UTF-16 units. */
function lineAndColumn(text: string, span: Span): string {
	const before = text.slice(0, span.start);
	const line = before.split(/\r\n|\r|\n/u).length;
	return `${line}:${before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))}`;
}

function painter({ colour }: ReportOptions): (style: Style, text: string) => string {
	return (style, text) => (colour === 'ansi' ? styleText(style, text, { validateStream: false }) : text);
}
