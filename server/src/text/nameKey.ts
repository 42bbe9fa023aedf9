// The normal form under which names are compared: dashes, dots, widths, quotation marks and spaces are style, not identity.
// Knows nothing of kinds of names; never take spans from it.

const dashes = /[-‐‑‒–—―－﹣−─]+/gu;
const dots = /[·・•‧∙⋅･．●]/gu;
const marks = /[“”‘’"'「」『』《》〈〉\s\u3000\u200b\ufeff]/gu;
const plain = /^[\u4e00-\u9fff]*$/u;

/** `中国－中亚 “峰会”` and `中国—中亚峰会` have the same key `中国-中亚峰会`. */
export function nameKey(name: string): string {
	if (plain.test(name)) return name;
	return name.normalize('NFKC').replace(marks, '').replace(dashes, '-').replace(dots, '·').toLowerCase();
}

/** The name without the marks that it stands in: `港口条例` of `《港口条例》`. */
export function bareName(name: string): string {
	return name.replace(/^[《“‘〈]|[》”’〉]$/gu, '');
}
