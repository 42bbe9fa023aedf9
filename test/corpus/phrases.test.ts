// What a corpus teaches: phrasings with slots out of many articles, kept beside the index and there again when it is opened.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../server/src/article/read.ts';
import { plainCorpus } from '../../server/src/corpus/definition.ts';
import type { Evidence } from '../../server/src/corpus/evidence.ts';
import { extractFacts } from '../../server/src/facts/extract.ts';
import { openLibrary } from '../../server/src/library.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-phrases-'));
const persons = ['顾云舟', '高凤林', '王芳', '李明远', '陈小舟', '赵大河'];
const countries = ['冰岛', '蒙古国', '秘鲁', '智利', '芬兰', '希腊'];
const lines = ['路修好了。', '茶叶丰收。', '学校开学。', '水渠通水。', '大桥合龙。', '工厂投产。', '市场开张。'];

function article(i: number): string {
	const [person, country] = [persons[i % 6], countries[(i * 5) % 6]];
	return `${lines[i % 7]}第${i}期\n\n　　本报清流${(i % 12) + 1}月${(i % 27) + 1}日电　外交部长${person}${(i % 27) + 1}日会见了来访的${country}代表团一行。${person}强调，${lines[(i * 3) % 7]}全年茶叶产量${i + 10}万吨，比上年净增${i + 2}%。这是第${i}篇。\n`;
}

/** What is taught, looked at while the index is open: where it was printed is looked up when somebody asks. */
async function withLearnt<T>(look: (learnt: Evidence['learnt']) => T): Promise<T> {
	const library = openLibrary({ corpora: [plainCorpus([join(folder, 'news')])], storage: { file: join(folder, 'index.kanwu-db') } });
	try {
		await library.ready;
		await library.learn();
		const text = '　　水渠通水。\n';
		const file = readArticle(text);
		return look((await library.gather(file, extractFacts(file), { id: 'a', path: undefined, text }, neverCancelled)).learnt);
	} finally {
		await library.close();
	}
}

describe('a corpus of sixty articles', () => {
	beforeAll(() => {
		for (let i = 0; i < 60; i++) {
			const month = `2025/${String((i % 12) + 1).padStart(2, '0')}`;
			mkdirSync(join(folder, 'news', month), { recursive: true });
			const day = `2025${String((i % 12) + 1).padStart(2, '0')}${String((i % 27) + 1).padStart(2, '0')}`;
			writeFileSync(join(folder, 'news', month, `${day}-${i}.txt`), article(i));
		}
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('teaches what is written again and again, where it was printed, and who brings words by which verb', async () => {
		const { shown, uses, verbs } = await withLearnt((taught) => ({
			shown: taught?.phrases.map(({ id }) => id) ?? [],
			uses: taught?.phrases.find(({ id }) => id.includes('来访的'))?.uses ?? [],
			verbs: taught?.verbs.get('顾云舟'),
		}));
		expect(shown.join('\n')).toMatch(/^外交部长〈姓名〉〈日期〉会见了来访的〈机构〉一行。$/mu);
		expect(shown.join('\n')).toMatch(/比上年净增〈百分比〉/u);
		// What stands in one article only is nobody's phrasing.
		expect(shown.join('\n')).not.toMatch(/这是第\d+篇/u);
		expect(uses[0]?.sentence).toMatch(/会见了来访的.+代表团一行。/u);
		expect(verbs).toEqual(['强调']);
	});

	test('is not asked again while it stays as it is', async () => {
		const shown = (taught: Evidence['learnt']) => taught?.phrases.map(({ id }) => id) ?? [];
		const [first, again] = [await withLearnt(shown), await withLearnt(shown)];
		expect(again).toEqual(first);
		expect(again.length).toBeGreaterThan(0);
	});
});
