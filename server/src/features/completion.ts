// What may be written next: every source asked, their answers one behind the other. Knows no source from inside.
import type { CancellationToken } from '../util/cancellation.ts';
import { throwIfCancelled } from '../util/cancellation.ts';
import type { Completion, CompletionRequest, CompletionSource } from './completion/model.ts';
import { nameCompletions } from './completion/names.ts';
import { phraseCompletions } from './completion/phrases.ts';

export type { Completion, CompletionRequest } from './completion/model.ts';

/** In the order in which their answers stand. */
const sources: readonly CompletionSource[] = [nameCompletions, phraseCompletions];

/** Ranked through: the foremost, then all of one source before those of the next. */
export async function completionsAt(request: CompletionRequest, token: CancellationToken): Promise<Completion[]> {
	const answers: Completion[] = [];
	for (const source of sources) {
		const offered = await source(request, token);
		throwIfCancelled(token);
		answers.push(...offered.toSorted((a, b) => a.rank - b.rank));
	}
	const foremost = answers.filter((completion) => completion.foremost);
	return [...foremost, ...answers.filter((completion) => !completion.foremost)].map((completion, rank) => ({ ...completion, rank }));
}
