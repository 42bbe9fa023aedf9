// Several corpora as one: each is asked and walked through by itself, and their answers are made one. Knows nothing of tables.
import type { CancellationToken } from '../util/cancellation.ts';
import { throwIfCancelled } from '../util/cancellation.ts';
import type { Browser, EntityRow, KnownName, Page } from './browse.ts';
import { byDate, mergeEvidence } from './merge.ts';
import { mergeProfiles } from './profile.ts';
import type { Store, StoreStats } from './store.ts';

/** What drafts and readers need of all stores. */
export type Shelf = Pick<Store, 'ask' | 'browser' | 'version' | 'stats'>;

/** In the order of their weight: in what cannot be added up the first is followed. */
export function shelfOf(stores: readonly Store[]): Shelf {
	const [only] = stores;
	if (only && stores.length === 1) return only;
	return {
		get version() {
			return stores.reduce((sum, { version }) => sum + version, 0);
		},
		stats: () => sumOf(stores.map((store) => store.stats())),
		async ask(question, token) {
			return mergeEvidence(await Promise.all(stores.map((store) => store.ask(question, token))));
		},
		browser: browserOf(stores.map(({ browser }) => browser)),
	};
}

function sumOf(all: readonly StoreStats[]): StoreStats {
	const sum = (pick: (stats: StoreStats) => number) => all.reduce((total, stats) => total + pick(stats), 0);
	return {
		files: sum(({ files }) => files),
		articles: sum(({ articles }) => articles),
		names: sum(({ names }) => names),
		figures: sum(({ figures }) => figures),
		quotes: sum(({ quotes }) => quotes),
		bytes: sum(({ bytes }) => bytes),
	};
}

function browserOf(browsers: readonly Browser[]): Browser {
	return {
		async countEntities(token) {
			const counts = (await Promise.all(browsers.map((browser) => browser.countEntities(token)))).flat();
			// A name that several corpora know counts in each: how many they share only listing them would say.
			return [...Map.groupBy(counts, ({ kind }) => kind)].map(([kind, same]) => ({
				kind,
				count: same.reduce((sum, { count }) => Math.max(sum, count), 0),
			}));
		},
		async listEntities(query, token) {
			const pages = await ask(token, (browser) => browser.listEntities({ ...query, from: 0, count: query.from + query.count }, token));
			const groups = Map.groupBy(
				pages.flatMap(({ items }) => items),
				({ kind, key }) => `${kind} ${key}`,
			);
			const rows = [...groups.values()].map(mergeRows);
			// Each page is in its best order already; only rows of equal merit change places.
			if (query.filter.trim() === '') rows.sort((a, b) => b.mentions - a.mentions);
			return pageOf(rows, query, Math.max(rows.length, ...pages.map(({ total }) => total)));
		},
		mentionsOf: (query, token) => together(query, token, (browser, whole) => browser.mentionsOf({ ...query, ...whole }, token), byDate),
		figuresOf: (query, token) =>
			together(
				query,
				token,
				(browser, whole) => browser.figuresOf({ ...query, ...whole }, token),
				(a, b) => byDate(a.place, b.place),
			),
		headlines: (query, token) =>
			together(
				query,
				token,
				(browser, whole) => browser.headlines({ ...query, ...whole }, token),
				query.text.trim() === '' ? byDate : undefined,
			),
		search: (query, token) =>
			together(
				query,
				token,
				(browser, whole) => browser.search({ ...query, ...whole }, token),
				(a, b) => byDate(a.place, b.place),
			),
		async profileOf(query, token) {
			const profiles = (await ask(token, (browser) => browser.profileOf(query, token))).filter((profile) => profile !== undefined);
			return profiles.length === 0 ? undefined : mergeProfiles(profiles);
		},
		namesBeginning: async (query, token) =>
			mergeNames(await ask(token, (browser) => browser.namesBeginning(query, token))).slice(0, query.count),
		commonNames: async (token) => (await ask(token, (browser) => browser.commonNames(token))).flat(),
		certainPersons: async (token) => [...new Set((await ask(token, (browser) => browser.certainPersons(token))).flat())],
		holdersOf: async (query, token) => mergeNames(await ask(token, (browser) => browser.holdersOf(query, token))).slice(0, query.count),
	};

	async function ask<T>(token: CancellationToken, work: (browser: Browser) => T | Promise<T>): Promise<T[]> {
		const answers = await Promise.all(browsers.map(work));
		throwIfCancelled(token);
		return answers;
	}

	async function together<T>(
		{ from, count }: Range,
		token: CancellationToken,
		work: (browser: Browser, whole: Range) => Page<T> | Promise<Page<T>>,
		order: ((a: T, b: T) => number) | undefined,
	): Promise<Page<T>> {
		const pages = await ask(token, (browser) => work(browser, { from: 0, count: from + count }));
		const items = pages.flatMap((page) => page.items);
		const page = pageOf(
			order ? items.sort(order) : items,
			{ from, count },
			pages.reduce((sum, { total }) => sum + total, 0),
		);
		return pages.some(({ more }) => more) ? { ...page, more: true } : page;
	}
}

/** The best of each corpus, then the second of each: what another corpus had already is added to it. */
function mergeNames(lists: readonly (readonly KnownName[])[]): KnownName[] {
	const longest = Math.max(0, ...lists.map(({ length }) => length));
	const inTurn = Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
	const groups = Map.groupBy(inTurn, ({ kind, key }) => `${kind} ${key}`);
	return [...groups.values()].map((same) => {
		const newest = same.reduce((best, each) => ((each.latest ?? '') > (best.latest ?? '') ? each : best));
		return { ...newest, mentions: same.reduce((sum, { mentions }) => sum + mentions, 0) };
	});
}

interface Range {
	readonly from: number;
	readonly count: number;
}

function pageOf<T>(items: readonly T[], { from, count }: Range, total: number): Page<T> {
	return { items: items.slice(from, from + count), total };
}

function mergeRows(rows: readonly EntityRow[]): EntityRow {
	const [first] = rows as readonly [EntityRow, ...EntityRow[]];
	return {
		...first,
		mentions: rows.reduce((sum, { mentions }) => sum + mentions, 0),
		articles: rows.reduce((sum, { articles }) => sum + articles, 0),
		latest: rows
			.map(({ latest }) => latest)
			.filter((date) => date !== undefined)
			.sort()
			.at(-1),
		detail: rows.find(({ detail }) => detail !== undefined)?.detail,
	};
}
