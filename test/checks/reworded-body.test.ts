// A body's name with one of its words changed or a character lost, where nearly every article prints the name as it is.
import { expect, test } from 'vitest';
import { judge } from '../support/judge.ts';

type Corpus = Readonly<Record<string, string>>;

/** A newsroom of many articles, some of which name the bodies. */
function newsroom(sentences: readonly string[], count = 40): Corpus {
	const other = Array.from({ length: 220 }, (_, i) => [`2024/09/${10 + (i % 20)}-${i}.txt`, `　　${i}号村的麦子收了${i + 3}车。\n`]);
	const named = sentences.flatMap((sentence, k) =>
		Array.from({ length: count }, (_, i) => [
			`2024/10/${10 + (i % 20)}-${k}-${i}.txt`,
			`　　${i}号村今天修渠${i * 7 + 3}米，村民排队领水。\n\n　　${sentence}\n`,
		]),
	);
	return Object.fromEntries([...other, ...named]);
}

async function told(text: string, corpus: Corpus): Promise<readonly { readonly id: string; readonly fixed: string | undefined }[]> {
	const findings = await judge({ text, path: '2024/11/04/a.txt', corpus });
	return findings
		.filter(({ severity }) => severity === 'error' || severity === 'warning')
		.map(({ id, fixes }) => {
			const edits = [...(fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
			const fixed = edits.length === 0 ? undefined : edits.reduce((all, e) => all.slice(0, e.start) + e.newText + all.slice(e.end), text);
			return { id, fixed };
		});
}

const committee = newsroom(['岚江流域保护委员会发布公告，提醒沿岸居民防汛。']);

test.each([
	['a word changed for another', '　　记者从岚江流域监管委员会了解到，汛期提前。\n'],
	['a character lost within', '　　记者从岚江流域保委员会了解到，汛期提前。\n'],
])('%s', async (_what, text) => {
	const right = text.replace(/岚江流域.*?委员会/u, '岚江流域保护委员会');
	expect(await told(text, committee)).toEqual([{ id: 'name-variant', fixed: right }]);
});

test('the dash stays as the draft has it', async () => {
	const corpus = newsroom(['与会者说，中国—中亚命运共同体建设成果丰硕。']);
	expect(await told('　　双方愿共建中国－中亚利益共同体。\n', corpus)).toEqual([
		{ id: 'name-variant', fixed: '　　双方愿共建中国－中亚命运共同体。\n' },
	]);
	expect(await told('　　双方愿共建中国－中亚命运共同体。\n', corpus)).toEqual([]);
});

test('one of a series is no slip of another', async () => {
	const corpus = newsroom(['岚江流域保护委员会发布公告，提醒沿岸居民防汛。', '岚江流域开发委员会发布公告，提醒沿岸居民防汛。']);
	expect(await told('　　记者从岚江流域监管委员会了解到，汛期提前。\n', corpus)).toEqual([]);
});

test('a body that few articles name may have a neighbour', async () => {
	expect(await told('　　记者从岚江流域监管委员会了解到，汛期提前。\n', newsroom(['岚江流域保护委员会发布公告。'], 4))).toEqual([]);
});

test('relations are named anew with each state', async () => {
	const corpus = newsroom(['两国发展全面战略合作伙伴关系。']);
	expect(await told('　　两国巩固全面能源合作伙伴关系。\n', corpus)).toEqual([]);
});
