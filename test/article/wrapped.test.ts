// Real paragraphs, wrapped as newspaper columns wrap them, must come back as they were.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../server/src/article/read.ts';
import { broadcastsOf } from '../support/broadcasts.ts';
import { sharedPath } from '../support/shared.ts';
import { type Layout, wrapParagraphs } from '../support/wrap.ts';

const plain: Layout = { width: 0, blanks: 0, apart: false, indent: '', justified: false, lineBreak: '\n' };
const layouts: Readonly<Record<string, Layout>> = {
	'single-spaced, indent lost': plain,
	'blank lines between paragraphs, justified': { ...plain, apart: true, justified: true },
	'double-spaced, justified, CRLF': { ...plain, blanks: 1, justified: true, lineBreak: '\r\n' },
	'indent kept': { ...plain, indent: '　　', justified: true },
};
const widths = [12, 14, 16, 18, 21, 24, 27, 30];

function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** Only paragraphs that end as sentences: headings are not wrapped into a column. */
function isSentence(line: string): boolean {
	return /[。！？][”’）]*$/u.test(line);
}

function dispatches(): string[] {
	const path = sharedPath('contradictions/rows.jsonl');
	if (path === undefined) return [];
	const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean);
	return rows
		.filter((_, i) => i % 4 === 0)
		.map((row) => {
			const { headline, reference } = JSON.parse(row) as { headline: string; reference: string };
			return `${headline}\n${reference}`;
		});
}

const bare = (text: string) => text.replace(/\s+/gu, '');

const corpora: Readonly<Record<string, string[]>> = {
	broadcasts: broadcastsOf('2025/06').filter((_, i) => i % 6 === 0),
	dispatches: dispatches(),
};

for (const [name, texts] of Object.entries(corpora)) {
	describe.skipIf(texts.length === 0)(`wrapped ${name}`, () => {
		it.each(Object.keys(layouts))('%s: 98 of 100 paragraphs come back exactly', (key) => {
			let wanted = 0;
			const lost: string[] = [];
			for (const width of widths) {
				for (const text of texts) {
					const [headline, ...rest] = linesOf(text);
					const paragraphs = rest.filter(isSentence);
					const layout = { ...(layouts[key] as Layout), width };
					const source = headline + layout.lineBreak.repeat(2) + wrapParagraphs(paragraphs, layout);
					const read = new Set(readArticle(source).paragraphs.map((paragraph) => bare(paragraph.text)));
					wanted += paragraphs.length;
					lost.push(
						...paragraphs.filter((paragraph) => !read.has(bare(paragraph))).map((paragraph) => `${width}: ${paragraph.slice(0, 40)}`),
					);
				}
			}
			expect(lost.length / wanted, lost.slice(0, 20).join('\n')).toBeLessThan(0.02);
		});
	});
}
