// Whether a published sentence is the draft's own but for one name: a reprint, or what the draft was written from.
// Then even a name that nothing else tells of was meant. Knows one mention and one record; no check.
import type { ArticleFile } from '../../../article/model.ts';
import type { CorpusPlace, NameRecord } from '../../../corpus/evidence.ts';
import type { NameMention } from '../../../facts/model.ts';

/** So much of the wording around the name is the same, on both sides together. */
const leastShared = 12;
const reach = 30;
const ends = /^(?:[。！？，；”]|$)/u;

/** Where the record's name stands in the words that the draft has around the mention. */
export function samePassage({ paragraph, at }: NameMention, record: NameRecord, file: ArticleFile): CorpusPlace | undefined {
	const text = file.paragraphs[paragraph]?.text ?? '';
	const before = text.slice(Math.max(0, at.start - reach), at.start);
	const after = text.slice(at.end, at.end + reach);
	return record.places.find(({ sentence }) => {
		const found = sentence.indexOf(record.canonical);
		if (found === -1) return false;
		const left = sharedEnd(before, sentence.slice(0, found));
		const rest = sentence.slice(found + record.canonical.length);
		const right = sharedStart(after, rest);
		const bothEnd = ends.test(after) && ends.test(rest);
		return left + right >= leastShared && (left >= 2 || found === 0 || before === '') && (right >= 2 || bothEnd);
	});
}

function sharedStart(a: string, b: string): number {
	let same = 0;
	while (same < a.length && same < b.length && a[same] === b[same]) same++;
	return same;
}

function sharedEnd(a: string, b: string): number {
	let same = 0;
	while (same < a.length && same < b.length && a[a.length - 1 - same] === b[b.length - 1 - same]) same++;
	return same;
}
