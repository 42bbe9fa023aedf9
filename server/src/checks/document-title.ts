// A title in 《》 that is one word away from one in the article or in print.
// How such titles are found is told in `support/names/wordings.ts`.
import { isLaw } from '../facts/names/likeness/compare.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { type WordingName, wordingFinding, wordingsOf } from './support/names/wordings.ts';

export const check: Check = {
	id: 'document-title',
	title: { zh: '文件名不一', en: 'Title of a document in other words' },
	explain: {
		zh: [
			'书名号内的文件、法律、作品名与文中或已发表稿件的名称首尾相同，中间多、少一两字，换了一字或颠倒：《关于促进山区种茶产业发展的若干意见》与《关于促进山区种茶发展的若干意见》。',
			'',
			'名称须有十字以上，稿中写法从未发表过，而另一写法至少发表两次，或在文中更多。差别是数字、届次、地名、修订、草案的，是两个文件，不提示。',
		].join('\n'),
		en: [
			'A title in 《》 begins and ends like one in the article or in print, and has one or two characters more, less, changed or turned between.',
			'',
			"Titles must have ten characters; the draft's was never published, the other at least twice, or it is more frequent in the article. Numbers, editions, places, revisions and bills make two documents.",
		].join('\n'),
	},
	severity: 'warning',
	about: 'spelling',
	examples: [
		{
			text: '　　会上宣读了⟦《关于促进山区种茶发展的若干意见》⟧。\n',
			corpus: {
				'2025/01/02.txt': '　　县里印发《关于促进山区种茶产业发展的若干意见》。\n',
				'2025/02/03.txt': '　　根据《关于促进山区种茶产业发展的若干意见》，茶农可获补贴。\n',
			},
			fixed: '　　会上宣读了《关于促进山区种茶产业发展的若干意见》。\n',
		},
	],
	allows: [
		{
			text: '　　县里印发《关于促进山区种树发展的若干意见》。\n',
			corpus: {
				'2025/01/02.txt': '　　县里印发《关于促进山区养蜂发展的若干意见》。\n',
				'2025/02/03.txt': '　　根据《关于促进山区养蜂发展的若干意见》，蜂农可获补贴。\n',
			},
		},
		{ text: '　　会议审议了《东山县茶园保护管理条例》和《东山县茶园保护管理条例（草案）》，听取《东山县茶园保护管理条例》的说明。\n' },
	],
	run,
};

function run(input: CheckInput): Finding[] {
	const wordings = wordingsOf(input, { kinds: ['work'], mayBeOne });
	return wordings.map((wording) => wordingFinding(check.id, wording, input));
}

/** Laws are told from one another by a word: 民事诉讼法 and 刑事诉讼法. */
function mayBeOne(own: string, other: string, { key }: WordingName): boolean {
	if (isTurned(own, other)) return true;
	return own.length + other.length <= 2 && !(own !== '' && other !== '' && isLaw(key));
}

/** `合作框架` and `框架合作`. */
function isTurned(a: string, b: string): boolean {
	return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
