// The card of a name: who or what it is, how often and when it is mentioned here and in print, its posts, telling sentences,
// names like it. Knows what it is told of the corpus and the house lists, neither of them itself.
import type { NameRecord } from '../../corpus/evidence.ts';
import { type FormCount, type NameProfile, noProfile } from '../../corpus/profile.ts';
import type { NameMention } from '../../facts/model.ts';
import type { House } from '../../house/house.ts';
import { contains } from '../../text/span.ts';
import type { Bilingual, Locale } from '../../util/bilingual.ts';
import { dateWords } from '../../util/dateWords.ts';
import { escapeMarkdown, markdownLink } from '../../util/markdown.ts';
import { svgDataUri } from '../charts/dataUri.ts';
import { timeline } from '../charts/timeline.ts';
import { scopeOf } from '../highlights.ts';
import { nameWords } from '../kindWords.ts';
import type { Reading } from '../reading.ts';
import { houseLine } from './houseLine.ts';
import { joinedPost, type Titles, titleLines, titlesOf } from './nameTitles.ts';
import { brokenLines, type CardOptions, placeLine } from './options.ts';

export function nameCard({ file, facts, evidence, house }: Reading, name: NameMention, options: CardOptions): string {
	const { locale, profile = noProfile } = options;
	const scope = scopeOf(file, name.span);
	const mentions = facts.names.filter((other) => other.key === name.key && contains(scope, other.span));
	const record = evidence.names.get(name.key);
	const titles = titlesOf(record && { ...record, places: [...record.places, ...profile.places] });
	const post = postOf(mentions, titles);
	const head = `**${escapeMarkdown(name.canonical)}** ${[nameWords[name.kind][locale], post && escapeMarkdown(post)].filter(Boolean).join(' · ')}`;
	const here = mentions.length === 0 ? undefined : hereLine(name, mentions)[locale];
	const printed = evidence.articles === 0 ? undefined : printedLine(record)[locale];
	const telling = (profile.places.length > 0 ? profile.places : (record?.places ?? [])).slice(0, 3);
	const places = telling.map((place) => `- ${placeLine(place, options, escapeMarkdown(place.sentence))}`);
	const lines = [listedLine(name, house, options), here, printed, formsLine(name, profile.forms, locale)];
	const blocks = [
		brokenLines([head, ...lines.filter((line) => line !== undefined)]),
		brokenLines(titleLines(titles, locale)),
		chartOf(profile, options),
		places.join('\n'),
		...likeLines(mentions, evidence.neighbours.get(name.key) ?? [], locale),
	];
	return blocks.filter((block) => block !== '').join('\n\n');
}

/** As printed here, else as last in print: `塔吉克斯坦外交部长`. */
function postOf(mentions: readonly NameMention[], { current, earlier }: Titles): string | undefined {
	const titled = mentions.find((mention) => mention.title !== undefined);
	const { title, affiliation } = titled ?? current[0] ?? earlier[0] ?? {};
	return title === undefined ? undefined : joinedPost({ title, affiliation });
}

/** What the house list says; of a name that it has not, the way into it. */
function listedLine(name: NameMention, house: House | undefined, options: CardOptions): string | undefined {
	const listed = house && houseLine(house, name, options);
	if (listed !== undefined) return listed;
	const target = name.kind === 'title' ? undefined : options.linkToListing?.(name);
	const words: Bilingual = { zh: '加入规范表', en: 'Add to the house list' };
	return target === undefined ? undefined : markdownLink(words[options.locale], target);
}

/** Where print has it in more than this one form. */
function formsLine(name: NameMention, forms: readonly FormCount[], locale: Locale): string | undefined {
	if (forms.every(({ text }) => text === name.canonical)) return undefined;
	const words: Bilingual = {
		zh: `见报写法：${forms.map(({ text, articles }) => `${escapeMarkdown(text)} ${articles} 篇`).join('、')}`,
		en: `Printed as: ${forms.map(({ text, articles }) => `${escapeMarkdown(text)} (${articles})`).join(', ')}`,
	};
	return words[locale];
}

function chartOf({ months }: NameProfile, { theme, locale }: CardOptions): string {
	const title: Bilingual = { zh: '历月提及次数', en: 'Mentions by month' };
	const counts = months.map(({ month, mentions }) => ({ month, count: mentions }));
	const svg = timeline(counts, { theme, title: title[locale], labelOf: (month) => dateWords(month)[locale] });
	return svg === undefined ? '' : `![${title[locale]}](${svgDataUri(svg)})`;
}

function hereLine(name: NameMention, mentions: readonly NameMention[]): Bilingual {
	const forms = [...new Set(mentions.map((mention) => mention.text))].filter((text) => text !== name.canonical).slice(0, 5);
	const shown = forms.map(escapeMarkdown);
	return {
		zh: `本文 ${mentions.length} 处${shown.length > 0 ? `，也写作 ${shown.join('、')}` : ''}`,
		en: `${times(mentions.length)} in this article${shown.length > 0 ? `, also as ${shown.join(', ')}` : ''}`,
	};
}

function printedLine(record: NameRecord | undefined): Bilingual {
	if (!record) return { zh: '已发表稿件中未见', en: 'Not in the published articles' };
	const zh = [`已发表 ${record.articles} 篇 ${record.mentions} 处`];
	const en = [`${times(record.mentions)} in ${record.articles === 1 ? '1 published article' : `${record.articles} published articles`}`];
	if (record.first !== undefined && record.latest !== undefined && record.first !== record.latest) {
		zh.push(`${dateWords(record.first).zh}首见`);
		en.push(`first ${dateWords(record.first).en}`);
	}
	if (record.latest !== undefined) {
		zh.push(`最近 ${dateWords(record.latest).zh}`);
		en.push(`latest ${dateWords(record.latest).en}`);
	}
	return { zh: zh.join(' · '), en: en.join(' · ') };
}

/** Names that may be mistaken for this one; and who else held this very post. Sharing a bare `主席` says nothing. */
function likeLines(mentions: readonly NameMention[], neighbours: readonly NameRecord[], locale: Locale): string[] {
	const titles = new Set(mentions.flatMap(({ title }) => title ?? []));
	const posts = new Set(mentions.flatMap(({ title, affiliation }) => (title && affiliation ? [joinedPost({ title, affiliation })] : [])));
	const name = mentions[0]?.canonical ?? '';
	const byPost = neighbours.filter((record) => record.titles.some(({ title }) => titles.has(title)) && !isAlike(record.canonical, name));
	const alike = neighbours.filter((record) => !byPost.includes(record));
	const holders = byPost.filter((record) =>
		record.titles.some(({ title, affiliation }) => affiliation && posts.has(joinedPost({ title, affiliation }))),
	);
	return [
		listLine({ zh: '相近的名字', en: 'Similar names' }, alike, locale),
		listLine({ zh: '担任过同一职务', en: 'In the same post' }, holders, locale),
	].filter((line) => line !== '');
}

/** At least half of the longer name's characters are in the other. */
function isAlike(a: string, b: string): boolean {
	const characters = new Set(b);
	const shared = Array.from(a).filter((character) => characters.has(character)).length;
	return 2 * shared >= Math.max(a.length, b.length);
}

function listLine(label: Bilingual, records: readonly NameRecord[], locale: Locale): string {
	if (records.length === 0) return '';
	const listed = records.slice(0, 5).map(({ canonical, articles }) => {
		const counted: Bilingual = { zh: `${escapeMarkdown(canonical)}（${articles} 篇）`, en: `${escapeMarkdown(canonical)} (${articles})` };
		return counted[locale];
	});
	const words: Bilingual = { zh: `${label.zh}：${listed.join('、')}`, en: `${label.en}: ${listed.join(', ')}` };
	return words[locale];
}

function times(count: number): string {
	return count === 1 ? '1 mention' : `${count} mentions`;
}
