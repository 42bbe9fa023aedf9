// The group of a phrasing that has none, by its words: what is learnt is listed beside what is shipped. Knows no phrasings.

const groups: readonly (readonly [string, RegExp])[] = [
	['电头', /日电|报道）|记者 〈姓名〉/u],
	['引述', /〈姓名〉(?:还|最后|同时)?(?:表示|指出|强调|说|称|介绍|认为)|代表表示|(?:表示|称|报道说|报道称|消息|显示|透露)，$/u],
	['函电', /致电|贺电|贺信|复信|回信|慰问/u],
	['签署', /签署|签订|条例》|施行|印发|公布《|声明/u],
	['数据', /〈百分比〉|〈数值〉|同比|环比/u],
	['会见', /会见|会谈|会晤|通电话|仪式|宴会/u],
	['出访', /访问|邀请|抵达|专机|机场/u],
	['讲话', /会议|讲话|致辞|主持|审议/u],
	['导语', /^(?:当地时间|今天|记者)|举行|开幕|召开|闭幕|启动|发布/u],
	['成果', /愿同|愿与|共识|合作|支持/u],
	['结尾', /出席|参加|陪同/u],
];

/** By what the phrasing shows: `电头`, `会见`, …; `其他` where nothing tells. */
export function groupOf(shown: string): string {
	return groups.find(([, pattern]) => pattern.test(shown))?.[0] ?? '其他';
}
