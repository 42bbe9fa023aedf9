// What an article says of its own names: who a surname means, what a short form stands for, which post belongs to whom.
// Knows one article; scanning is done.
import type { Paragraph } from '../../article/model.ts';
import type { KnownNames } from './known.ts';
import type { ParagraphScan } from './paragraph.ts';
import { normalTitle } from './posts.ts';
import type { ScannedName } from './scanned.ts';

export interface ScannedParagraph {
	readonly paragraph: Paragraph;
	readonly scan: ParagraphScan;
}

export interface ResolvedName extends ScannedName {
	readonly title?: string;
	readonly affiliation?: string;
}

export function resolveNames(
	scanned: readonly ScannedParagraph[],
	_known?: KnownNames,
): readonly { readonly paragraph: Paragraph; readonly names: readonly ResolvedName[] }[] {
	return scanned.map(({ paragraph, scan }) => ({ paragraph, names: withPosts(paragraph.text, scan.names) }));
}

/** Gives each person the post that stands beside the name, and the country or body before the post. */
function withPosts(text: string, names: readonly ScannedName[]): ResolvedName[] {
	return names.map((name, i) => {
		if (name.kind !== 'person') return name;
		const before = names[i - 1];
		if (before?.kind === 'title' && gap(text, before.end, name.start)) {
			const body = names[i - 2];
			const affiliation =
				body && (body.kind === 'place' || body.kind === 'organization') && body.end === before.start
					? (body.canonical ?? text.slice(body.start, body.end))
					: undefined;
			return { ...name, title: normalTitle(text.slice(before.start, before.end)), ...(affiliation ? { affiliation } : {}) };
		}
		const after = names[i + 1];
		if (after?.kind === 'title' && after.start === name.end) return { ...name, title: normalTitle(text.slice(after.start, after.end)) };
		return name;
	});
}

function gap(text: string, from: number, to: number): boolean {
	return to === from || (to - from === 1 && /\s/u.test(text[from] as string));
}
