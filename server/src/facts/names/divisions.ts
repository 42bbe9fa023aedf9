// How the names of administrative divisions are shortened: `河北省` is 河北, `广西壮族自治区` is 广西.
// Knows no list of them.

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
