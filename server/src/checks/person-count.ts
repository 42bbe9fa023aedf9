// An announced number of people against the names listed with it: `张三、李四4人`, `3名航天员陈冬、王杰`.
// Counts only lists that the reader knows from end to end.
import { chineseNumeral } from '../text/chineseNumeral.ts';
import { valueOfNumeral } from '../text/numeralValue.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, type Place, relatedAt, spanAt } from './support/findings/place.ts';
import { type PersonList, personLists } from './support/lists/personList.ts';

export const check: Check = {
	id: 'person-count',
	title: { zh: '人数与名单不符', en: 'Number of people against names' },
	explain: {
		zh: [
			'人名之后或之前写明的人数，与并列的人名个数不等：“张三、李四4人”“三名航天员张三、李四”。',
			'',
			'名单后有“等”的，人名少于人数不提示，多于人数才提示；名单前后还有其他并列成分、不能断定完整的，也只在人名多于人数时提示。',
		].join('\n'),
		en: [
			'The number of people announced behind or before a list of names is not the number of names.',
			'',
			'A list that ends in 等 may have fewer names than announced, not more; so may a list with more items before or behind that the reader cannot tell.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　村民高凤林、林建峰⟦4人⟧获得表彰。\n',
			fixed: '　　村民高凤林、林建峰2人获得表彰。\n',
		},
		{
			text: '　　⟦四名⟧航天员高凤林、林建峰、王小明出舱，\n状态良好。\n',
			fixed: '　　三名航天员高凤林、林建峰、王小明出舱，\n状态良好。\n',
		},
		{ text: '　　高凤林、林建峰、王小明等⟦两人⟧到会。\n', fixed: '　　高凤林、林建峰、王小明等三人到会。\n' },
	],
	allows: [
		{ text: '　　村民高凤林、林建峰等6人获得表彰。3名航天员高凤林、林建峰、王小明状态良好。\n' },
		{ text: '　　县委书记高远、县长林建峰、王小明3人出席。两名记者采访了高凤林、林建峰、王小明。高凤林、林建峰一家5人。\n' },
		{ text: '　　参加会议的有高凤林、林建峰2人，以及另外3人。王小明、陈大伟4人团队获奖。\n' },
	],
	run,
};

const number = '\\d{1,2}|[一二两三四五六七八九十]{1,3}';
const behind = new RegExp(
	`^(?<open>等)?(?:共|总共)?(?<count>(?:${number})[名位]?(?:人|同志|[名位](?=[^人])))(?![次均口制份家团组队行际员民])`,
	'u',
);
const before = new RegExp(
	`(?<![\\d第.前后十百千万几数余多第约近超—～~-])(?<count>(?:${number})[名位])(?<noun>[^，。、；：（）“”《》的了在给向对把被为让\\d]{0,8}(?:员|同志|代表|选手|专家|学者|教授|院士|领导人|记者|学生|老师|教师|作家|艺术家|烈士|英雄|画家|科学家|歌手|导演|医生|村民|干部|副主席|副总理|副省长|副市长|负责人)|)$`,
	'u',
);

function run(input: CheckInput): Finding[] {
	return personLists(input.file, input.facts.names).flatMap((list) => {
		const found = announcedBehind(list) ?? announcedBefore(list);
		return found ? [finding(found, list, input)] : [];
	});
}

interface Announced {
	readonly start: number;
	readonly end: number;
	readonly words: string;
	readonly value: number;
}

function announcedBehind(list: PersonList): Announced | undefined {
	const match = behind.exec(list.text.slice(list.end, list.end + 12));
	const words = match?.groups?.count;
	if (!match || words === undefined) return undefined;
	const start = list.end + match[0].length - words.length;
	const leads = /[^，。；：！？（]*$/u.exec(list.text.slice(Math.max(0, list.start - 60), list.start))?.[0] ?? '';
	const open = match.groups?.open !== undefined || /[、和与及]/u.test(leads);
	return against({ start, words, count: list.persons.length, open });
}

function announcedBefore(list: PersonList): Announced | undefined {
	const lead = list.text.slice(Math.max(0, list.start - 24), list.start);
	const match = before.exec(lead);
	const words = match?.groups?.count;
	if (!match || words === undefined) return undefined;
	const follows = list.text.slice(list.end, list.end + 1);
	const open = /^[、和与及等（，]/u.test(follows);
	return against({ start: list.start - (lead.length - match.index), words, count: list.persons.length, open });
}

function against({ start, words, count, open }: { start: number; words: string; count: number; open: boolean }): Announced | undefined {
	const value = valueOfNumeral(/^[\d一二两三四五六七八九十]+/u.exec(words)?.[0]?.replace('两', '二') ?? '');
	if (value === undefined || value < 2 || value > 60 || (open ? count <= value : count === value)) return undefined;
	return { start, end: start + words.length, words, value };
}

function finding({ start, end, words, value }: Announced, list: PersonList, input: CheckInput): Finding {
	const paragraph = input.file.paragraphs[list.paragraph] as Place['paragraph'];
	const place: Place = { paragraph, at: { start, end } };
	const count = list.persons.length;
	const names = list.text.slice(list.start, list.end);
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `“${words}”与所列人名不符：列出${count}人，而不是${value}人`,
			en: `“${words}” does not fit the names: ${count} are listed, not ${value}`,
		},
		related: [relatedAt({ paragraph, at: { start: list.start, end: list.end } }, { zh: `所列人名：${names}`, en: `The names: ${names}` })],
		fixes: changeTo(input.file, place, written(count, words)),
	};
}

/** In the draft's digits: `四名` becomes `三名`, `4人` becomes `2人`. */
function written(count: number, words: string): string {
	const [digits = ''] = /^[\d一二两三四五六七八九十]+/u.exec(words) ?? [];
	const form = /\d/u.test(digits) ? String(count) : count === 2 ? '两' : chineseNumeral(count);
	return `${form}${words.slice(digits.length)}`;
}
