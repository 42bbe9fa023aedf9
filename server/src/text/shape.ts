// Characters that look alike, so that an eye or a scanner takes one for the other: 凤 and 风, 锋 and 峰.
// Knows nothing of names.
import data from '../../../corpus/reference/shapes.json' with { type: 'json' };

let built: Map<string, string> | undefined;

/** The characters that look like this one, in no order; empty where none does. */
export function lookalikes(character: string): string {
	built ??= build();
	return built.get(character) ?? '';
}

/** Two characters that are taken for each other: `未` and `末`; never one and itself. */
export function looksAlike(a: string, b: string): boolean {
	return a !== b && lookalikes(a).includes(b);
}

function build(): Map<string, string> {
	const alike = new Map<string, string>();
	const add = (a: string, b: string): void => {
		alike.set(a, (alike.get(a) ?? '') + b);
	};
	for (const row of data.alike.split(' ')) {
		const first = row.charAt(0);
		for (const other of row.slice(1)) {
			add(first, other);
			add(other, first);
		}
	}
	return alike;
}
