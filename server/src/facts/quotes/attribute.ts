// Tells each quotation of a paragraph what it is and who said it, from the surest sign to the weakest.
// Knows one paragraph and who spoke last before it.
import type { Quote } from '../model.ts';
import { kindOf } from './kinds.ts';
import { type Attribution, namedBeside, type Scene, toldBefore, toldBehind, toldEarlier, verbBefore } from './speakers.ts';

/** `outer` are the paragraph's quotations of depth 0, in order. */
export function attributeOuter(scene: Scene, outer: readonly Quote[], heading: boolean): Quote[] {
	const groups = groupsOf(
		scene,
		outer.map((quote) => ({ ...quote, kind: kindIn(scene, quote, heading) })),
	).map((group) => asRow(scene, group));
	const sure = groups.map((group, index) => (isSaid(group) ? attributionOf(scene, group, groups[index - 1]) : undefined));
	const speakers = new Set(sure.flatMap((found) => found?.speaker ?? []));
	let last: Attribution | undefined;
	return groups.flatMap((group, index) => {
		if (!isSaid(group)) return group;
		const found = sure[index] ?? last ?? { speaker: weakSpeaker(scene, group, speakers), verb: undefined };
		last = { speaker: found.speaker, verb: undefined };
		return group.map((quote) => (quote.kind === 'title' ? quote : { ...quote, kind: said(quote), ...found }));
	});
}

/** A quotation inside another has a speaker only where the words right before it say so. */
export function attributeInner(scene: Scene, quote: Quote): Quote {
	const kind = kindIn(scene, quote, false);
	const before = kind === 'speech' && verbBefore(scene, quote.at)?.direct ? toldBefore(scene, quote.at) : undefined;
	return { ...quote, kind, ...before };
}

function kindIn(scene: Scene, quote: Quote, heading: boolean): Quote['kind'] {
	const { text } = scene.outer;
	const before = verbBefore(scene, quote.at);
	return kindOf({
		words: quote.words,
		before: text.slice(Math.max(0, quote.at.start - 14), quote.at.start),
		after: text.slice(quote.at.end, quote.at.end + 8),
		heading,
		said: before === undefined ? 'no' : before.direct ? 'direct' : 'reported',
	});
}

function attributionOf(scene: Scene, group: readonly Quote[], previous: readonly Quote[] | undefined): Attribution | undefined {
	const first = group[0]?.at;
	const last = group.at(-1)?.at;
	if (!first || !last) return undefined;
	const told = toldBefore(scene, first);
	if (told) return told;
	// `“…”，“…”`: the sentence goes on with the same speaker, whom the weaker signs must not contradict.
	const sentence = scene.outer.sentenceAt(first.start);
	if (previous && isSaid(previous) && (previous[0]?.at.start ?? 0) >= sentence.start) return undefined;
	return toldBehind(scene, last) ?? toldEarlier(scene, first);
}

function weakSpeaker(scene: Scene, group: readonly Quote[], speakers: ReadonlySet<string>): string | undefined {
	const last = group.at(-1);
	// A fragment may be anybody's.
	if (!last || group.every((quote) => quote.words.length < 12 && !/[。！？]$/u.test(quote.words))) return undefined;
	return namedBeside(scene, last.at, speakers) ?? scene.previous;
}

function isSaid(group: readonly Quote[]): boolean {
	return group.some((quote) => quote.kind === 'speech' || quote.kind === 'document');
}

/** `“……”“……”……专家们纷纷表示`: quotations in a row before an ellipsis are voices, if they are more than catchwords. */
function asRow(scene: Scene, group: readonly Quote[]): readonly Quote[] {
	const end = group.at(-1)?.at.end ?? 0;
	// A list of names: `“明珠号”“海鸥号”“飞燕”`.
	if (group.some((quote) => quote.kind === 'title') && group.every((quote) => quote.words.length <= 8)) {
		return group.map((quote) => ({ ...quote, kind: 'title' }));
	}
	const voices = group.length > 1 && scene.outer.text.startsWith('……', end) && group.some((quote) => quote.words.length >= 10);
	return voices ? group.map((quote) => (quote.kind === 'emphasis' ? { ...quote, kind: 'speech' } : quote)) : group;
}

/** In a row of quotations with one utterance among them, all are utterances. */
function said(quote: Quote): Quote['kind'] {
	return quote.kind === 'emphasis' ? 'speech' : quote.kind;
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
