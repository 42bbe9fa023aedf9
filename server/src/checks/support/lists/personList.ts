// Persons listed side by side: `张三、李四和王五`. Knows no check.
import type { ArticleFile } from '../../../article/model.ts';
import type { NameMention } from '../../../facts/model.ts';

export interface PersonList {
	readonly paragraph: number;
	/** Two at least, in the order of the text. */
	readonly persons: readonly NameMention[];
	/** Unwrapped text of the paragraph. */
	readonly text: string;
	/** From the first name to behind the last. */
	readonly start: number;
	readonly end: number;
}

const joint = /^(?:、|，|和|与|及|以及)$/u;

/** Only names that stand bare between the joints; a list goes on as far as they do. */
export function personLists(file: ArticleFile, names: readonly NameMention[]): PersonList[] {
	const lists: PersonList[] = [];
	let run: NameMention[] = [];
	const close = () => {
		const [first, last] = [run[0], run.at(-1)];
		if (run.length >= 2 && first && last) {
			const text = file.paragraphs[first.paragraph]?.text ?? '';
			lists.push({ paragraph: first.paragraph, persons: run, text, start: first.at.start, end: last.at.end });
		}
		if (run.length > 0) run = [];
	};
	for (const name of names) {
		const last = run.at(-1);
		const joined = last !== undefined && name.kind === 'person' && areJoined(file, last, name);
		if (!joined) close();
		if (name.kind === 'person') run.push(name);
	}
	close();
	return lists;
}

function areJoined(file: ArticleFile, last: NameMention, { paragraph, at }: NameMention): boolean {
	const gap = at.start - last.at.end;
	if (last.paragraph !== paragraph || gap < 1 || gap > 2) return false;
	return joint.test(file.paragraphs[paragraph]?.text.slice(last.at.end, at.start) ?? '');
}
