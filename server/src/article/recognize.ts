// Whether a text reads like Chinese news copy: for opening `.txt` files as news, and for not finding articles in programs
// and logs. Looks at the first few thousand characters only.
import { classOf, HAN, LETTER, SPACE } from '../text/characters.ts';

const sample = 4000;

/** True where articles may be looked for at all: a fair part of the text is ideographs. */
export function readsLikeArticles(text: string): boolean {
	return hanShare(text.slice(0, sample)) > 0.35;
}

/** True for news copy; when in doubt, false. `path` tells by its name what it certainly is not. */
export function looksLikeNews(text: string, path?: string): boolean {
	if (path !== undefined && /(?:readme|license|changelog|requirements|robots|cmakelists|\.min|todo|词库|字典|小说)/iu.test(path))
		return false;
	const start = text.slice(0, sample);
	if (hanShare(start) < 0.6 || isTabular(start) || isCode(start)) return false;
	if (isOtherWriting(start) || isNovel(start)) return false;
	const sentences = start.match(/[^。！？\n]{8,80}[。！？]/gu)?.length ?? 0;
	return newsSigns(start) >= 3 && (sentences > 1 || sentences * start.length > 60);
}

function hanShare(text: string): number {
	let han = 0;
	let other = 0;
	for (let at = 0; at < text.length; at++) {
		const bits = classOf(text.charCodeAt(at));
		if (bits & HAN) han++;
		else if (bits & LETTER || (!(bits & SPACE) && text.charCodeAt(at) < 128)) other++;
	}
	return han === 0 ? 0 : han / (han + other);
}

function isTabular(text: string): boolean {
	const lines = text
		.split(/\r?\n/u)
		.filter((line) => line.trim() !== '')
		.slice(0, 40);
	if (lines.length < 3) return false;
	const separated = lines.filter((line) => /\t.*\S|^[^，。]*(?:,[^,\s]+){2,}|\|.*\|/u.test(line)).length;
	return separated * 2 > lines.length;
}

function isCode(text: string): boolean {
	return /^\s*(?:#include|import |def |class |function |<\?xml|<!DOCTYPE|<html|\{\s*$|\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[,.\s].*\b(?:INFO|WARN|ERROR|DEBUG)\b)/mu.test(
		text,
	);
}

/** What only news copy has, and is enough with any other sign. */
const ownSigns: readonly RegExp[] = [
	/[社报網网]\p{Script=Han}{0,10}\d{1,2}\s?月\s?\d{1,2}\s?日[^，。]{0,6}[电電讯訊]|本[报報][讯訊]|[网網]消息/u,
	/[（(][上下][接转轉]第?.{1,4}版|[（(]完[）)]|[（(]参与记者|新华社发|本报记者|新华社记者|新華社記者/u,
];

const signs: readonly RegExp[] = [
	/记者|記者|通讯员|通訊員/u,
	/\d{1,2}月\d{1,2}日|\d{4}年|\d{1,2}日[上下]午|当地时间|近日|日前|今天/u,
	/总书记|主席|总理|部长|书记|省委|市委|县委|国务院|外交部|发言人|总统|代表团|委员会|政府/u,
	/(?:指出|强调|表示|介绍|认为|告诉记者|说)[，：]/u,
	/会议|峰会|建设|合作|改革|举行|召开|发布|启动/u,
	/\d+(?:\.\d+)?(?:%|％|万|亿|余|多|公里|吨|元|人次)/u,
];

function newsSigns(text: string): number {
	return ownSigns.filter((sign) => sign.test(text)).length * 2 + signs.filter((sign) => sign.test(text)).length;
}

/** Contracts, statutes, papers, letters, manuals: they share news copy's words, but show their own form. */
function isOtherWriting(text: string): boolean {
	if ((text.match(/^\s*第[一二三四五六七八九十百\d]{1,4}条/gmu)?.length ?? 0) > 1) return true;
	return /^\s*(?:摘\s*要|关键词|参考文献|甲\s*方|乙\s*方|亲爱的|尊敬的.{1,10}[：:]|此致|敬礼|目\s*录|安装|用法|\$ |```)/mu.test(text);
}

/** Chapters, and much talk between quotation marks in short paragraphs. */
function isNovel(text: string): boolean {
	if (/^\s*(?:第[一二三四五六七八九十百千\d]{1,5}[章回卷]|楔子|序章)/mu.test(text)) return true;
	const talk = text.match(/[”’](?:他|她|我)[^，。”“]{0,4}[道笑说]|说道|笑道|问道|答道|心想|心中一/gu)?.length ?? 0;
	return talk > 3;
}
