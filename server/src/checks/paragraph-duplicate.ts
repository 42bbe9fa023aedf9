// The same paragraph twice in one article, as when a passage was moved and not cut. Marks and spaces do not count.
import { datelineOf } from '../article/datelines.ts';
import type { Article, Paragraph } from '../article/model.ts';
import { cacheByText } from '../util/cacheByText.ts';
import type { Check, CheckInput, Finding, Fix } from './frame/model.ts';
import { placeAt, relatedAt, removal } from './support/findings/place.ts';
import { findingOf } from './support/findings/slips.ts';

export const check: Check = {
	id: 'paragraph-duplicate',
	title: { zh: '段落重复', en: 'A paragraph twice' },
	explain: {
		zh: [
			'同一篇稿件里，同一段正文出现了两次（不计标点和空格）。多为移动段落时忘了删去原处。',
			'',
			'只比较20字以上的正文段落；标题、图片说明、短句的反复不提示，同一版面上两篇稿件各有一段也不提示。出处：新闻单位定稿前的通行核查项目。',
		].join('\n'),
		en: [
			'The same paragraph stands twice in one article, but for marks and spaces: mostly moved, and not cut where it was.',
			'',
			'Only running text of twenty characters and more is compared; headings, captions, refrains and two articles on one page are let be. Source: the last look of any desk before print.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　清流镇至茶山的公路6日通车，全长12公里，投资三千万元。\n\n　　茶农们说，路通了，茶就好卖了。\n\n　　⟦清流镇至茶山的公路6日通车，全长12公里，投资三千万元。⟧\n\n　　镇里还要修桥。\n',
			fixed: '　　清流镇至茶山的公路6日通车，全长12公里，投资三千万元。\n\n　　茶农们说，路通了，茶就好卖了。\n\n　　镇里还要修桥。\n',
		},
		{
			text: '　　本报清流5月6日电（记者 高凤林）清流镇至茶山的公路6日通车，全长12公里，投资三千万元。\n\n　　⟦清流镇至茶山的公路6日通车，全长12公里，投资三千万元。⟧\n\n　　镇里还要修桥。\n',
			fixed: '　　本报清流5月6日电（记者 高凤林）清流镇至茶山的公路6日通车，全长12公里，投资三千万元。\n\n　　镇里还要修桥。\n',
		},
	],
	allows: [
		{ text: '　　采茶咯！采茶咯！\n\n　　茶农们上了山，唱起了歌，一直唱到太阳落山。\n\n　　采茶咯！采茶咯！\n' },
		{
			text: '　　本报清流5月6日电　清流镇至茶山的公路6日通车，全长12公里，投资三千万元。\n\n　　清流镇至码头的公路7日通车，全长12公里，投资三千万元。\n',
		},
	],
	run,
};

const shortest = 20;

function run({ file }: CheckInput): Finding[] {
	const groups: readonly Pick<Article, 'paragraphs'>[] = file.articles.length > 0 ? file.articles : [file];
	return groups.flatMap(({ paragraphs }) => {
		const first = new Map<string, Paragraph>();
		return paragraphs.flatMap((paragraph) => {
			if (paragraph.role !== 'body') return [];
			const { lead, wording } = wordingsOf(paragraph.text);
			if (lead !== undefined) first.set(lead, paragraph);
			if (wording.length < shortest) return [];
			const other = first.get(wording);
			if (other === undefined) first.set(wording, paragraph);
			if (other === undefined || other === paragraph) return [];
			return [
				findingOf(check, file, {
					place: placeAt(paragraph, 0, paragraph.text.length),
					message: { zh: '这一段与上文一段相同', en: 'This paragraph stands above as well' },
					related: [relatedAt(placeAt(other, 0, other.text.length), { zh: '相同的一段', en: 'The same paragraph' })],
					fixes: removalOf(paragraph, file),
				}),
			];
		});
	});
}

interface Wordings {
	readonly wording: string;
	/** Of `本报清流5月6日电（记者 高凤林）清流镇……` what stands behind the dateline. */
	readonly lead: string | undefined;
}

/** One string each, whose place in a table every key finds at one look. */
const wordingsOf = cacheByText((text): Wordings => {
	const dateline = datelineOf(text);
	return { wording: wordingOf(text), lead: dateline && wordingOf(text.slice(dateline.at.end)) };
});

/** Without marks and spaces. */
function wordingOf(text: string): string {
	return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** With the blank before it, where nothing else stands between its lines; else its characters alone. */
function removalOf(paragraph: Paragraph, file: CheckInput['file']): readonly Fix[] {
	const { start, end } = paragraph.span;
	const source = file.text.slice(start, end);
	if (source.replaceAll(/\s/gu, '') !== paragraph.text.replaceAll(/\s/gu, ''))
		return removal(file, placeAt(paragraph, 0, paragraph.text.length));
	let from = start;
	while (from > 0 && /\s/u.test(file.text.charAt(from - 1))) from--;
	return [{ title: { zh: '删去这一段', en: 'Delete this paragraph' }, edits: [{ start: from, end, newText: '' }] }];
}
