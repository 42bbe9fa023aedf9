// Words that were never printed, one slip away from a name printed again and again: told where nothing but print tells of it.
import { describe, expect, test } from 'vitest';
import { judge } from '../support/judge.ts';

const said = [
	'青石水务研究院发布报告说，水库蓄水正常。诺兰国总统捷尔穆诺夫在首都会见了客人。',
	'诺兰国总统捷尔穆诺夫发表讲话。青石水务研究院参加了测量。',
	'县委书记高凤林说，青石水务研究院的工作很有成效。',
];

/** Articles of all sorts, ten of which name a body, a president and a secretary. */
function newsroom(more: Readonly<Record<string, string>> = {}): Record<string, string> {
	const corpus: Record<string, string> = { ...more };
	for (let i = 0; i < 220; i++) {
		const day = `2024/${String(1 + (i % 12)).padStart(2, '0')}/${String(1 + (i % 28)).padStart(2, '0')}-${i}.txt`;
		const extra = i % 10 === 0 ? said[(i / 10) % said.length] : '';
		corpus[day] = `　　${i}号村的麦子收了${i + 3}车，粮站整日开门。${extra}\n`;
	}
	return corpus;
}

async function told(text: string, corpus: Readonly<Record<string, string>>) {
	const findings = await judge({ text: `　　${text}\n`, path: '2025/03/01/draft.txt', corpus });
	return findings
		.filter(({ id }) => id === 'name-variant' || id === 'name-unknown-neighbour')
		.map(({ span, fixes, related }) => ({
			words: `　　${text}\n`.slice(span.start, span.end),
			fix: fixes[0]?.edits.map(({ newText }) => newText).join(''),
			shown: related.length > 0,
		}));
}

describe('never printed so', () => {
	test('a body with one character of the same sound, named nowhere else in the article', async () => {
		const [only, ...more] = await told('青石税务研究院昨天开放，市民排队参观。', newsroom());
		expect(only?.words).toBe('青石税务研究院');
		expect(only?.fix).toContain('水');
		expect(only?.shown).toBe(true);
		expect(more).toEqual([]);
	});

	test('a foreign name with another character, its country named beside it', async () => {
		const [only] = await told('诺兰国代表团昨天离开。捷尔木诺夫在机场表示，访问很有成果。', newsroom());
		expect(only?.words).toBe('捷尔木诺夫');
	});

	test('what was printed so before is another body', async () => {
		const days = ['2024/02/29', '2024/03/29', '2024/04/29', '2024/05/29'];
		const corpus = newsroom(Object.fromEntries(days.map((day) => [`${day}.txt`, `　　${day}日，青石税务研究院与青石水务研究院会谈。\n`])));
		expect(await told('青石税务研究院昨天开放，市民排队参观。', corpus)).toEqual([]);
	});

	test('a part of a longer foreign name is no slip of a shorter one', async () => {
		expect(await told('队员瓦捷尔木诺夫斯基夺得冠军。', newsroom())).toEqual([]);
	});

	test('what a house list has is right', async () => {
		const findings = await judge({
			text: '　　青石税务研究院昨天开放，市民排队参观。\n',
			path: '2025/03/01/draft.txt',
			corpus: newsroom(),
			house: '规范写法,类别\n青石税务研究院,机构\n',
		});
		expect(findings.filter(({ id }) => id === 'name-variant')).toEqual([]);
	});
});
