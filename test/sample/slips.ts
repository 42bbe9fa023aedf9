// The sample drafts with their planted slips, found in the text as it lies on the page.
// Matches across line breaks by itself, so that it does not need the reader whose work it helps to judge.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../server/src/text/span.ts';

export interface Slip {
	/** File name below `drafts/`. */
	readonly file: string;
	/** The kind of mistake; where a check finds it, usually that check's id. */
	readonly kind: string;
	/** `达纳叶夫`: what stands in the draft. */
	readonly wrong: string;
	/** `达纳耶夫`: what belongs there. */
	readonly right: string;
	readonly note: string;
	/** Which of the places where `wrong` stands, from 1; 1 where it is missing. */
	readonly occurrence?: number;
}

export interface SampleText {
	/** `published/2021/06/20210616-01.txt`. */
	readonly path: string;
	readonly text: string;
}

export const sampleRoot = join(import.meta.dirname, '../../corpus/sample');

export function sampleTexts(folder: 'published' | 'drafts'): readonly SampleText[] {
	return readdirSync(join(sampleRoot, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(?:txt|article)$/.test(path))
		.sort()
		.map((path) => ({ path: `${folder}/${path.replaceAll('\\', '/')}`, text: readFileSync(join(sampleRoot, folder, path), 'utf8') }));
}

export function sampleSlips(file?: string): readonly Slip[] {
	const slips = JSON.parse(readFileSync(join(sampleRoot, 'drafts/slips.json'), 'utf8')) as readonly Slip[];
	return file === undefined ? slips : slips.filter((slip) => slip.file === file);
}

/** `达纳⏎叶夫`: the source span of the slip, breaks within it included. */
export function findSlip(text: string, slip: Slip): Span | undefined {
	let start = -1;
	for (let left = slip.occurrence ?? 1; left > 0; left--) {
		const match = acrossBreaks(slip.wrong, start + 1, text);
		if (!match) return undefined;
		start = match.start;
		if (left === 1) return match;
	}
	return undefined;
}

/** The draft as it should have been written; breaks inside a slip are lost. */
export function withoutSlips(text: string, slips: readonly Slip[]): string {
	const edits = slips.flatMap((slip) => {
		const span = findSlip(text, slip);
		return span ? [{ span, right: slip.right }] : [];
	});
	edits.sort((a, b) => b.span.start - a.span.start);
	return edits.reduce((repaired, { span, right }) => repaired.slice(0, span.start) + right + repaired.slice(span.end), text);
}

function acrossBreaks(words: string, from: number, text: string): Span | undefined {
	const characters = Array.from(words, (character) => (character === ' ' ? '\\s+' : character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')));
	const pattern = new RegExp(characters.join('\\s*'), 'g');
	pattern.lastIndex = from;
	const match = pattern.exec(text);
	return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
