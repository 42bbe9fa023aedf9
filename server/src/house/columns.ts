// The columns of a house list and the words by which its header may name them. Knows nothing of rows.
import type { Bilingual } from '../util/bilingual.ts';
import type { HouseKind } from './model.ts';

export type Column = 'canonical' | 'kind' | 'affiliation' | 'title' | 'period' | 'aliases' | 'misspellings' | 'note';

/** As a new list's header has them, in this order. */
export const columnNames: Readonly<Record<Column, Bilingual>> = {
	canonical: { zh: '规范写法', en: 'canonical' },
	kind: { zh: '类别', en: 'kind' },
	affiliation: { zh: '国家/单位', en: 'affiliation' },
	title: { zh: '职务', en: 'title' },
	period: { zh: '起止日期', en: 'period' },
	aliases: { zh: '别名', en: 'aliases' },
	misspellings: { zh: '误写', en: 'misspellings' },
	note: { zh: '备注', en: 'note' },
};

/** What else desks call them. */
const otherNames: Readonly<Record<Column, string>> = {
	canonical: '规范 规范名称 规范表述 标准写法 标准名称 正确写法 正确 name correct',
	kind: '类型 种类 category type',
	affiliation: '国家 单位 机构 国家或单位 国别 country organization',
	title: '职位 职称 头衔 post position',
	period: '起止 任期 时间 日期 起止时间 任职时间 有效期 dates date',
	aliases: '又名 简称 也作 可用写法 alias',
	misspellings: '错误写法 错误 禁用 禁用写法 常见错误 误 misspelling wrong forbidden',
	note: '说明 注释 notes remark remarks comment',
};

/** What a row may be about, with the words for it. */
const kindNames: Readonly<Record<HouseKind, string>> = {
	person: '人名 人物 人员 姓名 person people',
	title: '职务 职称 头衔 title post',
	place: '地名 地点 国名 国家 place country',
	organization: '机构 单位 组织 机构名 单位名 企业 公司 organization organisation body',
	event: '活动 会议 事件 赛事 event',
	work: '文件 作品 文献 法规 书名 work document',
	term: '术语 用语 词语 表述 提法 固定表述 term wording',
};

/** The word shown for each kind, and offered where another was written. */
export const kindWords: Readonly<Record<HouseKind, Bilingual>> = {
	person: { zh: '人名', en: 'person' },
	title: { zh: '职务', en: 'title' },
	place: { zh: '地名', en: 'place' },
	organization: { zh: '机构', en: 'organization' },
	event: { zh: '活动', en: 'event' },
	work: { zh: '文件', en: 'work' },
	term: { zh: '术语', en: 'term' },
};

const columns = wordsTo(otherNames);
for (const [column, { zh, en }] of Object.entries(columnNames)) for (const word of [zh, en]) columns.set(plain(word), column as Column);
const kinds = wordsTo(kindNames);

export function findColumn(header: string): Column | undefined {
	return columns.get(plain(header));
}

export function findKind(word: string): HouseKind | undefined {
	return kinds.get(plain(word));
}

function wordsTo<T extends string>(names: Readonly<Record<T, string>>): Map<string, T> {
	return new Map(Object.entries<string>(names).flatMap(([key, words]) => words.split(' ').map((word): [string, T] => [word, key as T])));
}

/** `国家／单位` and `国家 / 单位` are 国家/单位. */
function plain(word: string): string {
	return word.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
}
