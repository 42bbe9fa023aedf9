// What a calendar day is besides its number: its day in the lunar calendar, a festival or solar term, and how far it is from another.
// The lunar calendar and the solar terms follow GB/T 33661-2017, as tyme4ts has them.
import { SolarDay } from 'tyme4ts';
import type { Bilingual } from '../util/bilingual.ts';

/** `农历五月廿二` with what falls on it: `农历八月十五 · 中秋节`; `undefined` for what is no possible day from 1900 to 2100. */
export function lunarWords(iso: string): Bilingual | undefined {
	const match = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/u.exec(iso);
	if (!match) return undefined;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
	const solar = SolarDay.fromYmd(year, month, day);
	const lunar = solar.getLunarDay();
	const term = solar.getTermDay();
	const named = [
		lunar.getFestival()?.getName(),
		solar.getFestival()?.getName(),
		term.getDayIndex() === 0 ? term.getSolarTerm().getName() : undefined,
	].filter((name) => name !== undefined);
	const words = `${lunar.getLunarMonth().getName()}${lunar.getName()}`;
	const also = named.length === 0 ? '' : ` · ${[...new Set(named)].join(' · ')}`;
	return { zh: `农历${words}${also}`, en: `Lunar calendar: ${words}${also}` };
}

/** From one day to another: `本文日期 3 天前`; `undefined` where one is no full day. */
export function distanceWords(iso: string, article: string): Bilingual | undefined {
	const [there, here] = [dayNumber(iso), dayNumber(article)];
	if (there === undefined || here === undefined) return undefined;
	const days = there - here;
	if (days === 0) return { zh: '与本文日期同日', en: 'The day of this article' };
	const count = Math.abs(days).toLocaleString('en-US');
	const unit = Math.abs(days) === 1 ? 'day' : 'days';
	return days < 0
		? { zh: `本文日期 ${count} 天前`, en: `${count} ${unit} before this article` }
		: { zh: `本文日期 ${count} 天后`, en: `${count} ${unit} after this article` };
}

function dayNumber(iso: string): number | undefined {
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return undefined;
	const time = Date.parse(`${iso}T00:00:00Z`);
	return Number.isNaN(time) ? undefined : time / 86_400_000;
}
