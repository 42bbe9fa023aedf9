// What may be written next, as items of the editor's list.
import {
	type CompletionItem,
	CompletionItemKind,
	type CompletionList,
	type CompletionParams,
	CompletionTriggerKind,
	InsertTextFormat,
	MarkupKind,
} from 'vscode-languageserver';
import type { NameKind } from '../facts/model.ts';
import { documentationOf, offeredName } from '../features/completion/documentation.ts';
import { type Completion, completionsAt } from '../features/completion.ts';
import { nameWords } from '../features/kindWords.ts';
import { labelOf, phraseDocumentation } from '../features/phrases/documentation.ts';
import { phraseTakenCommand } from '../protocol.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { CancellationToken } from '../util/cancellation.ts';
import { isRecord } from '../util/record.ts';
import { cardOptions, profileOf } from './cards.ts';
import { rangeOf } from './convert.ts';
import { inTime } from './patience.ts';
import { guard, type LanguageFeature, type OpenDraft, type Session } from './session.ts';

export const completion: LanguageFeature = {
	capabilities: { completionProvider: { triggerCharacters: ['《', '“', '·'], resolveProvider: true } },
	register(session) {
		session.connection.onCompletion(
			guard<CompletionParams, CompletionList>(session, 'completion', nothing, async ({ textDocument, position, context }, token) => {
				const open = session.open(textDocument.uri);
				if (!open) return nothing;
				const offset = open.document.offsetAt(position);
				const { draft } = open;
				if (isFirstLetter(draft.text, offset)) {
					// The corpus gets its names ready while the second letter is typed.
					void Promise.resolve(session.browser?.namesBeginning({ typed: draft.text.charAt(offset - 1), count: 1 }, token)).catch(() => {});
					return askAgain(open, offset);
				}
				const reading = await inTime(session.service.reading(draft, token), patience, () => session.service.atHand(draft));
				// An editor that does not say how the list came up may have been asked for it.
				const typed = context !== undefined && context.triggerKind !== CompletionTriggerKind.Invoked;
				const uses = session.phraseUses?.counts;
				const request = { reading, offset, trigger: typed ? 'typed' : 'asked', uses } as const;
				const found = completionsAt({ ...request, browser: session.browser }, token);
				const items = (await inTime<readonly Completion[]>(found, patience, withoutCorpus)).map((item) => itemOf(session, open, item));
				async function withoutCorpus(): Promise<readonly Completion[]> {
					const own = await completionsAt(request, token);
					// Late is better than nothing, which stays on the screen until the next key.
					return own.length > 0 ? own : inTime(found, longestPatience, () => own);
				}
				if (items.length === 0) return askAgain(open, offset);
				// One more letter may begin other names than those that were looked for.
				return { isIncomplete: true, items };
			}),
		);
		session.connection.onCompletionResolve((item, token) =>
			guard(session, 'card of a completion', item, () => documented(session, item, token))(item, token),
		);
	},
};

/** Milliseconds for a corpus that is busy, with its first round for instance; then the list comes without what it knows. */
const patience = 80;
/** Where there is nothing else to show. */
const longestPatience = 1500;

const nothing: CompletionList = { isIncomplete: true, items: [] };

/**
 * Nothing so far. Editors wait for the list of one letter before they ask for that of the next, and where it comes late and is empty
 * they forget the letters typed meanwhile, incomplete or not. A list whose only item fits nothing shows nothing, and is asked again.
 */
function askAgain({ draft: { text }, document }: OpenDraft, offset: number): CompletionList {
	// Where nothing is typed yet an item would fit.
	if (!/[\p{L}\p{N}]/u.test(text.charAt(offset - 1))) return nothing;
	const range = rangeOf(document, { start: offset - 1, end: offset });
	return { isIncomplete: true, items: [{ label: '…', filterText: unfit, textEdit: { range, newText: document.getText(range) } }] };
}

/** No letter that is typed is in it. */
const unfit = '\u2060';

/** One letter begins too much for any source. */
function isFirstLetter(text: string, offset: number): boolean {
	return /(?:^|[^a-z])[a-z]$/iu.test(text.slice(Math.max(0, offset - 2), offset));
}

/** With the card of the name, looked up when the list comes to it. */
async function documented(session: Session, item: CompletionItem, token: CancellationToken): Promise<CompletionItem> {
	const { uri, kind, key } = isRecord(item.data) ? item.data : {};
	const open = typeof uri === 'string' ? session.open(uri) : undefined;
	if (!open || typeof key !== 'string' || !(kind === 'phrase' || isNameKind(kind))) return item;
	const reading = await session.service.reading(open.draft, token);
	if (kind === 'phrase') {
		const words = phraseDocumentation(reading, key, cardOptions(session, open));
		return words === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: words } };
	}
	const name = offeredName(reading, kind, key);
	const facts = { names: [name], figures: [], quotes: [] };
	const evidence = reading.evidence.names.has(key)
		? reading.evidence
		: await session.service.corpus?.gather(reading.file, facts, open.draft, token);
	const options = { ...cardOptions(session, open), profile: await profileOf(session, open, reading, name, token) };
	const value = documentationOf({ ...reading, ...(evidence ? { evidence } : {}) }, name, options);
	return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function isNameKind(kind: unknown): kind is NameKind {
	return typeof kind === 'string' && kind in nameWords;
}

const itemKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
	person: CompletionItemKind.Class,
	title: CompletionItemKind.Property,
	place: CompletionItemKind.Module,
	organization: CompletionItemKind.Interface,
	event: CompletionItemKind.Event,
	work: CompletionItemKind.File,
	phrase: CompletionItemKind.Snippet,
};

function itemOf(session: Session, { document }: OpenDraft, completion: Completion): CompletionItem {
	const { text, kind, detail, replace, rank, insert, filter, key } = completion;
	return {
		label: kind === 'phrase' ? labelOf(text) : text,
		kind: itemKinds[kind],
		detail: detail ?? session.say(kindWords(kind)),
		// Beside every name of the list, not of the chosen one alone.
		...(detail === undefined ? {} : { labelDetails: { description: detail } }),
		// What was typed is a beginning of the name, which editors would otherwise look for letter by letter.
		filterText: filter ?? (document.getText(rangeOf(document, replace)) || text),
		sortText: String(rank).padStart(4, '0'),
		textEdit: { range: rangeOf(document, replace), newText: insert?.text ?? text },
		...(key === undefined ? {} : { data: { uri: document.uri, kind, key } }),
		...(kind === 'phrase' && insert && key !== undefined ? { command: { title: '', command: phraseTakenCommand, arguments: [key] } } : {}),
		...(insert?.syntax === 'snippet' ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
	};
}

function kindWords(kind: Completion['kind']): Bilingual {
	return kind === 'phrase' ? { zh: '常用语', en: 'Phrase' } : nameWords[kind];
}
