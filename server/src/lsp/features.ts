// The language features that the server offers, one file each. Diagnostics stand apart: how they travel depends on the client.
import { codeActions } from './codeActions.ts';
import { codeLens } from './codeLens.ts';
import { commands } from './commands.ts';
import { completion } from './completion.ts';
import { corpusRequests } from './corpusRequests.ts';
import { corpusText } from './corpusText.ts';
import { definition } from './definition.ts';
import { folding } from './folding.ts';
import { highlights } from './highlights.ts';
import { hover } from './hover.ts';
import { ignoring } from './ignoring.ts';
import { listChanges } from './listChanges.ts';
import { phrases } from './phrases.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { selection } from './selection.ts';
import { semanticTokens } from './semanticTokens.ts';
import type { LanguageFeature } from './session.ts';
import { symbols } from './symbols.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

export const features: readonly LanguageFeature[] = [
	symbols,
	folding,
	selection,
	highlights,
	semanticTokens,
	hover,
	completion,
	codeActions,
	definition,
	references,
	rename,
	workspaceSymbols,
	corpusRequests,
	corpusText,
	codeLens,
	listChanges,
	ignoring,
	commands,
	phrases,
];
