// The part of a cancellation token that the inner rooms need; the language server's own tokens fit it.

export interface CancellationToken {
	readonly isCancellationRequested: boolean;
}

export class CancelledError extends Error {
	constructor() {
		super('cancelled');
		this.name = 'CancelledError';
	}
}

export function throwIfCancelled(token: CancellationToken): void {
	if (token.isCancellationRequested) throw new CancelledError();
}

export const neverCancelled: CancellationToken = { isCancellationRequested: false };
