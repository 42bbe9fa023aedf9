// Of whom or where a figure is said: the places and bodies named before it, in its clause or the nearest one of its sentence; for `双边贸易额` without any,
// those of the sentence before. Canonical, sorted, each once.
import type { Span } from '../../text/span.ts';
import type { NameMention } from '../model.ts';
import type { FigureCandidate } from './candidate.ts';
import { lastNameBefore, type Measure, type ParagraphContext } from './measure.ts';
import { clauseStart, sentenceIndex } from './sentences.ts';

const reach = 24;

export function scopeOf(candidate: FigureCandidate, measure: Measure, context: ParagraphContext): readonly string[] {
	const index = sentenceIndex(context.sentences, candidate.start);
	const sentence = context.sentences[index];
	if (sentence === undefined) return [];
	if (candidate.kind === 'age') return isBound(candidate, context.text) ? [] : personBefore(candidate, sentence, context);
	const end = Math.max(measure.indicator ? measure.start : candidate.start, sentence.start);
	const own = nearest(context, sentence.start, end);
	if (own.length > 0 || !/^(?:双边|两国|双方|彼此|该|其|全省|全市|全县|全区)/u.test(measure.text)) return own;
	const previous = context.sentences[index - 1];
	return previous === undefined ? [] : namesIn(context, previous);
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

/** The names of the clause that ends at `end`, or of the nearest clause before it that has any. */
function nearest(context: ParagraphContext, sentenceStart: number, end: number): string[] {
	for (let stop = end, clause = 0; stop > sentenceStart && clause < 4; clause++) {
		const start = Math.max(clauseStart(context.text, stop, 80), sentenceStart);
		const found = namesIn(context, { start, end: stop });
		if (found.length > 0) return found;
		stop = start - 1;
	}
	return [];
}

function namesIn(context: ParagraphContext, span: Span): string[] {
	const found = new Set<string>();
	let seen = 0;
	for (let i = lastNameBefore(context.names, span.end); i >= 0 && seen < reach; i--, seen++) {
		const name = context.names[i];
		if (name === undefined || name.at.start < span.start) break;
		if (name.at.end <= span.end && limits(name)) found.add(groupName(name.canonical));
	}
	return [...found].sort();
}

function limits(name: NameMention): boolean {
	return name.kind === 'place' || name.kind === 'organization';
}

/** 中亚五国, 中亚国家 and 中亚 are one. */
function groupName(name: string): string {
	const group = name.replace(/(?:[二三四五六七八九十]国|国家|各国|地区)$/u, '');
	return group.length >= 2 ? group : name;
}
