// Selected words put into the newsroom's own list of phrasings: what is to be written where, for the client to write.
// Knows lists as texts and nothing of what makes a phrasing.
import { dirname, join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { phraseFrom } from '../features/phrases/made.ts';
import type { Reading } from '../features/reading.ts';
import { addPhrase } from '../house/phraseEdit.ts';
import { groupOf } from '../phrases/groups.ts';
import { fixedWords, readPhrase } from '../phrases/notation.ts';
import type { ListChange } from '../protocol.ts';
import type { Span } from '../text/span.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { rangeOf, uriOf } from './convert.ts';
import type { Session } from './session.ts';

const ownList = 'phrases.csv';

/** What is to be written, or why nothing is. */
export function phraseChange(session: Session, reading: Reading, selected: Span): ListChange | Bilingual {
	const phrase = phraseFrom(reading, selected);
	if (phrase === undefined) return refusals.unusable;
	const path = listFor(session);
	if (path === undefined) return refusals.nowhere;
	const uri = uriOf(path);
	const text = session.documents.get(uri)?.getText() ?? session.readText(path);
	const name = fixedWords(readPhrase(phrase).parts)
		.replaceAll(/[^\p{Script=Han}]/gu, '')
		.slice(0, 8);
	const edits = addPhrase(text ?? '', { phrase, name: freeName(session, name), group: groupOf(phrase) });
	if (!edits) return refusals.known;
	const file = path.split(/[\\/]/u).at(-1) ?? path;
	const message = session.say({ zh: `已将“${phrase}”存入 ${file}。`, en: `“${phrase}” is now in ${file}.` });
	if (text === undefined) return { uri, text: edits.map(({ newText }) => newText).join(''), message };
	const document = TextDocument.create(uri, 'csv', 0, text);
	const encoding = session.encodingOf(path);
	return {
		uri,
		edits: edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText })),
		...(encoding === 'gb18030' || encoding === 'big5' ? { encoding } : {}),
		message,
	};
}

const refusals = {
	unusable: {
		zh: '选中的文字不能存为套语：要有固定的字，不超过二百字。',
		en: 'These words make no phrasing: some must be fixed, and there may be two hundred at most.',
	},
	nowhere: { zh: '先打开一个文件夹：套语表放在其中。', en: 'Open a folder first: the list of phrasings lies in it.' },
	known: { zh: '套语表里已有这一条，或套语表的表头无法识别。', en: 'The list has this phrasing already, or its header cannot be read.' },
} as const satisfies Record<string, Bilingual>;

/** The list that has phrasings already, else one to be made beside the others. */
function listFor({ lists, newList }: Session): string | undefined {
	const own = lists.find(({ path, phrases }) => phrases !== undefined && /\.[ct]sv$/iu.test(path));
	const beside = lists[0]?.path ?? newList;
	return own?.path ?? (beside === undefined ? undefined : join(dirname(beside), ownList));
}

/** Of two phrasings of one name the second would not be used. */
function freeName({ service }: Session, name: string): string {
	const taken = new Set(service.house.phrases.map((phrase) => phrase.name));
	let free = name;
	for (let nth = 2; taken.has(free); nth++) free = `${name}${nth}`;
	return free;
}
