// Of whom or where a figure is said: the places and bodies named before it, in its clause or the nearest one of its sentence;
// for `双边贸易额` and `全省` without any, those that were said last or that the article is about. Canonical, sorted, each once.
import { datelineOf } from '../../../article/datelines.ts';
import type { Span } from '../../../text/span.ts';
import type { NameMention } from '../../model.ts';
import type { FigureCandidate, Measure } from '../candidate.ts';
import { clauseStart, sentenceIndex } from '../sentences.ts';
import { lastNameBefore, type ParagraphContext } from './paragraphContext.ts';
import { coupleBefore, groupName, type Parties, sidesOf } from './parties.ts';

const reach = 24;

/** Of two, who may not be named: `双边贸易额`, `两国间贸易`. */
const mutual = /^(?:双边|两国|双方|彼此|相互)/u;

export function scopeOf(
	candidate: FigureCandidate,
	measure: Measure,
	context: ParagraphContext,
	parties: () => Parties,
): readonly string[] {
	const index = sentenceIndex(context.sentences, candidate.start);
	const sentence = context.sentences[index];
	if (sentence === undefined) return [];
	if (candidate.kind === 'age') return isBound(candidate, context.text) ? [] : personBefore(candidate, sentence, context);
	// Who sends the report and from where is not whom it is of.
	const start = sentence.start === 0 ? (datelineOf(context.text)?.at.end ?? 0) : sentence.start;
	const end = Math.max(measure.indicator ? measure.start : candidate.start, start);
	const own = nearest(context, start, end);
	if (mutual.test(measure.text)) return own.length > 1 ? own : ofTwo(own, index, context, parties);
	if (own.length > 0) return own;
	const whole = /^全([省市县区])/u.exec(measure.text)?.[1];
	if (whole !== undefined) {
		const home = parties().home[whole];
		if (home !== undefined) return [home];
	}
	const previous = context.sentences[index - 1];
	return previous === undefined || !/^(?:该|其|全[省市县区])/u.test(measure.text) ? [] : namesIn(context, previous);
}

/** The two of the sentence before, else those said together last, else those of the article. One that is named must be among them. */
function ofTwo(own: readonly string[], index: number, context: ParagraphContext, parties: () => Parties): readonly string[] {
	const previous = context.sentences[index - 1];
	const before = previous === undefined || own.length > 0 ? [] : namesIn(context, previous);
	if (before.length > 1) return before;
	const start = context.sentences[index]?.start ?? 0;
	const couple = coupleBefore(context.names, lastNameBefore(context.names, start), context.text) ?? parties().couple;
	if (couple === undefined || own.some((name) => !couple.includes(name))) return own.length > 0 ? own : before;
	return couple;
}

/** `75岁以上老人`, `0—3岁婴幼儿`: an age that no one person has. */
function isBound({ value, approximation, end }: FigureCandidate, text: string): boolean {
	return (
		typeof value !== 'number' ||
		approximation === 'over' ||
		approximation === 'under' ||
		/^(?:以[上下内]|至|及以)/u.test(text.slice(end, end + 2))
	);
}

/** An age is of the person named last. */
function personBefore(candidate: FigureCandidate, sentence: Span, context: ParagraphContext): string[] {
	for (let i = lastNameBefore(context.names, candidate.start); i >= 0; i--) {
		const name = context.names[i];
		if (name === undefined || name.at.start < sentence.start) return [];
		if (name.kind === 'person') return [name.canonical];
	}
	return [];
}

/** Who says a figure is not whom it is of: `交通运输部部长贺长庚说，`. */
const said = /(?:说|表示|介绍|指出|透露|称|认为|强调|告诉记者|显示|公布|发布|通报|获悉|了解到)$/u;

/** The names of the clause that ends at `end`, or of the nearest clause before it that has any. */
function nearest(context: ParagraphContext, sentenceStart: number, end: number): string[] {
	for (let stop = end, clause = 0; stop > sentenceStart && clause < 4; clause++) {
		const start = Math.max(clauseStart(context.text, stop, 80), sentenceStart);
		const found = sidesIn(context, { start, end: stop }, said.test(context.text.slice(Math.max(start, stop - 4), stop)));
		if (found.length > 0) return found;
		stop = start - 1;
	}
	return [];
}

/** Parts of a country that are no names: 西部十二省, 中部地区. */
const regions = /(?:(?:中西|[东西中])部(?:地区)?)?[二三四五六七八九十]{1,3}省|(?:中西|[东西中])部地区/u;

/** With 中国 for 我国, which is no name. */
function sidesIn(context: ParagraphContext, span: Span, spoken: boolean): string[] {
	const found = namesIn(context, span, spoken);
	const words = context.text.slice(span.start, span.end);
	const region = found.length === 0 ? regions.exec(words)?.[0] : undefined;
	if (region !== undefined) return [region];
	const at = words.indexOf('我国');
	if (at < 0 || found.includes('中国') || isQuoted(context.text, span.start + at)) return found;
	return [...found, '中国'].sort();
}

/** In a speech, 我国 is the speaker's. */
function isQuoted(text: string, pos: number): boolean {
	const before = text.slice(Math.max(0, pos - 200), pos);
	return before.lastIndexOf('“') > before.lastIndexOf('”');
}

function namesIn(context: ParagraphContext, span: Span, spoken = false): string[] {
	const found = new Set<string>();
	let seen = 0;
	for (let i = lastNameBefore(context.names, span.end); i >= 0 && seen < reach; i--, seen++) {
		const name = context.names[i];
		if (name === undefined || name.at.start < span.start) break;
		if (name.at.end > span.end || !limits(name) || (spoken && name.kind === 'organization')) continue;
		if (isExample(context, i)) continue;
		for (const one of sidesOf(name.canonical) ?? [groupName(name.canonical)]) found.add(one);
	}
	return [...found].sort();
}

/** 加拿大、德国等40多个国家的企业: they are among those that are counted. */
function isExample({ names, text }: ParagraphContext, i: number): boolean {
	for (let next = i; next < names.length && next < i + reach; next++) {
		const end = names[next]?.at.end ?? 0;
		if (text[end] === '等') return /^等(?:[\d一二两三四五六七八九十百几]|多个|各|国|地)/u.test(text.slice(end, end + 3));
		if (text[end] !== '、' || names[next + 1]?.at.start !== end + 1) return false;
	}
	return false;
}

function limits(name: NameMention): boolean {
	return name.kind === 'place' || name.kind === 'organization';
}
