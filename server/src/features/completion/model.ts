// What a source of completions is given and gives. Only shapes; each source has a file of its own.
import type { Browser } from '../../corpus/browse.ts';
import type { NameKind } from '../../facts/model.ts';
import type { Span } from '../../text/span.ts';
import type { CancellationToken } from '../../util/cancellation.ts';
import type { Reading } from '../reading.ts';

export interface CompletionRequest {
	readonly reading: Reading;
	/** In the source, where the cursor stands. */
	readonly offset: number;
	/** `asked` where the user called for the list: it may offer more than what has been begun. */
	readonly trigger: 'typed' | 'asked';
	/** How often the user has taken each phrasing, by its key. */
	readonly uses?: ReadonlyMap<string, number> | undefined;
	/** The corpus to look through, where there is one. */
	readonly browser?: Browser | undefined;
}

export interface Completion {
	/** `王芳`: what is shown and, without `insert`, put in. */
	readonly text: string;
	readonly kind: NameKind | 'phrase';
	/** `外交部长`. */
	readonly detail: string | undefined;
	/** What has been written of it, to be replaced. */
	readonly replace: Span;
	/** By how often it is met, most first; from 0 in each source. */
	readonly rank: number;
	/** Before what all other sources offer: what was typed is its very name, or nothing was and it belongs at such a place. */
	readonly foremost?: true;
	/** What is put in where it is more than the text: with `snippet`, in the editor's own syntax of slots (`${1:…}`). */
	readonly insert?: { readonly text: string; readonly syntax: 'plain' | 'snippet' };
	/** By what it is found while the user goes on typing; what stands at `replace` where it is left out. */
	readonly filter?: string;
	/** By which `documentationOf` finds it again. */
	readonly key?: string;
}

/** Sources answer in a few milliseconds or not at all; those that look through the corpus look at the token. */
export type CompletionSource = (
	request: CompletionRequest,
	token: CancellationToken,
) => readonly Completion[] | Promise<readonly Completion[]>;
