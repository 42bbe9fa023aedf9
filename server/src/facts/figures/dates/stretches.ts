// Stretches of time that a sentence counts from the day of the paper: 未来两年, 过去10年间, 过去24小时, 目前. Knows no date that is printed.
import type { FigureCandidate } from '../candidate.ts';
import { lastBefore } from '../measured/paragraphContext.ts';

/** So many characters of the sentence before the figure are looked at. */
const reach = 60;
const lastHours = /(?:过去|最近)的?(?:一天|一日|一昼夜|24小时|二十四小时)/u;
const now = /截至目前|到目前为止|目前|迄今|如今|现有|现已/u;

const words = /未来|今后|接下来|过去|最近|目前|迄今|如今|现[有已]/u;

/** Whether a paragraph says any: most do not. */
export function speaksOfStretches(text: string): boolean {
	return words.test(text);
}

/** An ISO date or `from/to`, by the day of the paper; `undefined` where nothing of the kind is said or the day is not known. */
export function stretchBefore(
	text: string,
	from: number,
	to: number,
	candidates: readonly FigureCandidate[],
	article: string | undefined,
): string | undefined {
	if (article?.length !== 10) return undefined;
	const before = text.slice(Math.max(from, to - reach), to);
	const years = yearsBefore(text, from, to, candidates, article);
	if (years !== undefined) return years;
	return lastHours.test(before) || now.test(before) ? article : undefined;
}

/** `2025/2027` for 未来两年, `2013/2023-05-16` for 过去10年间. */
function yearsBefore(text: string, from: number, to: number, candidates: readonly FigureCandidate[], article: string): string | undefined {
	const head = /(?:(未来|今后|接下来)|过去|最近)的?[\d一二两三四五六七八九十]{1,3}年/u.exec(text.slice(Math.max(from, to - reach), to));
	if (head === null) return undefined;
	const end = Math.max(from, to - reach) + head.index + head[0].length;
	const stretch = candidates[lastBefore(candidates, end)];
	const { value, unit, approximation } = stretch ?? {};
	if (
		stretch?.end !== end ||
		stretch.kind !== 'duration' ||
		typeof value !== 'number' ||
		unit !== '年' ||
		approximation !== 'exact' ||
		!Number.isInteger(value)
	)
		return undefined;
	const year = Number(article.slice(0, 4));
	return head[1] === undefined ? `${year - value}/${article}` : `${year}/${year + value}`;
}
