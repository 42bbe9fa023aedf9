// The card of a post: of which country or body it is here, who holds it in print, and a telling sentence of each of those.
// Whose post is not printed is told without holders: 外长 alone is anybody's. Knows what it is told of the corpus, not the corpus.
import type { NameMention } from '../../facts/model.ts';
import { normalTitle } from '../../facts/names/persons/posts.ts';
import type { House } from '../../house/house.ts';
import { postWords } from '../../house/words.ts';
import { contains } from '../../text/span.ts';
import type { Bilingual, Locale } from '../../util/bilingual.ts';
import { dateWords } from '../../util/dateWords.ts';
import { escapeMarkdown } from '../../util/markdown.ts';
import { scopeOf } from '../highlights.ts';
import { nameWords } from '../kindWords.ts';
import type { Reading } from '../reading.ts';
import { joinedPost } from './nameTitles.ts';
import { brokenLines, type CardOptions, type Holder, placeLine } from './options.ts';

const mostHolders = 5;
const mostListed = 3;
const mostPlaces = 3;

export function titleCard({ file, facts, evidence, house }: Reading, title: NameMention, options: CardOptions): string {
	const { locale, holders = [] } = options;
	const scope = scopeOf(file, title.span);
	const mentions = facts.names.filter(
		(other) => other.key === title.key && other.affiliation === title.affiliation && contains(scope, other.span),
	);
	const post = joinedPost({ title: title.canonical, affiliation: title.affiliation });
	const head = `**${escapeMarkdown(post)}** ${nameWords.title[locale]}`;
	const lines = [
		head,
		house && listedLine(house, title, locale),
		hereLine(title, mentions)[locale],
		heldLine(holders, locale),
		printedLine(title, options, evidence.articles),
	];
	const told = Array.from({ length: mostPlaces }, (_, i) => holders.flatMap(({ places }) => places[i] ?? [])).flat();
	const places = told.slice(0, mostPlaces).map((place) => `- ${placeLine(place, options, escapeMarkdown(place.sentence))}`);
	return [brokenLines(lines.filter((line) => line !== undefined)), places.join('\n')].filter((block) => block !== '').join('\n\n');
}

function hereLine({ canonical }: NameMention, mentions: readonly NameMention[]): Bilingual {
	const forms = [...new Set(mentions.map(({ text }) => text))].filter((text) => text !== canonical).map(escapeMarkdown);
	const count = mentions.length;
	return {
		zh: `本文 ${count} 处${forms.length > 0 ? `，写作 ${forms.join('、')}` : ''}`,
		en: `${count === 1 ? '1 mention' : `${count} mentions`} in this article${forms.length > 0 ? `, as ${forms.join(', ')}` : ''}`,
	};
}

/** Whom the newsroom's lists have in the post, with their times. */
function listedLine(house: House, { canonical, affiliation }: NameMention, locale: Locale): string | undefined {
	if (affiliation === undefined) return undefined;
	const listed = house.names.flatMap(({ canonical: name, posts }) =>
		posts
			.filter((post) => normalTitle(post.title) === canonical && post.affiliation === affiliation)
			.map((post) => `${escapeMarkdown(name)} · ${escapeMarkdown(postWords(post)[locale])}`),
	);
	const label: Bilingual = { zh: '规范表：', en: 'House list: ' };
	return listed.length === 0 ? undefined : `${label[locale]}${listed.slice(-mostListed).join(locale === 'zh' ? '；' : '; ')}`;
}

/** `见报任职者：**甲**（最近 2025年6月17日）、乙（…）`: the one met last first. */
function heldLine(holders: readonly Holder[], locale: Locale): string | undefined {
	if (holders.length === 0) return undefined;
	const listed = holders.slice(0, mostHolders).map(({ name, latest }, i) => {
		const shown = i === 0 ? `**${escapeMarkdown(name)}**` : escapeMarkdown(name);
		if (latest === undefined) return shown;
		const day = dateWords(latest);
		const words: Bilingual = { zh: `${shown}（最近 ${day.zh}）`, en: `${shown} (latest ${day.en})` };
		return words[locale];
	});
	const words: Bilingual = { zh: `见报任职者：${listed.join('、')}`, en: `Held in print by ${listed.join(', ')}` };
	return words[locale];
}

function printedLine({ affiliation }: NameMention, { locale, holders }: CardOptions, articles: number): string | undefined {
	if (articles === 0 || holders === undefined || holders.length > 0) return undefined;
	const nobody: Bilingual = { zh: '已发表稿件中未见任职者', en: 'Nobody holds it in the published articles' };
	const unknown: Bilingual = { zh: '文中未写明国家或单位', en: 'The text does not say of which country or body' };
	return (affiliation === undefined ? unknown : nobody)[locale];
}
