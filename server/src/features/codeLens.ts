// Above each headline and section, what lies under it: names, figures, quotations, findings. Knows places and counts alone.
import type { OutlineNode } from '../article/model.ts';
import type { Finding } from '../checks/frame/model.ts';
import type { Span } from '../text/span.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { factsIn } from './factAt.ts';
import type { Reading } from './reading.ts';

export interface Lens {
	/** The heading's words. */
	readonly span: Span;
	readonly title: Bilingual;
}

export function lensesOf(reading: Reading, findings: readonly Finding[]): Lens[] {
	const headings = reading.file.articles.flatMap(({ outline }) => outline).flatMap(withSections);
	return headings.map(({ span, range }) => ({ span, title: countsIn(reading, findings, within(span, range)) }));
}

function withSections(node: OutlineNode): OutlineNode[] {
	const sections = node.children.flatMap(withSections);
	return node.kind === 'headline' || node.kind === 'section' ? [node, ...sections] : sections;
}

function within(heading: Span, range: Span): Span {
	return { start: Math.min(heading.start, range.start), end: Math.max(heading.end, range.end) };
}

/** `名称 23 处（12 个） · 数字 9 处 · 引语 4 处 · 提示 2 处` */
function countsIn({ facts }: Reading, findings: readonly Finding[], range: Span): Bilingual {
	const names = factsIn(facts.names, range).filter(({ kind }) => kind !== 'title');
	const distinct = new Set(names.map(({ kind, key }) => `${kind} ${key}`)).size;
	const figures = factsIn(facts.figures, range).length;
	const quotes = factsIn(facts.quotes, range).filter(({ kind, depth }) => depth === 0 && (kind === 'speech' || kind === 'document')).length;
	const found = findings.filter(({ span }) => range.start <= span.start && span.start < range.end).length;
	const zh = [
		`名称 ${names.length} 处（${distinct} 个）`,
		`数字 ${figures} 处`,
		...(quotes > 0 ? [`引语 ${quotes} 处`] : []),
		...(found > 0 ? [`提示 ${found} 处`] : []),
	];
	const en = [
		`${names.length} mentions of ${distinct} names`,
		figures === 1 ? '1 figure' : `${figures} figures`,
		...(quotes > 0 ? [quotes === 1 ? '1 quotation' : `${quotes} quotations`] : []),
		...(found > 0 ? [found === 1 ? '1 finding' : `${found} findings`] : []),
	];
	return { zh: zh.join(' · '), en: en.join(' · ') };
}
