// Standard phrasings while one writes: by their words, pinyin or initials, and by the place in the article; behind a person's name the
// verbs that bring that person's words. Filled from the draft. Knows nothing of where phrasings come from.

import type { NameMention } from '../../facts/model.ts';
import { findPhrases } from '../../phrases/find.ts';
import type { Learnt, Phrase } from '../../phrases/model.ts';
import { showPhrase } from '../../phrases/notation.ts';
import { filledSnippet } from '../phrases/fill.ts';
import { type Fillers, fillersOf, isReporter } from '../phrases/fillers.ts';
import { phraseKey } from '../phrases/key.ts';
import { knownPhrases, learntOf, usesOf } from '../phrases/known.ts';
import { followsText, groupsAt, type Position, positionAt } from '../phrases/position.ts';
import type { Reading } from '../reading.ts';
import type { Completion, CompletionRequest } from './model.ts';

const most = 30;
/** At an empty line so many stand before the article's names; with more of them the names would be out of sight. */
const mostForemost = 5;
/** Verbs for whom the corpus knows nothing of. */
const usualVerbs = ['表示', '说', '指出', '强调', '认为', '介绍', '告诉记者'];

export function phraseCompletions({ reading, offset, trigger, uses }: CompletionRequest): Completion[] {
	const taken = (phrase: Phrase) => uses?.get(phraseKey(phrase)) ?? 0;
	const { text } = reading.file;
	const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
	const before = text.slice(Math.max(lineStart, offset - 40), offset).replace(/^[\s　]+/u, '');
	const position = positionAt(reading.file, offset);
	const verbs = verbsAfterName(reading, offset, trigger);
	const called = findPhrases(knownPhrases(reading), before);
	if (called.length > 0) {
		const length = called[0]?.length ?? 0;
		const ordered = inOrder(called, ({ phrase, distance }) => [
			...[-habitOf(taken(phrase)), distance, -taken(phrase), placed(phrase, position)],
			-usesOf(reading, phrase).articles,
		]);
		const phrases = listed(
			reading,
			ordered.map(({ phrase, filter, distance }) => ({
				phrase,
				filter,
				foremost: distance < 0 || habitOf(taken(phrase)) > 0,
				replace: { start: offset - length, end: offset },
			})),
		);
		return [...verbs, ...phrases].map((one, rank) => ({ ...one, rank }));
	}
	if (verbs.length > 0) return verbs;
	if (trigger !== 'asked' || before !== '') return [];
	const fitting = knownPhrases(reading).filter(({ group }) => groupsAt[position].includes(group));
	const ordered = inOrder(fitting, (phrase) => [placed(phrase, position), -taken(phrase), -usesOf(reading, phrase).articles]);
	return listed(
		reading,
		ordered.map((phrase, rank) => ({ phrase, filter: '', foremost: rank < mostForemost, replace: { start: offset, end: offset } })),
	);
}

/** Once may be chance: what was taken twice comes first, by whatever it is called. */
function habitOf(taken: number): number {
	return taken >= 2 ? taken : 0;
}

interface Offered {
	readonly phrase: Phrase;
	readonly filter: string;
	readonly foremost?: boolean;
	readonly replace: Completion['replace'];
}

function listed(reading: Reading, offered: readonly Offered[]): Completion[] {
	let fillers: Fillers | undefined;
	return offered.slice(0, most).map(({ phrase, filter, foremost, replace }, rank) => {
		fillers ??= fillersOf(reading, replace.start);
		return {
			text: showPhrase(phrase.parts),
			kind: 'phrase',
			detail: [phrase.group, phrase.name].filter(Boolean).join(' · '),
			replace,
			rank,
			insert: { text: filledSnippet(phrase, fillers), syntax: 'snippet' },
			...(filter === '' ? {} : { filter }),
			...(foremost ? { foremost } : {}),
			key: phraseKey(phrase),
		};
	});
}

/** 0 for the first group that belongs here; those of other places last. */
function placed({ group }: Phrase, position: Position): number {
	const place = groupsAt[position].indexOf(group);
	return place < 0 ? groupsAt[position].length : place;
}

function inOrder<T>(all: readonly T[], merits: (one: T) => readonly number[]): T[] {
	return all
		.map((one) => ({ one, order: merits(one) }))
		.sort((a, b) => a.order.map((own, i) => own - (b.order[i] ?? 0)).find((difference) => difference !== 0) ?? 0)
		.map(({ one }) => one);
}

/**
 * `王芳|`: how her words are brought, as the corpus has it. While one types only of whom it has something, and not where a line may end
 * in a name, as headlines and bylines do: the key that ends the line would take the verb.
 */
function verbsAfterName(reading: Reading, offset: number, trigger: CompletionRequest['trigger']): Completion[] {
	const name = reading.facts.names.findLast(({ kind, span }) => kind === 'person' && span.end === offset);
	if (!name) return [];
	const learnt: Learnt = learntOf(reading);
	const known = learnt.verbs.get(name.key) ?? [];
	if (trigger === 'typed' && (known.length === 0 || endsLines(reading, name))) return [];
	const written = reading.file.text.slice(name.span.start, offset);
	// Put in with the name, since editors let nothing that replaces nothing stand before what begins as the name does. They edit one line.
	const length = written.includes('\n') ? 0 : written.length;
	const verbs = [...new Set([...known, ...usualVerbs])];
	return verbs.map((verb, rank) => ({
		text: `${verb}，`,
		kind: 'phrase',
		detail: undefined,
		replace: { start: offset - length, end: offset },
		rank,
		foremost: true,
		...(length === 0 ? {} : { insert: { text: `${written}${verb}，`, syntax: 'plain' as const }, filter: `${written}${verb}` }),
	}));
}

function endsLines({ file }: Reading, name: NameMention): boolean {
	const role = file.paragraphs[name.paragraph]?.role;
	if (role === 'credits' || role === 'contributors' || isReporter({ file }, name)) return true;
	// A name alone in its line is read as whose the article is; within the article a sentence begins.
	const isHead = role !== 'body' && role !== 'dateline' && role !== 'section';
	return isHead && !followsText(file, name.span.start);
}
