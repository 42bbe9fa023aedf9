// Days of the calendar as printed in figures: how long a month is, and a day's normal form. Knows no text.

export function daysIn(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2026-03-11`. */
export function isoDate({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string {
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** From one ISO date to another, by their months alone. */
export function monthsBetween(from: string, to: string): number {
	return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}
