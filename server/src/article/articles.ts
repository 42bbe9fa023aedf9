// Which paragraphs make which article, and what role each has in it.
import type { Draft } from './draft.ts';
import { isStoppedHeadline, isSubtitle } from './headings.ts';
import { ownRole } from './roles.ts';
import { settleSections } from './sections.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { assignTitleRoles, matchTitles } from './titles.ts';

export interface Plan {
	/** The article's drafts in source order. */
	readonly indices: readonly number[];
	/** Those of its title block. */
	readonly titles: readonly number[];
}

/** Settles the role of every draft and gives the articles; none where there is no running text at all. */
export function planArticles(drafts: readonly Draft[]): Plan[] {
	for (const draft of drafts) draft.role = ownRole(draft);
	settleOpening(drafts);
	settleFooter(drafts);
	if (!drafts.some(isRunningText)) return beginningOf(drafts);
	const titled = matchTitles(drafts, segmentsOf(drafts));
	const owners = new Int32Array(drafts.length).fill(-1);
	titled.forEach(({ title, text }, article) => {
		if (title !== undefined) {
			assignTitleRoles(drafts, title);
			owners.fill(article, title.from, title.to);
		}
		if (text !== undefined) owners.fill(article, text.from, text.to);
	});
	settleOwners(drafts, owners);
	const plans: { indices: number[]; titles: number[] }[] = titled.map(() => ({ indices: [], titles: [] }));
	owners.forEach((article, i) => {
		plans[article]?.indices.push(i);
	});
	titled.forEach(({ title }, article) => {
		for (let i = title?.from ?? 0; i < (title?.to ?? 0); i++) plans[article]?.titles.push(i);
	});
	for (const plan of plans) settleSections(plan.indices.map((i) => drafts[i] as Draft));
	return plans;
}

/** `两国签署12份合作文件。`, set off above the dispatch's dateline: the headline, though it ends as a sentence. */
function settleOpening(drafts: readonly Draft[]): void {
	const [first, second] = drafts;
	if (first?.role !== 'body' || second?.dateline?.day === undefined || second.gap === 0) return;
	if (!first.wrapped && first.indent < second.indent + 2 && isStoppedHeadline(first.text)) first.role = 'heading';
}

const lastWords: ReadonlySet<Draft['role']> = new Set(['credits', 'byline', 'dateline', 'contributors', 'caption', 'continuation']);

/** Behind the last sentence of a file, what stands among furniture is furniture too: `报社招聘|`, `数据服务|`. */
function settleFooter(drafts: readonly Draft[]): void {
	let last = drafts.length - 1;
	while (last >= 0 && !/[。！？…]”?$/u.test((drafts[last] as Draft).text)) last--;
	let from = last + 1;
	while (from < drafts.length && (drafts[from] as Draft).role !== 'furniture') from++;
	const footer = drafts.slice(from);
	if (footer.filter((draft) => draft.role === 'furniture').length < 3) return;
	for (const draft of footer) if (!lastWords.has(draft.role)) draft.role = 'furniture';
}

const shortestAlone = 6;

/** Somebody has begun to write: a headline, perhaps a byline or a few words below it. */
function beginningOf(drafts: readonly Draft[]): Plan[] {
	const [first, second, third] = drafts;
	if (first?.role !== 'heading' || first.text.length < shortestAlone || third !== undefined) return [];
	if (second !== undefined && second.role === 'heading' && second.gap === 0 && second.indent === first.indent && !isSubtitle(second.text))
		return [];
	const title: Segment = { kind: 'title', from: 0, to: second?.gap === 0 ? drafts.length : 1 };
	assignTitleRoles(drafts, title);
	for (const draft of drafts) if (draft.role === 'heading') draft.role = 'body';
	return [{ indices: drafts.map((_, i) => i), titles: drafts.slice(0, title.to).map((_, i) => i) }];
}

function isRunningText({ role, text, dateline }: Draft): boolean {
	if (dateline !== undefined) return true;
	return (
		role === 'dateline' ||
		role === 'continuation' ||
		(role === 'body' && text.length >= 10 && /[，。]/u.test(text) && /\p{Script=Han}{4}/u.test(text))
	);
}

/** A heading that heads no text goes to the text behind it, all else that is left over to the text before it. */
function settleOwners(drafts: readonly Draft[], owners: Int32Array): void {
	for (let i = drafts.length - 2; i >= 0; i--) {
		if (owners[i] === -1 && (drafts[i] as Draft).role === 'heading' && owners[i + 1] !== undefined) owners[i] = nextOwner(owners, i);
	}
	let last = 0;
	for (let i = 0; i < owners.length; i++) {
		if (owners[i] === -1) owners[i] = last;
		else last = owners[i] as number;
	}
}

function nextOwner(owners: Int32Array, from: number): number {
	for (let i = from + 1; i < owners.length && i < from + 20; i++) if (owners[i] !== -1) return owners[i] as number;
	return -1;
}
