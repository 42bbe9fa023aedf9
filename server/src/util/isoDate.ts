// Days of the calendar as printed in figures: how long a month is, and a day's normal form. Knows no text.

export function daysIn(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2026-03-11`. */
export function isoDate({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string {
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
