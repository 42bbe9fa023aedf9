// A value in the other units that a reader may want: 亩 as 公顷, ℉ as ℃, 英里 as 公里. Never another currency: rates change by the day.
// Factors: the legal units of GB/T 3100 and the definitions of the others. Knows neither an article nor a language.
import type { Figure } from '../facts/model.ts';
import { shortValue } from './figureWords.ts';

interface Step {
	readonly unit: string;
	readonly factor: number;
	/** Added when it is multiplied: temperatures. */
	readonly offset?: number;
	/** Only for values of at least, and below, so much of the unit that is converted. */
	readonly from?: number;
	readonly below?: number;
}

const steps: Readonly<Record<string, readonly Step[]>> = {
	亩: [
		{ unit: '公顷', factor: 1 / 15, below: 15_000 },
		{ unit: '平方公里', factor: 1 / 1500, from: 15_000 },
	],
	公顷: [
		{ unit: '亩', factor: 15 },
		{ unit: '平方公里', factor: 0.01, from: 1000 },
	],
	英亩: [
		{ unit: '公顷', factor: 0.404_685_642 },
		{ unit: '亩', factor: 6.070_284_634 },
	],
	平方公里: [
		{ unit: '公顷', factor: 100, below: 100 },
		{ unit: '亩', factor: 1500 },
	],
	平方米: [
		{ unit: '亩', factor: 1 / (2000 / 3), from: 667 },
		{ unit: '平方公里', factor: 1e-6, from: 1e6 },
	],
	平方英里: [{ unit: '平方公里', factor: 2.589_988_11 }],
	平方英尺: [{ unit: '平方米', factor: 0.092_903_04 }],
	公里: [
		{ unit: '里', factor: 2 },
		{ unit: '英里', factor: 1 / 1.609_344 },
	],
	里: [{ unit: '公里', factor: 0.5 }],
	华里: [{ unit: '公里', factor: 0.5 }],
	英里: [{ unit: '公里', factor: 1.609_344 }],
	海里: [{ unit: '公里', factor: 1.852 }],
	英尺: [{ unit: '米', factor: 0.3048 }],
	英寸: [{ unit: '厘米', factor: 2.54 }],
	米: [{ unit: '公里', factor: 0.001, from: 1000 }],
	丈: [{ unit: '米', factor: 10 / 3 }],
	尺: [{ unit: '米', factor: 1 / 3 }],
	斤: [
		{ unit: '公斤', factor: 0.5 },
		{ unit: '吨', factor: 0.0005, from: 2000 },
	],
	公斤: [
		{ unit: '斤', factor: 2 },
		{ unit: '吨', factor: 0.001, from: 1000 },
	],
	磅: [{ unit: '公斤', factor: 0.453_592_37 }],
	盎司: [{ unit: '克', factor: 28.349_523 }],
	克拉: [{ unit: '克', factor: 0.2 }],
	加仑: [{ unit: '升', factor: 3.785_412 }],
	千瓦时: [{ unit: '兆焦', factor: 3.6 }],
	兆瓦时: [{ unit: '千瓦时', factor: 1000 }],
	吉瓦时: [{ unit: '千瓦时', factor: 1e6 }],
	马力: [{ unit: '千瓦', factor: 0.735_498_75 }],
	兆瓦: [{ unit: '千瓦', factor: 1000 }],
	吉瓦: [{ unit: '千瓦', factor: 1e6 }],
	'℉': [{ unit: '℃', factor: 5 / 9, offset: -160 / 9 }],
	'℃': [{ unit: '℉', factor: 1.8, offset: 32 }],
	'米/秒': [{ unit: '公里/小时', factor: 3.6 }],
	'公里/小时': [{ unit: '米/秒', factor: 1 / 3.6 }],
	马赫: [{ unit: '公里/小时', factor: 1225 }],
};

/** `≈ 41.33公顷`, `= 30公里`: at most two, nothing for money, counts and dates. */
export function conversionsOf({ value, unit }: Pick<Figure, 'value' | 'unit'>): string[] {
	const given = typeof value === 'number' ? ([value, value] as const) : value;
	if (unit === undefined || given === undefined || typeof given === 'string') return [];
	const [low, high] = given;
	if (typeof low !== 'number' || typeof high !== 'number') return [];
	const fitting = (steps[unit] ?? []).filter(({ from = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY }) => {
		return Math.abs(high) >= from && Math.abs(high) < below;
	});
	return fitting.slice(0, 2).map(({ unit: into, factor, offset = 0 }) => {
		const exact = [low * factor + offset, high * factor + offset] as const;
		const rounded = [fourDigits(exact[0]), fourDigits(exact[1])] as const;
		const same =
			Math.abs(rounded[0] - exact[0]) <= Math.abs(exact[0]) * 1e-9 && Math.abs(rounded[1] - exact[1]) <= Math.abs(exact[1]) * 1e-9;
		return `${same ? '=' : '≈'} ${shortValue(low === high ? rounded[0] : rounded, into)}`;
	});
}

/** No more digits than a reader takes in. */
function fourDigits(value: number): number {
	return Number(value.toPrecision(4));
}
