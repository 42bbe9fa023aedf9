// Countries that no list holds: what stands before a head of state's or a minister's post that a person's name follows is a polity,
// and a place wherever the article names it. Knows one file's scans.
import { isHan } from '../../../text/characters.ts';
import type { ParagraphScan } from '../paragraph.ts';
import { type Remembered, recaller } from '../recall.ts';
import type { ScannedName } from '../scanned.ts';
import { joinsSentences } from '../words/chinesePerson.ts';
import type { Token } from '../words/lattice.ts';
import { Mark } from '../words/lexicon.ts';

const ofState = /(?:总统|总理|首相|国王|女王|皇帝|王储|国务卿|议长|大臣|总督|元首|外长|防长|财长|[^部\s]{2}部长)$/u;
/** What a state calls itself after its name; the name alone is the usual form. */
const form = /(?:人民共和国|民主共和国|共和国|联合王国|王国|联邦|公国|酋长国|合众国|苏丹国|汗国)$/u;
const leadingForm = new RegExp(`^${form.source.slice(0, -1)}`, 'u');
/** Words that bring in a name and belong to none. */
const bringing =
	/^(?:来自|应|由|同|与|和|在|于|将|让|向|对|从|自|被|给|为|以|及|等|经|赴|访|驻|至|到|请|据|随|即|并|而|当|任|前|新|原|女|副)/u;
/** So many characters has the name of a country before 共和国. */
const longest = 8;

/** The polities that the article's own posts tell of: `瑟兰`, `南屿联邦` with the short form it stands for. */
export function findPolities(paragraphs: readonly { readonly text: string; readonly scan: ParagraphScan }[]): readonly Remembered[] {
	const found = new Map<string, Remembered>();
	for (const { text, scan } of paragraphs) {
		let at = 0;
		scan.names.forEach((title, i) => {
			if (title.kind !== 'title') return;
			const person = scan.names[i + 1];
			if (person?.kind !== 'person' || person.start !== title.end || !ofState.test(text.slice(title.start, title.end))) return;
			const before = scan.names[i - 1];
			if (before?.end === title.start && /^(?:organization|title|event)$/u.test(before.kind)) return;
			while ((scan.tokens[at]?.end ?? text.length) < title.start) at++;
			const name = polityBefore(text, scan.tokens, at);
			if (name === undefined || found.has(name)) return;
			const short = name.replace(form, '');
			const canonical = short.length >= 2 ? short : name;
			found.set(name, { name, kind: 'place', canonical });
			if (!found.has(canonical)) found.set(canonical, { name: canonical, kind: 'place', canonical });
		});
	}
	return [...found.values()];
}

/** The scanned names with the polities among them: they stand before persons and places read across them, inside longer names not. */
export function withPolities(polities: readonly Remembered[]): (text: string, names: readonly ScannedName[]) => readonly ScannedName[] {
	if (polities.length === 0) return (_text, names) => names;
	const find = recaller(polities);
	return (text, names) => {
		const places = find(text);
		if (places.length === 0) return names;
		const out: ScannedName[] = [];
		let next = 0;
		for (const bare of places) {
			const place = { ...bare, end: bare.end + (leadingForm.exec(text.slice(bare.end, bare.end + 6))?.[0].length ?? 0) };
			while (next < names.length && (names[next] as ScannedName).end <= place.start) out.push(names[next++] as ScannedName);
			const before = out.at(-1);
			if (before && before.end > place.start) continue;
			let last = next;
			while (last < names.length && (names[last] as ScannedName).start < place.end) last++;
			const across = names.slice(next, last);
			if (across.some(({ kind }) => kind !== 'person')) continue;
			out.push(place);
			for (const person of across) if (person.end > place.end + 2) out.push(...afterPolity(text, person, place.end));
			next = last;
		}
		for (; next < names.length; next++) out.push(names[next] as ScannedName);
		return out;
	};
}

/** `瑟兰诗人阿伊古尔·萨迪科娃` read as one name: what follows the country and a calling of two characters. */
function afterPolity(text: string, person: ScannedName, at: number): ScannedName[] {
	const dot = text.slice(at, person.end).search(/[·・•‧･]/u);
	if (dot < 0) return [];
	const start =
		dot > 4 || /^(?:诗人|牧民|商人|作家|歌手|画家|学者|青年|学生|农民|工人|船长|茶商|女子|男子)/u.test(text.slice(at)) ? at + 2 : at;
	return [{ ...person, start }];
}

/** Unknown characters right before the post; nothing where a known word, place or body stands there. */
function polityBefore(text: string, tokens: readonly Token[], last: number): string | undefined {
	let k = last;
	const end = tokens[k]?.end ?? 0;
	const named = form.exec(text.slice(Math.max(0, end - 6), end));
	while (named && k >= 0 && (tokens[k] as Token).start >= end - named[0].length) k--;
	let start = named ? end - named[0].length : end;
	for (; k >= 0 && end - start <= longest + 6; k--) {
		const token = tokens[k] as Token;
		if (token.end !== start || !strange(text, token)) break;
		start = token.start;
	}
	let name = text.slice(start, end);
	const word = bringing.exec(name);
	if (word && name.length - word[0].length >= 2) name = name.slice(word[0].length);
	const stem = name.replace(form, '');
	return stem.length >= 2 && stem.length <= longest ? name : undefined;
}

/** No word of the language: an unknown run, a name, or a single character that is no particle. */
function strange(text: string, token: Token): boolean {
	if (token.marks & (Mark.place | Mark.organization | Mark.title | Mark.form | Mark.function)) return false;
	for (let i = token.start; i < token.end; i++) if (!isHan(text.charCodeAt(i))) return false;
	if (token.kind === 'person' || token.kind === 'foreign') return true;
	return token.end - token.start === 1 && !joinsSentences(text.charCodeAt(token.start));
}
