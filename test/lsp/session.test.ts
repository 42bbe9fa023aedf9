// What a handler holds while it waits.
import { expect, test } from 'vitest';
import type { Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createSession } from '../../server/src/lsp/session.ts';
import { createService } from '../../server/src/service.ts';

test('a document that changes while the corpus is asked leaves the handler its text and its positions', () => {
	const live = TextDocument.create('untitled:1', 'news-article', 1, '标题\n\n外交部长王毅出席。');
	const session = createSession({
		connection: {} as Connection,
		documents: { get: () => live } as unknown as TextDocuments<TextDocument>,
		service: createService(),
		locale: 'zh',
		theme: 'light',
		readText: () => undefined,
		encodingOf: () => undefined,
		placeCommand: undefined,
	});
	const before = session.open('untitled:1');
	TextDocument.update(live, [{ text: '' }], 2);
	expect(before?.document.positionAt(before.draft.text.indexOf('王毅'))).toEqual({ line: 2, character: 4 });
	expect(session.open('untitled:1')?.draft.text).toBe('');
});
