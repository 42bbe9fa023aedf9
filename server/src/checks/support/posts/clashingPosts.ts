// Which posts nobody holds at the same time in one country or body. Strict: what may go together goes together.
// Knows no person.
import { normalTitle } from '../../../facts/names/persons/posts.ts';

/** Of one country; of two in different rows nobody is both. */
const ofState: readonly (readonly string[])[] = [
	['总统'],
	['副总统'],
	['总理'],
	['首相'],
	['副总理'],
	['副首相'],
	['国王', '女王', '天皇'],
];
const row = new Map(ofState.flatMap((names, number) => names.map((name) => [name, number] as const)));
/** Held beside 副总理 or by a head of government, but not by a head of state, nor two by one person. */
const ministers = /^(?:外交|国防|财政|内政|司法|商务|教育|交通|农业|卫生|能源)(?:部长|大臣)$/u;
const local: readonly (readonly [RegExp, RegExp])[] = [
	[/省长$/u, /(?:市长|县长|区长|州长)$/u],
	[/市长$/u, /(?:县长|区长)$/u],
];

/** Posts in their normal form that nobody holds at a time: `总统` and `总理`, `省长` and `副省长`. */
export function clash(a: string, b: string): boolean {
	if (a === b || /兼|、/u.test(a + b)) return false;
	if (deputyOf(a) === b || deputyOf(b) === a) return true;
	const [one, other] = [row.get(a), row.get(b)];
	if (one !== undefined && other !== undefined) return one !== other;
	if (ministers.test(a) && ministers.test(b)) return true;
	if (ministers.test(a) || ministers.test(b)) return [a, b].some((post) => post === '总统' || post === '副总统');
	return local.some(([x, y]) => (x.test(a) && y.test(b)) || (x.test(b) && y.test(a)));
}

/** `副省长` is under 省长, `外交部副部长` under 外交部长. */
function deputyOf(post: string): string | undefined {
	const at = post.lastIndexOf('副');
	return at === -1 ? undefined : normalTitle(post.slice(0, at) + post.slice(at + 1));
}

/** Held for a whole country: there is one of them, so the person alone tells whose. */
export function isNational(post: string): boolean {
	return row.has(post) || ministers.test(post) || post === '国家副主席' || post === '外交部副部长';
}

/** Of a country there is one at a time, unlike deputies and ministers of one field. */
export function isSoleHolder(post: string): boolean {
	return /^(?:总统|总理|首相|国王|女王|天皇|外交部长|外交大臣|国防部长)$/u.test(post);
}
