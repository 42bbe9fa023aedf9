// The name of a body, a plan or a mechanism that is one word away from one in the article or in print.
// How such names are found is told in `support/names/wordings.ts`.
import { findCountry } from '../facts/places/countries.ts';
import { findDivisions } from '../facts/places/divisions.ts';
import { soundsAlike } from '../text/pinyin.ts';
import { looksAlike } from '../text/shape.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { wordingFinding, wordingsOf } from './support/names/wordings.ts';

export const check: Check = {
	id: 'organization-variant',
	title: { zh: '机构名称不一', en: 'Name of a body in other words' },
	explain: {
		zh: [
			'机构、计划、机制、活动的名称与文中或已发表稿件的名称首尾相同，只有中间一处用词不同：“人才技能提升计划”与“人才技术提升计划”。',
			'',
			'名称须有十字以上，稿中写法从未发表过，而另一写法至少发表两次（带引号的专名一次），或在文中更多。差别是数字、届次、方位、地名、层级的，是两个名称，不提示；各有专门领域的（教育、农业）也不提示。',
		].join('\n'),
		en: [
			'The name of a body, plan, mechanism or event begins and ends like one in the article or in print, and has one other word between.',
			'',
			"Names must have ten characters; the draft's wording was never published, the other at least twice (once for a name in quotation marks), or it is more frequent in the article. Numbers, editions, directions, places and levels make two names, and so do fields such as education and farming.",
		].join('\n'),
	},
	severity: 'warning',
	about: 'spelling',
	examples: [
		{
			text: '　　林若川到访⟦“诺兰－石门山乡师资培训计划”⟧的课堂。\n',
			corpus: {
				'2025/01/02.txt': '　　两国启动“诺兰—石门山乡教师培训计划”，为期三年。\n',
				'2025/02/03.txt': '　　“诺兰—石门山乡教师培训计划”已有百人结业。\n',
			},
			fixed: '　　林若川到访“诺兰－石门山乡教师培训计划”的课堂。\n',
		},
	],
	allows: [
		{
			text: '　　“诺兰—中亚农业合作示范中心”今天揭牌。\n',
			corpus: {
				'2025/01/02.txt': '　　“诺兰—中亚教育合作示范中心”今天揭牌。\n',
				'2025/02/03.txt': '　　“诺兰—中亚教育合作示范中心”招收首批学员。\n',
			},
		},
		{ text: '　　“诺兰—中亚第一技能提升计划”去年结束。“诺兰—中亚第二技能提升计划”今年开始，“诺兰—中亚第二技能提升计划”为期三年。\n' },
	],
	run,
};

/** Fields that have bodies, plans and mechanisms of their own. */
const fields =
	/农|种|生物|物理|化学|数学|电气|机械|教育|文化|体育|旅游|医|卫生|健康|科技|科学|能源|电力|石油|煤|水利|交通|铁路|公路|航空|航天|海洋|渔|林|草|生态|环境|气候|金融|经济|经贸|贸易|投资|产业|工业|制造|数字|数据|智能|智慧|信息|通信|卫星|软件|芯片|网络|人工智能|汽车|装备|材料|纺织|服装|食品|茶|酒|物流|航运|港口|青年|妇女|儿童|老年|媒体|智库|语言|艺术|法律|司法|安全|反恐|禁毒|减贫|粮食|食品|矿|地质|气象|考古|文物|博物|图书|大学|高校|职工|企业|商|民间|地方|政党|议会|外交|部长|总理|元首|领导人|人民|政治|军|警|绿色|创新|发展|合作|友好/u;

function run(input: CheckInput): Finding[] {
	const wordings = wordingsOf(input, {
		kinds: ['organization', 'event'],
		mayBeOne: (own, other, { quoted }) =>
			(quoted || sharesLetter(own, other)) &&
			!isShortFor(own, other) &&
			!isShortFor(other, own) &&
			!isOneLetter(own, other) &&
			!(fields.test(own) && fields.test(other)) &&
			!isPlace(own) &&
			!isPlace(other),
	});
	return wordings.map((wording) => wordingFinding(check.id, wording, input));
}

/** 师资 for 教师: words with nothing in common make two names, as 首脑理事会会议 and 外长理事会会议. */
function sharesLetter(a: string, b: string): boolean {
	for (const letter of a) if (b.includes(letter)) return true;
	return false;
}

/** 香港 and 澳门 have a body each. */
function isPlace(part: string): boolean {
	return findCountry(part) !== undefined || findDivisions(part).length > 0 || /^(?:香港|澳门|台湾)/u.test(part);
}

/** Letters for countries and fields, where they are no slip: 中国 and 韩国. */
function isOneLetter(a: string, b: string): boolean {
	return a.length === 1 && b.length === 1 && !soundsAlike(a, b) && !looksAlike(a, b);
}

/** `合` for 海合作: 上合组织 is 上海合作组织. A name with one word more is another body, too. */
function isShortFor(short: string, long: string): boolean {
	let at = 0;
	for (const character of long) if (character === short.charAt(at)) at++;
	return at === short.length;
}
