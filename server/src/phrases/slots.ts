// Types of slots by the words that stand in them, and the words by types: `姓名` is a person, wherever a phrasing comes from.
// Knows no phrasings.
import type { SlotType } from './model.ts';

/** The first is the word for slots that have none of their own. */
const words: Readonly<Record<SlotType, string>> = {
	person: '姓名 人物 人名 记者 嘉宾',
	title: '职务 头衔 身份',
	country: '国家 国名 国别',
	place: '地点 地名 城市 省份 场所',
	organization: '机构 单位 部门 公司 企业 学校',
	event: '会议 活动 峰会 论坛 展会 赛事',
	document: '文件 题目 报告 协议 宣言 法规 作品',
	date: '日期 日子',
	year: '年份',
	time: '时刻 时间',
	duration: '时长',
	figure: '数值 数量 人数 金额 数字',
	percent: '百分比 比例',
	words: '内容',
};

let types: ReadonlyMap<string, SlotType> | undefined;

export function typeOfSlot(word: string): SlotType {
	types ??= new Map(
		Object.entries(words).flatMap(([type, list]) => list.split(' ').map((one): [string, SlotType] => [one, type as SlotType])),
	);
	return types.get(word.trim()) ?? 'words';
}

/** `姓名` for a person. */
export function wordOfSlot(type: SlotType): string {
	return words[type].split(' ')[0] ?? '';
}
