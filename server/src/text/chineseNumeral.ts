// Numbers written in Chinese: the way back from a value to a numeral. Knows nothing of units.

/** `948` as `九百四十八`, `1.2` as `一点二`; `undefined` beyond 16 digits. */
export function chineseNumeral(value: number): string | undefined {
	if (!Number.isFinite(value) || Math.abs(value) >= 1e16) return undefined;
	if (value < 0) return `负${chineseNumeral(-value)}`;
	const [whole = '0', fraction] = plain(value).split('.');
	const groups: string[] = [];
	for (let end = whole.length; end > 0; end -= 4) groups.unshift(whole.slice(Math.max(0, end - 4), end));
	const names = ['', '万', '亿', '万亿'];
	let out = '';
	groups.forEach((group, i) => {
		const rank = groups.length - 1 - i;
		const number = Number(group);
		if (number === 0) return;
		if (out !== '' && number < 1000) out += '零';
		out += section(number) + (names[rank] ?? '');
	});
	// 万亿 followed by 亿 says 亿 once: 九千八百七十六万五千四百三十二亿.
	out = out.replace(/万亿(?=.*亿)/u, '万');
	if (out.startsWith('一十')) out = out.slice(1);
	if (out === '') out = '零';
	return fraction === undefined ? out : `${out}点${[...fraction].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`;
}

function plain(value: number): string {
	const text = String(value);
	return text.includes('e') ? value.toFixed(20).replace(/0+$/u, '').replace(/\.$/u, '') : text;
}

function section(number: number): string {
	let out = '';
	let gap = false;
	for (const [unit, name] of [
		[1000, '千'],
		[100, '百'],
		[10, '十'],
		[1, ''],
	] as const) {
		const digit = Math.floor(number / unit) % 10;
		if (digit === 0) {
			gap = out !== '';
			continue;
		}
		out += `${gap ? '零' : ''}${'零一二三四五六七八九'[digit]}${name}`;
		gap = false;
	}
	return out;
}
