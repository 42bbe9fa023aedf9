// Tells each quotation of a paragraph what it is and who said it, from the surest sign to the weakest.
// Knows one paragraph and who spoke last before it.
import type { Span } from '../../text/span.ts';
import type { Quote } from '../model.ts';
import { isComplete, type LikelyKind, likelyKindOf } from './kinds.ts';
import { type Attribution, namedBeside, type Scene, toldBefore, toldBehind, toldEarlier, verbBefore } from './speakers.ts';

/** A quotation on the way to being known. */
type Draft = Omit<Quote, 'kind'> & { readonly kind: LikelyKind };

/** `outer` are the paragraph's quotations of depth 0, in order. */
export function attributeOuter(scene: Scene, outer: readonly Quote[], heading: boolean): Quote[] {
	const groups = groupsOf(scene, outer).map((group) => {
		const row = placeOf(group);
		return asRow(
			scene,
			group.map((quote): Draft => ({ ...quote, kind: kindIn(scene, quote, row, heading) })),
		);
	});
	const sure: (Attribution | undefined)[] = [];
	for (const [index, group] of groups.entries()) {
		// `“…”，“…”`: the sentence goes on with the same speaker, whom weaker signs must not contradict.
		const goesOn = saysInSentence(scene, groups[index - 1], group);
		sure.push(isSaid(group) ? (toldOf(scene, group, goesOn) ?? (goesOn ? sure[index - 1] : undefined)) : undefined);
	}
	const speakers = new Set(sure.flatMap((found) => found?.speaker ?? []));
	let last: Attribution | undefined;
	return groups.flatMap((group, index) => {
		const found = sure[index];
		const personal = group.some((quote) => /[我咱]|你们|中方/u.test(quote.words));
		const slogans = group.every((quote) => quote.kind === 'perhaps' && quote.words.length < 20);
		if (!isSaid(group) || (found === undefined && !personal && slogans)) return group.map(asTerm);
		const carried = found ?? (last && { ...last, verb: undefined });
		const speaker =
			carried?.speaker ??
			(personal || group.some((quote) => isComplete(quote.words)) ? namedBeside(scene, placeOf(group), speakers) : undefined);
		const known = carried ?? { subject: 'person' as const, speaker: speaker ?? (personal ? scene.speaking : undefined), verb: undefined };
		last = known.speaker === undefined ? last : { ...known, speaker: known.speaker };
		return group.map((quote) => asSaid(quote, known));
	});
}

/** A quotation inside another has a speaker only where the words right before it say so. */
export function attributeInner(scene: Scene, quote: Quote): Quote {
	const kind = kindIn(scene, quote, quote.at, false);
	const said = verbBefore(scene, quote.at)?.said;
	const told = kind === 'speech' && (said === 'direct' || said === 'joined') ? toldBefore(scene, quote.at) : undefined;
	return { ...quote, kind: kind === 'perhaps' ? 'emphasis' : kind, speaker: told?.speaker, verb: told?.verb };
}

/** `row`: from the first to the last of the quotations right beside it. */
function kindIn(scene: Scene, quote: Quote, row: Span, heading: boolean): LikelyKind {
	const { text } = scene.outer;
	return likelyKindOf({
		words: quote.words,
		before: text.slice(Math.max(0, row.start - 14), row.start),
		after: text.slice(row.end, row.end + 12),
		heading,
		said: verbBefore(scene, row)?.said ?? 'no',
	});
}

function toldOf(scene: Scene, group: readonly Draft[], goesOn: boolean): Attribution | undefined {
	const place = placeOf(group);
	return toldBefore(scene, place) ?? (goesOn ? undefined : (toldBehind(scene, place) ?? toldEarlier(scene, place)));
}

function saysInSentence(scene: Scene, previous: readonly Draft[] | undefined, group: readonly Draft[]): boolean {
	return previous !== undefined && isSaid(previous) && placeOf(previous).start >= scene.outer.sentenceAt(placeOf(group).start).start;
}

/** From the first mark of the group to the last. */
function placeOf(group: readonly Pick<Quote, 'at'>[]): Span {
	return { start: group[0]?.at.start ?? 0, end: group.at(-1)?.at.end ?? 0 };
}

function isSaid(group: readonly Draft[]): boolean {
	return group.some(({ kind }) => kind === 'speech' || kind === 'document' || kind === 'perhaps');
}

function asTerm(quote: Draft): Quote {
	return { ...quote, kind: quote.kind === 'perhaps' ? 'emphasis' : quote.kind };
}

/** In a row of quotations with one utterance among them, all are utterances; a document is nobody's speech. */
function asSaid(quote: Draft, { subject, speaker, verb }: Omit<Attribution, 'speaker'> & { readonly speaker: string | undefined }): Quote {
	if (quote.kind === 'title') return { ...quote, kind: 'title' };
	if (quote.kind === 'document')
		return subject === 'document' ? { ...quote, kind: 'document', speaker, verb } : { ...quote, kind: 'document' };
	return { ...quote, kind: subject === 'document' ? 'document' : 'speech', speaker, verb };
}

/** `“……”“……”……专家们纷纷表示`: quotations in a row before an ellipsis are voices, if they are more than catchwords. */
function asRow(scene: Scene, group: readonly Draft[]): readonly Draft[] {
	const end = group.at(-1)?.at.end ?? 0;
	// A list of names: `“明珠号”“海鸥号”“飞燕”`.
	if (group.some((quote) => quote.kind === 'title') && group.every((quote) => quote.words.length <= 8)) {
		return group.map((quote) => ({ ...quote, kind: 'title' }));
	}
	const voices = group.length > 1 && scene.outer.text.startsWith('……', end) && group.some((quote) => quote.words.length >= 10);
	return voices ? group.map((quote) => (quote.kind === 'emphasis' ? { ...quote, kind: 'speech' } : quote)) : group;
}

/** Quotations right behind each other, as in `“……”“……”“……”，与会者纷纷表示。` */
function groupsOf(scene: Scene, quotes: readonly Quote[]): Quote[][] {
	const groups: Quote[][] = [];
	let end = -1;
	for (const quote of quotes) {
		const group = groups.at(-1);
		if (group && /^[、；]?$/u.test(scene.outer.text.slice(end, quote.at.start))) group.push(quote);
		else groups.push([quote]);
		end = quote.at.end;
	}
	return groups;
}
