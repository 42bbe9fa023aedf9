// What may be written next, as items of the editor's list.
import {
	type CompletionItem,
	CompletionItemKind,
	type CompletionParams,
	CompletionTriggerKind,
	InsertTextFormat,
} from 'vscode-languageserver';
import { type Completion, completionsAt } from '../features/completion.ts';
import { nameWords } from '../features/kindWords.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { rangeOf } from './convert.ts';
import { guard, type LanguageFeature, type OpenDraft, type Session } from './session.ts';

export const completion: LanguageFeature = {
	capabilities: { completionProvider: { triggerCharacters: ['《', '·'] } },
	register(session) {
		session.connection.onCompletion(
			guard<CompletionParams, CompletionItem[]>(session, 'completion', [], async ({ textDocument, position, context }, token) => {
				const open = session.open(textDocument.uri);
				if (!open) return [];
				const reading = await session.service.reading(open.draft, token);
				const offset = open.document.offsetAt(position);
				// An editor that does not say how the list came up may have been asked for it.
				const typed = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
				const request = { reading, offset, trigger: typed ? 'typed' : 'asked', browser: session.browser } as const;
				return (await completionsAt(request, token)).map((item) => itemOf(session, open, item));
			}),
		);
	},
};

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
	const { text, kind, detail, replace, rank, insert, filter } = completion;
	return {
		label: text,
		kind: itemKinds[kind],
		detail: detail ?? session.say(kindWords(kind)),
		// What was typed is a beginning of the name, which editors would otherwise look for letter by letter.
		filterText: filter ?? (document.getText(rangeOf(document, replace)) || text),
		sortText: String(rank).padStart(4, '0'),
		textEdit: { range: rangeOf(document, replace), newText: insert?.text ?? text },
		...(insert?.syntax === 'snippet' ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
	};
}

function kindWords(kind: Completion['kind']): Bilingual {
	return kind === 'phrase' ? { zh: '常用语', en: 'Phrase' } : nameWords[kind];
}
