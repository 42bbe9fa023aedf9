// Something that was to be filled in and was not: ××, XX, 【待补】, TK, ____, a phrasing's 姓名. Looks at the characters and those beside them.
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { matchPlace, slipsOf } from './support/findings/slips.ts';

export const check: Check = {
	id: 'placeholder-left',
	title: { zh: '占位符未填', en: 'A placeholder left in' },
	explain: {
		zh: [
			'稿件里还留着待填的记号：××、XX、×月×日、【待补】【待核】、（待核实）、TK、____，套语的空格（“记者 姓名”、〈日期〉）。',
			'',
			'隐去姓名的“陈××”、引号和书名号里举例的“××通知”、型号和罗马数字里的XX（XXL、XXIII）不提示。出处：新闻单位定稿前的通行核查项目（占位、待核记号清零）。没有改法可给，须补上内容。',
		].join('\n'),
		en: [
			'A mark that something is still to be filled in: ××, XX, ×月×日, 【待补】, （待核实）, TK, ____, a slot of a phrasing (记者 姓名, 〈日期〉).',
			'',
			'Names withheld (陈××), samples inside quotation or title marks, sizes and Roman numerals are let be. Source: the last look of any desk before print. A remark such as 【待核】 can be taken away; the rest must be filled in.',
		].join('\n'),
	},
	severity: 'error',
	reach: 'paragraph',
	examples: [
		{ text: '　　清流镇至茶山公路全长12公里，投资⟦××⟧万元⟦【待补】⟧。\n' },
		{ text: '　　公路将于⟦×月×日⟧通车，镇长⟦XXX⟧将出席，工期⟦____⟧天。\n' },
		{ text: '　　公路全长12公里⟦（待核实）⟧，已经通车。\n', fixed: '　　公路全长12公里，已经通车。\n' },
		{ text: '　　新华社⟦地点⟧6月5日电（记者 ⟦姓名⟧）清流镇至茶山公路⟦〈日期〉⟧通车。\n' },
	],
	allows: [
		{ text: '　　患者填写姓名、地点和日期，记者在场，他印发《关于实施〈地点规划〉的意见》。\n' },
		{ text: '　　患者陈××今年45岁，住在清流镇，他穿XXL号上衣，参加过4×100米接力。\n' },
		{ text: '　　本报清流5月6日电　镇里发出的《关于××工作的通知》要求，今后不再写“××领导高度重视”一类套话。\n' },
		{ text: '　　【新春走基层】第XXIII届运动会闭幕，TKO战胜对手，文件名为a__b。\n' },
	],
	run,
};

const remark =
	'[【［\\[（(](?:待|此处待|数字待|姓名待|时间待)(?:补充|补|核实|核对|核|定|查|填|确认|更新|改)[^】］\\]）)\\n]{0,8}[】］\\]）)]|【\\s*】';
const pattern = new RegExp(
	[
		`(?<remark>${remark})`,
		'(?<day>[×xX]{1,2}月[×xX]{1,2}日|[×xX]{2,4}年[×xX]{1,2}月)',
		'(?<crosses>×{2,})',
		'(?<letters>(?<![A-Za-z0-9._/@-])(?:X{2,}|x{2,})(?![A-Za-z0-9._/@-]))',
		'(?<tk>(?<![A-Za-z0-9])(?:TK){1,3}(?![A-Za-z0-9]))',
		'(?<=(?:记者|通讯员|撰文|编辑|策划)[ 　：])姓名(?![一-龥])',
		'(?<=[社报台])地点(?=\\d{1,2}月\\d{1,2}日[电讯])',
		'〈(?:日期|地点|姓名|职务|国家|机构|会议|文件|数值|百分比|引语|时长)〉',
		'(?<blank>(?<![A-Za-z0-9_])_{2,}(?![A-Za-z0-9_]))',
	].join('|'),
	'gu',
);
const surnames =
	/[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹苏潘葛范彭鲁韦马方俞任袁柳唐罗薛贺倪汤滕殷毕郝安常于傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄米贝明成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓单洪包左石崔龚程邢裴陆荣翁段侯刘叶黎白赖乔文谭申温庄柴阎连习易廖耿武曾车牛]$/u;

function run({ file }: CheckInput): Finding[] {
	return slipsOf(check, file, pattern, (paragraph, match) => {
		const { text } = paragraph;
		const groups = match.groups ?? {};
		const before = text.slice(Math.max(0, match.index - 30), match.index);
		const [words] = match;
		// A sample or a quoted form: `“××领导”`, `《关于××的通知》`.
		if (groups.remark === undefined && /[“‘《〈][^”’》〉]*$/u.test(before)) return undefined;
		if (groups.crosses !== undefined && surnames.test(before)) return undefined;
		// `第XX届` is the twentieth.
		if (groups.letters !== undefined && (/[第]$/u.test(before) || words.length > 6)) return undefined;
		if (
			groups.letters !== undefined &&
			!/[一-龥，。：、（“]$/u.test(before) &&
			!/^[一-龥，。、）”]/u.test(text.slice(match.index + words.length))
		)
			return undefined;
		const place = matchPlace(paragraph, match);
		return {
			place,
			message: { zh: `“${words}”尚未填写`, en: `“${words}” has not been filled in` },
			newText: groups.remark === undefined ? undefined : '',
		};
	});
}
