// Numbers with a unit: `948亿美元`, `10余份`, `5至6个`, `35%`, `三成五`, `零下5℃`. Says what is printed; what is measured is for indicator.ts.
import { isHan, isOneOf } from '../../../text/characters.ts';
import { trim } from '../../../text/digits.ts';
import { type Numeral, numeralAt } from '../../../text/numerals.ts';
import type { Approximation } from '../../model.ts';
import type { FigureCandidate } from '../candidate.ts';
import { aboutInside, approximationBefore, approximationBehind, overInside } from './approximations.ts';
import { jointEnd } from './joints.ts';
import { coinsAt, otherCurrency } from './money.ts';
import { signedRangeAt } from './signedRanges.ts';
import { type UnitMatch, unitAt } from './units.ts';

interface Interval {
	readonly low: number;
	readonly high: number;
	readonly last: Numeral;
}

/** Measure words that mean something else behind a Chinese numeral: 三方, 四面, 五国, 两手. */
const arabicOnly = new Set([
	'方',
	'道',
	'手',
	'头',
	'度',
	'角',
	'字',
	'单',
	'省',
	'市',
	'县',
	'区',
	'镇',
	'乡',
	'村',
	'国',
	'里',
	'股',
	'网',
	'关',
	'节',
	'环',
	'堂',
	'级',
	'平方',
	'枝',
	'档',
	'门',
	'餐',
	'集',
	'步',
	'盘',
	'则',
	'席',
	'盆',
	'茬',
	'升',
	'章',
	'伏',
]);

/** A measure word that a longer word swallows: `个人`, `家庭`, `名单`, `点钟`. */
const swallowed =
	/^(?:个人|个体|个性|个别|家庭|家长|家属|家乡|家具|家电|家园|名单|名义|名牌|名额制|位于|位置|位居|条件|条例|条约|项目|件事|次序|场所|场馆|场地|场景|台湾|台风|列车|列入|班子|班级|班列|只有|只是|只能|片区|本土|本地|本报|本次|本届|部门|部署|部长|部队|部分|种植|种子|种业|类似|类型|样本|样式|组织|组成|组建|队伍|队员|支持|支付|支撑|对于|对接|对口|对外|对话|副总|把握|口岸|口号|门户|层面|层次|间接|处理|处于|处长|处罚|点燃|点亮|站在|站点|段时间|根据|根本|车辆|车型|车间|床位|票房|票务|股份|股票|股东|手机|手术|户籍|户外|代表|代码|单位|单元|期间|期货|期待|回应|回顾|米兰|米粉|升级|升至|升高|克服|克里|分别|分布|分析|分为|分子|瓦斯|角度|角色|角落|米饭|平方根|里程|里面|人民|人工|人才|人口|人物|人员|人士|人大|人气|人数|人体|人类|节目|节点|节能|环境|度假|度过|首都|首脑|字节|页岩|亩产|吨位|轮流|轮值|轮船|届时|批准|批评|批发|起来|起步|起到|起草|起点|宗教|宗旨|例如|款式|款项|篇章|册子|幅度|张家|张贴|套路|套餐|艘次|架构|块头|堆积|丝绸|声明|响应|针对|顿时|档案|档次|辆次|桶装|盒马|箱包|袋鼠|瓶颈|杯赛|成立|成为|成功|成员|成都|成本|成就|成果|成效|成熟|成绩|成长|成品|成分|成年|成人|成交|成套|成片|成批|成型|成形|成群|国家|国际|国内|国务|国产|国货|国民|国企|国道)/u;
/** These go on: `6名单身青年` is `6名`, `三个人` is `三个` only where 人 is not the unit. */
const stillUnit = new Set(['项', '名', '人', '列', '个', '件', '批', '家', '款', '条', '户', '场']);

export function quantityAt(text: string, numeral: Numeral): FigureCandidate | undefined {
	const signed = signBefore(text, numeral);
	const across = signed.negative ? signedRangeAt(text, signed.start, numeral) : undefined;
	if (across !== undefined) {
		const { end, low, high, unit, step } = across;
		const kind = unit === '%' ? 'percent' : 'quantity';
		return { kind, start: signed.start, end, value: [low, high], unit, approximation: 'exact', step, when: undefined };
	}
	const joined = intervalOf(text, numeral);
	const last = joined?.last ?? numeral;
	const some = (last.arabic ? last.value < 10 || last.value % 10 !== 0 : last.step < 10) ? 0 : aboutInside(text, last.end);
	const more = some || overInside(text, last.end);
	const at = text.charCodeAt(last.end + more) === 0x20 ? last.end + more + 1 : last.end + more;
	const discount = discountAt(text, numeral);
	if (discount !== undefined) return discount;
	const letter = thousandsLetter(text, last.end, numeral);
	if (letter !== undefined) return letteredQuantity(text, numeral, joined, letter);
	const tenths = tenthsAt(text, numeral, at);
	if (tenths !== undefined) return tenths;
	const unit = countedUnitAt(text, at, numeral);
	if (unit === undefined) return undefined;
	const currency = otherCurrency(text, numeral.start, unit);
	const rest = unit.class === 'currency' && joined === undefined ? coinsAt(text, currency.end) : undefined;
	let end = rest?.end ?? currency.end;
	if (text[end] === '多' && unit.class !== 'classifier') end++;
	const late = end > (rest?.end ?? currency.end);
	const halfYear = unit.unit === '岁' && joined === undefined && text[end] === '半' ? 0.5 : 0;
	if (halfYear > 0) end++;
	const behind = approximationBehind(text, end);
	const sign = signed.negative ? -1 : 1;
	const low = (joined?.low ?? numeral.value) * sign;
	const high = (joined?.high ?? numeral.high) * sign;
	return {
		kind: unit.unit === '%' || unit.unit === '‰' ? 'percent' : unit.unit === '岁' || unit.unit === '周岁' ? 'age' : 'quantity',
		start: signed.start,
		end: behind?.end ?? end,
		value: low === high ? trim(low + (rest?.value ?? halfYear)) : [Math.min(low, high), Math.max(low, high)],
		unit: currency.unit,
		approximation: approximationOf(text, numeral, {
			over: (more > 0 && some === 0) || last.over || late || (unit.unit === '%' && isPast(text, numeral.start)),
			behind: some > 0 ? 'about' : behind?.approximation,
		}),
		step: rest?.step ?? last.step,
		when: undefined,
	};
}

/** `八五折` is 8.5 折. */
function discountAt(text: string, numeral: Numeral): FigureCandidate | undefined {
	if (numeral.arabic || numeral.digits !== 2 || text[numeral.end] !== '折') return undefined;
	const { start, end, value } = numeral;
	const approximation = approximationOf(text, numeral);
	return { kind: 'quantity', start, end: end + 1, value: value / 10, unit: '折', approximation, step: 0.1, when: undefined };
}

/** `15k`, `30w`: how many a letter behind the number stands for. */
function thousandsLetter(text: string, pos: number, numeral: Numeral): number | undefined {
	if (!numeral.arabic || !isOneOf(text.charCodeAt(pos), 'kKwW')) return undefined;
	if (!/^[kKwW](?![A-Za-z\d])/u.test(text.slice(pos, pos + 2)) || isResolution(text, numeral)) return undefined;
	return /[kK]/u.test(text.charAt(pos)) ? 1000 : 10_000;
}

const resolutions = new Set([2, 4, 5, 8, 16]);

/** `4K`, `8K超高清` are how fine a picture is; `月薪8K` are thousands. */
export function isResolution(text: string, { start, end, value, step }: Numeral): boolean {
	if (step !== 1 || text.charCodeAt(end) !== 0x4b || !resolutions.has(value)) return false;
	return !/[薪资价钱约达近超到]/u.test(text.slice(Math.max(0, start - 2), start));
}

function letteredQuantity(text: string, numeral: Numeral, joined: Interval | undefined, times: number): FigureCandidate {
	const last = joined?.last ?? numeral;
	const unit = unitAt(text, last.end + 1);
	const end = unit?.end ?? last.end + 1;
	const behind = approximationBehind(text, end);
	return {
		kind: 'quantity',
		start: numeral.start,
		end: behind?.end ?? end,
		value: joined === undefined ? numeral.value * times : [joined.low * times, joined.high * times],
		unit: unit?.unit,
		approximation: approximationOf(text, numeral, { behind: behind?.approximation }),
		step: last.step * times,
		when: undefined,
	};
}

/** `超过三百万`: a large Chinese number counts even without a unit. */
export function bareLargeAt(text: string, numeral: Numeral): FigureCandidate | undefined {
	if (numeral.bare || numeral.vague || numeral.scale < 10_000 || numeral.end - numeral.start < 3) return undefined;
	const more = overInside(text, numeral.end);
	const behind = approximationBehind(text, numeral.end + more);
	const end = behind?.end ?? numeral.end + more;
	const next = text.charCodeAt(end);
	if (isHan(next) && more === 0) return undefined;
	return {
		kind: 'quantity',
		start: numeral.start,
		end,
		value: numeral.value === numeral.high ? numeral.value : [numeral.value, numeral.high],
		unit: undefined,
		approximation: approximationOf(text, numeral, { over: more > 0, behind: behind?.approximation }),
		step: numeral.step,
		when: undefined,
	};
}

/** `over`: 多 or 余 stands with the numeral. `behind`: what is said behind it, as 左右. */
export function approximationOf(
	text: string,
	numeral: Numeral,
	{ over, behind }: { readonly over?: boolean; readonly behind?: Approximation | undefined } = {},
): Approximation {
	if (over || numeral.over) return 'over';
	const before = approximationBefore(text, numeral.start, numeral.bare);
	if (before !== 'exact') return before;
	return behind ?? (numeral.vague ? 'about' : 'exact');
}

/** `-6.22亿元`, `负3%`, `零下5℃`: the sign belongs to the figure. */
function signBefore(text: string, numeral: Numeral): { start: number; negative: boolean } {
	const { start } = numeral;
	const previous = text[start - 1];
	if (previous === '负' && !/[胜平抱背担]$/u.test(text.slice(Math.max(0, start - 2), start - 1)))
		return { start: start - 1, negative: true };
	if (text.startsWith('零下', start - 2)) return { start: start - 2, negative: true };
	if ((previous === '-' || previous === '－' || previous === '−') && numeral.arabic && !/[\d\w—－-]/u.test(text[start - 2] ?? '')) {
		if (/[为是达至的温度（(：，]|^$/u.test(text[start - 2] ?? '')) return { start: start - 1, negative: true };
	}
	return { start, negative: false };
}

/** `5至6个`, `1.2万～1.5万元`, `七千到九千亿`: a first number without multiplier takes that of the second. */
function intervalOf(text: string, numeral: Numeral): Interval | undefined {
	let from = numeral.end;
	const own = unitAt(text, from);
	const percent = isOneOf(text.charCodeAt(from), '%％');
	if (own !== undefined && (percent || jointEnd(text, own.end) > own.end)) from = own.end;
	if (isOneOf(text.charCodeAt(from), '(（') && (text.startsWith('(含)', from) || text.startsWith('（含）', from))) from += 3;
	const joint = jointEnd(text, from);
	if (joint === from) return undefined;
	const last = numeralAt(text, joint);
	if (last === undefined || last.bare || (last.digits > 0 && text.charCodeAt(last.start) === 0x30)) return undefined;
	const unit = unitAt(text, last.end + overInside(text, last.end));
	if (unit === undefined && thousandsLetter(text, last.end, last) !== undefined) return { low: numeral.value, high: last.value, last };
	if (unit === undefined || (own !== undefined && from === own.end && own.unit !== unit.unit)) return undefined;
	const shared = numeral.scale === 1 && own === undefined && numeral.value < last.value / last.scale ? last.scale : 1;
	const kilo =
		numeral.scale < last.scale && last.scale >= 1e4 && numeral.scale < 1e4 && numeral.value <= last.value / last.scale
			? last.scale
			: shared;
	const low = numeral.value * kilo;
	return low < last.value ? { low, high: last.value, last } : undefined;
}

function countedUnitAt(text: string, pos: number, numeral: Numeral): UnitMatch | undefined {
	if (text.startsWith('百分点', pos)) return { end: pos + 3, unit: '个百分点', class: 'measure' };
	const points = numeral.arabic && text.startsWith('个点', pos) && !/[位球火亮阵面子]/u.test(text.charAt(pos + 2));
	if (points) return { end: pos + 2, unit: '个点', class: 'measure' };
	if (isOneOf(text.charCodeAt(pos), '面') && sheets.test(text.slice(pos, pos + 8)))
		return { end: pos + 1, unit: '面', class: 'classifier' };
	const unit = unitAt(text, pos);
	if (unit === undefined) return undefined;
	const word = text.slice(pos, unit.end);
	const counts = stillUnit.has(word) && (numeral.arabic || (word === '个' && text[unit.end] === '人'));
	if (word.length === 1 && !counts && swallowed.test(text.slice(pos, pos + 3))) return undefined;
	const degrees = word === '度' && (numeral.value >= 10 || numeral.high !== numeral.value);
	if (!numeral.arabic && arabicOnly.has(word) && !degrees) return undefined;
	if (word === '块' && unit.unit === '元' && countsPieces(text, unit.end)) return { ...unit, unit: '块', class: 'classifier' };
	if (word === '人' && text[unit.end] === '口') return { ...unit, end: unit.end + 1 };
	return unit;
}

/** 面 counts flags, drums and the like; 四面, 两面 and 层面 are other words. */
const sheets = /^面(?:[\u4e00-\u9fff]{0,5}旗|[大铜锣皮]?[鼓锣]|[金银铜奖]牌|[^\s，。；、]{0,3}(?:镜子|墙))/u;

/** `两块试验田` and `3块“石碑”` are no money; `三块五`, `5块钱` and `卖8块。` are. */
function countsPieces(text: string, end: number): boolean {
	return (
		/^(?:“|《)?[\u4e00-\u9fff]/u.test(text.slice(end, end + 2)) &&
		!/^(?:[钱多一二三四五六七八九两半左以到至]|人民币)/u.test(text.slice(end, end + 3))
	);
}

/** `进度过四成`, `占比过50%`; 通过, 经过 and 超过 are other words. */
function isPast(text: string, start: number): boolean {
	return isOneOf(text.charCodeAt(start - 1), '过') && !/[经超通越渡去走路看来见说不错]/u.test(text.charAt(start - 2));
}

/** `三成五` is 35 %, `3成` is 30 %. */
function tenthsAt(text: string, numeral: Numeral, pos: number): FigureCandidate | undefined {
	if (!isOneOf(text.charCodeAt(pos), '成') || numeral.high > 10 || swallowed.test(text.slice(pos, pos + 2)) || numeral.bare)
		return undefined;
	const next = /^[一二三四五六七八九半]/u.exec(text.slice(pos + 1, pos + 2));
	const half = next === null ? 0 : next[0] === '半' ? 5 : '一二三四五六七八九'.indexOf(next[0]) + 1;
	const behind = approximationBehind(text, pos + 1 + (next?.[0].length ?? 0));
	const end = behind?.end ?? pos + 1 + (next?.[0].length ?? 0);
	const value = numeral.value * 10 + half;
	return {
		kind: 'percent',
		start: numeral.start,
		end,
		value: numeral.high === numeral.value ? value : [value, numeral.high * 10],
		unit: '%',
		approximation: approximationOf(text, numeral, {
			over: overInside(text, numeral.end) > 0 || isPast(text, numeral.start),
			behind: behind?.approximation,
		}),
		step: half > 0 ? 1 : 10,
		when: undefined,
	};
}
