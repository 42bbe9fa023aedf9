// Reports as one JSON object a line: the form other programs read. Offsets are UTF-16 units of the file's text.
import type { OutlineNode } from '../article/model.ts';
import type { Finding } from '../checks/frame/model.ts';
import type { NameMention, Quote } from '../facts/model.ts';
import { namesWithin } from '../facts/names/within.ts';
import { halfQuotesOf } from '../facts/quotes/halves.ts';
import { withSettings } from '../facts/quotes/setting.ts';
import type { Reading } from '../features/reading.ts';
import type { Report, ReportOptions } from './report.ts';

export function ndjsonReport({ locale }: ReportOptions): Report {
	return {
		file: ({ path, findings }) => `${JSON.stringify({ path, findings: findings.map((finding) => findingRow(finding, path, locale)) })}\n`,
		end: () => '',
	};
}

function findingRow(finding: Finding, path: string, locale: ReportOptions['locale']) {
	return {
		id: finding.id,
		severity: finding.severity,
		start: finding.span.start,
		end: finding.span.end,
		message: finding.message[locale],
		related: finding.related.map((place) => ({
			path: place.path ?? path,
			start: place.span.start,
			end: place.span.end,
			message: place.message[locale],
		})),
		fixes: finding.fixes.map((fix) => ({ title: fix.title[locale], edits: fix.edits })),
	};
}

/** One line of `kanwu facts`. */
export function factsRow(path: string, { file, facts }: Reading): string {
	const row = {
		path,
		outline: file.articles.flatMap((article) => article.outline.map(outlineRow)),
		paragraphs: file.paragraphs.map(({ text, span, role }) => ({ text, start: span.start, end: span.end, role })),
		names: [
			...facts.names.map((name) => nameRow(name)),
			...namesWithin(file, facts).map((name) => ({ ...nameRow(name), nested: true })),
		].sort((a, b) => a.start - b.start || b.end - a.end),
		figures: facts.figures.map(({ kind, text, span, value, unit, approximation, measure, indicator, scope, period, base }) => ({
			kind,
			text,
			start: span.start,
			end: span.end,
			value: value ?? null,
			unit: unit ?? null,
			approximation,
			measure: measure ?? null,
			indicator: indicator ?? null,
			scope,
			period: period ?? null,
			base: base ?? null,
		})),
		quotes: withSettings(file, facts).map(quoteRow),
		halfQuotes: withSettings(file, facts, halfQuotesOf(file, facts)).map((quote) => ({ ...quoteRow(quote), lacks: quote.lacks })),
	};
	return `${JSON.stringify(row)}\n`;
}

function nameRow({ kind, text, span, canonical, title, affiliation }: NameMention) {
	return { kind, text, start: span.start, end: span.end, canonical, title, affiliation };
}

function quoteRow({ kind, text, span, speaker, verb, depth, occasion, date }: Quote) {
	return {
		kind,
		text,
		start: span.start,
		end: span.end,
		speaker: speaker ?? null,
		verb: verb ?? null,
		depth,
		occasion: occasion ?? null,
		date: date ?? null,
	};
}

function outlineRow(node: OutlineNode): unknown {
	return { kind: node.kind, text: node.text, start: node.span.start, end: node.span.end, children: node.children.map(outlineRow) };
}
