// Who is said to speak right beside a quotation mark, by name: `沈若溪说，“` and `”沈若溪说。`. Knows one paragraph and the names in it; of
// pronouns and posts without a name nothing.
import type { Paragraph } from '../../../article/model.ts';
import type { NameMention } from '../../../facts/model.ts';
import { findSpeechVerbs } from '../../../facts/quotes/verbs.ts';

/** `屈向南` of `局长屈向南说，“`; `offset` is the mark's. */
export function speakerBefore({ text, index }: Paragraph, offset: number, names: readonly NameMention[]): string | undefined {
	if (!/[：，]/u.test(text.charAt(offset - 1))) return undefined;
	const verb = findSpeechVerbs(text).find(({ end, telling }) => telling && end === offset - 1);
	return verb && names.find(({ kind, paragraph, at }) => kind === 'person' && paragraph === index && at.end === verb.start)?.canonical;
}

/** `沈若溪` of `”沈若溪会见记者时说。`; `”沈若溪说，` may bring in what follows. */
export function speakerBehind({ text, index }: Paragraph, offset: number, names: readonly NameMention[]): string | undefined {
	const clause = /^[^，。；：！？“”]*/u.exec(text.slice(offset + 1))?.[0] ?? '';
	const end = offset + 1 + clause.length;
	const verb = findSpeechVerbs(text).find((each) => each.telling && each.end === end);
	if (verb === undefined || text.charAt(end) !== '。') return undefined;
	const people = names.filter(
		({ kind, paragraph, at }) => kind === 'person' && paragraph === index && at.start > offset && at.end <= verb.start,
	);
	return people.length === 1 ? people[0]?.canonical : undefined;
}
