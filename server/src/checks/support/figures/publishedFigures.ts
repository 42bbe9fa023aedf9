// What was published of a draft's figures where it disagrees: the one comparison behind figure-corpus, figure-magnitude and figure-unit.
// Knows nothing of severity or of what the draft says against itself.

import type { FigureRecord } from '../../../corpus/evidence.ts';
import { wordsAround } from '../../../corpus/sentence.ts';
import { byParagraph } from '../../../facts/byParagraph.ts';
import { type Amount, type Difference, differenceOf, isTellingSlip, leadingDigits } from '../../../facts/figures/amounts/compare.ts';
import { classOfUnit } from '../../../facts/figures/amounts/units.ts';
import { isTimeless } from '../../../facts/figures/measured/indicator.ts';
import { scanFigures } from '../../../facts/figures/scan.ts';
import type { Approximation, Facts, NameMention } from '../../../facts/model.ts';
import { pairsOf, sharedPairs } from '../../../text/pairs.ts';
import type { Check, CheckInput, Finding } from '../../frame/model.ts';
import { type CalendarDay, dayOf, publicationOf } from '../dates/calendar.ts';
import { relatedPublished } from '../findings/published.ts';
import { isCasualty } from './casualties.ts';
import { changeFigure, periodsOf, type Statement, sameScope, slipWords, statementsOf } from './statements.ts';

/** What a figure of the draft stands in; asked for only where a record may speak against it. */
interface Passage {
	names(): readonly NameMention[];
	words(): string;
	/** The day of its article. */
	day(): CalendarDay | undefined;
}

export interface Disagreement {
	readonly statement: Statement;
	readonly difference: Difference;
	/** Those that disagree, newest first; at least one. */
	readonly records: readonly FigureRecord[];
	/** The published figure as printed. */
	readonly printed: string;
}

const known = new WeakMap<Facts, { readonly figures: CheckInput['evidence']['figures']; readonly found: readonly Disagreement[] }>();

/** Of each figure at most one. */
export function disagreements({ facts, file, evidence }: CheckInput): readonly Disagreement[] {
	const last = known.get(facts);
	if (last?.figures === evidence.figures) return last.found;
	const namesIn = (paragraph: number) => byParagraph(facts.names).get(paragraph) ?? [];
	const passageOf = ({ paragraph, at }: Statement): Passage => ({
		names: () => namesIn(paragraph),
		words: () => wordsAround(file.paragraphs[paragraph]?.text ?? '', at),
		day: () => publicationOf(file.articles.find(({ paragraphs }) => paragraphs.some(({ index }) => index === paragraph))),
	});
	const found = statementsOf(facts, file).flatMap((statement) => {
		const records = evidence.figures.get(statement.indicator) ?? [];
		return records.length === 0 ? [] : (disagreementOf(statement, records, passageOf(statement)) ?? []);
	});
	known.set(facts, { figures: evidence.figures, found });
	return found;
}

/** The findings of one of the checks: those of its kinds of difference. */
export function publishedFindings(check: Check, input: CheckInput, kinds: readonly Difference[]): Finding[] {
	const own = disagreements(input).filter(({ difference }) => kinds.includes(difference));
	return own.map(({ statement, difference, records, printed }) => {
		const measure = statement.measure ?? statement.indicator;
		const slip = slipWords[difference];
		return {
			id: check.id,
			// A difference that is no slip of the pen may be a revision or another way of counting.
			severity: difference === 'other' ? 'information' : check.severity,
			span: statement.span,
			message: {
				zh: `“${measure}”此处为${statement.text}，已发表稿件为${printed}${slip.zh}`,
				en: `“${measure}” is ${statement.text} here and ${printed} as published${slip.en}`,
			},
			related: records.slice(0, 3).map(({ place }) => relatedPublished(place)),
			fixes: changeFigure(input.file, statement, printed),
		};
	});
}

function disagreementOf(figure: Statement, all: readonly FigureRecord[], passage: Passage): Disagreement | undefined {
	const judged = all
		.filter((record) => isOfTheSame(figure, record, passage))
		.map((record) => ({ record, difference: differenceOf(figure, amountOf(record)) }));
	if (judged.some(({ record, difference }) => difference === 'same' && agrees(figure, record))) return undefined;
	const against = judged.filter(({ record, difference }) => {
		if (difference === 'same' || difference === 'incomparable') return false;
		const amount = amountOf(record);
		if (isTellingSlip(figure, amount) || isNamedSlip(figure, record, passage)) {
			const periods = periodsOf(record, figure);
			if (periods !== 'same' && isCasualty(figure.indicator)) return false;
			// 过去一天 of one day is nothing to that of another.
			const daily = record.period === undefined && record.place.date !== figure.period && /^\d{4}-\d\d-\d\d$/u.test(figure.period ?? '');
			if (periods !== 'unknown') return periods === 'same';
			const oneTime = isOfOneTime(record, passage);
			return difference === 'digit' ? !daily && oneTime : oneTime || isNamedSlip(figure, record, passage) || isSaidAlike(passage, record);
		}
		return periodsOf(record, figure) === 'same' && isSteady(figure, record.measure);
	});
	const [first] = against;
	if (first === undefined) return undefined;
	const firm = figure.measure === first.record.measure && figure.approximation === 'exact' && first.record.approximation === 'exact';
	if (first.difference === 'other' && !firm) return undefined;
	return {
		statement: figure,
		difference: first.difference,
		records: against.map(({ record }) => record),
		printed: printedIn(first.record),
	};
}

/** 超过700亿美元 of some year says nothing of 984亿美元 of another; whatever else is the same may be the same. */
function agrees(figure: Statement, record: FigureRecord): boolean {
	const periods = periodsOf(record, figure);
	if (periods !== 'unknown') return periods === 'same';
	return record.approximation === 'exact' || figure.approximation !== 'exact' || figure.value === record.value;
}

/**
 * Of the same scope. Where one side names more of it, only a telling slip in the same period says enough;
 * where a side leaves it open, only a long indicator with another multiplier or currency, or a sentence that names the same.
 */
function isOfTheSame(figure: Statement, record: FigureRecord, passage: Passage): boolean {
	if (figure.scope.length > 0 && sameScope(record.scope, figure.scope)) return true;
	const amount = amountOf(record);
	if (isNamedSlip(figure, record, passage) || isOwnNought(figure, record)) return true;
	if (figure.scope.length > 0 && record.scope.length > 0) {
		const nested = isWithin(figure.scope, record.scope) || isWithin(record.scope, figure.scope);
		return nested && figure.period !== undefined && figure.period === record.period && isTellingSlip(figure, amount);
	}
	const difference = differenceOf(figure, amount);
	if (difference === 'digit' || !isTellingSlip(figure, amount) || isCasualty(figure.indicator)) return false;
	// 线路全长2370公里 here and 237公里 there, of any two lines; 万 for 亿 is another matter.
	if (difference === 'magnitude' && ratioOf(figure, amount) < 3.5) {
		return figure.measure === record.measure && isOfOneTime(record, passage) && isSaidAlike(passage, record, nearlySame);
	}
	return figure.indicator.length >= 4 || (figure.measure === record.measure && isSaidAlike(passage, record));
}

/** 总投资96亿元 and 总投资96亿美元, 96万: two digits tell enough where both passages name the same two places or bodies, or one by a long name. */
function isNamedSlip(figure: Statement, record: FigureRecord, passage: Passage): boolean {
	const amount = amountOf(record);
	if (typeof figure.value !== 'number' || typeof amount.value !== 'number') return false;
	const difference = differenceOf(figure, amount);
	if (difference !== 'unit' && !(difference === 'magnitude' && ratioOf(figure, amount) > 3.5)) return false;
	if (leadingDigits(figure.value).length < 2) return false;
	// 望卡铁路总投资 is one thing, whoever speaks of it; 林火过火面积 is that of one fire only for a time.
	const apart = !isWithin(figure.scope, record.scope) && !isWithin(record.scope, figure.scope);
	if (figure.measure === record.measure && record.measure.length >= 6 && !apart && isOfOneTime(record, passage)) return true;
	const { sentence, headline = '' } = record.place;
	const shared = new Set<string>();
	for (const { kind, text } of passage.names()) {
		if (kind === 'title' || !(sentence.includes(text) || headline.includes(text))) continue;
		shared.add(text);
		// 望卡铁路 alone tells as much as two short names.
		if (shared.size === 2 || text.length >= 4) return true;
	}
	return false;
}

/** 石门港货物吞吐量360万吨 and 3600万吨 of one year: the measure itself names whose it is, and both say when. */
function isOwnNought(figure: Statement, record: FigureRecord): boolean {
	if (figure.scope.length > 0 || record.scope.length > 0 || figure.measure !== record.measure || !ownersMeasure.test(figure.measure ?? ''))
		return false;
	if (figure.period === undefined || figure.period !== record.period || classOfUnit(figure.unit ?? '') === 'classifier') return false;
	if (figure.approximation !== 'exact' || record.approximation !== 'exact' || typeof figure.value !== 'number') return false;
	// Print that agrees is heard as well.
	const difference = differenceOf(figure, amountOf(record));
	return difference === 'same' || (difference === 'magnitude' && leadingDigits(figure.value).length >= 2);
}

const ownersMeasure =
	/^(?!(?:全|各|该|本|两|三|多|沿海|内河|主要|重点|大型|国际|国内|民用|中小)[\p{Script=Han}]{0,4}(?:港|机场|口岸|公司|集团|企业))\p{Script=Han}{2,8}(?:港|机场|口岸|公司|集团|大学|铁路|水库|油田|煤矿|电站)\p{Script=Han}{2,12}$/u;

/** Powers of ten between two values. */
function ratioOf(a: Amount, b: Amount): number {
	return typeof a.value === 'number' && typeof b.value === 'number' ? Math.abs(Math.log10(a.value / b.value)) : 0;
}

/** Of what is said without its time, two values a quarter apart are of two times: what trains carry in one month and another. */
function isOfOneTime({ place }: FigureRecord, passage: Passage): boolean {
	const [own, other] = [passage.day(), dayOf(place.date)];
	return own === undefined || other === undefined || Math.abs(own.number - other.number) <= 92;
}

/** 吸引观众41.2亿人次, 吸引观众41.2万人次: much the same words around the same digits. */
function isSaidAlike(passage: Passage, { place }: FigureRecord, least = alike): boolean {
	return sharedPairs(pairsOf(passage.words()), pairsOf(place.sentence)) >= least;
}

const alike = 0.25;
const nearlySame = 0.45;

function isWithin(scope: readonly string[], wider: readonly string[]): boolean {
	return scope.every((name) => wider.includes(name));
}

/** Things are counted anew every day, and victims by the hour: only a count of one long name is the same count again. */
function isSteady(figure: Statement, measure: string): boolean {
	if (isTimeless(figure.indicator) || classOfUnit(figure.unit ?? '') !== 'classifier') return true;
	return figure.measure === measure && measure.length >= 4 && !isCasualty(measure);
}

function amountOf(record: FigureRecord): Amount {
	return { value: record.value, unit: record.unit, approximation: record.approximation as Approximation };
}

/** The published figure as printed, found again in its sentence. */
function printedIn(record: FigureRecord): string {
	const { sentence } = record.place;
	const same = scanFigures(sentence).find((candidate) => isSameValue(candidate.value, record.value) && candidate.unit === record.unit);
	return same === undefined
		? `${typeof record.value === 'number' ? record.value : record.value.join('～')}${record.unit ?? ''}`
		: sentence.slice(same.start, same.end);
}

function isSameValue(a: unknown, b: FigureRecord['value']): boolean {
	return typeof b === 'number' ? a === b : Array.isArray(a) && a[0] === b[0] && a[1] === b[1];
}
