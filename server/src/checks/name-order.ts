// Two persons in a list the other way round than published lists have them. Whose place is whose is nobody's knowledge here:
// only how often which of the two came first.
import { type OrderRecord, orderKey } from '../corpus/evidence.ts';
import type { NameMention } from '../facts/model.ts';
import { overlaps } from '../text/span.ts';
import { monthsBetween } from '../util/isoDate.ts';
import type { Check, CheckInput, Finding, RelatedPlace } from './frame/model.ts';
import { articleOf, changeTo, type Place, relatedAt, sentenceAround, spanAt } from './support/findings/place.ts';
import { relatedPublished } from './support/findings/published.ts';
import { ordersWithin } from './support/lists/ordersWithin.ts';
import { type PersonList, personLists } from './support/lists/personList.ts';

export const check: Check = {
	id: 'name-order',
	title: { zh: '人名排序有误', en: 'Order of names' },
	explain: {
		zh: [
			'并列人名的先后与已发表稿件一贯的排序相反，或同一份名单（三人以上相同）在文中两处次序不一。',
			'',
			'已发表稿件至少两处把二人列在一起，且没有一处（或二十处中至多一处）与稿中次序相同，才提示。以稿件日期为准：稿中次序见报更晚的（职务已有变动），已发表的排序都晚于稿件、或早于稿件一年以上的，以及稿件众多而只在一时（不足三个月，且非最近）这样排过的，不提示。',
			'',
			'句中写明以姓氏笔画、拼音、到访、签署等为序的，以及分别就座、发言、得分的语句，不提示；三人以上分别致电、致信的，仍按一贯的排序。',
		].join('\n'),
		en: [
			'Two names in a list stand the other way round than published lists have them, or than another list of the article that has at least three of the same people.',
			'',
			"Reported where at least two published lists have both and none of them (or one in twenty) the draft's order. Judged at the article's date: nothing is said where the draft's order was printed later than the other (posts have changed), or where all those lists are later than the article or older by a year, or, of many articles, of one season that is past.",
			'',
			'Lists ordered by strokes, alphabet, arrival or signing are left alone, and so are scores and speeches one after another; three or more who each send a message keep the usual order.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　⟦林建峰、高凤林⟧等参加上述活动。\n',
			path: '2025/04/01/a.txt',
			corpus: {
				'2025/01/02.txt': '　　县长高远2日到村里看望乡亲。高凤林、林建峰等陪同看望。\n',
				'2025/02/03.txt': '　　县长高远3日与客人会谈。高凤林、林建峰等参加会谈。\n',
			},
			fixed: '　　高凤林、林建峰等参加上述活动。\n',
		},
		{
			text: '　　会场上，县长高凤林、副县长温书宁、教育局局长凌沧舟同代表合影。\n\n　　晚宴由县长高凤林、⟦教育局局长凌沧舟、副县长温书宁⟧共同主持。\n',
			fixed:
				'　　会场上，县长高凤林、副县长温书宁、教育局局长凌沧舟同代表合影。\n\n　　晚宴由县长高凤林、副县长温书宁、教育局局长凌沧舟共同主持。\n',
		},
	],
	allows: [
		{
			text: '　　参加活动的有（以姓氏笔画为序）：林建峰、高凤林。\n',
			corpus: {
				'2025/01/02.txt': '　　县长高远2日到村里看望乡亲。高凤林、林建峰等陪同看望。\n',
				'2025/02/03.txt': '　　县长高远3日与客人会谈。高凤林、林建峰等参加会谈。\n',
			},
		},
		{
			text: '　　林建峰、高凤林等参加上述活动。\n',
			corpus: {
				'2025/01/02.txt': '　　县长高远2日到村里看望乡亲。高凤林、林建峰等陪同看望。\n',
				'2025/02/03.txt': '　　县长高远3日与客人会谈。林建峰、高凤林等参加会谈。\n',
			},
		},
		{
			text: '　　林建峰、高凤林等参加上述活动。\n',
			path: '2025/04/01/a.txt',
			corpus: {
				'2019/01/02.txt': '　　县长高远2日到村里看望乡亲。高凤林、林建峰等陪同看望。\n',
				'2019/02/03.txt': '　　县长高远3日与客人会谈。高凤林、林建峰等参加会谈。\n',
			},
		},
		{ text: '　　高凤林、温书宁、凌沧舟出席会议。\n\n　　比赛中，高凤林、凌沧舟、温书宁先后冲过终点。\n' },
		{ text: '　　省委常委、组织部部长林建峰，副省长高凤林等出席会议。高凤林、林建峰先后发言。\n' },
	],
	run,
};

const fewest = 2;
/** Who came first more than a year ago may stand behind by now. */
const mostMonths = 12;
/** In a corpus of so many articles an order is printed in more than one season. */
const many = 1000;
/** In months. */
const season = 3;
/** Messages from each of several, which protocol puts in its order. */
const messages = /分别(?:向[^，。]{0,20})?(?:发来|发出|致)(?:贺[电信函]|[电信函]|唁[电函])/gu;
const ownOrder =
	/(?:笔画|笔划|拼音|字母|音序|为序|排序|顺序|先后|依次|签字|签署|到访|抵达|得票|轮流|比分|决赛|组合|搭档|夺|获得|冠军|主演|作者|发言|之后|分别|正在)/u;

const otherWayRound = { zh: '文中此处次序与此相反', en: 'Here in the article they stand the other way round' };

function run(input: CheckInput): Finding[] {
	const againstPrint = input.evidence.orders ? comparedWithPrint(input, input.evidence.orders) : [];
	return [...againstPrint, ...withinArticle(input, againstPrint)];
}

/** Where print says nothing of the two, the article's own lists do. */
function withinArticle(input: CheckInput, told: readonly Finding[]): Finding[] {
	const { file, facts } = input;
	return ordersWithin(file, facts.names).flatMap(({ wrong, right, even }): Finding[] => {
		const isTold = [wrong, right].some(({ place }) => told.some(({ span }) => overlaps(span, spanAt(place))));
		if (isTold || [wrong, right].some(({ place }) => hasOwnOrderAt(place.paragraph.text, place.at.start, 2))) return [];
		return [
			{
				id: check.id,
				severity: check.severity,
				span: spanAt(wrong.place),
				message: {
					zh: `“${wrong.first.text}”与“${wrong.second.text}”的先后与文中他处相反`,
					en: `“${wrong.first.text}” and “${wrong.second.text}” stand the other way round elsewhere in the article`,
				},
				related: [relatedAt(right.place, otherWayRound)],
				fixes: [wrong, ...(even ? [right] : [])].flatMap(({ place, turned }) =>
					turned === undefined ? [] : changeTo(file, place, turned),
				),
			},
		];
	});
}

function comparedWithPrint(input: CheckInput, orders: NonNullable<CheckInput['evidence']['orders']>): Finding[] {
	const lists = personLists(input.file, input.facts.names);
	const here = Map.groupBy(lists.flatMap(pairsOf), ({ key }) => key);
	const secondOf = (a: NameMention, b: NameMention) => (here.get(orderKey(a.key, b.key)) ?? []).map(({ second }) => second);
	return lists.flatMap((list) =>
		pairsOf(list).flatMap(({ key, first, second }) => {
			const published = orders.get(key);
			if (published === undefined) return [];
			const otherwise = secondOf(second, first);
			const order = withArticle(published, secondOf(first, second), otherwise);
			if (!isAgainst(order, dayOf(list, input), input.evidence.articles) || hasOwnOrder(list)) return [];
			return [finding(first, second, order, list, otherwise, input)];
		}),
	);
}

interface Pair {
	readonly key: string;
	readonly first: NameMention;
	readonly second: NameMention;
}

/** Who stands right behind whom. */
function pairsOf({ persons }: PersonList): Pair[] {
	return persons.flatMap((second, i) => {
		const first = persons[i - 1];
		return first ? [{ key: orderKey(first.key, second.key), first, second }] : [];
	});
}

/** One list in print and another in the article itself say as much as two in print. */
function withArticle(order: OrderRecord, like: readonly NameMention[], otherwise: readonly NameMention[]): OrderRecord {
	return order.after === 0 || like.length > 1 ? order : { ...order, after: order.after + otherwise.length };
}

function hasOwnOrder({ text, start, persons }: PersonList): boolean {
	return hasOwnOrderAt(text, start, persons.length);
}

function hasOwnOrderAt(text: string, start: number, persons: number): boolean {
	const sentence = sentenceAround(text, start);
	const words = text.slice(sentence.start, sentence.end);
	return ownOrder.test(persons >= 3 ? words.replace(messages, '') : words);
}

/** The order dominates, was in use at the article's time, and was not given up for the draft's. */
function isAgainst(
	{ before, after, latestBefore, latestAfter, firstAfter }: OrderRecord,
	day: string | undefined,
	articles: number,
): boolean {
	if (after < fewest || before * 20 > after) return false;
	if (latestBefore !== undefined && latestAfter !== undefined && latestBefore > latestAfter) return false;
	if (day === undefined || latestAfter === undefined || firstAfter === undefined || latestAfter.startsWith('-')) return true;
	const lately = firstAfter.slice(0, day.length) <= day && leastMonths(latestAfter, day) <= mostMonths;
	// Posts change together: what stood so in one season alone was another order by now, unless print goes on with it.
	return lately && (articles < many || leastMonths(firstAfter, latestAfter) >= season || leastMonths(latestAfter, day) < 1);
}

function dayOf({ paragraph }: PersonList, { file }: CheckInput): string | undefined {
	const iso = articleOf(file, file.paragraphs[paragraph] as Place['paragraph'])?.date?.iso;
	return iso?.startsWith('-') ? undefined : iso;
}

/** Of mere years from the last month of the one to the first of the other. */
function leastMonths(from: string, to: string): number {
	return from.length >= 7 && to.length >= 7 ? monthsBetween(from, to) : monthsBetween(`${from.slice(0, 4)}-12`, `${to.slice(0, 4)}-01`);
}

/** Where the first of the other order stands in the article. */
function inArticle(second: NameMention, { file }: CheckInput): RelatedPlace {
	const paragraph = file.paragraphs[second.paragraph] as Place['paragraph'];
	return relatedAt({ paragraph, at: second.at }, otherWayRound);
}

function finding(
	first: NameMention,
	second: NameMention,
	order: OrderRecord,
	list: PersonList,
	otherwise: readonly NameMention[],
	input: CheckInput,
): Finding {
	const paragraph = input.file.paragraphs[list.paragraph] as Place['paragraph'];
	const place: Place = { paragraph, at: { start: first.at.start, end: second.at.end } };
	const between = list.text.slice(first.at.end, second.at.start);
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `“${first.text}”与“${second.text}”的先后与已发表稿件相反：${order.after}处以“${second.text}”在前${order.before > 0 ? `，${order.before}处在后` : ''}`,
			en: `“${first.text}” and “${second.text}” stand the other way round than published: “${second.text}” comes first in ${order.after} lists${order.before > 0 ? `, second in ${order.before}` : ''}`,
		},
		related: [...otherwise.slice(0, 2).map((other) => inArticle(other, input)), ...order.places.map(relatedPublished)],
		fixes: changeTo(input.file, place, `${second.text}${between}${first.text}`),
	};
}
