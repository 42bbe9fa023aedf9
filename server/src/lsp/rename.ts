// Renaming at all mentions in the article.
import {
	LSPErrorCodes,
	type PrepareRenameParams,
	type Range,
	type RenameParams,
	ResponseError,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { findRenamable, rename as renameAt } from '../features/rename.ts';
import { rangeOf, textEditsOf } from './convert.ts';
import { guard, type LanguageFeature } from './session.ts';

export const rename: LanguageFeature = {
	capabilities: { renameProvider: { prepareProvider: true } },
	register(session) {
		session.connection.onPrepareRename(
			guard<PrepareRenameParams, { range: Range; placeholder: string } | null>(session, 'rename', null, ({ textDocument, position }) => {
				const open = session.open(textDocument.uri);
				const name = open && findRenamable(session.service.local(open.draft), open.document.offsetAt(position));
				return open && name ? { range: rangeOf(open.document, name.span), placeholder: name.text } : null;
			}),
		);
		session.connection.onRenameRequest(
			guard<RenameParams, WorkspaceEdit | null>(session, 'rename', null, ({ textDocument, position, newName }) => {
				const open = session.open(textDocument.uri);
				if (!open) return null;
				if (/^\s*$|[\r\n]/u.test(newName)) {
					throw new ResponseError(
						LSPErrorCodes.RequestFailed,
						session.say({ zh: '名称不能为空，也不能换行', en: 'A name cannot be empty or broken into lines' }),
					);
				}
				const renaming = renameAt(session.service.local(open.draft), open.document.offsetAt(position), newName);
				return renaming ? { changes: { [textDocument.uri]: textEditsOf(open.document, renaming.edits) } } : null;
			}),
		);
	},
};
