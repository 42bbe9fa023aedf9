// A finding on a post beside a name, and on which day and of whom it is judged. Knows nothing of what it is held against.
import type { CheckInput, Finding, RelatedPlace } from '../../frame/model.ts';
import { articleOf, changeTo, placeOf } from '../findings/place.ts';
import type { HeldPost } from './heldPosts.ts';

export const postWords = { id: 'title-mismatch', severity: 'warning' } as const;

/** `form` is what ought to stand in the post's place; `why` follows the words that it may be wrong. */
export function wrongPost(
	one: HeldPost,
	input: CheckInput,
	form: string,
	related: readonly RelatedPlace[],
	why: { readonly zh: string; readonly en: string },
): Finding {
	return {
		...postWords,
		span: one.title.span,
		message: {
			zh: `“${one.person.text}”的职务“${one.title.text}”疑误：${why.zh}`,
			en: `The post “${one.title.text}” of “${one.person.text}” may be wrong: ${why.en}`,
		},
		related,
		fixes: changeTo(input.file, placeOf(input.file, one.title), form),
	};
}

/** The article's day; `undefined` where only its month or year is known. */
export function dateOf(one: HeldPost, input: CheckInput): string | undefined {
	const iso = articleOf(input.file, placeOf(input.file, one.title).paragraph)?.date?.iso;
	return iso !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(iso) ? iso : undefined;
}

/** Of two countries or bodies, one left unsaid. */
export function mayBeSame(a: string | undefined, b: string | undefined): boolean {
	return a === b || a === undefined || b === undefined;
}
