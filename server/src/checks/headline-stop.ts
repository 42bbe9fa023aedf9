// A headline that ends in a full stop. Knows roles of paragraphs, not what headlines say.
import type { ParagraphRole } from '../article/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { placeAt } from './support/findings/place.ts';
import { findingOf } from './support/findings/slips.ts';

export const check: Check = {
	id: 'headline-stop',
	title: { zh: '标题末尾有句号', en: 'A headline with a full stop' },
	explain: {
		zh: [
			'标题、引题、副题的末尾用了句号。',
			'',
			'题中已有句号分开的两句话（提要式副题）、末尾为问号、叹号、省略号的，不提示。依据：GB/T 15834—2011 附录 A.1：标题的末尾一般不用句号。',
		].join('\n'),
		en: [
			'A headline, kicker or subtitle ends in 。',
			'',
			'Silent where the heading is a summary of several sentences, and on ？ ！ and ……. Rests on GB/T 15834-2011, A.1: headings take no full stop as a rule.',
		].join('\n'),
	},
	severity: 'information',
	reach: 'paragraph',
	examples: [
		{
			text: '清流镇公路通到茶山⟦。⟧\n\n　　本报清流5月6日电（记者高凤林）清流镇至茶山的公路6日通车，全长12公里。\n\n　　茶农们说，路通了，茶就好卖了。\n',
			fixed:
				'清流镇公路通到茶山\n\n　　本报清流5月6日电（记者高凤林）清流镇至茶山的公路6日通车，全长12公里。\n\n　　茶农们说，路通了，茶就好卖了。\n',
		},
	],
	allows: [
		{
			text: '清流镇公路通到茶山\n\n　　本报清流5月6日电（记者高凤林）清流镇至茶山的公路6日通车，全长12公里。\n\n　　茶农们说，路通了，茶就好卖了。\n',
		},
		{
			text: '清流镇的路，何时能通？\n\n　　本报清流5月6日电（记者高凤林）清流镇至茶山的公路6日动工，全长12公里。\n\n　　茶农们说，路通了，茶就好卖了。\n',
		},
	],
	run,
};

const titles: ReadonlySet<ParagraphRole> = new Set(['headline', 'kicker', 'subtitle']);

function run({ file }: CheckInput): Finding[] {
	return file.paragraphs.flatMap((paragraph) => {
		const { text, role } = paragraph;
		const last = text.length - 1;
		if (!titles.has(role) || text.indexOf('。') !== last || last < 4) return [];
		const place = placeAt(paragraph, last, last + 1);
		return [findingOf(check, file, { place, newText: '', message: { zh: '标题末尾不用句号', en: 'Headlines take no full stop' } })];
	});
}
