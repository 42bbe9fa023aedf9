// Short forms that an article makes for itself: （以下简称“…”）, the last part of a foreign name, a treaty called 条约.
// Knows one article's names.

import { nameEdit } from '../../../text/nameEdit.ts';
import { countBelow } from '../../../util/countBelow.ts';
import type { Remembered } from '../recall.ts';
import type { ScannedName } from '../scanned.ts';
import type { Token } from '../words/lattice.ts';

const declared = /（(?:以下|下)?(?:简称|统称|下称|又称|以下称)(?:为)?[“‘]?([^“”‘’（），。；]{1,16})[”’]?）/gu;
const declaredLoose = /（(?:以下|下)(?:简称|称)(?:为)?[“‘]?([^“”‘’（），。；]{1,16})[”’]?[，；）]/gu;

/** What stands in brackets after a name is its short form. */
export function declaredForms(text: string, names: readonly ScannedName[]): Remembered[] {
	const found: Remembered[] = [];
	for (const pattern of [declared, declaredLoose]) {
		for (const match of text.matchAll(pattern)) {
			const short = match[1] as string;
			const full = names.find((name) => name.end === match.index) ?? fullBefore(text, match.index, short);
			if (!full || short.length < 2) continue;
			const canonical = full.canonical ?? text.slice(full.start, full.end);
			if (found.some(({ name }) => name === short)) continue;
			found.push({ name: short, kind: full.kind, canonical });
			if (!names.includes(full)) found.push({ name: canonical, kind: full.kind, canonical });
		}
	}
	return found;
}

const body =
	/(?:组织|集团|公司|委员会|银行|大学|学院|协会|联盟|联合会|基金会?|研究院|研究所|机构|法院|检察院|总局|总会|学会|商会|[^干]部|委|局)$/u;
const feature = /(?:铁路|公路|高速|高铁|大桥|隧道|机场|走廊|管道|运河|水库|电站|口岸|开发区|自贸区|示范区|港)$/u;
const longestFull = 40;

/** `澜海合作组织` before （以下简称“澜合组织”）, where no name was read: the words from which the short form's characters are chosen. */
function fullBefore(text: string, end: number, short: string): ScannedName | undefined {
	const kind = body.test(short) ? 'organization' : feature.test(short) ? 'place' : undefined;
	if (kind === undefined || text[end - 1] !== short.at(-1)) return undefined;
	let left = short.length - 1;
	for (let i = end - 1; i >= 0 && end - i <= longestFull; i--) {
		const c = text[i] as string;
		if (/[，。；！？：（）“”《》]/u.test(c)) return undefined;
		if (c !== short[left]) continue;
		if (left === 0) return end - i > short.length ? { kind, start: i, end, sure: true } : undefined;
		left--;
	}
	return undefined;
}

/** Whether the characters of `short` stand in `full` in this order. */
export function isChosenFrom(short: string, full: string): boolean {
	let at = -1;
	for (const c of short) {
		at = full.indexOf(c, at + 1);
		if (at < 0) return false;
	}
	return true;
}

/** `海合组织` for the declared 澜合组织: one character stands for another that the full form also has, or that sounds or looks alike. */
export function formSlips(declaredForms: readonly Remembered[]): (text: string, tokens: readonly Token[]) => ScannedName[] {
	const forms = declaredForms.filter(({ name, kind, canonical }) => kind === 'organization' && name.length >= 4 && name !== canonical);
	return (text, tokens) => forms.slice(0, mostForms).flatMap((form) => slipsOf(form, text, tokens));
}

/** Whether a word or name begins at `place`. Tokens are in order. */
function beginsAt(tokens: readonly Token[], place: number): boolean {
	const first = countBelow(tokens, place, ({ start }) => start);
	return tokens[first]?.start === place;
}

const mostForms = 24;

function slipsOf({ name, kind, canonical }: Remembered, text: string, tokens: readonly Token[]): ScannedName[] {
	const found: ScannedName[] = [];
	const middle = name.length >> 1;
	for (const [part, from] of [[name.slice(middle), middle] as const, [name.slice(0, middle), 0] as const]) {
		for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
			const start = at - from;
			const end = start + name.length;
			const printed = text.slice(Math.max(0, start), end);
			const edit = nameEdit(printed, name)?.kind;
			if (edit === undefined || edit === 'dropped' || edit === 'swapped') continue;
			if (edit === 'other' && !isChosenFrom(printed, canonical)) continue;
			if (beginsAt(tokens, start) && (end === text.length || beginsAt(tokens, end)))
				found.push({ kind, start, end, sure: true, canonical: printed });
		}
	}
	return found;
}

/** `别尔德穆哈梅多夫` of 谢尔达尔·别尔德穆哈梅多夫, where only one person of the article ends so. */
export function lastParts(persons: ReadonlySet<string>): Remembered[] {
	const full = new Map<string, string | undefined>();
	for (const person of persons) {
		const last = lastPart(person);
		if (last === undefined || last.length < 2) continue;
		full.set(last, full.has(last) && full.get(last) !== person ? undefined : person);
	}
	return [...full].flatMap(([name, canonical]) => (canonical ? [{ name, kind: 'person' as const, canonical }] : []));
}

/** `穆赫里丁` of `西罗吉丁·穆赫里丁`; `undefined` where the name has one part. */
export function lastPart(name: string): string | undefined {
	const parts = name.split(/[·・•‧･]/u);
	return parts.length > 1 ? parts.at(-1) : undefined;
}

/** `条约` after one 《…条约》 or …条约 of the article. */
export function documentHeads(works: ReadonlySet<string>): Remembered[] {
	const heads = new Map<string, string | undefined>();
	for (const work of works) {
		const head = /(?:条约|公约|协定)[》”]?$/u.exec(work)?.[0].replace(/[》”]/u, '');
		if (head && work.length > head.length + 3) heads.set(head, heads.has(head) ? undefined : work);
	}
	return [...heads].flatMap(([name, canonical]) => (canonical ? [{ name, kind: 'work' as const, canonical }] : []));
}
