// What a page or a site prints around the copy: page labels, navigation, copyright, licence and phone numbers, rules.
// Never part of the text and never a source of names or figures.
import { FINAL, isClass, isOneOf } from '../text/characters.ts';

const pageLabel =
	/^(?:要闻|要聞|时政|综合|国际|国内|经济|评论|理论|文化|体育|教育|科技|社会|法治|民生|地方|专版|专题|特刊|副刊|广告|视觉|头版|焦点|深度|关注|聚焦)(?:版|新闻)?$|^第?\s?[A-Z]?\d{0,2}[一二三四五六七八九十]{0,3}\s?版(?:[：:]?\s?\p{Script=Han}{0,4})?$|^[A-Z]\d{2}$|^第\s?\d+\s?页/u;
const rule = /^[-—=_*·\s~－]{2,}$|^[\p{P}\p{S}\s]{3,}$/u;
const stamp =
	/^[（(]?更新时间戳[：:]|^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s?(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s?(?:来源|來源|星期).{0,30})?$|^(?:发布时间|发布日期|日期|时间|更新时间|來源|来源|稿源)[：:]/u;
const site =
	/版权所有|版權所有|Copyright|©|all rights reserved|ICP[备备證证]|公网安备|许可证[\dA-Z（(]|举报(?:电话|邮箱)|服务邮箱|违法和不良信息|扫码|扫一扫|打开APP|点击下载|分享让更多人看到|分享到|返回顶部|返回首页|打印本页|关闭窗口|关于我们|关于.{2,6}网[|｜]|联系我们|网站声明|网站地图|未经.{0,6}授权|责任编辑[：:]|^\(?责编[：:]|^相关(?:阅读|新闻|报道|链接)[：:]?$|^(?:上一篇|下一篇|阅读全文|查看更多|评论区|热门推荐|推荐阅读)|^当前位置|^首页\s?[>》]|字号[：:]?\s?(?:大|小|T)|微信公众号|订阅号/iu;
const link = /^(?:https?:\/\/|www\.)\S+$/iu;

export function isFurniture(text: string): boolean {
	if (text.length > 400) return false;
	return (
		isEndMark(text) ||
		pageLabel.test(text) ||
		(text.length > 1 && rule.test(text) && !/^…+$/u.test(text)) ||
		stamp.test(text) ||
		link.test(text) ||
		isSiteSuffix(text) ||
		(text.length < 300 && !hasTwoSentences(text) && site.test(text))
	);
}

function hasTwoSentences(text: string): boolean {
	let stops = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (isClass(unit, FINAL) && isOneOf(unit, '。！？')) stops++;
	}
	return stops > 1;
}

/** `（完）` on a line of its own: the dispatch is over. */
export function isEndMark(text: string): boolean {
	return text === '（完）' || text === '(完)';
}

/** `--时政--人民网` behind a page's title. */
function isSiteSuffix(text: string): boolean {
	return /^(?:--|_|\||｜|-)\p{Script=Han}{1,8}(?:(?:--|_|\||｜|-)\p{Script=Han}{1,8}){0,3}$/u.test(text);
}
