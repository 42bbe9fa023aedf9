// Real sentence pairs that differ in a figure: what is an update, a series, another entity or the same in other words stays unflagged.
import { expect, test } from 'vitest';
import { judge } from '../support/judge.ts';
import { type PairSide, realPairs } from '../support/pairs.ts';

const rows = realPairs().filter(({ kind }) => kind === 'number');
const pathOf = (side: PairSide, id: string) => `${(side.date ?? '2023-08-01').replaceAll('-', '/')}/${id}.txt`;
const about = /^(?:figure|event|date|headline)-/;

async function flagged(a: PairSide, b: PairSide, id: string): Promise<string[]> {
	const findings = await judge({ text: `　　${a.text}。\n`, path: pathOf(a, id), corpus: { [pathOf(b, id)]: `　　${b.text}。\n` } });
	return findings.filter((finding) => about.test(finding.id)).map(({ id, message }) => `${id} ${message.zh}`);
}

test.skipIf(rows.length === 0)('of harmless pairs at most two in a hundred are flagged', { timeout: 120_000 }, async () => {
	const harmless = rows.filter(({ label }) => label !== 'number-conflict');
	const alarms: string[] = [];
	for (const { id, label, a, b } of harmless) for (const found of await flagged(a, b, id)) alarms.push(`${label}: ${found}`);
	expect(alarms.length / harmless.length, alarms.join('\n')).toBeLessThanOrEqual(0.02);
});

test.skipIf(rows.length === 0)('of harmless pairs in one text at most two in a hundred are flagged', { timeout: 120_000 }, async () => {
	const harmless = rows.filter(({ label }) => label !== 'number-conflict');
	const alarms = new Map<string, string>();
	for (const { id, a, b } of harmless)
		for (const finding of await judge({ text: `　　${a.text}。\n\n　　${b.text}。\n`, path: pathOf(a, id) }))
			if (about.test(finding.id)) alarms.set(id, `${finding.id} ${finding.message.zh}`);
	expect(alarms.size / harmless.length, [...alarms.values()].join('\n')).toBeLessThanOrEqual(0.02);
});

test.skipIf(rows.length === 0)('pairs that contradict each other are flagged, whichever is the draft', { timeout: 60_000 }, async () => {
	for (const { id, label, a, b } of rows) {
		if (label !== 'number-conflict') continue;
		expect(await flagged(a, b, id), a.text).not.toEqual([]);
		expect(await flagged(b, a, id), b.text).not.toEqual([]);
	}
});

test('a headline that disagrees with its text is flagged, and mended by it', async () => {
	const text =
		'中国与蒙古国贸易额去年达136亿美元\n\n　　2024年，中国与蒙古国贸易额达到163亿美元，同比增长明显。双方企业对合作前景充满信心，口岸通关效率不断提高。\n';
	const [finding] = await judge({ text, path: '2025/02/01/a.txt' });
	expect(finding?.severity).toBe('warning');
	expect(finding?.related.length).toBe(1);
});
