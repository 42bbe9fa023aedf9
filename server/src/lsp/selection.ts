// Growing and shrinking selections, word by word as the dictionary knows them once it has loaded.
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { findClause, selectionsAt } from '../features/selection.ts';
import type { Span } from '../text/span.ts';
import { rangeOf } from './convert.ts';
import { guard, type LanguageFeature, type OpenDraft } from './session.ts';

export const selection: LanguageFeature = {
	capabilities: { selectionRangeProvider: true },
	register(session) {
		session.connection.onSelectionRanges(
			guard<SelectionRangeParams, SelectionRange[]>(session, 'selection', [], async ({ textDocument, positions }) => {
				const open = session.open(textDocument.uri);
				if (!open) return [];
				const reading = session.service.local(open.draft);
				return Promise.all(
					positions.map(async (position) => {
						const offset = open.document.offsetAt(position);
						const clause = session.segmenter && findClause(reading, offset);
						const words = clause ? await session.segmenter?.tag(clause) : undefined;
						const spans = selectionsAt(
							reading,
							offset,
							words?.map(({ word }) => word),
						);
						return chainOf(open, spans) ?? { range: { start: position, end: position } };
					}),
				);
			}),
		);
	},
};

function chainOf({ document }: OpenDraft, spans: readonly Span[]): SelectionRange | undefined {
	return spans.reduceRight<SelectionRange | undefined>(
		(parent, span) => (parent ? { range: rangeOf(document, span), parent } : { range: rangeOf(document, span) }),
		undefined,
	);
}
