// A day as it is known, in words; what is not known of it (year, day) is left out. Knows no calendar.
import type { Bilingual } from './bilingual.ts';

/** `2025-06-17` as `2025年6月17日`, `--06-17` as `6月17日`, `2023-05` as `2023年5月`, a range with 至 (`2025年6月16日至18日`); anything else as it is. */
export function dateWords(iso: string): Bilingual {
	const [from = '', to] = iso.split('/');
	if (to !== undefined) {
		const [low, high] = [dateWords(from), dateWords(to)];
		return { zh: `${low.zh}至${withoutShared(low.zh, high.zh)}`, en: `${low.en} – ${high.en}` };
	}
	const match = /^(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(from);
	if (!match) return { zh: from, en: from };
	const [, year, month, day] = match;
	const parts = [year === '-' ? '' : `${year}年`, month ? `${Number(month)}月` : '', day ? `${Number(day)}日` : ''];
	return { zh: parts.join(''), en: from.replace(/^--/u, '') };
}

/** Behind `2025年6月16日`, `2025年6月18日` is `18日`. */
function withoutShared(first: string, last: string): string {
	for (const shared of [/^\d{4}年\d+月(?=\d)/u, /^\d{4}年(?=\d)/u, /^\d+月(?=\d)/u]) {
		const words = shared.exec(first)?.[0];
		if (words !== undefined && last.startsWith(words)) return last.slice(words.length);
	}
	return last;
}
