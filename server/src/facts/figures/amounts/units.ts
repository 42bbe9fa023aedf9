// Units and measure words: which stands at a place, its one name, and what it converts to.
// Data: corpus/reference/units.json. Knows nothing of the number before it.
import data from '../../../../../corpus/reference/units.json' with { type: 'json' };
import { isLatin } from '../../../text/characters.ts';

export type UnitClass = 'measure' | 'currency' | 'classifier';

export interface UnitMatch {
	readonly end: number;
	/** The one name: `美元` for 美金, `元` for 块钱, `元/吨` for a rate. */
	readonly unit: string;
	readonly class: UnitClass;
}

export interface Conversion {
	/** `length`, `area`, …; units of one dimension convert into each other. */
	readonly dimension: string;
	readonly factor: number;
}

interface Entry {
	readonly text: string;
	readonly unit: string;
	readonly class: UnitClass;
}

const byFirst = new Map<number, Entry[]>();
const conversions = new Map<string, Conversion>();
const classes = new Map<string, UnitClass>();

function add(text: string, unit: string, kind: UnitClass): void {
	const first = text.charCodeAt(0);
	const list = byFirst.get(first);
	const entry = { text, unit, class: kind };
	if (list === undefined) byFirst.set(first, [entry]);
	else if (!list.some((other) => other.text === text)) list.push(entry);
	if (!classes.has(unit)) classes.set(unit, kind);
}

for (const measure of data.measures as readonly { name: string; dimension: string; factor: number; also?: readonly string[] }[]) {
	for (const text of [measure.name, ...(measure.also ?? [])]) add(text, measure.name, 'measure');
	conversions.set(measure.name, { dimension: measure.dimension, factor: measure.factor });
}
for (const currency of data.currencies as readonly { name: string; also?: readonly string[] }[]) {
	for (const text of [currency.name, ...(currency.also ?? [])]) add(text, currency.name, 'currency');
	conversions.set(currency.name, { dimension: currency.name, factor: 1 });
}
for (const classifier of data.classifiers) add(classifier, classifier, 'classifier');
// Counts flags and the like alone, so that it is looked for with them (quantities.ts).
classes.set('面', 'classifier');
for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);

/** The longest unit at `pos`: `亿` is no unit, `美元/吨` is one. */
export function unitAt(text: string, pos: number): UnitMatch | undefined {
	const first = plainUnitAt(text, pos);
	if (first === undefined) return undefined;
	const slash = text.charCodeAt(first.end);
	if (slash !== 0x2f && slash !== 0xff0f) return first;
	const second = perUnitAt(text, first.end + 1);
	return second === undefined ? first : { end: second.end, unit: `${first.unit}/${second.unit}`, class: first.class };
}

function plainUnitAt(text: string, pos: number): UnitMatch | undefined {
	const list = byFirst.get(text.charCodeAt(pos));
	if (list === undefined) return undefined;
	for (const entry of list) {
		if (text.startsWith(entry.text, pos) && standsAlone(text, pos, entry)) {
			return { end: pos + entry.text.length, unit: entry.unit, class: entry.class };
		}
	}
	return undefined;
}

const timeUnits = ['小时', '分钟', '年', '月', '周', '天', '日', '秒', '时', '分'];

function perUnitAt(text: string, pos: number): { end: number; unit: string } | undefined {
	for (const unit of timeUnits) if (text.startsWith(unit, pos)) return { end: pos + unit.length, unit };
	return plainUnitAt(text, pos);
}

/** Latin units end where the letters end: `5m` but not `5more`. */
function standsAlone(text: string, pos: number, entry: Entry): boolean {
	if (!isLatin(entry.text.charCodeAt(entry.text.length - 1))) return true;
	return !isLatin(text.charCodeAt(pos + entry.text.length));
}

export function classOfUnit(unit: string): UnitClass | undefined {
	return classes.get(unit);
}

/** `length`, `area`, `mass`, … */
export function dimensionOf(unit: string): string | undefined {
	return conversions.get(unit)?.dimension;
}

/** Two units that count the same: 公斤 and 吨 convert; 名 and 位 and 人 count people. */
export function commonMeasure(a: string | undefined, b: string | undefined): { a: number; b: number } | undefined {
	if (a === b) return { a: 1, b: 1 };
	if (a === undefined || b === undefined) return undefined;
	if (people.has(a) && people.has(b)) return { a: 1, b: 1 };
	const left = conversions.get(a);
	const right = conversions.get(b);
	if (left === undefined || right === undefined || left.dimension !== right.dimension) return undefined;
	return { a: left.factor, b: right.factor };
}

const people = new Set(['人', '名', '位', '个', '口']);
