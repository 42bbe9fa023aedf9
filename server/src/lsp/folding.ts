// Folding of articles, sections, name lists and page furniture.
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { foldsOf } from '../features/folding.ts';
import { guard, type LanguageFeature } from './session.ts';

export const folding: LanguageFeature = {
	capabilities: { foldingRangeProvider: true },
	register(session) {
		session.connection.onFoldingRanges(
			guard(session, 'folding', [], ({ textDocument }) => {
				const open = session.open(textDocument.uri);
				if (!open) return [];
				return foldsOf(session.service.read(open.draft)).flatMap((fold): FoldingRange[] => {
					const startLine = open.document.positionAt(fold.start).line;
					const endLine = open.document.positionAt(fold.end).line;
					if (endLine <= startLine) return [];
					return [{ startLine, endLine, ...(fold.kind === 'furniture' ? { kind: FoldingRangeKind.Comment } : {}) }];
				});
			}),
		);
	},
};
