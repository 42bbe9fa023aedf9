// 、 between quotations or titles that stand side by side. Looks at whole lists, so that mixed ones are let be.
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { paragraphsOf, placeAt } from './support/findings/place.ts';
import { findingOf } from './support/findings/slips.ts';

export const check: Check = {
	id: 'adjacent-marks',
	title: { zh: '引号、书名号之间的顿号', en: '、 between marks that part already' },
	explain: {
		zh: [
			'并列的引号之间、并列的书名号之间用了顿号：“甲”、“乙”，《甲》、《乙》。',
			'',
			'并列成分中有不带引号的、书名号后有括注的，宜用顿号，不提示。依据：GB/T 15834—2011 4.5.3.5：标有引号的并列成分之间、标有书名号的并列成分之间通常不用顿号。',
		].join('\n'),
		en: [
			'Quotations or titles side by side with 、 between them.',
			'',
			'Silent where the list has other members or bracketed remarks, where 、 belongs. Rests on GB/T 15834-2011, 4.5.3.5.',
		].join('\n'),
	},
	severity: 'hint',
	reach: 'paragraph',
	examples: [
		{ text: '　　镇里提出“先修路”⟦、⟧“后种茶”的办法。\n', fixed: '　　镇里提出“先修路”“后种茶”的办法。\n' },
		{
			text: '　　读书会上，大家读了《茶山记》⟦、⟧《水路》⟦、⟧《远行》。\n',
			fixed: '　　读书会上，大家读了《茶山记》《水路》、《远行》。\n',
		},
	],
	allows: [
		{ text: '　　镇里评出劳动模范、“茶山能手”、“护路标兵”、文明家庭。\n' },
		{ text: '　　本报清流5月6日电　大家读了《茶山记》（初版）、《水路》、《远行》，还唱了“采茶调”“打桩号”。\n' },
	],
	run,
};

const list = /(?:“[^“”]{1,60}”(?:、“[^“”]{1,60}”)+|《[^《》]{1,60}》(?:、《[^《》]{1,60}》)+)/gu;

function run({ file }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		const { text } = paragraph;
		if (!/[”》]、[“《]/u.test(text)) continue;
		for (const match of text.matchAll(list)) {
			const end = match.index + match[0].length;
			if (
				/[、）和及与]/u.test(text.charAt(match.index - 1)) ||
				/^[^，。；：“《]{0,12}(?:[、（和及与]|以及)/u.test(text.slice(end, end + 14))
			)
				continue;
			for (const pause of match[0].matchAll(/(?<=[”》])、(?=[“《])/gu)) {
				const at = match.index + pause.index;
				findings.push(
					findingOf(check, file, {
						place: placeAt(paragraph, at, at + 1),
						newText: '',
						message: {
							zh: `并列的${text.charAt(at - 1) === '”' ? '引号' : '书名号'}之间通常不用顿号`,
							en: `No 、 is needed between ${text.charAt(at - 1) === '”' ? 'quotations' : 'titles'} side by side`,
						},
					}),
				);
			}
		}
	}
	return findings;
}
