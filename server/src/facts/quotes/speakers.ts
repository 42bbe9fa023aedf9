// Who said what stands in the outer quotations of one paragraph: `X说：“…”`, `“…”X说`, or the speaker that the paragraph goes on with.
// Knows this paragraph, what is handed over from the one before, and nothing of kinds of quotations beyond speech or not.
import type { Span } from '../../text/span.ts';
import { countBelow } from '../../util/countBelow.ts';
import type { NameMention } from '../model.ts';
import type { Said } from './kinds.ts';
import type { OuterText } from './sentences.ts';
import { findPaper, findSubject, type Subject } from './subjects.ts';
import type { SpeechVerb } from './verbs.ts';

export interface Attribution {
	/** What the speaker is: only a document speaks for a document. */
	readonly subject: Subject['kind'];
	readonly speaker: string;
	readonly verb: string | undefined;
}

export interface Scene {
	readonly outer: OuterText;
	/** Names of this paragraph in order. */
	readonly names: readonly NameMention[];
	/** Persons by a post that one alone holds in this file: `总书记`. */
	readonly holders: ReadonlyMap<string, string>;
	/** The first sentences of the next paragraph, where a quotation fills this one: `“……。”⏎王芳说。` */
	readonly next: Scene | undefined;
	/** Who speaks at the end of the paragraph before. */
	readonly speaking: string | undefined;
	/** Whom a pronoun may mean: the same, else who was last named in the paragraph before. */
	readonly previous: string | undefined;
}

/** Only so far is looked back and ahead for a verb. */
const reach = 240;

interface VerbBefore {
	readonly verb: SpeechVerb;
	/** Where the sentence begins, as far as it was looked at. */
	readonly from: number;
	readonly said: Said;
}

/** The verb of speech before the quotation in its sentence. */
export function verbBefore({ outer }: Scene, quote: Span): VerbBefore | undefined {
	const from = Math.max(outer.sentenceAt(quote.start).start, quote.start - reach);
	const verbs = outer.verbsIn({ start: from, end: quote.start });
	const behind = (verb: SpeechVerb) => outer.text.slice(verb.end, quote.start);
	const leads = (verb: SpeechVerb) => /^(?:了|着|过|道|到|的那样|的?是)?[：，:,]$/u.test(behind(verb));
	const joins = (verb: SpeechVerb) => /^(?:了|着|过|到|要|的?是)?$/u.test(behind(verb));
	const last = verbs.findLast((verb) => leads(verb) || joins(verb) || (verb.telling && isPredicate(outer, verb)));
	if (last) return { verb: last, from, said: leads(last) ? 'direct' : joins(last) ? 'joined' : 'reported' };
	const hint = /[，：]/u.test(outer.text.charAt(quote.start - 1)) ? verbs.findLast((verb) => isPredicate(outer, verb)) : undefined;
	return hint && { verb: hint, from, said: 'no' };
}

/** Told by the words before: `王芳说：“…”`. */
export function toldBefore(scene: Scene, quote: Span): Attribution | undefined {
	const { outer } = scene;
	const paper = findPaper(outer.text.slice(Math.max(0, quote.start - reach), quote.start));
	if (paper !== undefined) return { subject: 'document', speaker: paper, verb: undefined };
	const found = verbBefore(scene, quote);
	if (found) return attributionTo(scene, found.from, found.verb.start, found.verb.text) ?? namedLater(scene, quote, found);
	// `不少人都发愁：“……”`: a colon is as good as a verb.
	if (outer.text.charAt(quote.start - 1) !== '：') return undefined;
	const from = Math.max(outer.sentenceAt(quote.start).start, quote.start - reach);
	return attributionTo(scene, from, quote.start - 1, undefined);
}

/** `从提出“…”到强调“…”，王芳始终重视……`: the verb's subject comes behind. */
function namedLater(scene: Scene, quote: Span, { verb, said }: VerbBefore): Attribution | undefined {
	if (said === 'no' || said === 'reported') return undefined;
	const end = Math.min(scene.outer.sentenceAt(quote.start).end, quote.end + reach);
	const [speaker] = personsIn(scene, { start: quote.end, end });
	return speaker === undefined ? undefined : { subject: 'person', speaker, verb: verb.text };
}

/** Told by the words behind: `“…。”王芳说。` */
export function toldBehind(scene: Scene, quote: Span): Attribution | undefined {
	const tail = tailOf(scene, quote);
	if (!tail) return undefined;
	const told = toldIn(tail.scene, tail.span);
	if (told || quote.start > 0) return told;
	// A scene is set first: `“…。”6月的一天，天刚亮。王芳说，……`
	const { outer } = tail.scene;
	const start = tail.span.end;
	const end = Math.min(outer.sentenceAt(start).end, start + reach);
	const leads = outer.text.slice(start, end).includes('“');
	return start < outer.text.length && !leads ? toldIn(tail.scene, { start, end }) : undefined;
}

function toldIn(scene: Scene, span: Span): Attribution | undefined {
	const { outer } = scene;
	// `对于王芳提到的问题，…` speaks of her words as well.
	const about = outer.text.startsWith('对', span.start);
	for (const verb of outer.verbsIn(span)) {
		if (!about && !isPredicate(outer, verb)) continue;
		const told = attributionTo(scene, span.start, verb.start, verb.text);
		if (told) return told;
	}
	return undefined;
}

/** Told by a sentence before: `王芳说，形势很好。“……”`. */
export function toldEarlier(scene: Scene, quote: Span): Attribution | undefined {
	const { outer } = scene;
	const end = outer.sentenceAt(quote.start).start;
	const start = Math.max(outer.sentenceAt(Math.max(end - 2, 0)).start, end - reach);
	for (const verb of end === 0 ? [] : outer.verbsIn({ start, end })) {
		if (!verb.telling || !isPredicate(outer, verb)) continue;
		const told = attributionTo(scene, start, verb.start, verb.text);
		if (told && told.subject !== 'phrase') return told;
	}
	return undefined;
}

/** To the subject of what stands at `verb` in the sentence that begins at `from`. */
function attributionTo(scene: Scene, from: number, verb: number, text: string | undefined): Attribution | undefined {
	const place = { start: from, end: verb };
	const subject = findSubject(scene.outer, place, namesIn(scene.names, place));
	const speaker = subject && speakerOf(scene, subject);
	return speaker === undefined ? undefined : { subject: subject?.kind ?? 'phrase', speaker, verb: text };
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

function speakerOf(scene: Scene, subject: Subject): string | undefined {
	if (subject.kind === 'phrase') return scene.holders.get(subject.speaker) ?? subject.speaker;
	if (subject.kind !== 'pronoun') return subject.speaker;
	const before = namesIn(scene.names, { start: Math.max(0, subject.at - 2 * reach), end: subject.at });
	return before.findLast((name) => name.kind === 'person')?.canonical ?? scene.previous;
}

/** `王芳阐述了立场` is a predicate; `王芳的阐述` and `听完讲话后` are not. */
function isPredicate({ text }: OuterText, verb: SpeechVerb): boolean {
	return !/[的之其]/u.test(text.charAt(verb.start - 1)) && !/^(?:[的者后时前]|以来|之)/u.test(text.slice(verb.end, verb.end + 2));
}

function personsIn(scene: Scene, span: Span): string[] {
	return namesIn(scene.names, span).flatMap((name) => (name.kind === 'person' ? [name.canonical] : []));
}

/** Those wholly inside, by binary search: a paragraph may have very many. */
export function namesIn(names: readonly NameMention[], span: Span): readonly NameMention[] {
	const from = countBelow(names, span.start, ({ at }) => at.start);
	let to = from;
	while (to < names.length && (names[to]?.at.end ?? 0) <= span.end) to++;
	return names.slice(from, to);
}
