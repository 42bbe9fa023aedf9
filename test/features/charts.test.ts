// Charts in hovers: small, safe and readable on either background.
import { describe, expect, test } from 'vitest';
import { svgDataUri } from '../../server/src/features/charts/dataUri.ts';
import { type ChartPoint, sparkline } from '../../server/src/features/charts/sparkline.ts';

function points(values: readonly number[], current = -1): ChartPoint[] {
	return values.map((value, index) => ({
		label: `${2000 + index}年`,
		time: index * 1000,
		value,
		shown: `${value}吨`,
		current: index === current,
	}));
}

const options = { theme: 'light', title: '产量' } as const;

describe('sparkline', () => {
	test('higher values stand higher, later ones further right', () => {
		const dots = Array.from(sparkline(points([10, 30, 20]), options).matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/gu), ([, x, y]) => [
			Number(x),
			Number(y),
		]);
		const [a, b, c] = dots as [number[], number[], number[]];
		expect(a[0]).toBeLessThan(b[0] ?? 0);
		expect(b[0]).toBeLessThan(c[0] ?? 0);
		expect(b[1]).toBeLessThan(c[1] ?? 0);
		expect(c[1]).toBeLessThan(a[1] ?? 0);
	});
	test('years without a value take their room, and values of one year stand above each other', () => {
		const years = [2019, 2022, 2022, 2023].map((year, index) => ({
			label: `${year}年`,
			time: year,
			value: index,
			shown: '',
			current: false,
		}));
		const [a = 0, b = 0, c = 0, d = 0] = Array.from(sparkline(years, options).matchAll(/<circle cx="([\d.]+)"/gu), ([, x]) => Number(x));
		expect(b - a).toBeGreaterThan(2.5 * (d - c));
		expect(b).toBe(c);
	});
	test('the value under the cursor is the one in another colour and in words', () => {
		const svg = sparkline(points([10, 30, 20], 1), options);
		expect(svg.match(/r="4"/gu)).toHaveLength(1);
		expect(svg).toContain('30吨</text>');
	});
	test('of very many points the first, the last and the current one remain', () => {
		const many = points(
			Array.from({ length: 5000 }, (_, index) => index % 7),
			1234,
		);
		const svg = sparkline(many, options);
		expect(svg.length).toBeLessThan(8000);
		expect(svg).toContain('2000年');
		expect(svg).toContain('6999年');
		expect(svg).toContain('r="4"');
	});
	test('equal values and a single one are drawn all the same', () => {
		expect(sparkline(points([5, 5]), options)).not.toMatch(/NaN|Infinity/u);
		expect(sparkline(points([5]), options)).not.toMatch(/NaN|Infinity/u);
	});
	test('words are text, whatever signs are in them', () => {
		const svg = sparkline(points([1, 2]), { theme: 'dark', title: '<b>&"\u0000\ud800' });
		expect(svg).toContain('&#60;b&#62;&#38;&#34;');
		expect(svg.isWellFormed()).toBe(true);
	});
});

test('an address holds the picture, Chinese and all', () => {
	const uri = svgDataUri('<svg>产量𠮷</svg>');
	expect(Buffer.from(uri.replace('data:image/svg+xml;base64,', ''), 'base64').toString()).toBe('<svg>产量𠮷</svg>');
});
