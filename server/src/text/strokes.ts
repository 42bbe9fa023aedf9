// How many strokes a character has in the simplified script. From the reference data; the order of strokes is not known here.
import data from '../../../corpus/reference/strokes.json' with { type: 'json' };

let counts: ReadonlyMap<string, number> | undefined;

/** 4 for 王; `undefined` for a rare character. */
export function strokesOf(character: string): number | undefined {
	counts ??= new Map(
		Object.entries(data.strokes as Record<string, string>).flatMap(([count, all]) => [...all].map((one) => [one, Number(count)])),
	);
	return counts.get(character);
}
