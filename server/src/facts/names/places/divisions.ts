// How the names of administrative divisions are shortened: `河北省` is 河北, `广西壮族自治区` is 广西,
// and which characters an unlisted one may have. Knows no list of them.

const suffix = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|[省市盟县区旗])$/u;
const peoples =
	/(?:壮族|回族|维吾尔|藏族|蒙古族|彝族|苗族|侗族|布依族|土家族|傣族|景颇族|哈尼族|白族|傈僳族|朝鲜族|羌族|满族|瑶族|畲族|黎族|哈萨克族?|柯尔克孜|锡伯|达斡尔族|鄂温克族|土族|撒拉族|东乡族|保安族|裕固族|仡佬族|水族|毛南族|仫佬族|拉祜族|佤族|纳西族|普米族|怒族|独龙族|各族)+$/u;

/** The name without its level, or the whole name where nothing sensible is left: `玉田县` is 玉田, `沙县` stays. */
export function shortDivision(name: string): string {
	if (name === '内蒙古自治区') return '内蒙古';
	const bare = name.replace(suffix, '');
	if (bare.length < 2 || bare === name) return name;
	const short = bare.replace(peoples, '');
	return short.length >= 2 ? short : bare;
}

/** 1: characters that no stem of a division holds; 2: the level of a division. */
export const divisionUnits = new Uint8Array(1 << 16);
for (const c of '和由还即既比跟同而所村镇乡县市区州旗第每各该全多两几之回返度级发部集密我') divisionUnits[c.charCodeAt(0)] = 1;
for (const c of '镇乡村县市区州旗省') divisionUnits[c.charCodeAt(0)] = 3;
/** The last two characters of what is no division: `社区`, `股市`, `农村`. */
export const commonUnits = new Set(
	'源区 经开区 全省 外省 本省 该省 两省 各省 反省 节省 我省 邻省 一省 三省 四省 多省 跨省 进省 出省 等省 大省 强省 数省 入省 来省 离省 在省 赴省 社区 小区 园区 校区 景区 地区 山区 厂区 辖区 灾区 林区 矿区 库区 湖区 港区 郊区 城区 老区 新区 特区 战区 军区 片区 牧区 禁区 误区 专区 分区 雷区 展区 街区 城市 都市 股市 汇市 超市 集市 夜市 门市 上市 菜市 楼市 早市 全市 本市 该市 两市 各市 农村 乡村 山村 渔村 新村 全村 本村 该村 村村 各村 两村 增村 全县 本县 该县 各县 两县 全区 本区 该区 各区 全镇 该镇 城镇 集镇 乡镇 重镇 小镇 古镇 全乡 该乡 城乡 家乡 老乡 故乡 下乡 返乡 山乡 水乡 神州 九州 红旗 国旗 军旗 升旗 党旗 锦旗 各乡 各镇 等市 等县 等省 等区 等乡 等村 村镇 县市 县区 市区 区县 市县 县乡 乡村 镇村 村县 大县 小县 强县 名县 穷县 点县 点区 点村 点镇 困村 困县 强村 民村 工区 墓区 郊县 一区 一县 一村 一镇 一乡'.split(
		' ',
	),
);
