// A word written twice in a row by oversight: 正在正在, 的的. Knows words that are never doubled and longer runs that repeat;
// reduplication (天天, 讨论讨论, 一步一步) is left alone.
import { beginsWord } from '../facts/names/words/lexicon.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { placeAt, relatedAt } from './support/findings/place.ts';
import { slipsOf } from './support/findings/slips.ts';

export const check: Check = {
	id: 'doubled-word',
	title: { zh: '词语重复', en: 'A word twice in a row' },
	explain: {
		zh: [
			'同一个词连写了两遍：正在正在、的的、表示表示，或三字以上的一段话原样重复。',
			'',
			'叠词（天天、慢慢、讨论讨论、实实在在、一个领域一个领域）以及两词恰好相连的（和和平、对对方、为了了解、目的的）不提示。依据：报纸编校差错中的“衍文”。',
		].join('\n'),
		en: [
			'The same word twice in a row (正在正在, 的的), or a run of three characters and more repeated as it is.',
			'',
			'Reduplication (天天, 讨论讨论, 实实在在, 一步一步) and two words that happen to meet (和和平, 对对方, 为了了解) are let be. Source: superfluous characters as counted in the official scoring of print errors.',
		].join('\n'),
	},
	severity: 'warning',
	reach: 'paragraph',
	examples: [
		{ text: '　　清流镇正在⟦正在⟧修建通往茶山的公路。\n', fixed: '　　清流镇正在修建通往茶山的公路。\n' },
		{
			text: '　　新修的⟦的⟧公路通到茶山，茶农都很高兴。\n',
			fixed: '　　新修的公路通到茶山，茶农都很高兴。\n',
		},
		{ text: '　　两镇去年成立⟦成立⟧茶叶合作社。\n', fixed: '　　两镇去年成立茶叶合作社。\n' },
		{ text: '　　镇里推动茶产业⟦茶产业⟧加快发展。\n', fixed: '　　镇里推动茶产业加快发展。\n' },
	],
	allows: [
		{ text: '　　茶农天天上山，慢慢有了实实在在的收获，大家好好讨论讨论，一项一项落实，一个村子一个村子走访。\n' },
		{ text: '　　本报清流5月6日电　为了了解情况，记者对对口帮扶的村子和和平桥作了采访，目的的确达到了，在在建工地也看到了变化。\n' },
		{ text: '　　“加油加油！”“来了来了！”孩子们哈哈哈哈地笑着，喊着“冲冲冲”。\n' },
	],
	run,
};

/** Never doubled on purpose. */
const words =
	'正在|已经|曾经|进行|表示|指出|强调|认为|我们|他们|她们|你们|自己|以及|并且|而且|或者|通过|对于|关于|根据|按照|为了|由于|因为|因此|所以|但是|然而|如果|虽然|目前|其中|同时|可以|能够|应当|应该|必须|需要|成为|作为|具有|实现|推动|促进|加强|深化|发展|举行|召开|出席|参加|会见|主席|总统|总理|部长|书记|记者|中国|我国|国家|政府|企业|公司|经济|今年|去年|明年|昨天|今天|明天|日前|近日|这个|那个|一个|没有|不是|就是|还是|以来|之间|方面|问题|工作|建设|' +
	'成立|合作|签署|签订|发布|宣布|访问|抵达|建立|开展|发表|致辞|达到|超过|提高|提升|完成|启动|继续|共同|不断|双方|两国|各国|领域|机制';
const pattern = new RegExp(`(?<word>${words})\\k<word>|(?<particle>[的是与将被把从向以])\\k<particle>|(?<run>[一-龥]{3,12})\\k<run>`, 'gu');

/** Where two words meet, by what comes before and behind. */
const meetings: readonly (readonly [before: RegExp, pair: RegExp])[] = [
	[/(?:目|众矢之|有|无|滴快)$/u, /^的的/u],
	[/./u, /^的的(?:确|士|哥|姐)/u],
	[/(?:于|可|还|只|但|若|总|凡|不|正|越|就|都|实事求|自以为|是非非|大)$/u, /^是是/u],
	[/./u, /^是是(?:非|否)/u],
	[/./u, /^与与(?:会|日|时|众|世)/u],
	[/(?:参|给|赠|授|付|赋)$/u, /^与与/u],
	[/(?:即|必|行|大|小|老|名|上|中|少|干|武|虎|战|健|闯|良|主|猛|悍)$/u, /^将将/u],
	[/./u, /^将将(?:士|军|领|来|要|近|帅|校|官)/u],
	[/(?:棉|羽|植|毛)$/u, /^被被/u],
	[/./u, /^被被(?:告|子|褥|害|动)/u],
	[/./u, /^把把(?:手|握|关|脉|柄|式)/u],
	[/(?:车|火|刀|扫|拖|一)$/u, /^把把/u],
	[/./u, /^从从(?:容|事|业|来|前|小|军|众|属)/u],
	[/(?:服|听|顺|随|遵|自|屈|盲|侍)$/u, /^从从/u],
	[/./u, /^向向(?:日|来|往|导|阳|前|上|心)/u],
	[/(?:方|面|倾|走|意|趋|转|导|取|流|去|指|动|定|双|单|航|朝|志|风)$/u, /^向向/u],
	[/./u, /^以以(?:色|及|前|后|上|下|往|来|外|内)/u],
	[/(?:可|所|得|予|加|难|足|借|用|何|给|是)$/u, /^以以/u],
];

function run({ file }: CheckInput): Finding[] {
	return slipsOf(check, file, pattern, (paragraph, match) => {
		const { text } = paragraph;
		const { word, particle, run: repeated } = match.groups ?? {};
		const before = text.slice(Math.max(0, match.index - 3), match.index);
		const here = text.slice(match.index, match.index + 30);
		if (particle !== undefined && meetings.some(([left, pair]) => left.test(`　${before}`) && pair.test(here))) return undefined;
		if (repeated !== undefined && (isPattern(repeated) || /一$/u.test(before))) return undefined;
		// `国家主席同主席同志`, `解放南岭和南岭和平建设`: the second one goes on as another word.
		if (/[同和]$/u.test(repeated ?? '') && beginsWord(text, match.index + match[0].length - 1)) return undefined;
		// One more time, and it is spoken or sung.
		const once = word ?? particle ?? repeated ?? '';
		if (here.startsWith(once.repeat(3))) return undefined;
		// `发展中国家国家队`, `一个一个`, `一个个`: told by what the words go on with.
		if (word !== undefined && /^(?:一个|这个|那个)$/u.test(word)) return undefined;
		if (word === '中国' && /^中国中国/u.test(here) && /^中国中国(?:家|际)/u.test(here)) return undefined;
		// The new state, and what is that country's: `新中国中国画`.
		if (word === '中国' && /[新旧]$/u.test(before)) return undefined;
		if (word === '国家' && /^国家国家(?:队|级)/u.test(here)) return undefined;
		if (word === '发展' && /^发展发展中/u.test(here)) return undefined;
		// 供销合作合作社, 长效机制机制化
		if (/^(?:合作合作社|机制机制化|启动启动[区仪]|发布发布[会厅]|访问访问[团者学])/u.test(here)) return undefined;
		const middle = match.index + once.length;
		const first = placeAt(paragraph, match.index, middle);
		return {
			place: placeAt(paragraph, middle, middle + once.length),
			message: { zh: `“${once}”连写了两遍`, en: `“${once}” stands twice in a row` },
			newText: '',
			related: [relatedAt(first, { zh: '前一处在这里', en: 'The first one' })],
		};
	});
}

/** `哈哈哈`, `一个领域`, `逐条逐`: made to be repeated. */
function isPattern(run: string): boolean {
	return /^(?:一|逐|又|再|不|越|半|每|谁|哪|什么)/u.test(run) || /^(.{1,3})\1+$/u.test(run) || new Set(run).size < 2;
}
