// As much of a date as is known, as one number that sorts by time and takes three bytes. Knows no calendar.

/** From here on days have a year. */
export const firstYear = 512;

/** `2025-06-17` → 1037009, `2025-06` sorts before its days, `--06-15` (no year) before all years; 0 where nothing is known. */
export function dayOf(iso: string | undefined): number {
	const parts = iso === undefined ? null : /^(?:(\d{4})|-)(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(iso);
	if (!parts) return 0;
	return Number(parts[1] ?? 0) * 512 + Number(parts[2] ?? 0) * 32 + Number(parts[3] ?? 0);
}

/** `2025-06-17`, `2025-06`, `2025` or `--06-17`, as much as is known; `undefined` for 0. */
export function isoOf(day: number): string | undefined {
	if (day <= 0) return undefined;
	const year = Math.floor(day / 512);
	const month = Math.floor(day / 32) % 16;
	const date = day % 32;
	const start = year > 0 ? String(year).padStart(4, '0') : '-';
	return [start, month && two(month), month && date && two(date)].filter(Boolean).join('-');
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}
