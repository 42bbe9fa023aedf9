// Quick fixes of findings; and what else may be done about a name: everywhere, in the house list, never again.
import {
	type CodeAction,
	CodeActionKind,
	type CodeActionParams,
	CodeActionTriggerKind,
	type Command,
	type Diagnostic,
} from 'vscode-languageserver';
import { writtenIgnored } from '../checks/frame/ignored.ts';
import type { Finding, SourceEdit } from '../checks/frame/model.ts';
import { replaceEverywhere } from '../features/codeActions/everywhere.ts';
import { type Ignoring, ignoringsOf } from '../features/codeActions/ignoring.ts';
import { type Listing, listingsAt, listingsFor } from '../features/codeActions/listing.ts';
import { otherFormsAt } from '../features/codeActions/otherForms.ts';
import { codeActionsIn, findingsAt } from '../features/codeActions.ts';
import { phraseFrom } from '../features/phrases/made.ts';
import { ignoreCommand, type ListChangeParams } from '../protocol.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { rangeOf, spanOfRange, textEditsOf } from './convert.ts';
import { guard, type LanguageFeature, type OpenDraft, type Session } from './session.ts';

export const codeActions: LanguageFeature = {
	capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
	register(session) {
		session.connection.onCodeAction(
			guard<CodeActionParams, CodeAction[]>(session, 'quick fixes', [], async ({ textDocument, range, context }, token) => {
				const open = session.open(textDocument.uri);
				if (!open || (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind)))) return [];
				const findings = await session.service.findings(open.draft, token);
				const reading = await session.service.reading(open.draft, token);
				const selection = spanOfRange(open.document, range);
				const here = findingsAt(findings, selection);
				const action = actionMaker(session, open, context.diagnostics);
				const fixes = codeActionsIn(findings, selection).map(({ title, edits, findings: settled, preferred }) => ({
					...action(title, settled, { edits }),
					isPreferred: preferred,
				}));
				const everywhere = here.flatMap((finding) => {
					const all = replaceEverywhere(reading, finding);
					return all ? [action(all.title, [finding], { edits: all.edits })] : [];
				});
				// On a name that nothing is said against only where somebody asks: a lamp at every name would light nothing.
				const asked = here.length === 0 && context.triggerKind === CodeActionTriggerKind.Invoked;
				const listings = here.flatMap((finding) => listingsFor(reading, finding).map((listing) => ({ listing, findings: [finding] })));
				if (asked) listings.push(...listingsAt(reading, selection.start).map((listing) => ({ listing, findings: [] })));
				const listed = listings.flatMap(({ listing, findings }) => {
					const command = listCommandOf(session, open, listing);
					return command ? [action(listing.title, findings, { command })] : [];
				});
				const ignored = here.flatMap((finding) =>
					ignoringsOf(reading, finding, here).flatMap((ignoring) => {
						const command = ignoreCommandOf(session, open, ignoring);
						return command ? [action(ignoring.title, [finding], { command })] : [];
					}),
				);
				const saved = asked && phraseFrom(reading, selection) !== undefined ? savingOf(session, open, range) : undefined;
				const phrases = saved ? [action(savePhraseTitle, [], { command: saved })] : [];
				const forms = asked ? otherFormsAt(reading, selection.start).map(({ title, edits }) => action(title, [], { edits })) : [];
				return once([...fixes, ...everywhere, ...forms, ...listed, ...phrases, ...ignored]);
			}),
		);
	},
};

const savePhraseTitle: Bilingual = { zh: '存为套语', en: 'Save as a Phrasing' };

/** The selected words into the newsroom's list of phrasings. */
function savingOf({ listCommand, say }: Session, { document }: OpenDraft, { start, end }: CodeActionParams['range']): Command | undefined {
	const params: ListChangeParams = { uri: document.uri, position: start, end, change: 'phrase' };
	return listCommand === undefined ? undefined : { title: say(savePhraseTitle), command: listCommand, arguments: [params] };
}

type ActionMaker = (
	title: Bilingual,
	settled: readonly Finding[],
	does: { readonly edits: readonly SourceEdit[] } | { readonly command: Command },
) => CodeAction;

function actionMaker(session: Session, open: OpenDraft, diagnostics: readonly Diagnostic[]): ActionMaker {
	return (title, settled, does) => ({
		title: session.say(title),
		kind: CodeActionKind.QuickFix,
		diagnostics: diagnostics.filter((diagnostic) =>
			settled.some((finding) => finding.id === diagnostic.code && isAt(diagnostic, rangeOf(open.document, finding.span))),
		),
		...('edits' in does ? { edit: { changes: { [open.document.uri]: textEditsOf(open.document, does.edits) } } } : does),
	});
}

/** Several findings of one name offer the same. */
function once(actions: readonly CodeAction[]): CodeAction[] {
	const seen = new Set<string>();
	return actions.filter(({ title, edit, command }) => {
		const key = JSON.stringify([title, edit, command?.arguments]);
		return !seen.has(key) && seen.add(key);
	});
}

function listCommandOf({ listCommand, say }: Session, { document }: OpenDraft, listing: Listing): Command | undefined {
	if (listCommand === undefined) return undefined;
	const { title, mention, change, canonical } = listing;
	const params: ListChangeParams = {
		uri: document.uri,
		position: document.positionAt(mention.span.start),
		change,
		...(canonical === undefined ? {} : { canonical }),
	};
	return { title: say(title), command: listCommand, arguments: [params] };
}

function ignoreCommandOf({ mayWrite, memory, say }: Session, { document }: OpenDraft, { title, entry }: Ignoring): Command | undefined {
	if (!mayWrite || !memory) return undefined;
	return { title: say(title), command: ignoreCommand, arguments: [document.uri, writtenIgnored(entry)] };
}

function isAt({ range }: Diagnostic, { start, end }: Diagnostic['range']): boolean {
	return (
		range.start.line === start.line &&
		range.start.character === start.character &&
		range.end.line === end.line &&
		range.end.character === end.character
	);
}
