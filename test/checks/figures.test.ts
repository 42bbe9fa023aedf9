// Real sentence pairs that differ in a figure: what is an update, a series, another entity or the same in other words stays unflagged.
import { expect, test } from 'vitest';
import { judge } from '../support/judge.ts';
import { type PairSide, realPairs } from '../support/pairs.ts';

const comparing = new Set(['figure-conflict', 'figure-corpus', 'figure-magnitude', 'figure-unit']);
const rows = realPairs().filter((row) => row.kind === 'number' && row.label !== 'number-conflict');

test.skipIf(rows.length === 0)('harmless pairs are not flagged', { timeout: 60_000 }, async () => {
	const flagged: string[] = [];
	for (const { id, label, a, b } of rows) {
		const pathOf = (side: PairSide) => `${(side.date ?? '2023-08-01').replaceAll('-', '/')}/${id}.txt`;
		const corpus = { [pathOf(b)]: `　　${b.text}。\n` };
		const findings = await judge({ text: `　　${a.text}。\n`, path: pathOf(a), corpus });
		for (const finding of findings) if (comparing.has(finding.id)) flagged.push(`${label}: ${finding.message.zh}`);
	}
	expect(flagged).toEqual([]);
});

test('a headline that disagrees with its text is flagged, and mended by it', async () => {
	const text =
		'中国与蒙古国贸易额去年达136亿美元\n\n　　2024年，中国与蒙古国贸易额达到163亿美元，同比增长明显。双方企业对合作前景充满信心，口岸通关效率不断提高。\n';
	const [finding] = await judge({ text, path: '2025/02/01/a.txt' });
	expect(finding?.severity).toBe('warning');
	expect(finding?.related.length).toBe(1);
});
