// The posts of a person as print has them: those held last with since when, and earlier ones with their dates.
// Knows dates and counts; what a post is called in full it only puts together.
import type { NameRecord, TitleRecord } from '../../corpus/evidence.ts';
import { fullerTitle, isMereAddress } from '../../facts/names/persons/posts.ts';
import type { Bilingual, Locale } from '../../util/bilingual.ts';
import { dateWords } from '../../util/dateWords.ts';
import { escapeMarkdown } from '../../util/markdown.ts';

export interface Titles {
	/** Still printed when the person was last met; most often printed first. */
	readonly current: readonly TitleRecord[];
	/** The one held last first. */
	readonly earlier: readonly TitleRecord[];
}

const mostCurrent = 3;
const mostEarlier = 4;

const none: Titles = { current: [], earlier: [] };

export function titlesOf(record: Pick<NameRecord, 'canonical' | 'titles' | 'latest' | 'places'> | undefined): Titles {
	if (!record) return none;
	const { latest } = record;
	const titles = record.titles.filter(({ title }) => !isMereAddress(title)).map((post) => asPrinted(post, record));
	const posts = withBodies(titles);
	const isPast = (post: TitleRecord) => /^[前原]/u.test(post.title) || gone(post, posts) || longAgo(post.latest, latest);
	const often = (a: TitleRecord, b: TitleRecord) => b.count - a.count;
	const current = posts.filter((post) => !isPast(post)).sort(often);
	return {
		current: current.slice(0, mostCurrent),
		earlier: posts
			.filter(isPast)
			.sort((a, b) => ((a.latest ?? '') < (b.latest ?? '') ? 1 : -1))
			.slice(0, mostEarlier),
	};
}

/** `现任：清流镇镇长（2023年5月6日起，5 处）` and `曾任：…`. */
export function titleLines(titles: Titles, locale: Locale): string[] {
	const line = (label: Bilingual, posts: readonly TitleRecord[], words: (post: TitleRecord) => Bilingual) =>
		posts.length === 0 ? [] : [`${label[locale]}${posts.map((post) => words(post)[locale]).join(locale === 'zh' ? '、' : ', ')}`];
	return [
		...line({ zh: '现任：', en: 'Now: ' }, titles.current, sinceWords),
		...line({ zh: '曾任：', en: 'Earlier: ' }, titles.earlier, untilWords),
	];
}

/** `塔吉克斯坦外交部长`. */
export function joinedPost({ title, affiliation }: Pick<TitleRecord, 'title' | 'affiliation'>): string {
	return affiliation === undefined || title.startsWith(affiliation) ? title : `${affiliation}${title}`;
}

function sinceWords(post: TitleRecord): Bilingual {
	const name = escapeMarkdown(joinedPost(post));
	if (post.first === undefined) return { zh: `${name}（${post.count} 处）`, en: `${name} (${post.count})` };
	const since = dateWords(post.first);
	return { zh: `**${name}**（${since.zh}起，${post.count} 处）`, en: `**${name}** (since ${since.en}, ${post.count})` };
}

function untilWords(post: TitleRecord): Bilingual {
	const name = escapeMarkdown(joinedPost(post));
	const dates = [...new Set([post.first, post.latest].filter((date) => date !== undefined))].map(dateWords);
	const zh = [dates.map((date) => date.zh).join('至'), `${post.count} 处`].filter(Boolean).join('，');
	const en = [dates.map((date) => date.en).join(' – '), String(post.count)].filter(Boolean).join(', ');
	return { zh: `${name}（${zh}）`, en: `${name} (${en})` };
}

/** `国家主席`, where the places have the post so, of the `主席` under which it is kept. */
function asPrinted(post: TitleRecord, { canonical, places }: Pick<NameRecord, 'canonical' | 'places'>): TitleRecord {
	const fuller = fullerTitle(post.title);
	const isSo = fuller !== undefined && places.some(({ sentence }) => sentence.includes(`${fuller}${canonical}`));
	return isSo ? { ...post, title: fuller } : post;
}

/** A post printed without its country or body is the one that is printed with it, where there is but one. */
function withBodies(records: readonly TitleRecord[]): TitleRecord[] {
	const merged: TitleRecord[] = [];
	for (const [, same] of Map.groupBy(records, ({ title }) => title)) {
		const whole = same.filter(({ affiliation }) => affiliation !== undefined);
		const [only] = whole;
		if (only && whole.length === 1) merged.push(same.reduce((sum, each) => (each === only ? sum : added(sum, each)), only));
		else merged.push(...same);
	}
	return merged;
}

function added(one: TitleRecord, other: TitleRecord): TitleRecord {
	const first = [one.first, other.first].filter(hasYear).sort()[0] ?? one.first ?? other.first;
	const latest = [one.latest, other.latest].filter(hasYear).sort().at(-1) ?? one.latest ?? other.latest;
	return { ...one, count: one.count + other.count, first, latest };
}

/** Printed for the last time before another post was printed for the first time. */
function gone(post: TitleRecord, posts: readonly TitleRecord[]): boolean {
	if (!hasYear(post.latest)) return false;
	const { latest } = post;
	return posts.some((other) => other !== post && other.count > 1 && hasYear(other.first) && other.first > latest);
}

/** More than a year before the person was last met. */
function longAgo(last: string | undefined, met: string | undefined): boolean {
	if (!hasYear(last) || !hasYear(met)) return false;
	const year = Number(met.slice(0, 4)) - 1;
	return last < `${String(year).padStart(4, '0')}${met.slice(4)}`;
}

function hasYear(date: string | undefined): date is string {
	return date !== undefined && !date.startsWith('-');
}
