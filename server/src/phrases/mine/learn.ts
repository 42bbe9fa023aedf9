// What a corpus teaches, from its articles one after the other: phrasings with slots, how often known ones are met, each person's verbs,
// and words that always stand together. Knows nothing of where articles are kept.
import type { ArticleFile } from '../../article/model.ts';
import type { Facts } from '../../facts/model.ts';
import { findSpeechVerbs } from '../../facts/quotes/verbs.ts';
import type { Span } from '../../text/span.ts';
import { shippedFormulations } from '../formulations.ts';
import type { Phrase, Slot } from '../model.ts';
import { type Chosen, choosePhrases } from './choose.ts';
import { type Counted, createCounter, type Seen } from './count.ts';
import { type FixedWording, findFormulations, type MinedText } from './formulations.ts';
import { clausesOf, slotOf } from './template.ts';

export interface Lesson {
	readonly phrases: readonly Chosen[];
	readonly known: readonly { readonly id: string; readonly articles: number; readonly seen: readonly Seen[] }[];
	/** By the key of the person's name, the most used first. */
	readonly verbs: readonly { readonly key: string; readonly verb: string; readonly articles: number }[];
	readonly formulations: readonly FixedWording[];
}

export interface Learner {
	/** `month`: `202506`, as far as it is known. Places are in `file.text`. */
	add(article: number, month: string, file: ArticleFile, facts: Facts): void;
	finish(known: readonly Phrase[]): Lesson;
}

const mostPhrases = 800;
const mostFormulations = 1500;
const fewestOfVerb = 2;
const mostVerbs = 5;

export function createLearner(): Learner {
	const counter = createCounter();
	const texts: MinedText[] = [];
	const verbs = new Map<string, Map<string, number>>();
	let articles = 0;
	return {
		add(article, month, file, facts) {
			articles++;
			texts.push({ article, month, text: file.text });
			const sentences = clausesOf(file, facts).flatMap(({ paragraph, sentences }) =>
				sentences.map((clauses) => ({ clauses, place: (at: Span) => paragraph.map.spanToSource(at) })),
			);
			counter.add(article, month, sentences);
			addVerbs(verbs, file, facts);
		},
		finish: (known) => ({
			phrases: choosePhrases(counter.counted, { articles, months: [...new Set(texts.map(({ month }) => month))], most: mostPhrases }),
			known: known.flatMap((phrase) => usesOf(phrase, counter.counted) ?? []),
			verbs: [...verbs].flatMap(([key, counts]) =>
				[...counts]
					.filter(([, count]) => count >= fewestOfVerb)
					.sort((a, b) => b[1] - a[1])
					.slice(0, mostVerbs)
					.map(([verb, count]) => ({ key, verb, articles: count })),
			),
			formulations: findFormulations(texts, shippedFormulations).slice(0, mostFormulations),
		}),
	};
}

/** `王芳强调，`: the verb right behind the name, an utterance behind it. */
function addVerbs(verbs: Map<string, Map<string, number>>, file: ArticleFile, { names }: Facts): void {
	const met = new Set<string>();
	for (const { kind, key, paragraph, at } of names) {
		if (kind !== 'person') continue;
		const text = file.paragraphs[paragraph]?.text ?? '';
		const verb = findSpeechVerbs(text).find(
			({ start, end }) => start >= at.end && start <= at.end + 2 && /[，：“]/u.test(text.charAt(end)),
		);
		if (!verb?.telling || met.has(`${key} ${verb.text}`)) continue;
		met.add(`${key} ${verb.text}`);
		const words = text.slice(at.end, verb.end);
		const own = verbs.get(key) ?? new Map<string, number>();
		verbs.set(key, own);
		own.set(words, (own.get(words) ?? 0) + 1);
	}
}

/** Ways to print a person: alone, with the post, with country or body. */
const leads: readonly (readonly Slot['type'][])[] = [[], ['title'], ['country', 'title'], ['organization', 'title']];
const mostForms = 64;

/** How often a phrasing that is known already is met, in any of its forms. */
function usesOf({ id, parts }: Phrase, counted: ReadonlyMap<string, Counted>): Lesson['known'][number] | undefined {
	let forms = [''];
	for (const [i, part] of parts.entries()) {
		const before = parts[i - 1];
		const options =
			part.kind === 'text'
				? [part.text]
				: part.choices.length > 0
					? part.choices
					: part.type === 'person' && before?.kind !== 'slot'
						? leads.map((lead) => [...lead, 'person' as const].map(slotOf).join(''))
						: [slotOf(part.type)];
		forms = forms.flatMap((form) => options.map((option) => form + option));
		if (forms.length > mostForms) return undefined;
	}
	const met = forms.flatMap((form) => counted.get(form.replace(/[，。；：]$/u, '')) ?? []).sort((a, b) => b.articles - a.articles);
	if (met.length === 0) return undefined;
	return { id, articles: met.reduce((sum, { articles }) => sum + articles, 0), seen: met.flatMap(({ seen }) => seen).slice(0, 3) };
}
