// A phrasing out of words that somebody has written: names, dates, figures and what is quoted give way to slots.
// Knows nothing of where it is kept.
import { typeOfFigure, typeOfName } from '../../phrases/mine/template.ts';
import { fixedWords, readPhrase } from '../../phrases/notation.ts';
import { wordOfSlot } from '../../phrases/slots.ts';
import type { Span } from '../../text/span.ts';
import type { Reading } from '../reading.ts';

const longestPhrase = 200;
const fewestFixed = 2;
const shortest = 4;

/** `记者〈日期〉从〈机构〉获悉，` of the selected `记者6月5日从县交通局获悉，`; `undefined` where too little of it is fixed. */
export function phraseFrom({ file, facts }: Pick<Reading, 'file' | 'facts'>, selected: Span): string | undefined {
	const { start, end } = trimmed(file.text, selected);
	if (end - start > longestPhrase || /[〈〉$]/u.test(file.text.slice(start, end))) return undefined;
	const slots = slotsIn(facts).filter(({ span }) => span.start >= start && span.end <= end);
	let words = '';
	let at = start;
	for (const { span, word } of slots.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
		if (span.start < at) continue;
		words += `${unwrapped(file.text.slice(at, span.start))}〈${word}〉`;
		at = span.end;
	}
	words += unwrapped(file.text.slice(at, end));
	const fixed = fixedWords(readPhrase(words).parts).match(/\p{Script=Han}/gu)?.length ?? 0;
	return fixed < fewestFixed || words.length < shortest ? undefined : words;
}

function slotsIn({ names, figures, quotes }: Reading['facts']): { readonly span: Span; readonly word: string }[] {
	return [
		...quotes
			.filter(({ kind, depth }) => depth === 0 && (kind === 'speech' || kind === 'document'))
			.map(({ span }) => ({ span: inner(span), word: '引语' })),
		...names.map((name) => ({
			span: name.kind === 'work' && name.text.startsWith('《') ? inner(name.span) : name.span,
			word: wordOfSlot(typeOfName(name)),
		})),
		...figures.flatMap((figure) => {
			const type = typeOfFigure(figure);
			return type ? [{ span: figure.span, word: wordOfSlot(type) }] : [];
		}),
	];
}

function inner({ start, end }: Span): Span {
	return { start: start + 1, end: end - 1 };
}

function trimmed(text: string, { start, end }: Span): Span {
	const words = text.slice(start, end);
	const from = start + words.length - words.trimStart().length;
	return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** Line breaks of a narrow column are none of the words. */
function unwrapped(text: string): string {
	return text.replaceAll(/[ \t　]*[\r\n]+[ \t　]*/gu, '');
}
