// A value that print has for another year: 2025年贸易额948亿美元, where 948亿美元 was published for 2024. Then the year is doubtful, not the value.
// Knows whole years only.
import type { FigureRecord } from '../../../corpus/evidence.ts';
import { leadingDigits } from '../../../facts/figures/amounts/compare.ts';
import type { Figure } from '../../../facts/model.ts';
import type { CheckInput } from '../../frame/model.ts';
import { sentenceAround } from '../findings/place.ts';
import { type Statement, sameScope, statementsOf } from './statements.ts';

export interface OtherYear {
	readonly statement: Statement;
	/** `2025年`, as the sentence has it. */
	readonly date: Figure;
	/** The published year. */
	readonly year: string;
	readonly records: readonly FigureRecord[];
}

export function valuesOfOtherYears(input: CheckInput): OtherYear[] {
	const { facts, file, evidence } = input;
	if (evidence.figures.size === 0) return [];
	return statementsOf(facts, file).flatMap((statement) => {
		const own = yearIn(statement.period);
		if (own === undefined || !isTelling(statement)) return [];
		const all = (evidence.figures.get(statement.indicator) ?? []).filter(({ scope }) => sameScope(scope, statement.scope));
		const [first, ...others] = all.filter((record) => isSameValue(record, statement));
		const year = yearIn(first?.period);
		if (first === undefined || year === undefined || year === own || others.some(({ period }) => yearIn(period) !== year)) return [];
		// Whatever else was published for the draft's year may be a part of it, and the value one of two that are alike.
		if (all.some(({ period }) => period?.startsWith(own))) return [];
		const date = dateOf(statement, own, input);
		return date ? [{ statement, date, year, records: [first, ...others] }] : [];
	});
}

/** Three digits at least, of somebody: percentages and round numbers come again. */
function isTelling({ value, unit, scope, approximation }: Statement): boolean {
	return typeof value === 'number' && unit !== '%' && approximation === 'exact' && scope.length > 0 && leadingDigits(value).length >= 3;
}

function isSameValue({ value, unit, approximation, period }: FigureRecord, statement: Statement): boolean {
	return value === statement.value && unit === statement.unit && approximation === 'exact' && /^\d{4}$/u.test(period ?? '');
}

/** `2025` of `2025` and of `2025/2025-06-15`, the year as far as it has gone. */
function yearIn(period: string | undefined): string | undefined {
	return /^(\d{4})(?:$|\/\1-\d{2}-\d{2}$)/u.exec(period ?? '')?.[1];
}

/** The date in the sentence that says the year, the nearest before. */
function dateOf({ paragraph, at }: Statement, year: string, { facts, file }: CheckInput): Figure | undefined {
	const text = file.paragraphs[paragraph]?.text ?? '';
	const { start } = sentenceAround(text, at.start);
	return facts.figures.findLast(
		(figure) =>
			figure.kind === 'date' &&
			figure.paragraph === paragraph &&
			figure.at.start >= start &&
			figure.at.end <= at.start &&
			(figure.value === year || String(figure.value).startsWith(`${year},`)),
	);
}
