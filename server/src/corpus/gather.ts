// Turns a draft's facts into the one question that the store is asked. Knows nothing of tables or checks.
import { basename, dirname, join } from 'node:path';
import type { ArticleFile } from '../article/model.ts';
import { eventsOf } from '../facts/events/extract.ts';
import type { Facts, NameMention } from '../facts/model.ts';
import { type CommonName, type CommonSlip, findCommonSlips } from '../facts/names/likeness/commonNames.ts';
import type { CancellationToken } from '../util/cancellation.ts';
import { throwIfCancelled } from '../util/cancellation.ts';
import { bodyOf } from './body.ts';
import { type Evidence, orderKey, type PrintSlip } from './evidence.ts';
import { knownByLastPart } from './knownByLastPart.ts';
import { lookedUnder } from './near.ts';
import { isQuoted, shortestQuote } from './packed.ts';
import { realPath } from './realPath.ts';
import { fingerprint } from './sketch.ts';
import type { FigureQuestion, NameQuestion, PairQuestion, Question, ReportQuestion, Store } from './store.ts';

export interface GatherOptions {
	/** The draft's own path: it is no evidence against itself. */
	readonly exclude?: string;
	/** The draft as read: its copies are no evidence either. */
	readonly file?: ArticleFile;
	/** Names that print knows well: what is one slip away from one of them is asked for, too. */
	readonly common?: readonly CommonName[] | undefined;
}

export async function gatherEvidence(
	facts: Facts,
	store: Pick<Store, 'ask'>,
	options: GatherOptions,
	token: CancellationToken,
): Promise<Evidence> {
	throwIfCancelled(token);
	const slips = slipsIn(options);
	const words = options.common?.length ? placesTogether(facts.names) : [];
	const question = questionOf(facts, options);
	const isMore = slips.length > 0 || words.length > 0;
	const answer = await store.ask(isMore ? withSlips(question, slips, words) : question, token);
	const evidence = knownByLastPart(answer, facts.names);
	throwIfCancelled(token);
	if (!isMore) return evidence;
	const isUnprinted = (each: string) => evidence.printed?.has(each) === false;
	return { ...evidence, slips: slips.filter((slip) => isUnprinted(slip.words)), unprinted: new Set(words.filter(isUnprinted)) };
}

/** `湖南张家界`: a place and the one behind it, as printed. */
function placesTogether(names: readonly NameMention[]): string[] {
	const found = new Set<string>();
	for (const [i, { kind, text, paragraph, at }] of names.entries()) {
		const next = names[i + 1];
		if (kind === 'place' && next?.kind === 'place' && next.paragraph === paragraph && next.at.start === at.end) found.add(text + next.text);
	}
	return [...found];
}

type AskedSlip = PrintSlip & { readonly words: string };

const mostSlips = 200;

function slipsIn({ file, common = [] }: GatherOptions): AskedSlip[] {
	if (!file || common.length === 0) return [];
	const find = findCommonSlips(common);
	const found: AskedSlip[] = [];
	for (const paragraph of file.paragraphs) {
		if (paragraph.role === 'furniture' || found.length >= mostSlips) continue;
		for (const slip of find(paragraph)) {
			found.push({ ...slip, paragraph: paragraph.index, words: wordsOf(slip, paragraph.text) });
		}
	}
	return found.slice(0, mostSlips);
}

/**
 * A name without its end is part of itself in print: what follows goes with it, and without its beginning what stands before. Of a
 * name with a dash what differs behind it will do: in print another dash may stand there.
 */
function wordsOf({ slip, at, form, place }: CommonSlip, text: string): string {
	const printed = text.slice(at.start, at.end);
	const dash = at.start + printed.search(/[-—－–―][^-—－–―]*$/u);
	if (dash >= at.start && place > dash && at.end - dash > shortestPart) return text.slice(dash + 1, at.end + (place === at.end ? 1 : 0));
	if (slip !== 'dropped' || (printed.length > 2 && !form.includes(printed))) return printed;
	return printed.length > 2 && form.endsWith(printed) ? text.slice(Math.max(0, at.start - 1), at.end) : text.slice(at.start, at.end + 1);
}

const shortestPart = 4;

/** Whether their words were printed, and what is known of the names that were meant. */
function withSlips(question: Question, slips: readonly AskedSlip[], more: readonly string[]): Question {
	const asked = new Set(question.names.map(({ key }) => key));
	const names = [...question.names];
	for (const { of } of slips) {
		if (!asked.has(of.key)) names.push({ key: of.key, kind: of.kind, near: [], posts: [] });
		asked.add(of.key);
	}
	return { ...question, names, words: [...new Set([...slips.map(({ words }) => words), ...more])] };
}

function questionOf(facts: Facts, { exclude, file }: GatherOptions): Question {
	return {
		names: nameQuestions(facts.names),
		figures: figureQuestions(facts),
		quotes: quoteQuestions(facts),
		pairs: pairQuestions(facts.names, file),
		reports: reportQuestions(facts, file),
		told: file ? [...new Set(eventsOf(facts, file).map(({ term }) => term))] : [],
		...ownOf({ exclude, file }),
	};
}

/** By what the draft's own articles and their copies are known: they are no evidence. */
export function ownOf({
	exclude,
	file,
}: {
	readonly exclude?: string | undefined;
	readonly file?: ArticleFile | undefined;
}): Pick<Question, 'paths' | 'digests'> {
	return {
		paths: exclude === undefined ? [] : pathsOf(exclude),
		digests: file ? file.articles.map((article) => fingerprint(bodyOf(article).text).digest) : [],
	};
}

function nameQuestions(names: readonly NameMention[]): NameQuestion[] {
	const questions = new Map<string, NameQuestion & { readonly posts: { title: string; affiliation: string }[] }>();
	for (const { key, kind, title, affiliation = '' } of names) {
		let question = questions.get(key);
		if (!question) {
			question = { key, kind, near: lookedUnder(key, kind), posts: [] };
			questions.set(key, question);
		}
		if (title === undefined || question.posts.some((post) => post.title === title && post.affiliation === affiliation)) continue;
		question.posts.push({ title, affiliation });
	}
	return [...questions.values()];
}

/** Neighbours in lists such as `张三、李四、王五`. */
function pairQuestions(names: readonly NameMention[], file: ArticleFile | undefined): PairQuestion[] {
	if (!file) return [];
	const questions = new Map<string, PairQuestion>();
	for (const [i, { kind, key, paragraph, at }] of names.entries()) {
		const next = names[i + 1];
		if (kind !== 'person' || next?.kind !== 'person' || next.paragraph !== paragraph || next.at.start !== at.end + 1) continue;
		if (next.key === key || file.paragraphs[paragraph]?.text.charAt(at.end) !== '、') continue;
		questions.set(orderKey(key, next.key), { first: key, second: next.key });
	}
	return [...questions.values()];
}

function figureQuestions({ figures }: Facts): FigureQuestion[] {
	const periods = new Map<string, Set<string>>();
	for (const { indicator, period } of figures) {
		if (indicator === undefined) continue;
		const known = periods.get(indicator) ?? new Set();
		periods.set(indicator, known);
		if (period !== undefined) known.add(period);
	}
	return [...periods].map(([indicator, own]) => ({ indicator, periods: [...own].sort() }));
}

/** Paragraphs that hold figures, and headlines, which say what an article is of, in articles whose day is known. */
function reportQuestions({ figures }: Facts, file: ArticleFile | undefined): ReportQuestion[] {
	const questions = new Map<string, ReportQuestion>();
	const held = new Set(figures.map(({ paragraph }) => paragraph));
	for (const { date, paragraphs } of file?.articles ?? []) {
		if (date?.iso.length !== 10 || date.iso.startsWith('-')) continue;
		for (const { index, role, text } of paragraphs) {
			if (role === 'furniture' || role === 'credits') continue;
			if (held.has(index) || role === 'headline') questions.set(text, { day: date.iso, words: text });
		}
	}
	return [...questions.values()];
}

function quoteQuestions({ quotes }: Facts): string[] {
	const asked = quotes.filter(({ kind, words }) => isQuoted(kind, words.length) && words.length >= shortestQuote);
	return [...new Set(asked.map(({ words }) => words))];
}

/** As the links lead, and as it was found below a folder where the file itself is a link. */
function pathsOf(path: string): string[] {
	return [...new Set([realPath(path), join(realPath(dirname(path)), basename(path))])];
}
