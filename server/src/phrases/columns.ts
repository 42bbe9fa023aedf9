// The columns of a list of phrasings and the words by which its header may name them. Knows nothing of rows.
import type { Bilingual } from '../util/bilingual.ts';

export type PhraseColumn = 'phrase' | 'name' | 'group' | 'prefix' | 'description';

export const phraseColumnNames: Readonly<Record<PhraseColumn, Bilingual>> = {
	phrase: { zh: '套语', en: 'phrase' },
	name: { zh: '名称', en: 'name' },
	group: { zh: '分组', en: 'group' },
	prefix: { zh: '前缀', en: 'prefix' },
	description: { zh: '说明', en: 'description' },
};

const otherNames: Readonly<Record<PhraseColumn, string>> = {
	phrase: '常用语 常用表述 句式 模板 正文 body snippet template',
	name: '标题 条目 title',
	group: '组 类别 类 category',
	prefix: '缩写 触发词 关键词 abbreviation keys',
	description: '备注 注释 note',
};

let columns: ReadonlyMap<string, PhraseColumn> | undefined;

export function findPhraseColumn(header: string): PhraseColumn | undefined {
	columns ??= new Map(
		Object.entries(phraseColumnNames).flatMap(([column, { zh, en }]) =>
			[zh, en, ...otherNames[column as PhraseColumn].split(' ')].map((word): [string, PhraseColumn] => [word, column as PhraseColumn]),
		),
	);
	return columns.get(header.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase());
}
