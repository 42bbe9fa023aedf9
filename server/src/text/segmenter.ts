// What the inner rooms ask of a word segmenter: words with their parts of speech.
// Knows no segmenter; the edge brings one (nodejieba, jieba-wasm) when it has loaded.

export interface TaggedWord {
	readonly word: string;
	/** jieba's tag: `nr` person, `ns` place, `nt` organization, `v` verb, … */
	readonly tag: string;
}

export interface Segmenter {
	/** Names the segmenter and its dictionary. */
	readonly id: string;
	/** The words of `text` in order; together they are the whole text. */
	tag(text: string): readonly TaggedWord[];
}
