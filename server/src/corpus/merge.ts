// Answers of several corpora made one: counts added, dates widened, places newest first and each text once.
// Knows nothing of stores; what counts twice because it was reprinted elsewhere the stores have left out themselves.
import type { CorpusPlace, Evidence, FigureRecord, NameRecord, OrderRecord, QuoteRecord, ReportRecord, TitleRecord } from './evidence.ts';

const mostPlaces = 3;
const mostNeighbours = 8;
const mostTitles = 8;
const mostQuotes = 6;
/** More than one corpus gives: the latest ones, and those of the periods asked for. */
const mostFigures = 48;

/** In the order of the corpora: where they differ in a spelling or a kind, the first one is followed. */
export function mergeEvidence(answers: readonly Evidence[]): Evidence {
	const [only] = answers;
	if (only && answers.length === 1) return only;
	return {
		version: answers.reduce((sum, { version }) => sum + version, 0),
		articles: answers.reduce((sum, { articles }) => sum + articles, 0),
		names: mergeMaps(
			answers.map(({ names }) => names),
			mergeNames,
		),
		neighbours: mergeMaps(
			answers.map(({ neighbours }) => neighbours),
			mergeNeighbours,
		),
		figures: mergeMaps(
			answers.map(({ figures }) => figures),
			mergeFigures,
		),
		quotes: mergeMaps(
			answers.map(({ quotes }) => quotes),
			mergeQuotes,
		),
		orders: mergeMaps(
			answers.map(({ orders }) => orders ?? new Map()),
			mergeOrders,
		),
		reports: mergeMaps(
			answers.map(({ reports }) => reports ?? new Map()),
			closest,
		),
		printed: new Set(answers.flatMap(({ printed }) => [...(printed ?? [])])),
		told: mergeMaps(
			answers.map(({ told }) => told ?? new Map()),
			(all: readonly (readonly CorpusPlace[])[]) => newest(all.flat()),
		),
	};
}

function mergeMaps<T>(maps: readonly ReadonlyMap<string, T>[], merge: (values: readonly T[]) => T): Map<string, T> {
	const merged = new Map<string, T>();
	for (const key of new Set(maps.flatMap((map) => [...map.keys()]))) {
		const values = maps.map((map) => map.get(key)).filter((value) => value !== undefined);
		const [only] = values;
		if (only !== undefined) merged.set(key, values.length === 1 ? only : merge(values));
	}
	return merged;
}

/** The first says how the name is written. */
export function mergeNames(all: readonly NameRecord[]): NameRecord {
	const [first, ...others] = all as readonly [NameRecord, ...NameRecord[]];
	const same = [first, ...others.filter(({ kind }) => kind === first.kind)];
	return {
		...first,
		mentions: sum(same.map(({ mentions }) => mentions)),
		articles: sum(same.map(({ articles }) => articles)),
		first: earliest(same.map((each) => each.first)),
		latest: latest(same.map((each) => each.latest)),
		titles: mergeTitles(same.flatMap(({ titles }) => titles)),
		places: newest(same.flatMap(({ places }) => places)).slice(0, mostPlaces),
	};
}

function mergeTitles(all: readonly TitleRecord[]): TitleRecord[] {
	const groups = Map.groupBy(all, ({ title, affiliation }) => `${title}\t${affiliation ?? ''}`);
	const merged = [...groups.values()].map((same) => ({
		...(same[0] as TitleRecord),
		count: sum(same.map(({ count }) => count)),
		first: earliest(same.map((each) => each.first)),
		latest: latest(same.map((each) => each.latest)),
	}));
	return merged.sort((a, b) => b.count - a.count).slice(0, mostTitles);
}

function mergeNeighbours(all: readonly (readonly NameRecord[])[]): NameRecord[] {
	const groups = Map.groupBy(all.flat(), ({ kind, key }) => `${kind} ${key}`);
	return [...groups.values()]
		.map(mergeNames)
		.sort((a, b) => b.mentions - a.mentions)
		.slice(0, mostNeighbours);
}

function mergeFigures(all: readonly (readonly FigureRecord[])[]): FigureRecord[] {
	const seen = new Set<string>();
	const distinct = all.flat().filter(({ value, unit, scope, period, place }) => {
		const once = JSON.stringify([value, unit, scope, period, wording(place)]);
		return !seen.has(once) && seen.add(once);
	});
	return distinct.sort((a, b) => byDate(a.place, b.place)).slice(0, mostFigures);
}

const likenesses: readonly QuoteRecord['likeness'][] = ['equal', 'inside', 'holds', 'resembles'];

function mergeQuotes(all: readonly (readonly QuoteRecord[])[]): QuoteRecord[] {
	const seen = new Set<string>();
	const distinct = all.flat().filter(({ place }) => !seen.has(wording(place)) && seen.add(wording(place)));
	const order = ({ likeness }: QuoteRecord) => likenesses.indexOf(likeness);
	return distinct.sort((a, b) => order(a) - order(b) || byDate(a.place, b.place)).slice(0, mostQuotes);
}

function closest(all: readonly ReportRecord[]): ReportRecord {
	return all.reduce((best, report) => (report.shared > best.shared ? report : best));
}

function mergeOrders(all: readonly OrderRecord[]): OrderRecord {
	return {
		before: sum(all.map(({ before }) => before)),
		after: sum(all.map(({ after }) => after)),
		latestBefore: days(all.map(({ latestBefore }) => latestBefore)).at(-1),
		latestAfter: days(all.map(({ latestAfter }) => latestAfter)).at(-1),
		firstAfter: days(all.map(({ firstAfter }) => firstAfter))[0],
		places: newest(all.flatMap(({ places }) => places)).slice(0, mostPlaces),
	};
}

/** Earliest first. */
function days(all: readonly (string | undefined)[]): string[] {
	return all.filter((iso) => iso !== undefined).sort();
}

/** The same sentence in two papers is one reprint. */
function newest(places: readonly CorpusPlace[]): CorpusPlace[] {
	const seen = new Set<string>();
	return places.toSorted(byDate).filter((place) => !seen.has(wording(place)) && seen.add(wording(place)));
}

function wording({ sentence }: CorpusPlace): string {
	return sentence.replaceAll(/[\s\p{P}]/gu, '');
}

/** Newest first; of one day the weightier corpus first; those without a date last. */
export function byDate(a: CorpusPlace, b: CorpusPlace): number {
	const [one = '', other = ''] = [a.date, b.date];
	return one === other ? (b.corpus?.weight ?? 1) - (a.corpus?.weight ?? 1) : one < other ? 1 : -1;
}

/** A date without a year says nothing of what came first, where there are others. */
function earliest(dates: readonly (string | undefined)[]): string | undefined {
	const sorted = dates.filter((date) => date !== undefined).sort();
	return sorted.find((date) => !date.startsWith('-')) ?? sorted[0];
}

function latest(dates: readonly (string | undefined)[]): string | undefined {
	return dates
		.filter((date) => date !== undefined)
		.sort()
		.at(-1);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
