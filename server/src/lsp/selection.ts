// Growing and shrinking selections.
import type { SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../features/selection.ts';
import { rangeOf } from './convert.ts';
import { guard, type LanguageFeature } from './session.ts';

export const selection: LanguageFeature = {
	capabilities: { selectionRangeProvider: true },
	register(session) {
		session.connection.onSelectionRanges(
			guard(session, 'selection', [], ({ textDocument, positions }) => {
				const open = session.open(textDocument.uri);
				if (!open) return [];
				const reading = session.service.local(open.draft);
				return positions.map((position) => {
					const spans = selectionsAt(reading, open.document.offsetAt(position));
					const chain = spans.reduceRight<SelectionRange | undefined>(
						(parent, span) => ({ range: rangeOf(open.document, span), ...(parent ? { parent } : {}) }),
						undefined,
					);
					return chain ?? { range: { start: position, end: position } };
				});
			}),
		);
	},
};
