// Bylines (署名): `新华社记者 张三 李四`, `本报记者 王五`, `文/赵六`, `（作者：王五）`, and a name alone under a headline.

const writers = '(?:记者|記者|评论员|評論員|通讯员|通訊員|特约撰稿人?|实习生)';
const houses = '(?:新华社|新華社|本报|本報|本刊|本网|[\\p{Script=Han}]{2,8}(?:日报|日報|晚报|晨报|早报|时报|报|社|网|台))?';
const byline = new RegExp(
	`^[□■◎●▲\\s]{0,3}[（(]?${houses}(?:特约|特派|驻[\\p{Script=Han}]{1,8}|首席|见习|实习)?${writers}[\\s:：]?[\\p{Script=Han}·×\\s、，]{2,40}(?:${houses}${writers}[\\p{Script=Han}·\\s、]{2,30})?[）)]?$`,
	'u',
);
const signed = /^[（(]?(?:文|撰文|作者|文字|采写)\s?[/／:：|丨]\s?[\p{Script=Han}·\s、/／]{2,40}[）)]?$/u;
const commentator = /^\p{Script=Han}{1,7}[社报報刊网網台](?:特约)?(?:评论员|評論員)$/u;
const author = /^（作者[系为：].{2,60}）$/u;
const signature =
	/^[^，。；：！？]{0,30}(?:主席|书记|總統|总统|总理|部长|外长|大使|主任|院长|教授|研究员|省长|市长|局长|会长|所长)[\s　]+\p{Script=Han}{1,2}\s?\p{Script=Han}{1,2}$/u;
/** Four names of three characters with a space in each; a rare character takes two units. */
const longestNames = 31;
const speech = /说|表示|采访|了解|获悉|看到|从|在|介绍|问|调查|发现|走进|报道|观察|连线|手记|[摄攝]$/u;

export function isByline(text: string): boolean {
	if (text.length < 4 || text.length > 70) return false;
	if (signed.test(text) || author.test(text) || signature.test(text) || commentator.test(text)) return true;
	return byline.test(text) && !speech.test(text);
}

/** `张三`, `李 明`: a name that stands alone; only its place under a headline makes it a byline. */
export function isBareName(text: string): boolean {
	return (
		text.length <= longestNames && /^\p{Script=Han}\s?\p{Script=Han}{1,2}(?:[\s、]\p{Script=Han}\s?\p{Script=Han}{1,2}){0,3}$/u.test(text)
	);
}
