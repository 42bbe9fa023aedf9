// Who holds which post according to the article: each person with a post printed beside the name, and whose post it is.
// Knows no other article; whether two posts go together is told by `clashingPosts.ts`.
import type { ArticleFile } from '../../../article/model.ts';
import type { NameMention } from '../../../facts/model.ts';
import type { Span } from '../../../text/span.ts';
import { rememberByText } from '../../../util/cacheByText.ts';

export interface HeldPost {
	readonly person: NameMention;
	/** The printed post: `前外长` of `塔吉克斯坦前外长穆赫里丁`. */
	readonly title: NameMention;
	/** The country or body printed before it. */
	readonly owner: NameMention | undefined;
	/** Normal form, without 前 and 时任: `外交部长`. */
	readonly post: string;
	/** Of the past, by its own words or those around it; or somebody is just being appointed. */
	readonly unsettled: boolean;
}

const past =
	/(?:曾任|曾经|当时|历任|时任|原任|前任|卸任|离任|辞去|辞职|退休|任期内|在任|那时|当年|去世|逝世|生前|回忆|已故|昔日|追溯|纪念(?![日馆碑章品堂币]))/u;
const change =
	/(?:当选|就任|任命|出任|接任|继任|宣誓|就职|新任|候任|上任|履新|提名|兼任|改任|晋升|升任|连任|转任|调任|看守|代理|临时|过渡|选举|竞选|组阁|罢免|免去|撤换|解职|弹劾|更名|改组|任职|担任|职务)/u;
const former = /^(?:前任|前|原|时任|候任|候选|当选|代|代理|临时|名誉|荣誉|新任|首任|第[一二三四五六七八九十]+任)/u;

/** So far words of the past or of an appointment reach. */
const near = 30;

const lately = new WeakMap<readonly NameMention[], readonly HeldPost[]>();

/** In source order. A name between several posts has the one that stands beside it. */
export function heldPosts(file: ArticleFile, names: readonly NameMention[]): readonly HeldPost[] {
	let held = lately.get(names);
	if (held === undefined) {
		held = findHeldPosts(file, names);
		lately.set(names, held);
	}
	return held;
}

function findHeldPosts(file: ArticleFile, names: readonly NameMention[]): HeldPost[] {
	const held: HeldPost[] = [];
	for (let i = 0; i < names.length; i++) {
		const person = names[i] as NameMention;
		if (person.kind !== 'person' || person.title === undefined) continue;
		const text = file.paragraphs[person.paragraph]?.text ?? '';
		const before = names[i - 1];
		const after = names[i + 1];
		const leads = before?.kind === 'title' && before.paragraph === person.paragraph && isBlank(text, before.at.end, person.at.start);
		const title = leads ? before : after?.kind === 'title' && after.at.start === person.at.end ? after : undefined;
		if (!title || title.paragraph !== person.paragraph) continue;
		const owner = leads ? names[i - 2] : undefined;
		const owned =
			owner &&
			owner.paragraph === person.paragraph &&
			isBlank(text, owner.at.end, title.at.start) &&
			/^(?:place|organization)$/u.test(owner.kind);
		held.push({
			person,
			title,
			owner: owned ? owner : undefined,
			post: person.title,
			unsettled: former.test(title.text) || isUnsettled(text, title.at.start, person.at),
		});
	}
	return held;
}

const judged = rememberByText<Map<string, boolean>>();

/** By the words around it. Looked at once as long as the paragraph stays. */
function isUnsettled(text: string, titleStart: number, { start, end }: Span): boolean {
	const known = judged(text, () => new Map());
	const place = `${titleStart} ${start} ${end}`;
	let unsettled = known.get(place);
	if (unsettled === undefined) {
		const around = `${lastClause(text.slice(Math.max(0, titleStart - near), start))}${text.slice(start, end + near).split(stop, 1)[0]}`;
		unsettled = /[前原]/u.test(text.charAt(titleStart - 1)) || past.test(around) || change.test(around);
		known.set(place, unsettled);
	}
	return unsettled;
}

const stop = /[。！？!?\n]/u;

function lastClause(text: string): string {
	return text.split(stop).at(-1) ?? '';
}

function isBlank(text: string, from: number, to: number): boolean {
	return from === to || (to - from === 1 && /\s/u.test(text.charAt(from)));
}
