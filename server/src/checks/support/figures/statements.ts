// Figures that say how much of what, and when two of them say it of the same: one indicator, one scope, one period.
// Shared by the checks that compare figures; says nothing of which is right.
import { editSource } from '../../../article/edit.ts';
import type { ArticleFile } from '../../../article/model.ts';
import type { Difference } from '../../../facts/figures/amounts/compare.ts';
import { classOfUnit } from '../../../facts/figures/amounts/units.ts';
import { isTimeless } from '../../../facts/figures/measured/indicator.ts';
import type { Facts, Figure } from '../../../facts/model.ts';
import type { Bilingual } from '../../../util/bilingual.ts';
import { cacheByText } from '../../../util/cacheByText.ts';
import type { Fix } from '../../frame/model.ts';

/** A figure that says how much of what. */
export type Statement = Figure & { readonly indicator: string; readonly value: number | readonly [number, number] };

const known = new WeakMap<Facts, readonly Statement[]>();

export function statementsOf(facts: Facts, file: ArticleFile): readonly Statement[] {
	let statements = known.get(facts);
	if (!statements) {
		statements = facts.figures.filter(isStatement).filter((figure) => !isRevised(figure, file) && !isOfOthers(figure, file));
		known.set(facts, statements);
	}
	return statements;
}

function isStatement(figure: Figure): figure is Statement {
	if (figure.indicator === undefined) return false;
	if (figure.kind === 'age' ? !isTimeless(figure.indicator) : figure.kind !== 'quantity' && figure.kind !== 'percent') return false;
	// 四个中心, 五个中心: a small count of a short noun is another list, not another value.
	if (
		classOfUnit(figure.unit ?? '') === 'classifier' &&
		typeof figure.value === 'number' &&
		figure.value < 10 &&
		(figure.measure ?? '').length < 4
	)
		return false;
	return typeof figure.value === 'number' || (Array.isArray(figure.value) && typeof figure.value[0] === 'number');
}

const revision = /初值|终值|初步(?:核算|统计)|修正|修订|最终核实|上调|下调/u;
const speaksOfRevision = cacheByText((text) => revision.test(text));

/** A first, corrected or final value of a statistic: another value of the same is its history, not a slip. */
function isRevised({ paragraph, at }: Figure, file: ArticleFile): boolean {
	const text = file.paragraphs[paragraph]?.text ?? '';
	if (!speaksOfRevision(text)) return false;
	const start = text.lastIndexOf('。', at.start) + 1;
	return revision.test(text.slice(start, at.end + 40).split('。')[0] ?? '');
}

const struck = /^(?:[^，。；\d]{0,2})(死亡|失踪|受伤|遇难|失联|被困|获救|轻伤|重伤)/u;

/** 受伤人数为9人，2人失踪: what happened to them stands behind, and is another thing. */
function isOfOthers({ paragraph, at, indicator }: Statement, file: ArticleFile): boolean {
	const fate = struck.exec(file.paragraphs[paragraph]?.text.slice(at.end, at.end + 4) ?? '')?.[1];
	return fate !== undefined && !indicator.includes(fate);
}

interface Dated {
	readonly indicator: string;
	readonly period: string | undefined;
}

export function periodsOf(a: Dated, b: Dated): 'same' | 'different' | 'unknown' {
	if (isTimeless(a.indicator)) return 'same';
	if (a.period === undefined || b.period === undefined) return 'unknown';
	return a.period === b.period ? 'same' : 'different';
}

/** The same keys in the same order. */
export function sameScope(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((name, i) => name === b[i]);
}

export function changeFigure(file: ArticleFile, figure: Figure, printed: string): Fix[] {
	const paragraph = file.paragraphs[figure.paragraph];
	if (paragraph === undefined) return [];
	const edits = editSource(file, paragraph, figure.at, printed);
	return edits.length === 0 ? [] : [{ title: { zh: `改为“${printed}”`, en: `Change to “${printed}”` }, edits }];
}

/** What kind of slip lies between two values, as a clause of a message. */
export const slipWords: Readonly<Record<Difference, Bilingual>> = {
	same: { zh: '', en: '' },
	incomparable: { zh: '', en: '' },
	magnitude: { zh: '，数量级不同', en: ', another order of magnitude' },
	digit: { zh: '，个别数位不同', en: ', a digit apart' },
	unit: { zh: '，币种不同', en: ', another currency' },
	other: { zh: '', en: '' },
};
