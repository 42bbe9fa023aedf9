// What an article tells as having happened on a day after its own: 5月29日上午，市长会见… below 5月19日电.
// Knows the calendar and the words of a sentence; not what came to pass.
import { datelineOf } from '../../../article/datelines.ts';
import type { Article, Paragraph } from '../../../article/model.ts';
import { cacheByText } from '../../../util/cacheByText.ts';
import { type Place, placeAt, sentenceAround } from '../findings/place.ts';
import { type CalendarDay, calendarDay, publicationOf } from './calendar.ts';

export interface NarratedAhead {
	/** `5月29日` of what is told, or `29日`. */
	readonly place: Place;
	/** `5月29日上午` */
	readonly words: string;
	/** The month is not printed: it is the dateline's. */
	readonly bare: boolean;
	readonly day: CalendarDay;
	/** The article's own day, by the dateline above or by its path. */
	readonly own: CalendarDay;
	/** `5月19日` of the dateline; `undefined` where only the path tells. */
	readonly dateline: Place | undefined;
	/** The day of publication, where it is known to the day and more than the dateline tells. */
	readonly published: CalendarDay | undefined;
}

/** Nearer than this the date line or a plan for tomorrow explains it; farther off another year may be meant. */
const nearest = 2;
const farthest = 31;
/** 29日 on the 3rd is the last month's. */
const farthestBare = 20;

export function narratedAhead(article: Article): NarratedAhead[] {
	const source = article.date?.source;
	const published = source === 'path' || source === 'metadata' ? publicationOf(article) : undefined;
	let own = published;
	let dateline: Place | undefined;
	// Without a dateline the day is sure of what the article opens with; behind it other reports may follow.
	const head = article.paragraphs.find(({ role }) => role === 'body');
	return article.paragraphs.flatMap((paragraph) => {
		const above = datedBy(paragraph, published);
		if (above !== undefined) [own, dateline] = [above.day, above.place];
		if (own === undefined || !isText(paragraph) || (dateline === undefined && paragraph !== head)) return [];
		return narratedIn(paragraph.text).flatMap(({ start, end, month, day: printed, words }): NarratedAhead[] => {
			const bare = month === undefined;
			if (bare && (above === undefined || namesMonth(paragraph.text, above.day.month, start))) return [];
			const day = calendarDay(own?.year ?? 0, month ?? own?.month ?? 0, printed);
			const apart = day === undefined || own === undefined ? 0 : day.number - own.number;
			if (day === undefined || own === undefined || apart < nearest || apart > (bare ? farthestBare : farthest)) return [];
			return [{ place: placeAt(paragraph, start, end), words, bare, day, own, dateline, published }];
		});
	});
}

/** Another month is named before, which a bare day may be of. */
function namesMonth(text: string, month: number, before: number): boolean {
	return Array.from(text.slice(0, before).matchAll(/(\d{1,2})月/gu)).some((match) => Number(match[1]) !== month);
}

function isText({ role }: Paragraph): boolean {
	return role === 'body' || role === 'dateline';
}

/** The day of the dateline that opens the paragraph; a year that is not known is any. */
function datedBy(
	paragraph: Paragraph,
	published: CalendarDay | undefined,
): { readonly day: CalendarDay; readonly place: Place } | undefined {
	const dateline = datelineOf(paragraph.text);
	if (dateline?.month === undefined || dateline.day === undefined) return undefined;
	const day = calendarDay(dateline.year ?? published?.year ?? anyYear, dateline.month, dateline.day);
	const words = /\d{1,2}月\d{1,2}日(?=[电讯])/u.exec(paragraph.text.slice(0, dateline.at.end));
	if (day === undefined || words === null) return undefined;
	return { day, place: placeAt(paragraph, words.index, words.index + words[0].length) };
}

const anyYear = 2024;

interface Narrated {
	readonly start: number;
	readonly end: number;
	readonly month: number | undefined;
	readonly day: number;
	readonly words: string;
}

/** At the head of a sentence, behind a dateline too. */
const opening =
	/(?<=^|[。！？：）\s])(?:(?:当地|北京)时间)?(?<date>(?<month>\d{1,2})月(?<day>\d{1,2})日)(?:(?<part>上午|下午|[早中当]?晚上?|中午|凌晨|清晨|早晨|傍晚|深夜|当天)(?!\d)|(?=，))/dgu;
/** 市长林若川29日下午在望川会见…: behind who does it, and with the part of the day; 记者29日从市政府获悉. */
const behindWho =
	/(?<=^|[。！？：）\s])(?<who>[一-龥·]{0,30}?)(?<date>(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日)(?:(?<part>上午|下午|晚上?|中午|凌晨|清晨|早晨|傍晚|深夜)(?!\d)|(?=从[^，。]{2,30}(?:获悉|了解到)))/dgu;
/** What makes the day another's: the end of a stretch, a plan, a month that is not printed. */
const otherwise = /将|拟|原|曾|计划|预计|此前|之前|[上下当同次每本]个?月|[去明当同次]年|[在于自从至到距截比和与及前后]$/u;
/** A plan, from the date to what is done. */
const planned = /将|拟|预计|计划|定于|即将|届时|有望|会(?=[在于把向与同乘赴])|希望|期待|[起前]，|至\d/u;
/** Announced, wherever in the sentence it is said. */
const announced = /预报|预警|预告|会期|日程|通知|公告|直播|敬请|报名/u;
const did =
	'会见|会谈|会晤|会面|抵达|通(?:了)?电话|致辞|致电|致信|致唁|互致|考察|视察|参观|走进|来到|观看|前往|敬献|主持召开|强调|指出|宣布';
/** Without a part of the day: what one does and is not announced. */
const seen = new RegExp(did, 'u');
const acted = new RegExp(`${did}|出席|主持|发表|签署|举行|启动|开幕|闭幕`, 'u');

const narratedIn = cacheByText((text): readonly Narrated[] => {
	if (!text.includes('日') || !text.includes('月')) return [];
	const atHead = Array.from(text.matchAll(opening)).flatMap((match) => {
		const sentence = sentenceFrom(text, match);
		return isNarrated(sentence, match.groups?.part === undefined ? seen : acted) ? [narratedBy(text, match)] : [];
	});
	const behind = Array.from(text.matchAll(behindWho)).flatMap((match) => {
		const { who = '', month, part } = match.groups ?? {};
		if ((who === '' && month !== undefined) || otherwise.test(who)) return [];
		return isNarrated(sentenceFrom(text, match), part === undefined ? learnt : acted) ? [narratedBy(text, match)] : [];
	});
	return [...atHead, ...behind].sort((a, b) => a.start - b.start);
});

const learnt = /获悉|了解到/u;

function sentenceFrom(text: string, { indices }: RegExpExecArray): string {
	const start = indices?.groups?.date?.[0] ?? 0;
	return text.slice(start, sentenceAround(text, start).end);
}

function isNarrated(sentence: string, deed: RegExp): boolean {
	const verb = sentence.search(deed);
	return verb >= 0 && !announced.test(sentence) && !planned.test(sentence.slice(0, verb));
}

function narratedBy(text: string, { indices, groups }: RegExpExecArray): Narrated {
	const [start, end] = indices?.groups?.date ?? [0, 0];
	const month = groups?.month === undefined ? undefined : Number(groups.month);
	return { start, end, month, day: Number(groups?.day), words: `${text.slice(start, end)}${groups?.part ?? ''}` };
}
