// One proper name written with two dashes in one article. Style, not identity: a hint.
import type { NameMention } from '../facts/model.ts';
import { dashes } from '../text/nameKey.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, placeOf, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'dash-variant',
	title: { zh: '连接号不一', en: 'One name with two dashes' },
	explain: {
		zh: [
			'同一专名在文中用了不同的连接号：“诺兰—中亚论坛”与“诺兰－中亚论坛”。',
			'',
			'以全文各专名用得多的连接号为准，其次以先出现的为准。各专名分开比较；只比较名称本身，不比较数字、日期之间的连接号。',
		].join('\n'),
		en: [
			'One proper name stands with different dashes in the article.',
			'',
			'The dash that names in the whole text use more often stands, then the earlier one. Each name is compared with itself; dashes between figures and dates are not.',
		].join('\n'),
	},
	severity: 'hint',
	examples: [
		{
			text: '　　“中国—中亚人文交流平台”启动。“中国—中亚人文交流平台”面向青年。\n\n　　“⟦中国－中亚人文交流平台⟧”受到欢迎。\n',
			fixed: '　　“中国—中亚人文交流平台”启动。“中国—中亚人文交流平台”面向青年。\n\n　　“中国—中亚人文交流平台”受到欢迎。\n',
		},
	],
	allows: [
		{ text: '　　望川—卡尔敏铁路（以下简称“望卡铁路”）开通。\n\n　　望卡铁路沿线的货运站同日启用。\n' },
		{ text: '　　“中国—中亚人文交流平台”启动。“中国—中亚青年论坛”同时开幕。\n\n　　“中国—中亚人文交流平台”受到欢迎。\n' },
		{ text: '　　北京—上海高铁今天增开列车。2025－2027年还将新增线路，北京—上海高铁受到欢迎。\n' },
	],
	run,
};

const anyDash = /[-‐‑‒–—―－﹣−─]/u;

function run(input: CheckInput): Finding[] {
	// A short form has the key of the full one and no dash of its own.
	const dashed = input.facts.names.filter((name) => dashOf(name) !== '');
	const uses = Map.groupBy(dashed, dashOf);
	const findings: Finding[] = [];
	for (const mentions of Map.groupBy(dashed, ({ key }) => key).values()) {
		const byDash = [...Map.groupBy(mentions, dashOf).values()];
		if (byDash.length < 2) continue;
		// The dash that the whole text prefers, so that two names do not ask for opposite changes; sorting is stable: else the earlier form.
		const weight = ([first]: NameMention[]) => (first ? (uses.get(dashOf(first))?.length ?? 0) : 0);
		const [right = [], ...others] = byDash.sort((a, b) => weight(b) - weight(a));
		for (const mention of others.flat().sort((a, b) => a.span.start - b.span.start)) findings.push(finding(mention, right, input));
	}
	return findings;
}

/** `—` of `中国—中亚峰会`; nothing for what has no dash or no Chinese characters. */
function dashOf({ text, key }: NameMention): string {
	return anyDash.test(text) && /[\u4e00-\u9fff]/u.test(key) ? (text.match(dashes) ?? []).join(' ') : '';
}

function finding(mention: NameMention, right: readonly NameMention[], input: CheckInput): Finding {
	const place = placeOf(input.file, mention);
	const dash = dashOf(right[0] as NameMention).split(' ')[0] ?? '—';
	const form = mention.text.replaceAll(dashes, dash);
	const words = mention.text.replace(/^“|”$/gu, '');
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `“${words}”的连接号与文中他处不一：他处用“${dash}”`,
			en: `“${words}” has another dash than elsewhere in the article, where it is “${dash}”`,
		},
		related: right.slice(0, 3).map((other) => relatedAt(placeOf(input.file, other), { zh: `此处用“${dash}”`, en: `Here “${dash}”` })),
		fixes: changeTo(input.file, place, form),
	};
}
