// A post beside a name that the house lists have otherwise, or that was over by the article's day. Knows no corpus.
import { normalTitle } from '../../../facts/names/persons/posts.ts';
import { type HouseName, postsAt } from '../../../house/house.ts';
import type { HousePost } from '../../../house/model.ts';
import { holdsAt } from '../../../house/period.ts';
import { dateWords } from '../../../util/dateWords.ts';
import type { CheckInput, Finding } from '../../frame/model.ts';
import { changeTo, type Place, placeOf } from '../findings/place.ts';
import { rowsOf } from '../house/houseSpelling.ts';
import { clash } from './clashingPosts.ts';
import type { HeldPost } from './heldPosts.ts';
import { dateOf, mayBeSame, postWords, wrongPost } from './postFinding.ts';

export function againstHouse(one: HeldPost, input: CheckInput): Finding | undefined {
	const name = listedPerson(one, input);
	if (!name || name.posts.length === 0) return undefined;
	const ended = endedPost(one, name, input);
	if (ended) return ended;
	const posts = postsAt(name, dateOf(one, input)).map(({ title, affiliation }) => ({ post: normalTitle(title), title, affiliation }));
	const right = posts.find(({ post, affiliation }) => clash(post, one.post) && mayBeSame(affiliation, one.person.affiliation));
	if (!right || posts.some(({ post }) => post === one.post)) return undefined;
	return wrongPost(one, input, right.title, rowsOf(name), {
		zh: `规范表作“${right.affiliation ?? ''}${right.title}”`,
		en: `the house list has “${right.affiliation ?? ''}${right.title}”`,
	});
}

/** By the full name, or by a short form that the lists give to one person alone. */
function listedPerson({ person }: HeldPost, { house }: CheckInput): HouseName | undefined {
	const full = house.find(person.key);
	const short = full ? [] : house.ofAlias(person.key);
	return full ?? (short.length === 1 ? short[0] : undefined);
}

/** The post was over by the article's day: somebody else holds it now, or the words 前 or 时任 are missing. */
function endedPost(one: HeldPost, name: HouseName, input: CheckInput): Finding | undefined {
	const day = dateOf(one, input);
	if (day === undefined) return undefined;
	const isThis = ({ title, affiliation }: HousePost) => normalTitle(title) === one.post && mayBeSame(affiliation, one.person.affiliation);
	const own = name.posts.filter(isThis);
	const last = own.find(({ period }) => period?.until !== undefined && period.until < day.slice(0, period.until.length));
	if (!last || own.some((post) => holdsAt(post.period, day))) return undefined;
	const owner = last.affiliation ?? one.person.affiliation;
	const holders = input.house.names.filter(
		(other) => other !== name && other.posts.some((post) => isThis(post) && post.affiliation === owner && holdsAt(post.period, day)),
	);
	const [holder] = holders.length === 1 ? holders : [];
	const { paragraph } = placeOf(input.file, one.title);
	const [first, second] = one.title.at.start < one.person.at.start ? [one.title, one.person] : [one.person, one.title];
	const place: Place = { paragraph, at: { start: first.at.start, end: second.at.end } };
	const until = dateWords(last.period?.until ?? '');
	const now = holder ? { zh: `，现任为${holder.canonical}`, en: `; it is ${holder.canonical} now` } : { zh: '', en: '' };
	const person: Place = { paragraph, at: one.person.at };
	const title: Place = { paragraph, at: one.title.at };
	return {
		...postWords,
		span: paragraph.map.spanToSource(place.at),
		message: {
			zh: `“${one.person.text}”任“${one.title.text}”至${until.zh}为止（规范表）${now.zh}`,
			en: `“${one.person.text}” was “${one.title.text}” until ${until.en}, says the house list${now.en}`,
		},
		related: [...rowsOf(name), ...(holder ? rowsOf(holder) : [])],
		fixes: [...(holder ? changeTo(input.file, person, holder.canonical) : []), ...changeTo(input.file, title, `前${one.title.text}`)],
	};
}
