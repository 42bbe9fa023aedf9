// What is counted or measured where no indicator stands before the figure: the noun behind it (`3000个培训名额`, `2万吨化肥`),
// or right before it (`签约项目72个`, `流转土地620余亩`).

import { dimensionOf } from '../amounts/units.ts';
import type { FigureCandidate, Measure } from '../candidate.ts';
import { clauseStart, clauseStop } from '../sentences.ts';
import { countedNounAt, isSaidAt } from './countedNoun.ts';
import { strip } from './indicatorWords.ts';
import { lastFigureEnd, lastNameEnd, nextFigureStart, type ParagraphContext } from './paragraphContext.ts';
import { postposedNoun } from './postposed.ts';

export function nounBehind(candidate: FigureCandidate, context: ParagraphContext, from = candidate.end): Measure | undefined {
	const { text } = context;
	const end = Math.min(clauseStop(text, from, 34), nextFigureStart(context, candidate));
	const noun = countedNounAt(text, from, end);
	return noun === undefined ? undefined : { text: text.slice(noun.start, noun.end), start: noun.start, carried: false, indicator: false };
}

/** `签约项目72个`: nothing is said behind the figure, and the thing stands before it. */
export function nounPostposed(candidate: FigureCandidate, context: ParagraphContext): Measure | undefined {
	const { text } = context;
	if (candidate.end < text.length && !/[，。、；！？）,;）\s]/u.test(text.charAt(candidate.end)) && !isSaidAt(text, candidate.end))
		return undefined;
	const from = Math.max(clauseStart(text, candidate.start), lastNameEnd(context, candidate.start), lastFigureEnd(context, candidate.start));
	const noun = postposedNoun(text, from, strip(text, from, candidate.start).end);
	return noun === undefined ? undefined : { text: text.slice(noun.start, noun.end), start: noun.start, carried: false, indicator: true };
}

/** What is as long as it is; nothing else that follows a length has it (`1500米决赛`, `5公里外的集镇`). */
const linear =
	/(?:边界|边境线|海岸线|岸线|公路|高速|铁路|高铁|线路|管道|管线|管网|道路|绿道|步道|栈道|便道|堤防|大堤|河道|河段|河流|长廊|渠道|水渠|干渠|隧道|航道|电缆|光缆|林带|路段|里程|街区|围栏)$/u;
/** Where it is, how large it is or how it is meant, and no thing. */
const noThing = /^(?:范围|区域|大小|左右|规模|级|重|高|长|宽|深|厚|粗|口径|水深|海域|距离|半径|处|外|内|远|台阶|大关|门槛|关口|目标)/u;

/** `4300多万亩小麦`, `2万吨化肥`, `3300多公里的共同边界`; `流转土地620余亩`. */
export function nounMeasured(candidate: FigureCandidate, context: ParagraphContext): Measure | undefined {
	const dimension = dimensionOf(candidate.unit ?? '');
	if (dimension !== 'area' && dimension !== 'mass' && dimension !== 'volume' && dimension !== 'length') return undefined;
	const { text } = context;
	const behind = nounBehind(candidate, context, text[candidate.end] === '的' ? candidate.end + 1 : candidate.end);
	const noun = behind ?? carriedNoun(candidate, text) ?? nounPostposed(candidate, context);
	if (noun === undefined || noThing.test(noun.text)) return undefined;
	return dimension !== 'length' || linear.test(noun.text) ? noun : undefined;
}

/** `装有2万吨化肥的船只` has the fertilizer. */
function carriedNoun({ end }: FigureCandidate, text: string): Measure | undefined {
	const noun = /^[\u4e00-\u9fff]{2,8}?(?=的)/u.exec(text.slice(end, end + 9))?.[0];
	if (noun === undefined || isSaidAt(text, end)) return undefined;
	return { text: noun, start: end, carried: false, indicator: false };
}
