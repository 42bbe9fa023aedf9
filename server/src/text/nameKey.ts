// The normal form under which names are compared: dashes, dots, widths, quotation marks and spaces are style, not identity.
// Knows nothing of kinds of names; never take spans from it.

/** Whichever dash is printed, however long. */
export const dashes = /[-‐‑‒–—―－﹣−─]+/gu;
const dots = /[·・•‧∙⋅･．●]/gu;
const marks = /[“”‘’"'「」『』《》〈〉\s\u3000\u200b\ufeff]/gu;
const plain = /^[\u4e00-\u9fff]*$/u;

/** `中国－中亚 “峰会”` and `中国—中亚峰会` have the same key `中国-中亚峰会`. */
export function nameKey(name: string): string {
	if (plain.test(name)) return name;
	return name.normalize('NFKC').replace(marks, '').replace(dashes, '-').replace(dots, '·').toLowerCase();
}

const closing: Readonly<Record<string, string>> = { '《': '》', '“': '”', '‘': '’', '〈': '〉' };

/** The name without the marks that it stands in: `港口条例` of `《港口条例》`, but all of `“一带一路”倡议`. */
export function bareName(name: string): string {
	const open = name.charAt(0);
	const close = closing[open];
	if (close === undefined || !name.endsWith(close)) return name;
	const inner = name.slice(1, -1);
	return inner.includes(close) && !inner.slice(0, inner.indexOf(close)).includes(open) ? name : inner;
}

/** As it stands between quotation marks: `‘一带一路’倡议`. */
export function withinMarks(words: string): string {
	return words.replaceAll('“', '‘').replaceAll('”', '’');
}
