// Slips of names as the hand makes them, each with the text mended by the first or second fix, and what is alike but right.
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/checks/frame/verify.ts';
import { judge } from '../support/judge.ts';

async function mended(text: string, right: string, corpus?: Readonly<Record<string, string>>): Promise<boolean> {
	const findings = await judge({ text, path: '2025/04/01/a.txt', corpus });
	return findings.some(({ fixes }) => fixes.some(({ edits }) => applyEdits(text, edits) === right));
}

async function told(text: string): Promise<readonly string[]> {
	return (await judge({ text })).filter(({ severity }) => severity !== 'hint').map(({ message }) => message.zh);
}

const body = '　　两国同意加强在北海环境研究中心框架内的协作。\n\n　　北海环境研究中心去年成立。北海环境研究中心秘书处设在清河市。\n';

describe('a character missing from a body', () => {
	test.each([
		['within', '北海环境研中心秘书处'],
		['at the start', '海环境研究中心秘书处'],
		['at the end', '北海环境研究中秘书处'],
	])('%s', async (_where, wrong) => {
		const text = body.replace('北海环境研究中心秘书处', wrong);
		expect(await mended(text, body)).toBe(true);
	});

	test('a body with a level less is another', async () => {
		expect(await told('　　清河省总工会今天开会。\n\n　　清河省总工会主席讲话。清河省工会去年成立。\n')).toEqual([]);
	});

	test('a country by its first character is no slip', async () => {
		expect(await told('　　德国工业联合会说，出口下滑。\n\n　　德国工业联合会主席表示担忧。德工业联合会预计明年回升。\n')).toEqual([]);
	});
});

describe('a person', () => {
	const person = '　　县长林建峰到村里调研，陪同的还有村民代表。\n\n　　乡亲们围住林建峰问长问短。林建峰说，水渠明年修好。\n';
	test.each([
		['in the middle of a sentence', '围住林建峰', '围住林建锋'],
		['doubled where somebody speaks', '林建峰说', '林建峰峰说'],
		['turned round', '围住林建峰', '围住建林峰'],
	])('%s', async (_what, right, wrong) => {
		expect(await mended(person.replace(right, wrong), person)).toBe(true);
	});

	test('beside a post, in two characters', async () => {
		const text = '　　冰岛总统卢塔6日来访。\n\n　　卢塔说，友谊长存。6日上午，代表团与冰岛总统卢塔举行会谈。\n';
		expect(await mended(text.replace('总统卢塔举行', '总统鲁塔举行'), text)).toBe(true);
	});

	test('a word behind the name is no doubled character', async () => {
		expect(await told('　　县长林强到村里调研。\n\n　　林强强调，要抓好落实。林强说，今年收成好。\n')).toEqual([]);
	});

	test('a wife bears her own form of the name', async () => {
		expect(await told('　　阿利耶夫6日会见客人。阿利耶夫说，合作顺利。阿利耶夫的夫人阿利耶娃参加会见。\n')).toEqual([]);
	});

	test('two side by side are two', async () => {
		expect(await told('　　林建峰和林建锋是兄弟，都种苹果。\n\n　　林建峰说，今年收成好。\n')).toEqual([]);
	});
});

describe('the last part of a foreign name and the full one', () => {
	const corpus = {
		'2025/03/02.txt': '　　土库曼斯坦总统捷尔穆罕诺夫2日发表新年讲话。\n',
		'2025/03/20.txt': '　　土库曼斯坦总统捷尔穆罕诺夫20日抵达。\n',
	};
	const text = '　　土库曼斯坦总统谢尔达·捷尔穆罕诺夫出席仪式。\n';

	test('the first part stays when the last is mended', async () => {
		expect(await mended(text.replace('穆罕', '木罕'), text, corpus)).toBe(true);
	});

	test('a post against that of the last part alone', async () => {
		expect(await mended(text.replace('总统', '总理'), text, corpus)).toBe(true);
	});
});

test('one list in print and one in the article tell of the order', async () => {
	const text = '　　县长会见客人。高凤林、林建锋等参加会见。\n\n　　6日，客人参观水渠。高凤林、林建锋、何远舟等陪同参观。\n';
	const corpus = { '2025/03/20.txt': '　　县长与客人会谈。高凤林、林建锋等参加会谈。\n' };
	expect(await mended(text.replace('高凤林、林建锋、何', '林建锋、高凤林、何'), text, corpus)).toBe(true);
	expect(await mended(text, text, corpus)).toBe(false);
});

test('of two countries beside one person either can be taken', async () => {
	const text = '　　诺节目今晚播出对冰岛总统捷尔穆罕的专访。\n\n　　冰岛总统捷尔穆罕谈到两国友谊。\n';
	for (const wrong of [text.replace('冰岛', '印度'), text.replace(/冰岛(?=总统捷尔穆罕谈)/u, '印度')])
		expect(await mended(wrong, text)).toBe(true);
});
