// How long something lasted against the two dates beside it: 9月29日至10月8日…历时12天. Counts with and without the last day;
// knows no holidays.
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding } from './model.ts';
import { dayOf } from './support/calendar.ts';
import { changeTo, placeAt, placeOf, relatedAt, sentenceAround, spanAt } from './support/place.ts';

export const check: Check = {
	id: 'date-duration',
	title: { zh: '历时与起止日期不符', en: 'Duration against its dates' },
	explain: {
		zh: [
			'同一句中的起止日期与“历时、为期、会期、共…天（年）”算不拢：9月29日至10月8日是10天，不是12天；“连续N天”不会多于起止日期之间的天数。',
			'',
			'首尾都算、只算一头都算相符；约数、一句中有两个起止范围、天数另有所指（每天、累计、工作日）时不提示。按公历推算。',
		].join('\n'),
		en: [
			'A range of dates and, in the same sentence, 历时, 为期, 会期 or 共 so many days or years that do not fit: 9月29日至10月8日 are 10 days, not 12; 连续N天 are never more than all of them.',
			'',
			'Counting the last day or not both fit. Silent for approximations, for two ranges in a sentence, and for days of another kind. Reckoned by the Gregorian calendar.',
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
	],
	allows: [
		{ text: '　　2025年9月29日至10月8日，艺术节在雁洲举行，历时10天。2025年5月1日至3日，为期两天的集市开张。\n' },
		{ text: '　　2025年10月1日至8日放假调休，共8天，连续3天客流超百万，约有9天在下雨。\n' },
		{ text: '　　展览2025年5月1日至7日举行，每天开放8小时，前后筹备历时12天。\n' },
	],
	run,
};

const opening = /(?:历时|为期|会期|展期|工期|行程|赛程|假期)(?:共|一共|为|是)?$/u;
const running = /(?:连续|接连|一连)$/u;
const total = /(?:[，,]|放假(?:调休)?[，,]?)(?:总?共|一共|共计)(?:历时|放假)?$/u;

function run({ file, facts }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	const bySentence = new Map<string, { ranges: Figure[]; lengths: Figure[] }>();
	for (const figure of facts.figures) {
		if (figure.kind !== 'date' && figure.kind !== 'duration') continue;
		const text = file.paragraphs[figure.paragraph]?.text ?? '';
		const key = `${figure.paragraph} ${sentenceAround(text, figure.at.start).start}`;
		const group = bySentence.get(key) ?? { ranges: [], lengths: [] };
		bySentence.set(key, group);
		if (figure.kind === 'date' && Array.isArray(figure.value) && /[至到—～~－–─-]/u.test(figure.text)) group.ranges.push(figure);
		if (figure.kind === 'duration' && figure.approximation === 'exact' && saysHowLong(text, figure)) group.lengths.push(figure);
	}
	for (const { ranges, lengths } of bySentence.values()) {
		const [range] = ranges;
		if (range === undefined || ranges.length > 1 || lengths.length !== 1) continue;
		const length = lengths[0] as Figure;
		const fitting = lengthsOf(range, length.unit);
		if (fitting === undefined || typeof length.value !== 'number' || fitting.includes(length.value)) continue;
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
		const right = Math.max(...fitting);
		const numeral = /^\d+/u.exec(length.text)?.[0];
		const fix =
			numeral === undefined ? [] : changeTo(file, placeAt(place.paragraph, place.at.start, place.at.start + numeral.length), String(right));
		findings.push({
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: {
				zh: `${range.text}是${right}${length.unit}，此处为${length.text}`,
				en: `${range.text} is ${right}${length.unit}; here it is ${length.text}`,
			},
			related: [relatedAt(placeOf(file, range), { zh: `起止日期：${range.text}`, en: `The dates: ${range.text}` })],
			fixes: fix,
		});
	}
	return findings;
}

function saysHowLong(text: string, figure: Figure): boolean {
	const before = text.slice(Math.max(0, figure.at.start - 8), figure.at.start);
	return opening.test(before) || total.test(before) || running.test(before);
}

/** Days or years from the first to the last, without and with the last. */
function lengthsOf({ value }: Figure, unit: string | undefined): number[] | undefined {
	if (!Array.isArray(value)) return undefined;
	if (unit === '天') {
		const [from, to] = [dayOf(value[0]), dayOf(value[1])];
		if (from === undefined || to === undefined || to.number < from.number) return undefined;
		return [to.number - from.number, to.number - from.number + 1];
	}
	if (unit !== '年' || !/^\d{4}$/u.test(value[0]) || !/^\d{4}$/u.test(value[1])) return undefined;
	const years = Number(value[1]) - Number(value[0]);
	return years <= 0 ? undefined : [years, years + 1];
}
