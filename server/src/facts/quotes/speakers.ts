// Who said what stands in the outer quotations of one paragraph: `X说：“…”`, `“…”X说`, or the speaker that the paragraph goes on with.
// Knows this paragraph, what is handed over from the one before, and nothing of kinds of quotations beyond speech or not.
import type { Span } from '../../text/span.ts';
import type { NameMention } from '../model.ts';
import type { OuterText } from './sentences.ts';
import { findSubject, type Subject } from './subjects.ts';
import { findSpeechVerbs, type SpeechVerb } from './verbs.ts';

export interface Attribution {
	readonly speaker: string | undefined;
	readonly verb: string | undefined;
}

export interface Scene {
	readonly outer: OuterText;
	/** Names of this paragraph in order. */
	readonly names: readonly NameMention[];
	/** The first sentences of the next paragraph, where a quotation fills this one: `“……。”⏎王芳说。` */
	readonly next: Scene | undefined;
	/** Who spoke last before this paragraph, and else who was last named there. */
	readonly previous: string | undefined;
}

/** Only so far is looked back and ahead for a verb. */
const reach = 240;

/** The verb before the quotation in its sentence, with what stands between: `direct` where nothing does. */
export function verbBefore(
	scene: Scene,
	quote: Span,
): { readonly verb: SpeechVerb; readonly from: number; readonly direct: boolean } | undefined {
	const sentence = scene.outer.sentenceAt(quote.start);
	const from = Math.max(sentence.start, quote.start - reach);
	const text = scene.outer.text.slice(from, quote.start);
	const verbs = findSpeechVerbs(text);
	const ends = (verb: SpeechVerb) => /^(?:了|着|过|道|说|的那样|到|的?是)?[：，:,]?$/u.test(text.slice(verb.end));
	const last = verbs.findLast((verb) => ends(verb) || (verb.telling && !/^[的者]/u.test(text.slice(verb.end))));
	if (last) return { verb: last, from, direct: ends(last) };
	const hint = verbs.findLast((verb) => isPredicate(text, verb) && /[，：]$/u.test(text));
	return hint && { verb: hint, from, direct: false };
}

/** Told by the words before: `王芳说：“…”`. */
export function toldBefore(scene: Scene, quote: Span): Attribution | undefined {
	const found = verbBefore(scene, quote);
	if (!found) return undefined;
	const subject = subjectAt(scene, found.from, found.from + found.verb.start);
	const speaker = subject && speakerOf(scene, subject);
	return speaker === undefined ? undefined : { speaker, verb: found.verb.text };
}

/** Told by the words behind: `“…。”王芳说。` */
export function toldBehind(scene: Scene, quote: Span): Attribution | undefined {
	const tail = tailOf(scene, quote);
	if (!tail) return undefined;
	const text = tail.scene.outer.text.slice(tail.span.start, tail.span.end);
	for (const verb of findSpeechVerbs(text)) {
		if (!verb.telling && !isPredicate(text, verb)) continue;
		const subject = subjectAt(tail.scene, tail.span.start, tail.span.start + verb.start);
		const speaker = subject && speakerOf(tail.scene, subject);
		if (speaker !== undefined) return { speaker, verb: verb.text };
	}
	return undefined;
}

/** Told by a sentence before: `王芳说，形势很好。“……”`. */
export function toldEarlier(scene: Scene, quote: Span): Attribution | undefined {
	const to = scene.outer.sentenceAt(quote.start).start;
	const from = to === 0 ? 0 : Math.max(scene.outer.sentenceAt(Math.max(to - 2, 0)).start, to - reach);
	const text = scene.outer.text.slice(from, to);
	for (const verb of findSpeechVerbs(text)) {
		if (!verb.telling || /^[的者]/u.test(text.slice(verb.end))) continue;
		const subject = subjectAt(scene, from, from + verb.start);
		const speaker = subject && subject.kind !== 'phrase' ? speakerOf(scene, subject) : undefined;
		if (speaker !== undefined) return { speaker, verb: verb.text };
	}
	return undefined;
}

/** Nobody is said to speak: whoever is named beside it, best one of those who speak in this paragraph anyway. */
export function namedBeside(scene: Scene, quote: Span, speakers: ReadonlySet<string>): string | undefined {
	const sentence = scene.outer.sentenceAt(quote.start);
	const before = personsIn(scene, { start: Math.max(sentence.start, quote.start - reach), end: quote.start });
	if (before.length > 0) return before.at(-1);
	const tail = tailOf(scene, quote);
	if (!tail) return undefined;
	const behind = personsIn(tail.scene, tail.span);
	return behind.find((person) => speakers.has(person)) ?? behind[0];
}

/** From the quotation's end to the end of that sentence or the next one, never past another quotation that is led to. */
function tailOf(scene: Scene, quote: Span): { readonly scene: Scene; readonly span: Span } | undefined {
	const { text } = scene.outer;
	const start = quote.end + (/^[，。……、；！？”’]*/u.exec(text.slice(quote.end, quote.end + 6))?.[0].length ?? 0);
	if (start < text.length) return { scene, span: { start, end: Math.min(scene.outer.sentenceAt(start).end, start + reach) } };
	const { next } = scene;
	// Only where the quotation fills its paragraph.
	if (!next || quote.start > 0) return undefined;
	return { scene: next, span: { start: 0, end: Math.min(next.outer.sentenceAt(0).end, reach) } };
}

function subjectAt(scene: Scene, from: number, verb: number): Subject | undefined {
	return findSubject(scene.outer.text.slice(from, verb), from, namesIn(scene.names, { start: from, end: verb }));
}

function speakerOf(scene: Scene, subject: Subject): string | undefined {
	if (subject.kind !== 'pronoun') return subject.speaker;
	const before = namesIn(scene.names, { start: Math.max(0, subject.at - 2 * reach), end: subject.at });
	return before.findLast((name) => name.kind === 'person')?.canonical ?? scene.previous;
}

/** `王芳阐述了立场` is a predicate; `王芳的阐述` and `听完讲话后` are not. */
function isPredicate(text: string, verb: SpeechVerb): boolean {
	return !/[的之其]$/u.test(text.slice(0, verb.start)) && !/^(?:[的后时前]|以来|之)/u.test(text.slice(verb.end));
}

function personsIn(scene: Scene, span: Span): string[] {
	return namesIn(scene.names, span).flatMap((name) => (name.kind === 'person' ? [name.canonical] : []));
}

/** Those wholly inside, by binary search: a paragraph may have very many. */
export function namesIn(names: readonly NameMention[], span: Span): readonly NameMention[] {
	let low = 0;
	let high = names.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((names[middle]?.at.start ?? 0) < span.start) low = middle + 1;
		else high = middle;
	}
	let to = low;
	while (to < names.length && (names[to]?.at.end ?? 0) <= span.end) to++;
	return names.slice(low, to);
}
