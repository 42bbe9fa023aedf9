// Ellipses and dashes of the wrong length: ... … 。。。 for …… and -- — for ——.
// A single dash that joins names or figures (中国—中亚, 1—5月) is none of its affairs.
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { matchPlace, slipsOf } from './support/findings/slips.ts';

export const check: Check = {
	id: 'ellipsis-dash',
	title: { zh: '省略号、破折号不规范', en: 'An ellipsis or dash of the wrong length' },
	explain: {
		zh: [
			'省略号占两个字的位置，写作“……”，不写作“…”“...”“。。。”；破折号也占两个字的位置，写作“——”，不写作“--”“———”。',
			'',
			'连接名称、数字的一字线（中国—中亚、1—5月）不是破折号，不提示；只有前有点号、在段首，或后面是“这”“即”“也就是”一类解说的话时，才把“—”当作破折号。依据：GB/T 15834—2011 4.10、4.11、4.13。',
		].join('\n'),
		en: [
			'An ellipsis is ……, not … or ... or 。。。; a dash is ——, not -- or ———.',
			'',
			'A single — that joins names or figures (中国—中亚, 1—5月) is no dash. It is taken for one only after a mark, at the head of a paragraph, or before words that explain (这, 即, 也就是). Rests on GB/T 15834-2011, 4.10, 4.11 and 4.13.',
		].join('\n'),
	},
	severity: 'information',
	reach: 'paragraph',
	examples: [
		{ text: '　　茶、竹、药材⟦...⟧山里的货都能运出来了。\n', fixed: '　　茶、竹、药材……山里的货都能运出来了。\n' },
		{ text: '　　茶、竹、药材⟦…⟧山里的货都能运出来了⟦。。。⟧\n', fixed: '　　茶、竹、药材……山里的货都能运出来了。。。\n' },
		{ text: '　　路通了⟦—⟧这是茶农盼了多年的事⟦--⟧大家都说好。\n', fixed: '　　路通了——这是茶农盼了多年的事--大家都说好。\n' },
	],
	allows: [
		{ text: '　　本报清流5月6日电　中国—中亚班列1—5月开行20列，“茶山—码头”公路通车——这是件大事……\n' },
		{ text: '　　清流—茶山公路在2025—2027年分三段修建。详见第3—5版，版本号为1...5。\n' },
	],
	run,
};

const text = '[\\u4e00-\\u9fff”’》）]';
const pattern = new RegExp(
	[
		`(?<ellipsis>(?<!…)…(?!…)|(?<=[\\u4e00-\\u9fff，、。；：！？“”])\\.{3,}(?![\\d.A-Za-z])|。{3,}|(?<!…)…{3}(?!…))`,
		`(?<dash>(?<=${text}|^)-{2,}(?=[\\u4e00-\\u9fff“《])|(?<=${text}|^)－{2,}(?=[\\u4e00-\\u9fff“《])|(?<!—)—{3}(?!—))`,
		'(?<single>(?<![—\\d\\w])(?:(?<=[，。！？；：])|(?<=^))—(?![—\\d\\w])|(?<=[\\u4e00-\\u9fff])—(?=这[个些也就正是里样]|这，|那[就是里些]|即|也就是|就是|也是|正是|不是|因为|不仅|无论|他说|她说))',
	].join('|'),
	'gu',
);

function run({ file }: CheckInput): Finding[] {
	return slipsOf(check, file, pattern, (paragraph, match) => {
		const [words] = match;
		// A rule across the page.
		if (words.length > 12 || words.length === paragraph.text.length) return undefined;
		const ellipsis = match.groups?.ellipsis !== undefined;
		const newText = ellipsis ? '……' : '——';
		return {
			place: matchPlace(paragraph, match),
			message: ellipsis
				? { zh: `“${words}”应为省略号“……”`, en: `“${words}” should be the ellipsis “……”` }
				: { zh: `“${words}”应为破折号“——”`, en: `“${words}” should be the dash “——”` },
			newText,
		};
	});
}
