// Published places as evidence beside a finding. Knows no check.
import type { CorpusPlace } from '../../../corpus/evidence.ts';
import { dateWords } from '../../../util/dateWords.ts';
import type { RelatedPlace } from '../../frame/model.ts';

export function relatedPublished(place: CorpusPlace): RelatedPlace {
	const label = place.corpus?.label;
	const date = place.date && dateWords(place.date);
	return {
		path: place.path,
		span: place.span,
		message: {
			zh: `${label ?? '已发表'}${date ? `（${date.zh}）` : ''}：${place.sentence}`,
			en: `${label ?? 'Published'}${date ? ` (${date.en})` : ''}: ${place.sentence}`,
		},
	};
}

/** The most telling first: those whose sentence has the words, at most three. */
export function tellingPlaces(places: readonly CorpusPlace[], ...words: readonly string[]): RelatedPlace[] {
	const telling = places.filter(({ sentence }) => words.every((word) => sentence.includes(word)));
	return (telling.length > 0 ? telling : places).slice(0, 3).map(relatedPublished);
}
