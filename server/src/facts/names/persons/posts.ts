// Titles and callings: `外交部长`, `前外长`, `党支部书记兼村委会主任`. A calling is a title only beside a name.
// Knows nothing of whose title it is.

import titlesData from '../../../../../corpus/reference/titles.json' with { type: 'json' };
import { isHan } from '../../../text/characters.ts';
import type { ScannedName } from '../scanned.ts';
import type { Token } from '../words/lattice.ts';
import { Mark } from '../words/lexicon.ts';

const aliases: ReadonlyMap<string, string> = new Map(Object.entries(titlesData.alias));
const modifier = /^(?:前|原|时任|代|代理|副|常务|第一|名誉|荣誉|执行|首席|高级|现任|候任|当选|临时|驻华|总|特邀|终身|常驻)$/u;
/** Posts that stand alone for the person who holds them. */
const alone = /^(?:国家主席|总统|副总统|总理|副总理|首相|国王|女王|国务卿|总书记|元首|国家元首|外长|防长|教皇|天皇)$/u;

/** `省委书记` is a post where no province is named, and a post of a body where one is. */
const committee = /^(?:省委|市委|县委|区委|旗委|州委|镇党委|乡党委)$/u;

/** The one form under which a post is compared: 外长, 外交部部长 and 外交部长 are one, 前 and 时任 do not count. */
export function normalTitle(title: string): string {
	const bare = title.replace(/^(?:前任|前|原|时任|现任|候任|当选)/u, '');
	return aliases.get(bare) ?? (bare.endsWith('部部长') ? `${bare.slice(0, -2)}长` : bare);
}

const fuller: ReadonlyMap<string, string> = new Map(
	[...aliases].flatMap(([form, normal]): [string, string][] =>
		form.endsWith(normal) && form.length > normal.length ? [[normal, form]] : [],
	),
);

/** `国家主席`, which is compared as `主席`; `undefined` of posts whose normal form is the whole of them. */
export function fullerTitle(title: string): string | undefined {
	return fuller.get(title);
}

/** `同志` behind a name: how somebody is addressed, whatever the post. */
export function isMereAddress(title: string): boolean {
	return /^(?:同志|先生|女士|小姐|夫人|阁下)$/u.test(title);
}

const offices = new Set(titlesData.state.split(' ').map((title) => aliases.get(title) ?? title));
/** Offices that several people of one body hold at a time. */
const shared =
	/^(?:代表|委员|常委|理事|董事|秘书|干事|编辑|教练|参赞|领事|法官|检察官|议员|国会议员|参议员|众议员|人大代表|政协委员|常务理事|负责人|领导人|民警|将军|上将|中将|少将|上校|中校|少校|大校|大臣|公主|王子)$/u;

/** Whether a title in its normal form is an office that one person holds, as 专家 and 记者 are not. */
export function isOffice(title: string): boolean {
	if (shared.test(title)) return false;
	return offices.has(title) || title.split('兼').some((part) => offices.has(part) && !shared.test(part));
}

/** Runs of title words; `persons` is 1 for each token that is a person's name, and goes on for two places behind the last. */
export function findPosts(text: string, tokens: readonly Token[], persons: Uint8Array): ScannedName[] {
	const found: ScannedName[] = [];
	const chained: ScannedName[] = [];
	for (let k = 0; k < tokens.length; k++) {
		const { marks } = tokens[k] as Token;
		if (!(marks & (Mark.title | Mark.calling | Mark.form))) continue;
		const first = firstOfPost(text, tokens, k);
		const last = lastOfPost(text, tokens, k);
		const start = (tokens[first] as Token).start;
		const end = (tokens[last] as Token).end;
		const name: ScannedName = { kind: 'title', start, end, sure: true };
		const beside = persons[last + 1] === 1 || (persons[last + 2] === 1 && isSpace(text, tokens[last + 1] as Token));
		const follows = first > 0 && persons[first - 1] === 1;
		const only = marks & Mark.form && !(marks & (Mark.title | Mark.calling));
		if ((beside && !only) || follows) {
			found.push(name);
			for (const earlier of chained) found.push(earlier);
			chained.length = 0;
		} else if (standsAlone(text, start, end) || unread(text, tokens, first, last)) found.push(name);
		if (text.startsWith('、', end)) chained.push(name);
		else if (!beside) chained.length = 0;
		k = last;
	}
	return found;
}

/** Where what is said before the post begins: `前`, `代理`. */
function firstOfPost(text: string, tokens: readonly Token[], at: number): number {
	let first = at;
	while (first > 0 && modifier.test(word(text, tokens[first - 1] as Token))) first--;
	if (first === 0 || !committee.test(word(text, tokens[first - 1] as Token))) return first;
	return first > 1 && namesPlace(tokens[first - 2] as Token) ? first : first - 1;
}

function lastOfPost(text: string, tokens: readonly Token[], at: number): number {
	let last = at;
	for (let length = joinLength(text, tokens, last); length > 0; length = joinLength(text, tokens, last)) last += length;
	return last;
}

function isSpace(text: string, { start, end }: Token): boolean {
	return end === start + 1 && /\s/u.test(text.charAt(start));
}

/** `书记兼主任` joins over 兼; `大学教授` over nothing. */
function joinLength(text: string, tokens: readonly Token[], at: number): number {
	const next = tokens[at + 1];
	const after = tokens[at + 2];
	if (next && next.marks & (Mark.title | Mark.calling) && next.start === (tokens[at] as Token).end) return 1;
	if (!next || !after) return 0;
	return /^(?:兼|兼任)$/u.test(word(text, next)) && after.marks & (Mark.title | Mark.calling) ? 2 : 0;
}

function standsAlone(text: string, start: number, end: number): boolean {
	if (!alone.test(text.slice(start, end))) return false;
	if (/[国家各位名个两双任为和]$/u.test(text.slice(Math.max(0, start - 1), start)) && text.slice(start, end).endsWith('元首')) return false;
	if (/[两几数各多]位?国?$/u.test(text.slice(Math.max(0, start - 2), start))) return false;
	return !/^(?:府|国|制|令|选举|大选|竞选|候选人|任期|职|们|级|官邸|团|会|办公室|府邸|套房)/u.test(text.slice(end, end + 3));
}

/** `亚投行行长津立群`: a post with its owner before it and single characters behind it, among them a name that could not be read. */
function unread(text: string, tokens: readonly Token[], first: number, last: number): boolean {
	const owner = first > 0 ? tokens[first - 1] : undefined;
	const next = tokens[last + 1];
	const second = tokens[last + 2];
	if (!owner || !next || !second || !(owner.marks & (Mark.place | Mark.organization | Mark.bodySuffix))) return false;
	if (!isOffice(normalTitle(text.slice((tokens[first] as Token).start, (tokens[last] as Token).end)))) return false;
	return [next, second].every((token) => token.end - token.start === 1 && isHan(text.charCodeAt(token.start)) && !(token.marks & unnamed));
}

/** Words that begin no name. */
const unnamed = Mark.function | Mark.numeral | Mark.verb | Mark.direction;

function namesPlace(token: Token): boolean {
	return (token.marks & (Mark.place | Mark.weakPlace)) !== 0;
}

function word(text: string, token: Token): string {
	return text.slice(token.start, token.end);
}
