// Datelines (电头): `新华社北京6月15日电（记者 张三）`, `本报讯（记者张三）`, `央视网消息（新闻联播）：`. Knows their form,
// not where in an article they stand.
import { isClass, WIRE } from '../text/characters.ts';
import { numberOfDigits } from '../text/digits.ts';
import type { Span } from '../text/span.ts';

export interface Dateline {
	/** `据新华社北京6月15日电（记者 张三）`: place in the paragraph's text. */
	readonly at: Span;
	readonly year: number | undefined;
	readonly month: number | undefined;
	readonly day: number | undefined;
	/** `据…`: taken over from an agency. */
	readonly relayed: boolean;
}

const agency =
	'(?:新[华華]社|新[华華][网網]|中新[社网網]|中[国國]新[闻聞][社网網]|人民日[报報]|人民[网網]|光明日[报報]|光明[网網]|央[视視][网網]|本[报報刊网網台]|\\p{Script=Han}{2,6}(?:日[报報]|[晚晨早]?[报報]|社|[网網]|[电電][视視]?[台臺]))';
const digits = '[0-9０-９]';
const reporters = '(?:\\s?[（(][^（）()。]{1,80}[）)])?';
const dated = `${agency}[^，。；：！？“”（）]{0,14}?(?:(${digits}{4})年)?(?:(${digits}{1,2})月)?(${digits}{1,2})日[^，。；：！？“”（）0-9\\s]{0,6}?[电電讯訊]${reporters}`;
const undated = `${agency}(?:[讯訊]${reporters}|消息${reporters}[：:]?)`;
const pattern = new RegExp(`^[（(]?(据|據)?(?:${dated}|${undated})[）)]?[：:]?`, 'u');

/** The dateline that opens `text`, or stands at `from` in it. */
export function datelineOf(text: string, from = 0): Dateline | undefined {
	if (!mayHaveDateline(text, from)) return undefined;
	const match = pattern.exec(text.slice(from, from + 160));
	if (match === null) return undefined;
	const [whole, relayed, year, month, day] = match;
	return {
		at: { start: from, end: from + whole.length },
		year: numberOfDigits(year),
		month: numberOfDigits(month),
		day: numberOfDigits(day),
		relayed: relayed !== undefined,
	};
}

/** A cheap look before the pattern: 电, 讯 or 消息 among the first characters. */
function mayHaveDateline(text: string, from: number): boolean {
	const end = Math.min(text.length, from + 60);
	for (let at = from + 1; at < end; at++) if (isClass(text.charCodeAt(at), WIRE)) return true;
	return false;
}
