// What the newsroom's own lists say of a name, in one line of its card: the form to write, posts, and the row as a link.
// Knows neither files nor the article.
import type { NameMention } from '../../facts/model.ts';
import type { House, HouseName } from '../../house/house.ts';
import { postWords } from '../../house/words.ts';
import { nameKey } from '../../text/nameKey.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import { escapeMarkdown, markdownLink } from '../../util/markdown.ts';
import type { CardOptions } from './options.ts';

/** `规范写法：**顾云舟** · 东岚外交部长（2023-03-11至今） — [names.csv 第4行](…)`; `undefined` where no list has it. */
export function houseLine(house: House, name: NameMention, { locale, linkTo }: CardOptions): string | undefined {
	const listed = findListed(house, name);
	const place = listed?.places[0];
	if (!listed || !place) return undefined;
	const label: Bilingual = { zh: '规范写法：', en: 'House form: ' };
	const file = place.path.split(/[\\/]/u).at(-1) ?? place.path;
	const row: Bilingual = { zh: `${file} 第${place.line}行`, en: `${file}, line ${place.line}` };
	const link = markdownLink(row[locale], linkTo({ ...place, headline: undefined, date: undefined, sentence: '' }));
	const parts = [
		`**${escapeMarkdown(listed.canonical)}**`,
		...listed.posts.slice(0, 3).map((post) => escapeMarkdown(postWords(post)[locale])),
	];
	const words = [parts.join(' · '), listed.note === undefined ? '' : escapeMarkdown(listed.note)].filter((part) => part !== '');
	return `${label[locale]}${words.join(' · ')} — ${link}`;
}

/** By the name as it is known, as it is printed, and as it must not be written. An alias of several names tells nothing. */
function findListed(house: House, name: NameMention): HouseName | undefined {
	const direct = house.find(name.key) ?? house.ofMisspelling(name.text) ?? house.find(nameKey(name.text));
	if (direct) return direct;
	const [first, ...others] = house.ofAlias(name.key);
	return others.length === 0 ? first : undefined;
}
