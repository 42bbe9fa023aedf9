// Two marks where one belongs: 。。 ，， 。， and the like. Looks at the marks alone.
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo } from './support/findings/place.ts';
import { matchPlace, slipsOf } from './support/findings/slips.ts';

export const check: Check = {
	id: 'repeated-mark',
	title: { zh: '标点重复', en: 'Two marks in one place' },
	explain: {
		zh: [
			'句号、逗号、顿号、分号、冒号连用两个（。。 ，， 。， ，、）。多为改稿时删字留下的。',
			'',
			'问号、叹号可以叠用（GB/T 15834—2011 4.2、4.3），不提示；三个句号按误写的省略号处理。依据：GB/T 15834—2011，点号各居一个字的位置，不连用。',
		].join('\n'),
		en: [
			'Two of 。 ， 、 ； ： side by side, mostly left over when words between them were deleted.',
			'',
			'？ and ！ may be doubled (GB/T 15834-2011, 4.2 and 4.3) and are let be; three full stops are taken for an ellipsis. Rests on GB/T 15834-2011: each pause or stop takes one mark.',
		].join('\n'),
	},
	severity: 'warning',
	reach: 'paragraph',
	examples: [
		{ text: '　　清流镇今年新修公路3条⟦。。⟧其中一条通到茶山。\n', fixed: '　　清流镇今年新修公路3条。其中一条通到茶山。\n' },
		{ text: '　　茶农们说⟦，，⟧今年雨水好⟦，。⟧\n', fixed: '　　茶农们说，今年雨水好，。\n' },
		{ text: '　　客人先后到了学校⟦、，⟧茶园和码头。\n', fixed: '　　客人先后到了学校、茶园和码头。\n' },
	],
	allows: [
		{ text: '　　“路修好了吗？！”高凤林问。“修好了。”“那就好！！”大家都笑了……\n' },
		{ text: '　　本报清流5月6日电　镇里要求：“先修路，后通车。”茶农说，路通了，茶就好卖了；学校、医院也都近了。\n' },
	],
	run,
};

function run({ file }: CheckInput): Finding[] {
	return slipsOf(check, file, /[，。、；：]{2,}/gu, (paragraph, match) => {
		const [words] = match;
		const kinds = [...new Set(words)];
		if (/^。{3,}$/u.test(words)) return undefined;
		const place = matchPlace(paragraph, match);
		const ends = place.at.end === paragraph.text.length || paragraph.text.charAt(place.at.end) === '”';
		const order = ends && kinds.includes('。') ? ['。', ...kinds.filter((kind) => kind !== '。')] : kinds;
		return {
			place,
			message: { zh: `标点“${words}”连用，应留一个`, en: `“${words}”: one mark is enough` },
			fixes: order.flatMap((mark) => changeTo(file, place, mark)),
		};
	});
}
