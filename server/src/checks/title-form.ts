// Posts that are put together wrongly: `河北省省委书记`, `检察院院长`, a post printed twice.
// Looks at words alone; whose post it is, is `title-mismatch`'s affair.
import type { Paragraph } from '../article/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, type Place, paragraphsOf, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'title-form',
	title: { zh: '职务写法有误', en: 'Form of a post' },
	explain: {
		zh: [
			'职务和机关名称的固定写法：地名带“省、市、县、区”时不再重复（河北省省委书记 → 河北省委书记；河北省省长、玉田县县长是对的）；检察院的首长是检察长；政协的首长是主席；职务不重复（总统总统）。',
			'',
			'单字地名（沙县县委）和没有地名的“省委、市委”不提示。',
		].join('\n'),
		en: [
			'Fixed forms of posts and bodies: the level is not said twice before a committee (河北省省委书记 → 河北省委书记; 河北省省长 is right); the head of a procuratorate is 检察长, that of a political consultative conference 主席; a post is not doubled.',
			'',
			'Places of one character (沙县县委) and committees without a place are left alone.',
		].join('\n'),
	},
	severity: 'warning',
	reach: 'paragraph',
	examples: [
		{ text: '　　河北⟦省省委⟧书记林建峰到会讲话。\n', fixed: '　　河北省委书记林建峰到会讲话。\n' },
		{ text: '　　最高人民⟦检察院院长⟧林建峰作报告。\n', fixed: '　　最高人民检察院检察长林建峰作报告。\n' },
		{ text: '　　诺兰国⟦总统总统⟧捷尔穆诺夫致辞。\n', fixed: '　　诺兰国总统捷尔穆诺夫致辞。\n' },
	],
	allows: [
		{ text: '　　河北省委书记林建峰、玉田县县长高远、武汉市市长王小明出席。省委书记要求，各市市委要抓好落实。\n' },
		{ text: '　　沙县县委书记高凤林介绍，全县县委委员都已下乡。国家主席主持仪式，外交部部长随行。检察院院长办公会今天召开。\n' },
		{ text: '　　北京市区区情复杂，全省省直机关、本市市委党校都已行动。\n' },
	],
	run,
};

interface Form {
	readonly pattern: RegExp;
	/** `undefined` where the words are right here. */
	readonly right: (words: string, text: string, at: number) => string | undefined;
	readonly why: { readonly zh: string; readonly en: string };
}

const posts =
	'总统|总理|首相|主席|国王|外长|部长|省长|市长|县长|区长|镇长|乡长|书记|主任|局长|厅长|司长|院长|校长|会长|秘书长|发言人|委员长|董事长|总经理';

const forms: readonly Form[] = [
	{
		pattern: /([省市县区州盟旗])\1(?:委(?!托|派|员|屈|婉|任)|政协|人大|纪委)/gu,
		right: (words, text, at) => (isPlaceName(text.slice(Math.max(0, at - 12), at)) ? words.slice(1) : undefined),
		why: { zh: '地名已带级别，不再重复', en: 'the level is said twice' },
	},
	{
		pattern: /检察院院长(?!办公会|会议)/gu,
		right: () => '检察院检察长',
		why: { zh: '检察院的首长称检察长', en: 'the head of a procuratorate is 检察长' },
	},
	{
		pattern: /人民法院检察长/gu,
		right: () => '人民法院院长',
		why: { zh: '法院的首长称院长', en: 'the head of a court is 院长' },
	},
	{
		pattern: new RegExp(`(${posts})\\1(?![办级会团府])`, 'gu'),
		right: (words) => words.slice(words.length / 2),
		why: { zh: '职务重复', en: 'the post is printed twice' },
	},
];

/** The name before the level: two characters at least, and no word such as 全省, 各市. */
function isPlaceName(before: string): boolean {
	return (
		/[\u4e00-\u9fff]{2}$/u.test(before) &&
		!/(?:[全各本该某两多几到在从对和与及、，。省市县区州一二三四五六七八九十]|城|社|地|小|老|新|开发|功能)$/u.test(before)
	);
}

function run(input: CheckInput): Finding[] {
	return paragraphsOf(input.file).flatMap((paragraph) => forms.flatMap((form) => findingsOf(form, paragraph, input)));
}

function findingsOf({ pattern, right, why }: Form, paragraph: Paragraph, input: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const { 0: words, index } of paragraph.text.matchAll(pattern)) {
		const form = right(words, paragraph.text, index);
		if (form === undefined) continue;
		const place: Place = { paragraph, at: { start: index, end: index + words.length } };
		findings.push({
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: { zh: `“${words}”应作“${form}”：${why.zh}`, en: `“${words}” should be “${form}”: ${why.en}` },
			related: [relatedAt(place, why)],
			fixes: changeTo(input.file, place, form),
		});
	}
	return findings;
}
