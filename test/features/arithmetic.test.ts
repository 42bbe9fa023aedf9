// Sums that a card shows, from sentences as they are printed.
import { expect, test } from 'vitest';
import { readArticle } from '../../server/src/article/read.ts';
import { noEvidence } from '../../server/src/corpus/evidence.ts';
import { extractFacts } from '../../server/src/facts/extract.ts';
import { arithmeticOf } from '../../server/src/features/arithmetic.ts';

function sums(body: string, figure: string): string {
	const file = readArticle(`石门港迎来丰收季\n\n　　${body}\n`, { path: '20250617.txt' });
	const facts = extractFacts(file);
	const found = facts.figures.find(({ text }) => text === figure);
	if (!found) throw new Error(`no ${figure} in ${facts.figures.map(({ text }) => text).join(' ')}`);
	return arithmeticOf({ file, facts, evidence: noEvidence }, found).join('; ');
}

test.each([
	['贸易额实现28%的较快增长，2024年达到163亿美元。', '163亿美元', '163亿 ÷ (1 + 28%) ≈ 127.3亿'],
	['贸易额实现28%的较快增长，2024年达到163亿美元。', '28%', '163亿 ÷ (1 + 28%) ≈ 127.3亿'],
	['2024年贸易额达到715亿美元，比上年的648亿美元增长10.3%。', '10.3%', '715亿 ÷ 648亿 − 1 ≈ +10.3%'],
	['贸易额为715亿美元，其中粮食292亿美元，占40.8%。', '40.8%', '292亿 ÷ 715亿 ≈ 40.8%'],
	['贸易额为60亿美元，粮食、煤炭、木材分别为10亿美元、20亿美元、30亿美元。', '60亿美元', '10亿 + 20亿 + 30亿 = 60亿'],
	['贸易额为60亿美元。去年增长35%。', '60亿美元', ''],
])('%s %s', (body, figure, expected) => {
	expect(sums(body, figure)).toBe(expected);
});
