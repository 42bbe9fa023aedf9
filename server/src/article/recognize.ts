// Whether a text reads like Chinese news copy. Provisional.

export function looksLikeNews(text: string): boolean {
	return /[。！？][\s\S]*[。！？]/u.test(text.slice(0, 4000));
}
