// Places in an order: `第二届`, `首次`, `十四届`, `二期`, `一要`, `三、`; and labels that open with 第: `第1版`.
import { type Numeral, numeralAt } from '../../../text/numerals.ts';
import type { FigureKind } from '../../model.ts';
import type { FigureCandidate } from '../candidate.ts';
import { opensLine } from '../sentences.ts';

const notOrdinal =
	/^第(?:一(?:书记|时间|线|夫人|手|要务|责任人|产业|生产力|家园|印象|人称|动力|资源|把手|议题|梯队|现场|粮仓)|二(?:课堂|产业|天|故乡|曲线|居所|职业)|三(?:方|国|世界|产业|天|者|人称)|[一二三四五六]产业)/u;
const countsBehind =
	/^(?:个五年|届|次|条|个|位|名|批|期|轮|场|季|代|页|章|款|项|步|站|集|部|卷|节|号|天|年|周|座|大|组|类|种|层|家|架|艘|列|辆|台|颗|枚|例|份|任|桥|阶段|度|遍|回|城|强|局|盘|所|只|块|段|级|道|笔|篇|套|支|张|片|圈|环|间|本|艇|车|编|辑|幕|声|针|行|列|炉|孔|人)/u;
const firsts =
	/^首(?:届|次|条|个|批|座|家|台|艘|列|架|位|名|部|款|项|例|轮|期|辆|颗|枚|所|支|只|份|艇|套|场|趟|宗|笔|株|单(?!位)|场|幅|块|班(?!车)|站|日|季|年|天|秀)(?![席领相府脑要创都])/u;
const versions = /^[版]/u;

/** `第二届`, `第1版`, `第一`: `pos` is at 第. A number is the place to go on from. */
export function ordinalAt(text: string, pos: number): FigureCandidate | number | undefined {
	// 第一时间, 第二天: passed over whole, so that 二天 is not read by itself.
	const word = notOrdinal.exec(text.slice(pos, pos + 7));
	if (word !== null) return pos + word[0].length;
	const start = text.charCodeAt(pos + 1) === 0x20 ? pos + 2 : pos + 1;
	const numeral = numeralAt(text, start);
	if (numeral === undefined || numeral.vague || numeral.bare) return undefined;
	if (versions.test(text.charAt(numeral.end))) return ordinal('label', pos, numeral.end + 1, numeral.value);
	const unit = countsBehind.exec(text.slice(numeral.end, numeral.end + 4));
	return ordinal('ordinal', pos, numeral.end + (unit?.[0].length ?? 0), numeral.value);
}

/** `首届`, `首次`: `pos` is at 首. */
export function firstAt(text: string, pos: number): FigureCandidate | undefined {
	const match = firsts.exec(text.slice(pos, pos + 4));
	if (match === null || /[元部榜匕为]/u.test(text.charAt(pos - 1)))
		return match !== null && text[pos - 1] === '为' ? ordinal('ordinal', pos, pos + match[0].length, 1) : undefined;
	return ordinal('ordinal', pos, pos + match[0].length, 1);
}

/** Chinese numerals that put in order without 第: `十四届`, `二期`, `四次会议`, `一要`, `三、`. */
export function plainOrdinalAt(text: string, numeral: Numeral): FigureCandidate | undefined {
	const { start, end } = numeral;
	const next = text[end];
	if (numeral.bare || numeral.vague || numeral.over || numeral.high !== numeral.value || numeral.step < 1) return undefined;
	if ((next === '、' || next === '．') && opensLine(text, start) && numeral.value < 100)
		return ordinal('ordinal', start, end + 1, numeral.value);
	// 再办两期 counts.
	if (numeral.arabic || text[start] === '两') return undefined;
	if ((next === '要' || next === '是') && opensClause(text, start) && numeral.value <= 20)
		return ordinal('ordinal', start, end + 1, numeral.value);
	if (next !== '届' && next !== '期' && next !== '次') return undefined;
	const before = text.slice(Math.max(0, start - 8), start);
	if (numeral.value === 1 && /[新上下本每某这那同]$/u.test(before)) return undefined;
	if (next === '届' && !/(?:[续历经]|(?<!中)共|举办了?|[办开过]过)$/u.test(before))
		return ordinal('ordinal', start, end + 1, numeral.value);
	if (next === '期' && numeral.value <= 10 && !/[每共续分了]$/u.test(before) && !/^期[间货待刊]/u.test(text.slice(end)))
		return ordinal('ordinal', start, end + 1, numeral.value);
	if (next === '次' && /届/u.test(before) && /^次(?:会议|全体会议|全会|代表大会)/u.test(text.slice(end, end + 6))) {
		return ordinal('ordinal', start, end + 1, numeral.value);
	}
	return undefined;
}

function opensClause(text: string, pos: number): boolean {
	return pos === 0 || /[。，；：、！？“‘（—\s）)版]/u.test(text.charAt(pos - 1));
}

function ordinal(kind: FigureKind, start: number, end: number, value: number): FigureCandidate {
	return { kind, start, end, value, unit: undefined, approximation: 'exact', step: 0, when: undefined };
}
