// What cards need of the session: its language and colours, addresses that the client opens, and what the corpus tells of a name.
// Shared by hovers and by the documentation of completions.
import type { CorpusPlace } from '../corpus/evidence.ts';
import { ownOf } from '../corpus/gather.ts';
import type { NameProfile } from '../corpus/profile.ts';
import type { NameMention } from '../facts/model.ts';
import { lastPart } from '../facts/names/likeness/shortForms.ts';
import type { Holder } from '../features/hover/options.ts';
import type { CardOptions } from '../features/hover.ts';
import type { Reading } from '../features/reading.ts';
import type { ListChangeParams } from '../protocol.ts';
import type { CancellationToken } from '../util/cancellation.ts';
import { rangeOf, uriOf } from './convert.ts';
import type { OpenDraft, Session } from './session.ts';

export function cardOptions(session: Session, open: OpenDraft): CardOptions {
	const { locale, theme, indicatorCommand, listCommand } = session;
	return {
		locale,
		theme,
		linkTo: (place) => linkTo(session, place),
		indicatorLink: indicatorCommand === undefined ? undefined : (shown) => commandLink(indicatorCommand, shown),
		linkToListing: listCommand === undefined ? undefined : (name) => commandLink(listCommand, listingOf(open, name)),
	};
}

/** `undefined` where there is no corpus or it does not know the name. */
export async function profileOf(
	session: Session,
	{ draft }: OpenDraft,
	{ file }: Reading,
	{ kind, key }: Pick<NameMention, 'kind' | 'key'>,
	token: CancellationToken,
): Promise<NameProfile | undefined> {
	return session.browser?.profileOf({ kind, key, ...ownOf({ exclude: draft.path, file }) }, token);
}

const mostHolders = 5;
const mostToldHolders = 3;

/** Who holds a post in print, the one met last first, with sentences that name the post; `undefined` without a corpus. */
export async function holdersOf(
	session: Session,
	open: OpenDraft,
	reading: Reading,
	{ canonical, text, affiliation }: NameMention,
	token: CancellationToken,
): Promise<readonly Holder[] | undefined> {
	const { browser } = session;
	if (!browser) return undefined;
	if (affiliation === undefined) return [];
	const known = await browser.holdersOf({ title: canonical, affiliation, count: mostHolders }, token);
	const newest = known.toSorted((a, b) => ((a.latest ?? '') < (b.latest ?? '') ? 1 : -1));
	const holders = await Promise.all(
		newest.map(async ({ kind, key, name, latest }, i): Promise<Holder> => {
			const profile = i < mostToldHolders ? await profileOf(session, open, reading, { kind, key }, token) : undefined;
			const places = (profile?.places ?? []).filter(({ sentence }) => sentence.includes(canonical) || sentence.includes(text));
			return { name, latest, places };
		}),
	);
	// 扎帕罗夫 and 萨德尔·扎帕罗夫, in one post of one country.
	return [...Map.groupBy(holders, ({ name }) => lastPart(name) ?? name).values()].map((same) => ({
		name: same.reduce((longest, { name }) => (name.length > longest.length ? name : longest), ''),
		latest: same[0]?.latest,
		places: same.flatMap(({ places }) => places),
	}));
}

function listingOf({ document }: OpenDraft, { span }: Pick<NameMention, 'span'>): ListChangeParams {
	return { uri: document.uri, position: rangeOf(document, span).start, change: 'add' };
}

/** The client's own command where it has one; else `file:///…#L12,3`, as editors open it, or the file alone where it cannot be read now. */
function linkTo(session: Session, place: CorpusPlace): string {
	const { path, span } = place;
	if (session.placeCommand !== undefined) {
		return commandLink(session.placeCommand, { path, span });
	}
	const start = session.positionsIn(place.path)?.positionAt(place.span.start);
	return start ? `${uriOf(place.path)}#L${start.line + 1},${start.character + 1}` : uriOf(place.path);
}

function commandLink(command: string, argument: unknown): string {
	return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
