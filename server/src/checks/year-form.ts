// Years of two digits (95年建交, 08年) and decades without their century (80年代). Form only; a span of years (30年来) is none.
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, groupPlace, type Place, paragraphsOf, relatedAt, spanAt, wordsAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'year-form',
	title: { zh: '年份未写全', en: 'Years cut short' },
	explain: {
		zh: [
			'公历年份写成两位：“95年建交”应为“1995年建交”，“08年”应为“2008年”；年代不写世纪：“80年代”应为“20世纪80年代”。',
			'',
			'“30年来、95年历史”一类时段，引语之中，以及前文已写明世纪的，不提示。依据：GB/T 15835—2011：年份不简写，世纪、年代用阿拉伯数字写全。',
		].join('\n'),
		en: [
			'A year of two digits (95年建交 for 1995年建交, 08年 for 2008年) and a decade without its century (80年代 for 20世纪80年代).',
			'',
			'Silent for spans of years, inside quotations and behind a century. GB/T 15835-2011: years are not abbreviated.',
		].join('\n'),
	},
	severity: 'hint',
	reach: 'paragraph',
	examples: [
		{ text: '　　两国⟦95年⟧建交。\n', fixed: '　　两国1995年建交。\n' },
		{ text: '　　他⟦08年⟧6月毕业，⟦80年代⟧末出生。\n', fixed: '　　他2008年6月毕业，80年代末出生。\n' },
	],
	allows: [
		{ text: '　　两国1995年建交，30年来往来不断；20世纪80年代，村里通了电；这座桥有95年历史，用了12年建成。\n' },
		{ text: '　　“我95年出生。”他说。上世纪80年代到90年代，公司成立30年建成了12个茶园。\n' },
	],
	run,
};

const verbs = '建交|出生|毕业|入学|入党|入伍|参军|成立|开馆|开园|诞生|当选|上任|结婚|退休';
const years = new RegExp(
	`(?<![\\d.~～至到—第近约的了过满有用历达整前后-])(?<whole>(?<year>0\\d|[3-9]\\d)年(?:代)?)(?=(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:${verbs}))|(?<![\\d.])(?<whole2>(?<year2>0\\d)年)(?![级后])`,
	'dgu',
);
const decades = /(?<![\d.~～至到—、和世纪-])(?<whole>(?<decade>[2-9]0)年代)/dgu;

function run({ file }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		const { text } = paragraph;
		if (!text.includes('年')) continue;
		let quoted = 0;
		let depth = 0;
		const isQuoted = (pos: number) => {
			for (; quoted < pos; quoted++) {
				if (text[quoted] === '“') depth++;
				else if (text[quoted] === '”' && depth > 0) depth--;
			}
			return depth > 0;
		};
		const found: [at: number, place: Place, right: string][] = [];
		for (const match of text.matchAll(years)) {
			const place = (groupPlace(paragraph, match, 'whole') ?? groupPlace(paragraph, match, 'whole2')) as Place;
			const digits = match.groups?.year ?? match.groups?.year2 ?? '';
			if (!wordsAt(place).endsWith('代')) found.push([match.index, place, `${Number(digits) < 30 ? '20' : '19'}${digits}年`]);
		}
		for (const match of text.matchAll(decades)) {
			if (/世纪|\d{4}年/u.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
			found.push([match.index, groupPlace(paragraph, match, 'whole') as Place, `20世纪${match.groups?.decade}年代`]);
		}
		for (const [at, place, right] of found.sort((a, b) => a[0] - b[0])) {
			if (isQuoted(at)) continue;
			findings.push({
				id: check.id,
				severity: check.severity,
				span: spanAt(place),
				message: { zh: `年份宜写全：“${right}”`, en: `Years are written in full: “${right}”` },
				related: [relatedAt(place, { zh: '年份不简写', en: 'Years are not abbreviated' })],
				fixes: changeTo(file, place, right),
			});
		}
	}
	return findings;
}
