// Spaces between Chinese characters that an extraction left behind, in copy that stands on one line.
// The reader takes the blanks of justified columns away itself; what is left in running text is looked at here.
import type { Paragraph } from '../article/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, placeAt } from './support/findings/place.ts';
import { findingOf } from './support/findings/slips.ts';

export const check: Check = {
	id: 'stray-space',
	title: { zh: '汉字之间多余的空格', en: 'A stray space between Chinese characters' },
	explain: {
		zh: [
			'正文的句子里，汉字与汉字、汉字与标点之间有空格，多为从网页、PDF复制时带入。',
			'',
			'标题、署名、图片说明、电头、引号和书名号里的空格，空格隔开的并列短语，不提示；汉字与数字、字母之间加不加空格从不过问。出处：报刊排版惯例，中文句内不加空格（段首缩进、标题分句除外）。',
		].join('\n'),
		en: [
			'A space between Chinese characters, or between one and a mark, inside a sentence of running text: mostly brought along when copied from a web page or a PDF.',
			'',
			'Headings, bylines, captions, datelines, what stands in quotation or title marks, and phrases set apart by spaces are let be. Spaces between Chinese and digits or Latin are never asked for nor objected to. Source: the custom of Chinese newspapers, which put none inside a sentence.',
		].join('\n'),
	},
	severity: 'hint',
	reach: 'paragraph',
	examples: [
		{
			text: '　　清流镇⟦ ⟧的公路今天通到了茶山，全长12公里，投资三千万元，茶农们都很高兴。\n',
			fixed: '　　清流镇的公路今天通到了茶山，全长12公里，投资三千万元，茶农们都很高兴。\n',
		},
	],
	allows: [
		{ text: '　　清流镇 GDP 今年增长 5%，公路全长 12 公里，投资三千万元，茶农们都很高兴。\n' },
		{ text: '　　本报清流5月6日电　镇里提出“先修路 后种茶”的办法，印发了《关于修路 种茶的意见》，茶农们都很高兴。\n' },
		{ text: '公路通车 茶农高兴\n\n　　本报清流5月6日电（记者 高凤林）清流镇至茶山的公路6日通车，全长12公里，茶农们都很高兴。\n' },
	],
	run,
};

const shortest = 30;
/** More than this and the spaces are the paragraph's way of setting things apart. */
const most = 12;

function run({ file }: CheckInput): Finding[] {
	return file.paragraphs.flatMap((paragraph) => {
		if (paragraph.role !== 'body' || !isProse(paragraph)) return [];
		const spaces = [...paragraph.text.matchAll(/(?<=[\u4e00-\u9fff，。、；：])[  　]+(?=[\u4e00-\u9fff，。、；：])/gu)].filter(
			({ index }) => isInSentence(paragraph.text, index),
		);
		if (spaces.length > most) return [];
		return spaces.map(({ 0: words, index }) => {
			const place = placeAt(paragraph, index, index + words.length);
			return findingOf(check, file, {
				place,
				message: { zh: '汉字之间有多余的空格', en: 'A stray space between Chinese characters' },
				fixes: changeTo(file, place, '').map((fix) => ({ ...fix, title: { zh: '删去空格', en: 'Delete the space' } })),
			});
		});
	});
}

/** Sentences on one line. */
function isProse({ text, span }: Paragraph): boolean {
	return text.length >= shortest && span.end - span.start === text.length && /[。！？”]$/u.test(text) && /[，。].*[。！？”]$/u.test(text);
}

/** Not behind a dateline or a sentence's end, nor in quotation, title or bracket marks. */
function isInSentence(text: string, index: number): boolean {
	const before = text.slice(Math.max(0, index - 60), index);
	if (/[电讯：。]$/u.test(before) || /[“‘《〈（【][^”’》〉）】]*$/u.test(before)) return false;
	// `记者 高凤林`, `王 芳`: names set apart.
	return !/(?:记者|通讯员|摄影|编辑|作者)$/u.test(before);
}
