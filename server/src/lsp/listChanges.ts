// A name written into the newsroom's own list: what is to be written where, for the client to write, so that it can be undone.
// Knows lists as texts and names as the article has them.
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { NameMention } from '../facts/model.ts';
import { findAt } from '../features/factAt.ts';
import { joinedPost, titlesOf } from '../features/hover/nameTitles.ts';
import type { Reading } from '../features/reading.ts';
import { kindWords } from '../house/columns.ts';
import { addForm, addRow, type NewRow } from '../house/edit.ts';
import { type ListChange, type ListChangeParams, listChangeRequest } from '../protocol.ts';
import { bareName, nameKey } from '../text/nameKey.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { isRecord } from '../util/record.ts';
import { textEditsOf, uriOf } from './convert.ts';
import { phraseChange } from './phraseChanges.ts';
import { guard, type LanguageFeature, type Session } from './session.ts';

export const listChanges: LanguageFeature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			listChangeRequest,
			guard<unknown, ListChange | null>(session, 'house list', null, async (raw, token) => {
				const params = readParams(raw);
				const open = params && session.open(params.uri);
				if (!params || !open) return null;
				if (!session.mayWrite) throw refused(session, words.untrusted);
				const reading = await session.service.reading(open.draft, token);
				const { change, end } = params;
				if (change === 'phrase') {
					const selected = { start: open.document.offsetAt(params.position), end: open.document.offsetAt(end ?? params.position) };
					const made = phraseChange(session, reading, selected);
					if ('zh' in made) throw refused(session, made);
					return made;
				}
				const name = findAt(reading.facts.names, open.document.offsetAt(params.position));
				return name ? changeOf(session, reading, name, { ...params, change }) : null;
			}),
		);
	},
};

const words = {
	untrusted: { zh: '工作区未受信任，不改动规范表。', en: 'The workspace is not trusted: the house list is not changed.' },
	nowhere: { zh: '先打开一个文件夹：规范表放在其中。', en: 'Open a folder first: the house list lies in it.' },
	known: {
		zh: '规范表里已有这一写法，或规范表的表头无法识别。',
		en: 'The house list has this form already, or its header cannot be read.',
	},
} as const;

type NameChange = ListChangeParams & { readonly change: Exclude<ListChangeParams['change'], 'phrase'> };

function changeOf(session: Session, reading: Reading, name: NameMention, { change, canonical }: NameChange): ListChange {
	const right = change === 'add' ? bareName(name.canonical) : (canonical ?? name.canonical);
	const form = bareName(name.text);
	const known = session.service.house.find(nameKey(right));
	const path = known?.places[0]?.path ?? listFor(session);
	if (path === undefined) throw refused(session, words.nowhere);
	const uri = uriOf(path);
	const text = session.documents.get(uri)?.getText() ?? session.readText(path);
	const column = change === 'alias' ? 'aliases' : 'misspellings';
	const edits =
		change !== 'add' && known
			? addForm(text ?? '', known.canonical, column, form)
			: known
				? undefined
				: addRow(text ?? '', {
						...rowOf(reading, change === 'add' ? name : { kind: name.kind, key: nameKey(right) }, right),
						...(change === 'add' ? {} : { [column]: form }),
					});
	if (!edits) throw refused(session, words.known);
	const file = path.split(/[\\/]/u).at(-1) ?? path;
	const message = session.say(saidOf(change, right, form, file));
	if (text === undefined) return { uri, text: edits.map(({ newText }) => newText).join(''), message };
	const encoding = session.encodingOf(path);
	return {
		uri,
		edits: textEditsOf(TextDocument.create(uri, 'csv', 0, text), edits),
		...(encoding === 'gb18030' || encoding === 'big5' ? { encoding } : {}),
		message,
	};
}

/** With what print and the article say of the name: whoever adds it looks it over. */
function rowOf({ evidence, facts }: Reading, { key, kind }: Pick<NameMention, 'key' | 'kind'>, right: string): NewRow {
	const posts = facts.names.flatMap((name) =>
		name.key === key && name.title !== undefined ? [{ title: name.title, affiliation: name.affiliation }] : [],
	);
	// The right form of a slip stands nowhere in the article: it was found as the slip's neighbour.
	const record =
		evidence.names.get(key) ?? [...evidence.neighbours.values()].flat().find((other) => other.kind === kind && other.key === key);
	posts.push(...titlesOf(record).current);
	// `托卡耶夫总统` here and `哈萨克斯坦总统` there are one post: the fuller one goes into the list.
	const post = posts.find(({ title, affiliation }) => title === posts[0]?.title && affiliation !== undefined) ?? posts[0];
	// `外交部长` of 外交部 says its body itself.
	const joined = post && joinedPost(post) === post.title ? { title: post.title, affiliation: undefined } : post;
	return {
		canonical: right,
		kind: kindWords[kind].zh,
		...(kind === 'person' && joined ? { title: joined.title, ...(joined.affiliation ? { affiliation: joined.affiliation } : {}) } : {}),
	};
}

/** The list that has names already, else the first one, else one to be made. */
function listFor({ lists, newList }: Session): string | undefined {
	const hasNames = lists.find(({ entries }) => entries.some(({ kind }) => kind !== undefined && kind !== 'term'));
	return (hasNames ?? lists[0])?.path ?? newList;
}

function saidOf(change: NameChange['change'], right: string, form: string, file: string): Bilingual {
	switch (change) {
		case 'add':
			return { zh: `已将“${right}”加入 ${file}。`, en: `“${right}” is now in ${file}.` };
		case 'alias':
			return { zh: `已在 ${file} 中将“${form}”记为“${right}”的别名。`, en: `${file} now has “${form}” as another form of “${right}”.` };
		case 'misspelling':
			return { zh: `已在 ${file} 中将“${form}”记为“${right}”的误写。`, en: `${file} now has “${form}” as a misspelling of “${right}”.` };
	}
}

function refused(session: Session, said: Bilingual): ResponseError<void> {
	return new ResponseError(LSPErrorCodes.RequestFailed, session.say(said));
}

const changes: ReadonlySet<unknown> = new Set<ListChangeParams['change']>(['add', 'alias', 'misspelling', 'phrase']);

function readParams(raw: unknown): ListChangeParams | undefined {
	if (!isRecord(raw) || typeof raw.uri !== 'string' || !changes.has(raw.change)) return undefined;
	const position = readPosition(raw.position);
	const end = readPosition(raw.end);
	if (!position) return undefined;
	return {
		uri: raw.uri,
		position,
		...(end ? { end } : {}),
		change: raw.change as ListChangeParams['change'],
		...(typeof raw.canonical === 'string' && raw.canonical !== '' ? { canonical: raw.canonical } : {}),
	};
}

function readPosition(raw: unknown): ListChangeParams['position'] | undefined {
	const { line, character } = isRecord(raw) ? raw : {};
	return typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined;
}
