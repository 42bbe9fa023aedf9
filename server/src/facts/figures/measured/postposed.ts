// What is counted where it stands before its number: `签约项目72个`, `发放跨区作业证3.8万张`, `机场28座`.
// Knows words by lists; a verb alone (吸引12万人次) names nothing that is counted.
import type { Span } from '../../../text/span.ts';

/** What cannot be the end of a thing counted: verbs, adverbs and prepositions. */
const open =
	/(?:[的了是有为在到等把被对从由将于以至达过超近约共各每占余中上下内外其办]|吸引|接待|举行|惠及|服务|培训|培养|救助|转移|安置|发放|新增|查处|签约|建设|建成|完成|拥有|派出|出动|投入|开展|组织|运送|发送|输送|增加|减少|下降|上升|提高|增长|缩短|延长|扩大|达到|突破|超过|接近|合计|总计|累计|共计|平均|分别|同比|环比|预计|覆盖|涉及|参加|出席|参与|通过|其中|帮助|带动|支持|获得|取得|实现|来自|包括|连续|先后|仅有|只有|发现|检查|处理|处置|办理|受理|审结|起诉|抓获|逮捕|缺席|击落|摧毁|击毁|收到|收治|治愈|需要|提供|引进|招收|招募|录取|进行|发射|飞行|访问|使用|出售|售出|销售|交付|下线|生产|种植|收获|收割|播种|改造|新建|开通|开行|运行|通行)$/u;

/** Two characters that name a thing by themselves. */
const alone =
	/^(?:项目|人员|居民|案件|企业|车辆|船舶|线路|航班|学校|医院|房屋|设备|学生|教师|机场|港口|桥梁|隧道|展位|展品|作品|论文|专利|床位|岗位|职位|站点|车站|列车|党员|会员|村庄|社区|商户|门店|景区|酒店|书籍|图书|文物|藏品|志愿者|用户|客户|游客|旅客|观众)$/u;

const leading =
	/^(?:就|完成|实现|征集|收集|梳理|听取|年|月|日|今年|去年|本届|目前|已经|已|共有|共|累计|总计|合计|将|可|现有|拥有|新增|其中|我国|全国|全省|全市|全县|各地)+/u;
/** What is done with them: `解决相关技术难题`, `组织召开座谈会`. */
const verbs =
	/^.*(?:解决|召开|举办|举行|开展|组织|征集|签订|签署|达成|制定|出台|印发|发布|梳理|排查|整改|化解|消除|修复|打造|培育|认定|评选|捐赠|捐献|调配|调集|抢通|抢修|查获|缴获|挽回|追缴|申请|申报|授权|斩获|荣获|夺得|赢得)(?:了|出|相关|有关|各类|各项|各种|全部)*(?=.{2})/u;
const stop = /[^\u4e00-\u9fff]|[的了和与及、在对为于由将把被等]/u;

/** The words that end at `end`, not before `from`; `undefined` where they name no thing. */
export function postposedNoun(text: string, from: number, end: number): Span | undefined {
	let start = end;
	const limit = Math.max(from, end - 16);
	while (start > limit && !stop.test(text.charAt(start - 1))) start--;
	// Cut in the middle of a longer word.
	if (start === limit && start > from) return undefined;
	start += leading.exec(text.slice(start, end))?.[0].length ?? 0;
	const done = start + (verbs.exec(text.slice(start, end))?.[0].length ?? 0);
	return [done, start].map((from) => ({ start: from, end })).find((words) => isThing(text.slice(words.start, end)));
}

function isThing(words: string): boolean {
	return words.length >= 2 && words.length <= 12 && !open.test(words) && (words.length >= 4 || alone.test(words));
}
