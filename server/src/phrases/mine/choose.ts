// Of all templates counted those that a writer would use: met often and over a long time, with words enough to be known by, with slots
// that really change; the whole instead of its parts, one of those that are nearly the same. Knows nothing of where they were met.
import type { PhrasePart } from '../model.ts';
import { createNearWords } from '../nearWords.ts';
import { wordOfSlot } from '../slots.ts';
import type { Counted } from './count.ts';
import { typeAt } from './template.ts';

export interface Chosen {
	/** Nothing that differs from it by a word is met: what does in a draft is a slip. */
	readonly closed: boolean;
	readonly parts: readonly PhrasePart[];
	/** `应〈国家〉〈职务〉邀请，`. */
	readonly shown: string;
	readonly articles: number;
	readonly counted: Counted;
}

export interface ChooseOptions {
	/** Articles looked at, and the months they are of. */
	readonly articles: number;
	readonly months: readonly string[];
	readonly most: number;
}

const fewestArticles = 4;
/** In a corpus of a few weeks nothing is known to last. */
const fewestMonths = 3;
const fewestFixed = 4;
/** What stands in a slot nearly always belongs to the words. */
const constant = 0.7;
/** Of the articles that have a part, so many have the whole: the part is no phrasing of its own. */
const absorbing = 0.65;

export function choosePhrases(counted: ReadonlyMap<string, Counted>, { articles, months, most }: ChooseOptions): Chosen[] {
	const least = Math.max(fewestArticles, Math.round(articles / 4000));
	const lasts = lastingIn(months);
	const often = [...counted.values()].filter((one) => one.articles >= least && lasts(one));
	const absorbed = partsOf(often, counted);
	const usable = often
		.filter((one) => !absorbed.has(one.template))
		.map(chosenOf)
		.filter(isUsable)
		.sort((a, b) => meritOf(b) - meritOf(a));
	const chosen = withoutLikes(usable).slice(0, most);
	const open = withNeighbours(chosen, counted);
	return chosen.map((one) => ({ ...one, closed: one.articles >= enoughToClose && !open.has(one.counted.template) }));
}

/** Months from which on it shows what comes back and what goes by. */
const longTime = 18;
/** Of the months in which it would be met if it were written at any time, what comes back every year still has so many. */
const everyYear = 0.35;
/** Fewer articles than this show nothing of how it is spread. */
const enoughToSpread = 10;

/** Written over a long time and to this day: words of one campaign, or of an epidemic that is over, nobody will write again. */
function lastingIn(all: readonly string[]): (counted: Counted) => boolean {
	const place = new Map(all.toSorted().map((month, i) => [month, i]));
	const { size } = place;
	return ({ months, articles }) => {
		if (months.size < fewestMonths) return false;
		if (size < longTime) return true;
		const places = Array.from(months, (month) => place.get(month) ?? 0);
		const [first, last] = [Math.min(...places), Math.max(...places)];
		const evenly = size * (1 - (1 - 1 / size) ** articles);
		return last >= size / 2 && last - first >= size / 4 && (articles < enoughToSpread || months.size >= evenly * everyYear);
	};
}

/** Fewer articles than this do not show that there is no other way to say it. */
const enoughToClose = 8;

/** Templates that have neighbours, one word apart: `同比增长`, `同比下降`. */
function withNeighbours(chosen: readonly Chosen[], counted: ReadonlyMap<string, Counted>): ReadonlySet<string> {
	const near = createNearWords(chosen.map(({ counted: { template } }) => template));
	const open = new Set<string>();
	for (const template of counted.keys()) for (const { text } of near.around(template)) open.add(text);
	return open;
}

/** Templates that hardly occur but as a part of a longer one. */
function partsOf(often: readonly Counted[], counted: ReadonlyMap<string, Counted>): ReadonlySet<string> {
	const absorbed = new Set<string>();
	for (const { template, articles, clauses } of often) {
		if (clauses === 1) continue;
		const pieces = template.split(/(?<=[，；：])/u);
		for (let from = 0; from < pieces.length; from++) {
			for (let to = from + 1; to <= pieces.length; to++) {
				if (to - from === pieces.length) continue;
				const part = pieces
					.slice(from, to)
					.join('')
					.replace(/[，；：]$/u, '');
				if (articles >= (counted.get(part)?.articles ?? Number.POSITIVE_INFINITY) * absorbing) absorbed.add(part);
			}
		}
	}
	return absorbed;
}

/** Slots that never change become words; the mark is the one it mostly ends in. */
function chosenOf(counted: Counted): Chosen {
	const { template, filled, marks, articles } = counted;
	const parts: PhrasePart[] = [];
	let text = '';
	let shown = '';
	let slot = 0;
	let number = 1;
	for (let at = 0; at < template.length; at++) {
		const type = typeAt(template, at);
		if (type === undefined) {
			text += template.charAt(at);
			continue;
		}
		const [words, count] = mostOf(filled[slot++] ?? new Map());
		if (words !== '' && count >= (articles - 1) * constant) {
			text += words;
			continue;
		}
		if (text !== '') parts.push({ kind: 'text', text });
		shown += `${text}〈${wordOfSlot(type)}〉`;
		text = '';
		parts.push({ kind: 'slot', number: number++, type, word: wordOfSlot(type), choices: [] });
	}
	text += mostOf(marks)[0];
	if (text !== '') parts.push({ kind: 'text', text });
	return { parts, shown: shown + text, articles, counted, closed: false };
}

function mostOf(counts: ReadonlyMap<string, number>): readonly [string, number] {
	let best: readonly [string, number] = ['', 0];
	for (const one of counts) if (one[1] > best[1]) best = one;
	return best;
}

function isUsable({ parts, shown, counted }: Chosen): boolean {
	const slots = parts.filter(({ kind }) => kind === 'slot').length;
	if (slots === 0 || !counted.filled.some((fillers) => fillers.has('') || fillers.size >= Math.min(3, counted.articles - 1))) return false;
	const clauses = shown.replace(/[，。；：！？]$/u, '').split(/[，；：]/u);
	const own = clauses.map((clause) => hanIn(clause.replaceAll(/〈[^〉]*〉/gu, '')));
	const total = own.reduce((sum, one) => sum + one, 0);
	if (total < fewestFixed && !(total === fewestFixed - 1 && counted.clauses === 1 && isFrame(parts, slots))) return false;
	// Neither ends in a clause that only leads on to the next, nor begins in the middle of something.
	if (counted.clauses > 1 && (own.at(-1) ?? 0) < 3) return false;
	if (counted.clauses > 1 && leading.test(clauses.at(-1) ?? '')) return false;
	if (counted.clauses > 1 && (own[0] ?? 0) < 2 && !/^〈日期〉/u.test(shown)) return false;
	return isBalanced(shown) && !/^[的了和与及、”）》]|[的和与及、“（《]$/u.test(shown);
}

/** `受〈机构〉委托，`, `〈会议〉〈日期〉在〈地点〉举行。`: few words that hold together what stands between them. */
function isFrame(parts: readonly PhrasePart[], slots: number): boolean {
	const texts = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
	const [first = '', last = ''] = [texts[0], texts.at(-1)];
	if (slots >= 4) return last.endsWith('。') && texts.some((text) => hanIn(text) >= 2);
	if (parts.length < slots + 2 || hanIn(last) < 2 || /^(?:等地|地区|方向|以来|期间)/u.test(last)) return false;
	return parts[0]?.kind === 'text' ? hanIn(first) > 0 : slots >= 2 && last.endsWith('。');
}

/** A clause that only says when or how, and wants another behind it. */
const leading =
	/(?:以来|期间|之际|之后|以后|目前|其中|同时|此外|近年来|随后|当前|今天（〈日期〉）|上午|下午|上半年|下半年|季度|下|中|时)$/u;

function hanIn(text: string): number {
	return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function isBalanced(text: string): boolean {
	return ['“”', '《》', '（）'].every(([open = '', close = '']) => text.split(open).length === text.split(close).length);
}

/** Often met, and much written at one go. */
function meritOf({ shown, articles, counted }: Chosen): number {
	const words = hanIn(shown.replaceAll(/〈[^〉]*〉/gu, ''));
	return Math.log2(articles) * Math.sqrt(Math.min(words, 24)) * (1 + Math.min(counted.months.size, 24) / 24);
}

/** The best of those that differ by a mark, a particle, or one character. */
function withoutLikes(best: readonly Chosen[]): Chosen[] {
	const seen = new Set<string>();
	return best.filter(({ shown }) => {
		const plain = shown.replaceAll(/[，。；：、的了将在于对我也还又并〈〉]/gu, '').replaceAll(/(国家|机构)?(职务)?姓名/gu, '人');
		const keys = [plain];
		// Those that differ by one character share a key with that character left out.
		if (plain.length >= 8) for (let at = 0; at < plain.length; at++) keys.push(`${plain.slice(0, at)}·${plain.slice(at + 1)}`);
		const known = keys.some((key) => seen.has(key));
		for (const key of keys) seen.add(key);
		return !known;
	});
}
