// Scores and ratios: `3比1`, `78：96`, `大比分3-2`. Knows two numbers and what stands around them, no game.
import { isOneOf } from '../../../text/characters.ts';
import { type Numeral, numeralAt } from '../../../text/numerals.ts';
import type { FigureCandidate } from '../candidate.ts';

/** `3比1`, `78：96`: a score or a ratio. */
export function scoreAt(text: string, numeral: Numeral): FigureCandidate | undefined {
	if (!isOneOf(text.charCodeAt(numeral.end), '比:：∶') || numeral.scale > 1) return undefined;
	const second = numeralAt(text, numeral.end + 1);
	return second === undefined || !second.arabic || second.scale > 1 ? undefined : score(numeral, second);
}

/** `大比分3-2`, `3-1战胜`: what stands around it says that it is no range. */
export function dashedScoreAt(text: string, numeral: Numeral): FigureCandidate | undefined {
	if (!isOneOf(text.charCodeAt(numeral.end), '-—－–') || numeral.digits === 0 || numeral.digits > 3) return undefined;
	const second = numeralAt(text, numeral.end + 1);
	if (second === undefined || second.digits === 0 || second.digits > 3) return undefined;
	const told =
		/(?:比分|总分|局分)[为以是]?$/u.test(text.slice(Math.max(0, numeral.start - 3), numeral.start)) ||
		/^(?:战胜|击败|获胜|力克|取胜|险胜|战平|逆转|领先|落后|不敌|负于|大胜|横扫|告负|淘汰|轻取)/u.test(
			text.slice(second.end, second.end + 2),
		);
	return told ? score(numeral, second) : undefined;
}

function score(numeral: Numeral, second: Numeral): FigureCandidate {
	return {
		kind: 'score',
		start: numeral.start,
		end: second.end,
		value: [numeral.value, second.value],
		unit: undefined,
		approximation: 'exact',
		step: 1,
		when: undefined,
	};
}
