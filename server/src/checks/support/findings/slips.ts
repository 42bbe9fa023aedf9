// Findings of checks that judge the very characters of a paragraph: a pattern finds them, the check says what is wrong.
// Knows no check and no rule.
import type { ArticleFile, Paragraph } from '../../../article/model.ts';
import type { Bilingual } from '../../../util/bilingual.ts';
import type { Check, Finding, Fix, RelatedPlace } from '../../frame/model.ts';
import type { Severity } from '../../frame/severity.ts';
import { changeTo, type Place, paragraphsOf, placeAt, relatedAt, removal, spanAt } from './place.ts';

export interface Slip {
	readonly place: Place;
	readonly message: Bilingual;
	/** Put in the place of the words; `''` takes them away, `undefined` offers nothing. */
	readonly newText?: string | undefined;
	/** Instead of `newText`. */
	readonly fixes?: readonly Fix[];
	/** Without any, the words around are shown. */
	readonly related?: readonly RelatedPlace[];
	/** Where it is not the check's own. */
	readonly severity?: Severity;
}

/** What `judge` says of each match, as findings. Furniture and credits are nobody's words. */
export function slipsOf(
	check: Check,
	file: ArticleFile,
	pattern: RegExp,
	judge: (paragraph: Paragraph, match: RegExpExecArray) => Slip | undefined,
): Finding[] {
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		for (const match of paragraph.text.matchAll(pattern)) {
			const slip = judge(paragraph, match);
			if (slip) findings.push(findingOf(check, file, slip));
		}
	}
	return findings;
}

export function findingOf(check: Check, file: ArticleFile, slip: Slip): Finding {
	const { place, message, newText, related = [surroundings(place)], severity = check.severity } = slip;
	const fixes = slip.fixes ?? (newText === undefined ? [] : newText === '' ? removal(file, place) : changeTo(file, place, newText));
	return { id: check.id, severity, span: spanAt(place), message, related, fixes };
}

/** The place that a match takes. */
export function matchPlace(paragraph: Paragraph, match: RegExpExecArray): Place {
	return placeAt(paragraph, match.index, match.index + match[0].length);
}

const around = 8;

/** A few characters before and behind, as evidence of what the place is in. */
export function surroundings({ paragraph, at }: Place): RelatedPlace {
	const place = placeAt(paragraph, Math.max(0, at.start - around), Math.min(paragraph.text.length, at.end + around));
	const words = paragraph.text.slice(place.at.start, place.at.end);
	return relatedAt(place, { zh: `上下文：${words}`, en: `In: ${words}` });
}
