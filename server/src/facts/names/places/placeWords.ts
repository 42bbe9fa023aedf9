// Places that common words name: 华 of `华侨` and `来华`, 京 of `京剧`, 日 of `日军` and `抗日`, 中 of `中医`, 亚 of `亚运会`.
// Print means a thing of its own by such a word, so nobody who counts or judges names sees them. Knows words, and not the article.
// Money, languages and peoples (`美元`, `英语`, `藏族`) name none: they are at home in many places.
import { countBelow } from '../../../util/countBelow.ts';
import { countriesOf } from '../../places/countryLetters.ts';
import { provincesOf } from '../../places/divisions.ts';
import { placeMeaning, type ScannedName } from '../scanned.ts';
import type { Token } from '../words/lattice.ts';
import { Mark } from '../words/lexicon.ts';

interface Sort {
	/** Finds the place; what stands around it in the word is looked at. */
	readonly places: RegExp;
	/** Whether the word begins with the character before the place. */
	readonly behind?: boolean;
	readonly meanings: (unit: string) => readonly string[];
}

const olympia = (): readonly string[] => ['奥林匹亚'];
const china = (): readonly string[] => ['中国'];
/** Countries whose one character is hardly a word of its own. */
const states = '美日英法德俄韩朝印越泰菲缅柬埃匈波捷希墨';
/** Those too whose troops are in the news. */
const armed = `${states}乌以黎叙伊巴阿`;

const sorts: readonly Sort[] = [
	{
		places:
			/华(?=[侨裔人工商胞])|华夏|中(?=医|药|餐|草药|成药|外|式|西(?:医|药|餐|文化|合璧))|中华(?=民族|儿女|大地|文化|文明|传统|美德|健儿|魂)/gu,
		meanings: china,
	},
	{ places: /(?<=[对来在驻访赴旅援侵反排亲涉留])华/gu, behind: true, meanings: china },
	{
		places: new RegExp(`[${armed}](?=军(?![事衔训令医营礼工旗旅车用曹]|官(?!兵)))|[${states}](?=[裔籍侨商资])|日(?=[寇伪])`, 'gu'),
		meanings: countriesOf,
	},
	{ places: /(?<=抗)[日美]|(?<=全)美/gu, behind: true, meanings: countriesOf },
	{
		places:
			/[港澳台藏](?=胞|商|资|区|味)|[蒙藏](?=医)|[港澳](?=人)|[京川粤豫沪湘晋秦桂黔](?=剧)|京(?=韵|胡|腔|味)|[川粤湘鲁苏浙闽京](?=菜)|[川粤湘苏](?=绣)/gu,
		meanings: provincesOf,
	},
	{ places: /亚(?=运(?!动)|冬会|残会|锦赛)/gu, meanings: () => ['亚洲'] },
	{ places: /奥(?=运(?!动)|委会)/gu, meanings: olympia },
	{ places: /(?<=[冬残特青申])奥(?=[运会])/gu, behind: true, meanings: olympia },
];

/** In source order of their sort; `tokens` are asked for only where there may be one. */
export function findPlaceWords(text: string, tokens: () => readonly Token[]): ScannedName[] {
	const found: ScannedName[] = [];
	let words: readonly Token[] | undefined;
	for (const { places, behind, meanings } of sorts) {
		for (const { index, 0: place } of text.matchAll(places)) {
			const end = index + place.length;
			words ??= tokens();
			if (!isWord(words, behind ? index - 1 : index, behind ? end : undefined)) continue;
			found.push(placeMeaning(index, end, meanings(place)));
		}
	}
	return found;
}

/** Not in `升华人们` nor in `来华北`: a word or an idiom has it, which begins at `start`; where `end` is given, one ends there. */
function isWord(tokens: readonly Token[], start: number, end: number | undefined): boolean {
	const at = countBelow(tokens, start + 1, (token) => token.start) - 1;
	const token = tokens[at];
	if (token === undefined || token.kind !== 'word') return false;
	if (token.start !== start) return (token.marks & Mark.phrase) !== 0 && token.end > start;
	return end === undefined || token.end >= end || tokens[at + 1]?.end === end;
}
