// Names in two spellings: what a desk would be told, and real sentence pairs where nobody must be told anything.
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/checks/frame/verify.ts';
import { judge } from '../support/judge.ts';
import { realPairs } from '../support/pairs.ts';

const rows = realPairs().filter((row) => !/^(?:name|org)-/u.test(row.label));

async function variants(text: string, corpus?: Readonly<Record<string, string>>) {
	return (await judge({ text, corpus })).filter(({ id }) => id === 'name-variant' || id === 'name-unknown-neighbour');
}

test.skipIf(rows.length === 0)('real pairs that differ in something else are not flagged', { timeout: 60_000 }, async () => {
	const flagged: string[] = [];
	for (const { id, label, a, b } of rows) {
		const corpus = { [`${(b.date ?? '2023-08-01').replaceAll('-', '/')}/${id}.txt`]: `　　${b.text}。\n` };
		for (const finding of await variants(`　　${a.text}。\n`, corpus)) flagged.push(`${label}: ${finding.message.zh}`);
	}
	expect(flagged).toEqual([]);
});

test('a fix keeps the line breaks inside the name', async () => {
	const text = [
		'　　哈萨克斯坦总统捷尔穆罕诺夫说，双方将继续合作，共同推动地区',
		'经济的持续发展，造福各国人民。',
		'　　双方就此交换意见并签署了一系列合作文件。会谈结束后，捷尔穆',
		'汗诺夫表示，他对此次访问的成果感到十分满意。',
	].join('\n');
	const [finding] = await variants(text);
	expect(text.slice(finding?.span.start, finding?.span.end)).toBe('捷尔穆\n汗诺夫');
	expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(text.replace('汗', '罕'));
	expect(applyEdits(text, finding?.fixes[1]?.edits ?? [])).toBe(text.replace('罕', '汗'));
});

test('a character that no foreign name is written with', async () => {
	const [finding] = await variants('　　哈萨克斯坦总统捷尔卡诺夫说，双方将继续合作。\n\n　　捷尔占诺夫还会见了记者。\n');
	expect(finding?.message.zh).toContain('捷尔占诺夫');
});

test('the published spelling is offered before the more frequent one', async () => {
	const text = '　　哈萨克斯坦总统捷尔穆汗诺夫说，双方将继续合作。捷尔穆汗诺夫还说，前景广阔。\n\n　　捷尔穆罕诺夫还会见了记者。\n';
	const corpus = Object.fromEntries(
		['2025/01/02', '2025/01/05', '2025/02/03'].map((day) => [`${day}.txt`, `　　哈萨克斯坦总统捷尔穆罕诺夫${day.slice(-1)}日发表讲话。\n`]),
	);
	const findings = await variants(text, corpus);
	expect(findings.length).toBeGreaterThan(0);
	for (const finding of findings) {
		expect(text.slice(finding.span.start, finding.span.end)).toBe('捷尔穆汗诺夫');
		expect(applyEdits(text, finding.fixes[0]?.edits ?? [])).toContain('捷尔穆罕诺夫');
	}
});

test.each([
	['people of two posts', '　　县委书记林建峰说，要抓好落实。\n\n　　县水利局局长林建锋说，水库蓄水正常。\n'],
	['a list of brothers', '　　村民林建峰、林建锋是兄弟俩。\n\n　　林建锋种了十亩苹果。\n'],
	['editions of a series', '　　《山村纪事（一）》今年播出。\n\n　　《山村纪事（二）》明年播出。\n'],
	['bodies of neighbouring places', '　　清河省人民医院今天开诊。\n\n　　清河市人民医院明天开诊。\n'],
	['dashes', '　　“中国—中亚人文交流平台”启动。\n\n　　“中国－中亚人文交流平台”受到欢迎。\n'],
	['the last part of a name', '　　土库曼斯坦总统谢尔达·捷尔穆罕诺夫致辞。\n\n　　捷尔穆罕诺夫说，友谊长存。\n'],
])('%s are left alone', async (_what, text) => {
	expect(await variants(text)).toEqual([]);
});

const published = {
	'2025/01/02.txt': '　　瑟兰总统卡西姆·别尔达诺夫2日发表讲话。东岚交通运输部部长贺长庚出席。\n',
	'2025/01/05.txt': '　　瑟兰总统别尔达诺夫5日抵达望川。东岚交通运输部部长贺长庚迎接，雁回港集团董事长凌沧舟作陪。\n',
	'2025/02/03.txt': '　　雁回港集团董事长凌沧舟介绍，《澜海互联互通行动计划（2023—2027年）》进展顺利。\n',
	'2025/02/04.txt': '　　六国通过《澜海互联互通行动计划（2023—2027年）》，瑟兰总统别尔达诺夫致贺。\n',
};

test.each([
	['a character dropped', '　　贺信来自瑟兰总统⟦别达诺夫⟧。', '别尔达诺夫'],
	['a character doubled', '　　贺信来自瑟兰总统⟦别尔达诺夫夫⟧。', '别尔达诺夫'],
	['characters swapped', '　　贺信来自瑟兰总统⟦别达尔诺夫⟧。', '别尔达诺夫'],
	['a surname that is none', '　　东岚交通运输部部长⟦禾长庚⟧等参加会谈。', '贺长庚'],
	['a look-alike', '　　东岚交通运输部部长⟦贺长庾⟧等参加会谈。', '贺长庚'],
	['a body by who heads it', '　　⟦燕回港集团⟧董事长凌沧舟到场。', '雁回港集团'],
	['a title with one word changed', '　　各方落实⟦《澜海互联互通行动方案（2023—2027年）》⟧。', '《澜海互联互通行动计划（2023—2027年）》'],
])('%s, against what was published', async (_what, marked, right) => {
	const text = marked.replace(/[⟦⟧]/gu, '');
	const [finding, ...more] = await variants(`${text}\n`, published);
	expect(text.slice(finding?.span.start, finding?.span.end)).toBe(/⟦(.+)⟧/u.exec(marked)?.[1]);
	expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(marked.replace(/⟦.+⟧/u, right));
	expect(finding?.related.length).toBeGreaterThan(0);
	expect(more).toEqual([]);
});

test.each([
	['the last part of a full name beside it', '　　应瑟兰总统阿列姆·达纳耶夫邀请，来宾同⟦达纳叶夫⟧举行会谈。', '达纳耶夫'],
	['a short form that the article declares', '　　澜海合作组织（以下简称“澜合组织”）今天宣布，⟦海合组织⟧将设立基金。', '澜合组织'],
])('%s, within the article', async (_what, marked, right) => {
	const text = marked.replace(/[⟦⟧]/gu, '');
	const [finding] = await variants(`${text}\n`);
	expect(text.slice(finding?.span.start, finding?.span.end)).toBe(/⟦(.+)⟧/u.exec(marked)?.[1]);
	expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(marked.replace(/⟦.+⟧/u, right));
});

test.each([
	['a successor', '　　瑟兰总统萨比洛夫今天就职。'],
	['the same plan for other years', '　　各方商定《澜海互联互通行动计划（2028—2032年）》。'],
	['a word that begins with the last character', '　　瑟兰总统别尔达诺夫夫妇抵达望川。'],
	['another post of the same holder', '　　云海集团董事长凌沧舟到场。'],
])('%s is no slip', async (_what, text) => {
	expect(await variants(`${text}\n`, published)).toEqual([]);
});

const typos = realPairs().filter(({ label, wrong_side }) => /^(?:name|org)-typo$/u.test(label) && wrong_side !== null);

test.skipIf(typos.length === 0)('real slips in names: what is flagged is the wrong side', { timeout: 60_000 }, async () => {
	for (const { id, wrong_side, a, b } of typos) {
		const [wrong, right] = wrong_side === 'a' ? [a, b] : [b, a];
		const backwards = await variants(`　　${right.text}。\n`, {
			[`2023/07/${id}.txt`]: `　　${wrong.text}。\n`,
			'2023/07/other.txt': `　　${right.text}。\n`,
		});
		// Of two characters in one line of verse nothing tells which was meant.
		const told = backwards.map(({ message }) => message.zh).filter((message) => !/^“..”疑应为“..”/u.test(message));
		expect(told).toEqual([]);
	}
});

test.skipIf(typos.length === 0)('real slips in names: the side that was right mends them', { timeout: 60_000 }, async () => {
	const mended: string[] = [];
	for (const { id, wrong_side, a, b } of typos) {
		const [wrong, right] = wrong_side === 'a' ? [a, b] : [b, a];
		const text = `　　${wrong.text}。\n`;
		const corpus = { [`2023/07/${id}.txt`]: `　　${right.text}。\n` };
		const findings = await judge({ text, path: '2023/08/20/draft.txt', corpus });
		const isMended = findings.some(({ fixes }) => fixes.some(({ edits }) => applyEdits(text, edits) === `　　${right.text}。\n`));
		if (isMended) mended.push(id);
	}
	expect(mended).toHaveLength(typos.length);
});
