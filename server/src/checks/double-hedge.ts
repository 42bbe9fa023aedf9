// Two words of approximation on one figure: 约6分钟左右, 近50多人, 超过100余家. Reads the words around the figure alone.
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding, Fix } from './frame/model.ts';
import { type Place, placeAt, relatedAt, removal, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'double-hedge',
	title: { zh: '约数词语重复', en: 'Hedged twice' },
	explain: {
		zh: [
			'同一个数前后都有表示约数的词：约…左右、近…多、超…余、至少…以上、最多…以下，意思重复或矛盾，留一个即可。',
			'',
			'“最近、附近、公约、近30多年来”里的“近”“约”不算。依据：GB/T 15835—2011 概数的写法，及新闻语言通行规范。',
		].join('\n'),
		en: [
			'One figure hedged before and behind: 约…左右, 近…多, 超…余, 至少…以上, 最多…以下. One of the two is enough.',
			'',
			'近 and 约 inside other words (附近, 公约) and 近30多年来 do not count. Rests on the forms of approximate numbers in GB/T 15835-2011.',
		].join('\n'),
	},
	severity: 'information',
	examples: [
		{ text: '　　列车平均每站停车约6分钟⟦左右⟧。\n', fixed: '　　列车平均每站停车约6分钟。\n' },
		{ text: '　　⟦近⟧50多名学生参加活动，现场⟦超过⟧300余人。\n', fixed: '　　50多名学生参加活动，现场超过300余人。\n' },
		{ text: '　　每班至少6人⟦以上⟧。\n', fixed: '　　每班至少6人。\n' },
	],
	allows: [
		{ text: '　　列车平均每站停车约6分钟，现场有50多名学生、300余名家长，气温在25℃左右。\n' },
		{ text: '　　近30多年来，附近20余个村庄陆续通车；双方签约10余项，最近3天左右完工。\n' },
		{ text: '　　约定3年左右建成，预约300多人。\n' },
	],
	run,
};

interface Hedge {
	readonly before: RegExp;
	/** Words at the figure's end that say it again. */
	readonly behind: RegExp;
	/** 多 and 余 inside it do so too. */
	readonly inside: boolean;
}

const hedges: readonly Hedge[] = [
	{ before: /(?<![条合公签预邀相特节制履失协契爽大])(?:大约|约为|约有|约)$/u, behind: /(?:左右|上下|以上)$/u, inside: true },
	{ before: /(?:大约|大概)(?:有|为)?$/u, behind: /(?:左右|上下|以上)$/u, inside: true },
	{ before: /(?<![最附邻靠亲远接])(?:将近|近)$/u, behind: /(?:左右|上下|以上)$/u, inside: true },
	{ before: /(?:超过|超出|超|逾)(?:了)?$/u, behind: /(?:左右|上下|以上)$/u, inside: true },
	{ before: /(?:不到|不足)$/u, behind: /(?:左右|上下|以上|以下)$/u, inside: true },
	{ before: /至少(?:有)?$/u, behind: /以上$/u, inside: false },
	{ before: /(?:最多|至多)(?:有)?$/u, behind: /(?:以下|以内)$/u, inside: false },
];

function run({ file, facts }: CheckInput): Finding[] {
	return facts.figures.flatMap((figure) => {
		const paragraph = file.paragraphs[figure.paragraph];
		if (paragraph === undefined || !counted.has(figure.kind)) return [];
		const text = paragraph.text.slice(Math.max(0, figure.at.start - 5), figure.at.start);
		for (const hedge of hedges) {
			const before = hedge.before.exec(text);
			if (before === null) continue;
			const behind = hedge.behind.exec(figure.text);
			const front = placeAt(paragraph, figure.at.start - before[0].length, figure.at.start);
			if (behind !== null) {
				const place = placeAt(paragraph, figure.at.end - behind[0].length, figure.at.end);
				return [report(before[0], behind[0], figure, place, front, removal(file, place))];
			}
			const inside = hedge.inside && figure.kind !== 'duration' ? /(?<=[\d十百千万亿])[多余]/u.exec(figure.text) : null;
			// 近百余年 and the like are set words; 近30多年来 says lately.
			if (inside === null) continue;
			const at = placeAt(paragraph, figure.at.start + inside.index, figure.at.start + inside.index + 1);
			return [report(before[0], inside[0], figure, front, at, removal(file, front))];
		}
		return [];
	});

	function report(before: string, behind: string, figure: Figure, place: Place, other: Place, fixes: Fix[]): Finding {
		return {
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: { zh: `“${before}”与“${behind}”重复：${before}${figure.text}`, en: `“${before}” and “${behind}” both hedge ${figure.text}` },
			related: [relatedAt(other, { zh: '另一处在这里', en: 'The other one' })],
			fixes,
		};
	}
}

const counted: ReadonlySet<string> = new Set(['quantity', 'percent', 'duration', 'age', 'time']);
