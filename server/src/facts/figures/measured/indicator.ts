// One name for one indicator: 贸易额, 贸易总额 and 双边贸易额 are 贸易额. Rules on words, not a list of indicators.

/** The one name of each way to say it. */
const same: ReadonlyMap<string, string> = new Map([
	...ways(['国内生产总值', 'GDP', '经济总量'], [''], '国内生产总值'),
	...ways(['地区生产总值', '生产总值'], [''], '地区生产总值'),
	...ways(['进出口贸易', '外贸进出口', '货物进出口', '货物贸易进出口', '进出口'], ['总额', '总值', '额'], '进出口额'),
	...ways(['进口'], ['总额', '总值'], '进口额'),
	...ways(['出口'], ['总额', '总值'], '出口额'),
	...ways(['终年', '享年'], [''], '享年'),
	...ways(['友好城市', '友好省市', '友好省州', '友城'], ['', '数量', '总数'], '友城数量'),
]);

function ways(nouns: readonly string[], ends: readonly string[], one: string): [string, string][] {
	return nouns.flatMap((noun) => ends.map((end): [string, string] => [noun + end, one]));
}

/** Said once for all: no period limits it. */
export function isTimeless(indicator: string): boolean {
	return indicator === '享年';
}

const openings =
	/^(?:[二两三四五六七八九十]+[省市州区县](?=.{2})|两国|双方|双边|彼此|相互|中外|年度|全年|全国|全省|全市|累计|预计|实际|新增加?的|上述|这些|我国|中方|各国|项目|工程|国家(?![级公文森湿重实])|五国|六国|之间|间|地区|当地|本国|该国|计划|共(?![享同建有产识用需计]))+/u;

/** The normal form of a measure; `undefined` where the words are too few to name anything. */
export function indicatorOf(measure: string, unit: string | undefined): string | undefined {
	// 这一比重, 该数值: of what, stands elsewhere
	if (/^[这那该]/u.test(measure)) return undefined;
	const change = /(?:环比)?(?:增长|下降)$/u.exec(measure)?.[0] ?? '';
	const name = levelOf(measure.slice(0, measure.length - change.length), unit);
	return name === undefined ? undefined : name + change;
}

/** Nothing but ideographs without 的, as nearly every measure. */
const plain = /^(?:(?!的)[\u4e00-\u9fff])+$/u;

/** `进出口额` of 货物贸易进出口总值, whose growth is that of 进出口额. */
function levelOf(measure: string, unit: string | undefined): string | undefined {
	let name = plain.test(measure) ? measure : measure.normalize('NFKC').replace(/[\s的]+/gu, '');
	const stripped = name.replace(openings, '');
	if (stripped.length >= 2) name = stripped;
	// 集成电路出口757.7亿元, 出口增长5%: their value
	if (/[出进]口$/u.test(name)) name += '额';
	const one = same.get(name);
	if (one !== undefined) return one;
	name = name.replace(/总(?=额$|量$|数$|人数$|人口$|面积$|里程$|投资$|收入$|长度?$)/u, '').replace(/(额|量|数|率)(?:规模|水平)$/u, '$1');
	if (name.length < 2 || (name === '数量' && unit !== undefined)) return undefined;
	return name;
}
