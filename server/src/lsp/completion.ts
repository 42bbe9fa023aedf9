// Names of the article and the corpus while one writes; fixed phrasings come from the snippets.
import { type CompletionItem, CompletionItemKind, type CompletionParams } from 'vscode-languageserver';
import type { NameKind } from '../facts/model.ts';
import { type Completion, completionsAt } from '../features/completion.ts';
import { nameWords } from '../features/kindWords.ts';
import { rangeOf } from './convert.ts';
import { guard, type LanguageFeature, type OpenDraft, type Session } from './session.ts';

export const completion: LanguageFeature = {
	capabilities: { completionProvider: { triggerCharacters: ['《', '·'] } },
	register(session) {
		session.connection.onCompletion(
			guard<CompletionParams, CompletionItem[]>(session, 'completion', [], async ({ textDocument, position }, token) => {
				const open = session.open(textDocument.uri);
				if (!open) return [];
				const reading = await session.service.reading(open.draft, token);
				return completionsAt(reading, open.document.offsetAt(position)).map((item) => itemOf(session, open, item));
			}),
		);
	},
};

const itemKinds: Readonly<Record<NameKind, CompletionItemKind>> = {
	person: CompletionItemKind.Class,
	title: CompletionItemKind.Property,
	place: CompletionItemKind.Module,
	organization: CompletionItemKind.Interface,
	event: CompletionItemKind.Event,
	work: CompletionItemKind.File,
};

function itemOf(session: Session, { document }: OpenDraft, { text, kind, detail, replace, rank }: Completion): CompletionItem {
	return {
		label: text,
		kind: itemKinds[kind],
		detail: detail ?? session.say(nameWords[kind]),
		// What was typed is a beginning of the name, which editors would otherwise look for letter by letter.
		filterText: document.getText(rangeOf(document, replace)) || text,
		sortText: String(rank).padStart(3, '0'),
		textEdit: { range: rangeOf(document, replace), newText: text },
	};
}
