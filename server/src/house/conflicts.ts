// What house lists say against themselves and each other: one name twice, a form allowed here and forbidden there.
// Knows entries, not where their lists lie.
import { nameKey } from '../text/nameKey.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { Cell, HouseEntry, HouseProblem } from './model.ts';
import { periodText } from './period.ts';

/** An entry with the number of its list. */
interface Owned {
	readonly list: number;
	readonly entry: HouseEntry;
}

/** For each list its problems in source order. In time linear in the entries. */
export function findConflicts(lists: readonly (readonly HouseEntry[])[]): readonly (readonly HouseProblem[])[] {
	const problems = lists.map((): HouseProblem[] => []);
	const all = lists.flatMap((entries, list) => entries.map((entry): Owned => ({ list, entry })));
	const byKey = new Map<string, Owned>();
	const byText = new Map<string, Owned>();
	const rows = new Map<string, Owned>();
	for (const owned of all) {
		const { entry } = owned;
		if (!byKey.has(nameKey(entry.canonical.text))) byKey.set(nameKey(entry.canonical.text), owned);
		if (!byText.has(entry.canonical.text)) byText.set(entry.canonical.text, owned);
	}
	const tell = (
		code: HouseProblem['code'],
		severity: HouseProblem['severity'],
		owned: Owned,
		cell: Cell,
		other: Owned,
		message: Bilingual,
	) =>
		problems[owned.list]?.push({
			code,
			severity,
			span: cell.span,
			message,
			related: [
				{
					list: other.list === owned.list ? undefined : other.list,
					span: other.entry.span,
					message: {
						zh: `此处的规范写法是“${other.entry.canonical.text}”`,
						en: `Here “${other.entry.canonical.text}” is the canonical form`,
					},
				},
			],
		});
	for (const owned of all) {
		const { canonical, aliases, misspellings } = owned.entry;
		for (const id of identities(owned.entry)) {
			const earlier = rows.get(id);
			if (!earlier) rows.set(id, owned);
			else if (earlier.entry !== owned.entry) {
				tell('duplicate', 'warning', owned, canonical, earlier, {
					zh: `“${canonical.text}”已在第 ${earlier.entry.line} 行列出，内容相同。`,
					en: `“${canonical.text}” is listed already, in line ${earlier.entry.line}, with the same content.`,
				});
				break;
			}
		}
		for (const alias of aliases) {
			const other = byKey.get(nameKey(alias.text));
			if (!other || nameKey(other.entry.canonical.text) === nameKey(canonical.text)) continue;
			tell('alias-is-canonical', 'warning', owned, alias, other, {
				zh: `别名“${alias.text}”是另一行的规范写法。`,
				en: `The alias “${alias.text}” is the canonical form of another row.`,
			});
		}
		for (const misspelling of misspellings) {
			const other = byText.get(misspelling.text);
			if (!other) continue;
			tell('misspelling-is-canonical', 'error', owned, misspelling, other, {
				zh: `误写“${misspelling.text}”同时又是规范写法，此项误写不用。`,
				en: `The misspelling “${misspelling.text}” is also a canonical form; it is not used as a misspelling.`,
			});
		}
	}
	return problems.map((found) => found.sort((a, b) => a.span.start - b.span.start));
}

/** What makes two rows of one name the same row: the kind and a post with its time. Other posts of a name are no repetition. */
function identities({ canonical, kind, posts, period }: HouseEntry): string[] {
	const name = `${nameKey(canonical.text)}\n${kind ?? ''}`;
	if (posts.length === 0) return [`${name}\n${period ? periodText(period) : ''}`];
	return posts.map((post) => [name, post.affiliation ?? '', post.title, post.period ? periodText(post.period) : ''].join('\n'));
}
