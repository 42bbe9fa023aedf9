// Words for the user in both languages of the product; the edge (server, command line) picks one.

export interface Bilingual {
	readonly zh: string;
	readonly en: string;
}

export type Locale = keyof Bilingual;

/** The locale for a language tag such as `zh-cn`, `zh_TW.UTF-8`, `en-GB`; Chinese where the tag names no other language. */
export function localeOf(tag: string | undefined): Locale {
	return tag === undefined || tag === '' || /^(zh|c|posix)\b/iu.test(tag.replace('_', '-')) ? 'zh' : 'en';
}
