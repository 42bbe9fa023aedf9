// Items of a list that number themselves: 一是…二是…, 一要…二要…, 第一，…第二，…, 首先…其次…, （一）（二）, 一、二、.
// Finds where they stand, paragraph by paragraph; knows nothing of how many there should be.
import type { Paragraph } from '../../../article/model.ts';
import { numeralAt } from '../../../text/numerals.ts';
import { type Place, placeAt } from '../findings/place.ts';

export type ListStyle = '是' | '要' | '第' | '（' | '、' | '.';

export interface ListItem {
	readonly style: ListStyle;
	readonly number: number;
	/** `二` of `二是`. */
	readonly numeral: Place;
	/** `二是`. */
	readonly marker: Place;
}

const cn = '[一二三四五六七八九十]{1,3}';
/** Inside a paragraph a marker opens a sentence or a clause; headings alone are numbered with 一、 and （一）. */
const inline = new RegExp(
	`(?<=^|[。；：，！？“‘」）\\s])(?:(?<a>${cn})(?<style>[是要])(?!不是|求|点|素|么|的)|第(?<b>${cn})(?:(?=[，,])|[是要](?!的)))`,
	'dgu',
);
const heading = new RegExp(`^(?:（(?<c>${cn})）|(?<d>${cn})、|(?<e>\\d{1,2})[.．、](?!\\d))`, 'du');

const known = new WeakMap<Paragraph, readonly ListItem[]>();

export function listItemsOf(paragraph: Paragraph): readonly ListItem[] {
	let items = known.get(paragraph);
	if (items === undefined) {
		items = findItems(paragraph);
		known.set(paragraph, items);
	}
	return items;
}

function findItems(paragraph: Paragraph): ListItem[] {
	const { text } = paragraph;
	const items: ListItem[] = [];
	const head = heading.exec(text);
	if (head !== null) {
		const [name, style] =
			head.groups?.c !== undefined ? (['c', '（'] as const) : head.groups?.d !== undefined ? (['d', '、'] as const) : (['e', '.'] as const);
		add(head, name, style);
	}
	if (/[一二三四五六七八九十][是要，,]/u.test(text)) {
		for (const match of text.matchAll(inline)) {
			if (match.groups?.a !== undefined) add(match, 'a', match.groups.style === '是' ? '是' : '要');
			else add(match, 'b', '第');
		}
	}
	return items;

	function add(match: RegExpExecArray, name: string, style: ListStyle): void {
		const at = match.indices?.groups?.[name];
		const numeral = at === undefined ? undefined : numeralAt(text, at[0]);
		if (at === undefined || numeral === undefined || numeral.end !== at[1] || numeral.value > 40) return;
		items.push({
			style,
			number: numeral.value,
			numeral: placeAt(paragraph, at[0], at[1]),
			marker: placeAt(paragraph, match.index, match.index + match[0].length),
		});
	}
}

/** 3 as it stands in a marker: 三, or 3 where the list counts in digits. */
export function numeralLike(item: ListItem, number: number): string {
	if (item.style === '.') return String(number);
	if (number <= 10) return digits.charAt(number);
	const ones = number % 10 === 0 ? '' : digits.charAt(number % 10);
	return `${number < 20 ? '' : digits.charAt(Math.floor(number / 10))}十${ones}`;
}

const digits = '零一二三四五六七八九十';
