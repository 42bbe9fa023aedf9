// Words by the numbers that rows have in their place. Knows nothing of what they mean.
import type { Connection } from './connection.ts';

/** Remembers what it looked up; an empty text for a number that no word has. */
export function createWords({ sql }: Connection): (id: unknown) => string {
	const words = new Map<number, string>();
	return (id) => {
		const place = Number(id);
		let text = words.get(place);
		if (text === undefined) {
			text = String(sql('SELECT text FROM word WHERE id = ?').get(place)?.text ?? '');
			words.set(place, text);
		}
		return text;
	};
}
