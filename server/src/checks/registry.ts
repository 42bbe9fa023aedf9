// The one list of checks. Settings, the reference and the generic test are made from it.

import type { Bilingual } from '../util/bilingual.ts';
import { check as abbreviationUndefined } from './abbreviation-undefined.ts';
import { check as adjacentMarks } from './adjacent-marks.ts';
import { check as ageBirth } from './age-birth.ts';
import { check as anniversary } from './anniversary.ts';
import { check as asciiPunctuation } from './ascii-punctuation.ts';
import { check as countryMismatch } from './country-mismatch.ts';
import { check as dashVariant } from './dash-variant.ts';
import { check as dateDuration } from './date-duration.ts';
import { check as dateFestival } from './date-festival.ts';
import { check as dateImpossible } from './date-impossible.ts';
import { check as datePublication } from './date-publication.ts';
import { check as dateRange } from './date-range.ts';
import { check as dateWeekday } from './date-weekday.ts';
import { check as datelineDate } from './dateline-date.ts';
import { check as decreaseTimes } from './decrease-times.ts';
import { check as documentTitle } from './document-title.ts';
import { check as doubleHedge } from './double-hedge.ts';
import { check as doubledWord } from './doubled-word.ts';
import { check as ellipsisDash } from './ellipsis-dash.ts';
import { check as enumerationCount } from './enumeration-count.ts';
import { check as enumerationSequence } from './enumeration-sequence.ts';
import { check as eventDate } from './event-date.ts';
import { check as eventOrdinal } from './event-ordinal.ts';
import { check as eventPlace } from './event-place.ts';
import { check as figureConflict } from './figure-conflict.ts';
import { check as figureCorpus } from './figure-corpus.ts';
import { check as figureMagnitude } from './figure-magnitude.ts';
import { check as figureReport } from './figure-report.ts';
import { check as figureUnit } from './figure-unit.ts';
import { check as firstMention } from './first-mention.ts';
import { check as foldGrowth } from './fold-growth.ts';
import type { Check, Finding } from './frame/model.ts';
import { check as growthArithmetic } from './growth-arithmetic.ts';
import { check as headlineFigure } from './headline-figure.ts';
import { check as headlineStop } from './headline-stop.ts';
import { check as magnitudeBound } from './magnitude-bound.ts';
import { check as nameOrder } from './name-order.ts';
import { check as nameUnknownNeighbour } from './name-unknown-neighbour.ts';
import { check as nameVariant } from './name-variant.ts';
import { check as numeralForm } from './numeral-form.ts';
import { check as organizationVariant } from './organization-variant.ts';
import { check as paragraphDuplicate } from './paragraph-duplicate.ts';
import { check as partsTotal } from './parts-total.ts';
import { check as percentPoint } from './percent-point.ts';
import { check as personCount } from './person-count.ts';
import { check as phraseDrift } from './phrase-drift.ts';
import { check as placeParent } from './place-parent.ts';
import { check as placeRenamed } from './place-renamed.ts';
import { check as placeholderLeft } from './placeholder-left.ts';
import { check as planPeriod } from './plan-period.ts';
import { check as protectedName } from './protected-name.ts';
import { check as quoteAltered } from './quote-altered.ts';
import { check as quoteHeading } from './quote-heading.ts';
import { check as quoteMarks } from './quote-marks.ts';
import { check as quoteSpeaker } from './quote-speaker.ts';
import { check as quoteVersions } from './quote-versions.ts';
import { check as rangeOrder } from './range-order.ts';
import { check as rangeUnit } from './range-unit.ts';
import { check as repeatedMark } from './repeated-mark.ts';
import { check as setFormulation } from './set-formulation.ts';
import { check as shareArithmetic } from './share-arithmetic.ts';
import { check as straySpace } from './stray-space.ts';
import { check as strokeOrder } from './stroke-order.ts';
import { check as termForbidden } from './term-forbidden.ts';
import { check as titleForm } from './title-form.ts';
import { check as titleMarks } from './title-marks.ts';
import { check as titleMismatch } from './title-mismatch.ts';
import { check as unitQuantity } from './unit-quantity.ts';
import { check as yearForm } from './year-form.ts';

export interface CheckGroup {
	readonly title: Bilingual;
	readonly checks: readonly Check[];
}

/** By what they are about, in the order in which they are told of. */
export const checkGroups: readonly CheckGroup[] = [
	{
		title: { zh: '人名、机构、地名', en: 'Names of people, bodies and places' },
		checks: [
			termForbidden,
			protectedName,
			nameVariant,
			nameUnknownNeighbour,
			organizationVariant,
			documentTitle,
			titleMismatch,
			countryMismatch,
			nameOrder,
			strokeOrder,
			personCount,
			titleForm,
			firstMention,
			abbreviationUndefined,
			dashVariant,
			placeParent,
			placeRenamed,
		],
	},
	{
		title: { zh: '数字', en: 'Figures' },
		checks: [
			figureConflict,
			headlineFigure,
			figureCorpus,
			figureMagnitude,
			figureUnit,
			figureReport,
			growthArithmetic,
			shareArithmetic,
			partsTotal,
			percentPoint,
			decreaseTimes,
			foldGrowth,
			doubleHedge,
			unitQuantity,
			magnitudeBound,
			rangeOrder,
			enumerationCount,
			enumerationSequence,
		],
	},
	{
		title: { zh: '日期、活动', en: 'Dates and events' },
		checks: [
			dateImpossible,
			dateWeekday,
			dateFestival,
			dateRange,
			dateDuration,
			datePublication,
			datelineDate,
			planPeriod,
			anniversary,
			ageBirth,
			eventOrdinal,
			eventDate,
			eventPlace,
		],
	},
	{
		title: { zh: '引文、套语', en: 'Quotations and standard phrasings' },
		checks: [quoteAltered, quoteVersions, quoteHeading, quoteSpeaker, quoteMarks, titleMarks, setFormulation, phraseDrift],
	},
	{
		title: { zh: '文字、体例', en: 'Copy and style' },
		checks: [
			placeholderLeft,
			doubledWord,
			paragraphDuplicate,
			repeatedMark,
			headlineStop,
			asciiPunctuation,
			ellipsisDash,
			adjacentMarks,
			straySpace,
			numeralForm,
			yearForm,
			rangeUnit,
		],
	},
];

export const checks: readonly Check[] = checkGroups.flatMap((group) => group.checks);

const ofSpelling: ReadonlySet<string> = new Set(checks.flatMap(({ id, about }) => (about === 'spelling' ? id : [])));

/** Whether a finding of this check says that a name is spelled wrong, and not that it is wrong in its place. */
export function isOfSpelling({ id }: Pick<Finding, 'id'>): boolean {
	return ofSpelling.has(id);
}
