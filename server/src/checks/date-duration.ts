// How long something lasted against the two dates beside it: 9月29日至10月8日…历时12天. Counts with and without the last day;
// knows no holidays.
import type { ArticleFile } from '../article/model.ts';
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { dayOf } from './support/dates/calendar.ts';
import { changeTo, placeAt, placeOf, relatedAt, sentenceAround, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'date-duration',
	title: { zh: '历时与起止日期不符', en: 'Duration against its dates' },
	explain: {
		zh: [
			'同一句中的起止日期与“历时、为期、会期、共…天（年）”算不拢：9月29日至10月8日是10天，不是12天；“从7月1日开始，7月15日结束”不是两个月；“连续N天”不会多于起止日期之间的天数。',
			'',
			'首尾都算、只算一头都算相符，周数、月数只提示相差很远的；约数、一句中有两个起止范围、天数另有所指（每天、累计、工作日）时不提示。按公历推算。',
		].join('\n'),
		en: [
			'A range of dates and, in the same sentence, 历时, 为期, 会期 or 共 so many days or years that do not fit: 9月29日至10月8日 are 10 days, not 12; 从7月1日开始，7月15日结束 are not 两个月; 连续N天 are never more than all of them.',
			'',
			'Counting the last day or not both fit; weeks and months must be far off. Silent for approximations, for two ranges in a sentence, and for days of another kind. Reckoned by the Gregorian calendar.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　2025年9月29日至10月8日，第十届艺术节在雁洲举行，历时⟦12天⟧，吸引观众41.2万人次。\n',
			fixed: '　　2025年9月29日至10月8日，第十届艺术节在雁洲举行，历时10天，吸引观众41.2万人次。\n',
		},
		{ path: '/drafts/20260312.txt', text: '　　为期⟦4天⟧的论坛3月16日至18日举行。\n' },
		{ text: '　　工程2019年至2023年建设，历时⟦7年⟧。\n' },
		{ text: '　　2025年5月1日至5日，古城景区连续⟦7天⟧客流超过两万。\n' },
		{ path: '/drafts/20260312.txt', text: '　　演练从7月1日开始，7月15日结束，历时⟦两个月⟧。\n' },
	],
	allows: [
		{ text: '　　2025年9月29日至10月8日，艺术节在雁洲举行，历时10天。2025年5月1日至3日，为期两天的集市开张。\n' },
		{ text: '　　2025年10月1日至8日放假调休，共8天，连续3天客流超百万，约有9天在下雨。\n' },
		{ text: '　　展览2025年5月1日至7日举行，每天开放8小时，前后筹备历时12天。\n' },
		{
			path: '/drafts/20260312.txt',
			text: '　　演练从5月6日开始，7月15日结束，历时两个多月。展览7月1日开幕，8月10日闭幕，展期一个月。4月26日至27日的调查显示，满意度连续两个月低于三成。\n',
		},
	],
	run,
};

const opening = /(?:历时|为期|会期|展期|工期|行程|赛程|假期)(?:共|一共|为|是)?$/u;
const running = /(?:连续|接连|一连)$/u;
const total = /(?:[，,]|放假(?:调休)?[，,]?)(?:总?共|一共|共计)(?:历时|放假)?$/u;

function run({ file, facts }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	const bySentence = new Map<string, { ranges: Figure[]; days: Figure[]; lengths: Figure[] }>();
	for (const figure of facts.figures) {
		if (figure.kind !== 'date' && figure.kind !== 'duration') continue;
		const text = file.paragraphs[figure.paragraph]?.text ?? '';
		const key = `${figure.paragraph} ${sentenceAround(text, figure.at.start).start}`;
		const group = bySentence.get(key) ?? { ranges: [], days: [], lengths: [] };
		bySentence.set(key, group);
		if (figure.kind === 'date' && Array.isArray(figure.value) && /[至到—～~－–─-]/u.test(figure.text)) group.ranges.push(figure);
		else if (figure.kind === 'date') group.days.push(figure);
		if (figure.kind === 'duration' && figure.approximation === 'exact' && saysHowLong(text, figure)) group.lengths.push(figure);
	}
	for (const { ranges, days, lengths } of bySentence.values()) {
		const length = lengths[0];
		if (length === undefined || lengths.length > 1 || typeof length.value !== 'number') continue;
		const range = ranges.length === 0 ? rangeOf(days, file) : ranges[0];
		if (range === undefined || ranges.length > 1) continue;
		const fitting = lengthsOf(range, length);
		if (fitting === undefined || fitting.includes(length.value)) continue;
		const text = file.paragraphs[range.paragraph]?.text ?? '';
		// 连续3天 may be some days of them, and never more than all.
		if (running.test(text.slice(Math.max(0, length.at.start - 4), length.at.start)) && length.value < Math.max(...fitting)) continue;
		const between = Math.abs(range.at.start - length.at.start);
		// 活动为期一天，运动会将于8月7日—17日举行: behind the length the dates are another thing's, unless it is 为期N天的.
		if (range.at.start > length.at.start && !/^的[^，,；：]*$/u.test(text.slice(length.at.end, range.at.start))) continue;
		if (
			between > 60 ||
			/(?:筹备|准备|此前|提前|推迟|延期|延长|缩短|至今)/u.test(
				text.slice(Math.min(range.at.start, length.at.start), Math.max(range.at.end, length.at.end)),
			)
		)
			continue;
		const place = placeOf(file, length);
		const isOfDays = /[天年]/u.test(length.unit ?? '');
		const right = Math.max(...(isOfDays ? fitting : (lengthsOf(range, { unit: '天' }) ?? [])));
		const numeral = isOfDays ? /^\d+/u.exec(length.text)?.[0] : undefined;
		const fix =
			numeral === undefined ? [] : changeTo(file, placeAt(place.paragraph, place.at.start, place.at.start + numeral.length), String(right));
		findings.push({
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: {
				zh: `${range.text}是${right}${isOfDays ? length.unit : '天'}，此处为${length.text}`,
				en: `${range.text} is ${right}${isOfDays ? length.unit : '天'}; here it is ${length.text}`,
			},
			related: [relatedAt(placeOf(file, range), { zh: `起止日期：${range.text}`, en: `The dates: ${range.text}` })],
			fixes: fix,
		});
	}
	return findings;
}

function saysHowLong(text: string, figure: Figure): boolean {
	const before = text.slice(Math.max(0, figure.at.start - 8), figure.at.start);
	// 连续两个月处于30%以下 beside the days of a poll: weeks and months in a row are of another thing.
	return opening.test(before) || total.test(before) || (running.test(before) && /[天年]/u.test(figure.unit ?? ''));
}

const from = /^(?:起|[^，。；：、\d“”]{0,10}?(?:开始|启动|开幕|启幕|开赛|开工|开展))[，,](?:[^，。；：、\d“”]{0,4})$/u;
const until = /^[^，。；：、\d“”]{0,6}(?:结束|闭幕|落幕|收官|竣工|完工)/u;

/** 从7月1日开始，7月15日结束: of two days that are all the sentence has. */
function rangeOf([first, last, ...more]: readonly Figure[], file: ArticleFile): Figure | undefined {
	if (first === undefined || last === undefined || more.length > 0 || first.paragraph !== last.paragraph) return undefined;
	if (typeof first.value !== 'string' || typeof last.value !== 'string') return undefined;
	const text = file.paragraphs[first.paragraph]?.text ?? '';
	if (!from.test(text.slice(first.at.end, Math.min(last.at.start, first.at.end + 30)))) return undefined;
	if (!until.test(text.slice(last.at.end, last.at.end + 12))) return undefined;
	return {
		...first,
		value: [first.value, last.value],
		text: `${first.text}至${last.text}`,
		span: { start: first.span.start, end: last.span.end },
		at: { start: first.at.start, end: last.at.end },
	};
}

/** Days or years from the first to the last, without and with the last. */
function lengthsOf({ value }: Figure, { unit, value: said }: Pick<Partial<Figure>, 'unit' | 'value'>): number[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const many = { 天: 1, 周: 7, 星期: 7, 个星期: 7, 月: 30.5, 个月: 30.5 }[unit ?? ''];
	if (many !== undefined) {
		const [from, to] = [dayOf(value[0]), dayOf(value[1])];
		if (from === undefined || to === undefined || to.number < from.number) return undefined;
		const days = to.number - from.number;
		if (many === 1) return [days, days + 1];
		// Weeks and months are counted roundly: 两个月 are six weeks to three months.
		const isNear = typeof said === 'number' && said > days / many - 1.1 && said < (days + 1) / many + 0.6;
		return isNear ? [said] : [days / many];
	}
	if (unit !== '年' || !/^\d{4}$/u.test(value[0]) || !/^\d{4}$/u.test(value[1])) return undefined;
	const years = Number(value[1]) - Number(value[0]);
	return years <= 0 ? undefined : [years, years + 1];
}
