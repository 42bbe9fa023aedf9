// Fixes of marks in wrapped copy: the breaks stay, and a whole text ends up clean.
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/checks/frame/verify.ts';
import { judge } from '../support/judge.ts';

const ids = new Set([
	'quote-marks',
	'title-marks',
	'repeated-mark',
	'ascii-punctuation',
	'ellipsis-dash',
	'adjacent-marks',
	'doubled-word',
]);

/** Takes the first fix of the first finding until none has one. */
async function mended(text: string): Promise<string> {
	let now = text;
	for (let step = 0; step < 20; step++) {
		const finding = (await judge({ text: now })).find(({ id, fixes }) => ids.has(id) && fixes.length > 0);
		if (!finding) return now;
		now = applyEdits(now, finding.fixes[0]?.edits ?? []);
	}
	return now;
}

test.each([
	[
		'　　清流镇的公路,通到了茶山(全长的的12公里)。。茶农说:“路通了...茶就好卖了。\n',
		'　　清流镇的公路，通到了茶山（全长的12公里）。茶农说：“路通了……茶就好卖了。”\n',
	],
	['　　镇里印发《关于落实《山路规划》的意见》、《水路规划》。\n', '　　镇里印发《关于落实〈山路规划〉的意见》《水路规划》。\n'],
])('%s', async (text, clean) => {
	expect(await mended(text)).toBe(clean);
});

test('a mark at the end of a narrow line is mended where it stands', async () => {
	const lines = [
		'　　清流镇的公路今天通到茶山，',
		'茶农们说,路通了，茶就好卖了，，',
		'今后还要修桥，修学校，修医院，',
		'让山里人的日子一天比一天好。',
	];
	const text = `${lines.join('\n')}\n`;
	expect(await mended(text)).toBe(text.replace('说,', '说，').replace('，，', '，'));
});
