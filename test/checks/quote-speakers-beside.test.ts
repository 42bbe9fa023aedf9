// A quotation over two paragraphs has one speaker: where two are named, the first has lost its closing mark.
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/checks/frame/verify.ts';
import { judge } from '../support/judge.ts';

const above = '　　清流镇镇长高凤林说，“今年的路比去年好走。\n';

async function findings(text: string) {
	return (await judge({ text })).filter(({ id }) => id === 'quote-marks');
}

test('the mark is put where the first has ended', async () => {
	const text = `${above}　　“修路不能等。”望川市市长林若川会见记者时说。\n`;
	const [finding, ...more] = await findings(text);
	expect(more).toEqual([]);
	expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(text.replace('好走。', '好走。”'));
});

test.each([
	['the same person', '　　“修路不能等。”镇长高凤林说。\n'],
	['a pronoun', '　　“修路不能等。”他说。\n'],
	['one who goes on to speak', '　　“修路不能等。”望川市市长林若川说，市里也出力。\n'],
	['nobody', '　　“修路不能等。”\n'],
])('silent before %s', async (_who, below) => {
	expect(await findings(above + below)).toEqual([]);
});
