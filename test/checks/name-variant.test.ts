// Names in two spellings: what a desk would be told, and real sentence pairs where nobody must be told anything.
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/checks/verify.ts';
import { judge } from '../support/judge.ts';
import { sharedRows } from '../support/numbers.ts';

interface Side {
	readonly date: string | null;
	readonly text: string;
}

interface Row {
	readonly id: string;
	readonly label: string;
	readonly a: Side;
	readonly b: Side;
}

const rows = sharedRows<Row>('pairs/rows.jsonl').filter((row) => !/^(?:name|org)-/u.test(row.label));

async function variants(text: string, corpus?: Readonly<Record<string, string>>) {
	return (await judge({ text, corpus })).filter((finding) => finding.id === 'name-variant');
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
