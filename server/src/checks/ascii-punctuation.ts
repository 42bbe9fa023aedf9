// Half-width punctuation between Chinese characters. Looks at the marks and their neighbours; Latin text and figures are left alone.
import type { Paragraph } from '../article/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { placeAt } from './support/findings/place.ts';
import { matchPlace, slipsOf } from './support/findings/slips.ts';

export const check: Check = {
	id: 'ascii-punctuation',
	title: { zh: '半角标点', en: 'Half-width punctuation' },
	explain: {
		zh: [
			'汉字之间用了半角的逗号、句点、分号、冒号、问号、叹号、括号或引号。',
			'',
			'数字、字母之间的（3.14、10:30、CCTV.com），外文括注的括号，不提示。依据：GB/T 15834—2011，中文标点占一个字的位置。',
		].join('\n'),
		en: [
			', . ; : ? ! ( ) or straight quotes between Chinese characters.',
			'',
			'Marks between digits or letters and brackets around foreign words are let be. Rests on GB/T 15834-2011: Chinese marks take a full character.',
		].join('\n'),
	},
	severity: 'information',
	reach: 'paragraph',
	examples: [
		{ text: '　　清流镇的公路⟦,⟧通到了茶山。\n', fixed: '　　清流镇的公路，通到了茶山。\n' },
		{ text: '　　高凤林⟦(清流镇镇长)⟧说⟦:⟧路通了。\n', fixed: '　　高凤林（清流镇镇长）说:路通了。\n' },
		{ text: '　　镇里提出⟦"先修路"⟧的办法。\n', fixed: '　　镇里提出“先修路”的办法。\n' },
		{ text: '　　路修好了吗⟦?⟧修好了⟦!⟧路通到茶山⟦.⟧\n', fixed: '　　路修好了吗？修好了!路通到茶山.\n' },
	],
	allows: [
		{ text: '　　本报清流5月6日电　仪式10:30开始，气温23.5摄氏度，比分2:1，网址为www.example.com，用的是GPS(全球定位系统)和Wi-Fi.\n' },
		{ text: '　　世界贸易组织(WTO)总部在日内瓦。比例尺为1:50000。\n' },
	],
	run,
};

const full: Readonly<Record<string, string>> = { ',': '，', '.': '。', ';': '；', ':': '：', '?': '？', '!': '！' };
const han = '[\\u4e00-\\u9fff]';
const pattern = new RegExp(
	[
		`(?<=[\\u4e00-\\u9fff”’》）])[,.;:?!](?=[\\u4e00-\\u9fff“‘《（]|$)`,
		`(?<=${han})\\((?<bracketed>[^()（）\\n]{1,40})\\)`,
		`"(?<quoted>${han}[^"\\n]{0,200})"`,
	].join('|'),
	'gu',
);

function run({ file }: CheckInput): Finding[] {
	return slipsOf(check, file, pattern, (paragraph, match) => {
		const { bracketed, quoted } = match.groups ?? {};
		const [words] = match;
		if (bracketed !== undefined && !/^[\u4e00-\u9fff]/u.test(bracketed)) return undefined;
		if (quoted !== undefined && isOdd(paragraph)) return undefined;
		// A full stop may be a list's number or an abbreviation's; a last line may be a caption in Latin.
		if (words === '.' && match.index === paragraph.text.length - 1 && paragraph.text.length < 12) return undefined;
		const newText = bracketed !== undefined ? `（${bracketed}）` : quoted !== undefined ? `“${quoted}”` : (full[words] ?? words);
		return {
			place:
				bracketed === undefined && quoted === undefined ? placeAt(paragraph, match.index, match.index + 1) : matchPlace(paragraph, match),
			message: { zh: `“${words}”用了半角标点`, en: `“${words}” has half-width punctuation` },
			newText,
		};
	});
}

/** Straight quotes that do not come in pairs say nothing of where one begins. */
function isOdd({ text }: Paragraph): boolean {
	return text.split('"').length % 2 === 0;
}
