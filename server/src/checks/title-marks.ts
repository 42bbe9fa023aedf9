// 《 》 and 〈 〉 that do not pair, or stand in each other the wrong way round. Titles never run over a paragraph's end;
// a heading over several lines may.
import type { ArticleFile, Paragraph } from '../article/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, paragraphsOf, placeAt, relatedAt } from './support/findings/place.ts';
import { findingOf, surroundings } from './support/findings/slips.ts';

export const check: Check = {
	id: 'title-marks',
	title: { zh: '书名号不配对', en: 'Title marks that do not pair' },
	explain: {
		zh: [
			'书名号有前无后、有后无前，或里外用反：书名号里还要用书名号时，外用双书名号《》，里用单书名号〈〉。',
			'',
			'同一标题分成几行，书名号跨行的，不提示。依据：GB/T 15834—2011 4.15.3.5。',
		].join('\n'),
		en: [
			'A 《 without its 》, a 》 without its 《, or a title within a title with the marks the wrong way round: 《 》 outside, 〈 〉 inside.',
			'',
			'A heading over several lines is taken as one. Rests on GB/T 15834-2011, 4.15.3.5.',
		].join('\n'),
	},
	severity: 'error',
	examples: [
		{ text: '　　镇里印发⟦《⟧清流镇茶山公路规划，共12条。\n', fixed: '　　镇里印发《清流镇茶山公路规划》，共12条。\n' },
		{ text: '　　会上通过了⟦《⟧清流镇茶山公路规划。大家读了《茶山记》。\n' },
		{ text: '　　镇里印发清流镇茶山公路规划⟦》⟧，共12条。\n' },
		{
			text: '　　镇里印发《关于实施⟦《⟧茶山公路规划》的意见》。\n',
			fixed: '　　镇里印发《关于实施〈茶山公路规划〉的意见》。\n',
		},
	],
	allows: [
		{ text: '　　镇里印发《关于实施〈茶山公路规划〉的意见》，《清流日报》作了报道。\n' },
		{ text: '清流镇印发《茶山公路\n规划》\n\n　　本报清流5月6日电　清流镇6日印发《茶山公路规划》，共12条，《水路规划》也将印发。\n' },
	],
	run,
};

interface Mark {
	readonly paragraph: Paragraph;
	readonly offset: number;
	readonly mark: string;
}

function run({ file }: CheckInput): Finding[] {
	if (!/[《》〈〉]/u.test(file.text)) return [];
	return runsOf(file).flatMap((marks) => judge(marks, file));
}

/** Marks that may pair: those of one paragraph, or of headings that follow each other. */
function runsOf(file: ArticleFile): Mark[][] {
	const runs: Mark[][] = [];
	let heading = false;
	for (const paragraph of paragraphsOf(file)) {
		const goesOn = heading && paragraph.role !== 'body';
		heading = paragraph.role !== 'body';
		if (!goesOn) runs.push([]);
		const run = runs.at(-1) as Mark[];
		for (const match of paragraph.text.matchAll(/[《》〈〉]/gu)) run.push({ paragraph, offset: match.index, mark: match[0] });
	}
	return runs.filter((run) => run.length > 0);
}

/** Nobody nests deeper, and nobody mends more: keeps a text of nothing but marks linear. */
const deepest = 8;
const mostLost = 100;

const closing: Readonly<Record<string, string>> = { '《': '》', '〈': '〉' };

function judge(marks: readonly Mark[], file: ArticleFile): Finding[] {
	const pairs: { open: Mark; close: Mark; outer: Mark | undefined }[] = [];
	const lost: Mark[] = [];
	const stack: Mark[] = [];
	for (const mark of marks) {
		if (closing[mark.mark] !== undefined) {
			stack.push(mark);
			if (stack.length > deepest) lost.push(...stack.splice(0, 1));
			continue;
		}
		const at = stack.findLastIndex((open) => closing[open.mark] === mark.mark);
		if (at < 0) {
			// `a〈b` and `x〉y` are comparisons as well.
			if (mark.mark === '》') lost.push(mark);
			continue;
		}
		lost.push(...stack.splice(at + 1).filter((open) => open.mark === '《'));
		const open = stack.pop() as Mark;
		pairs.push({ open, close: mark, outer: stack.at(-1) });
	}
	lost.push(...stack.filter((open) => open.mark === '《'));
	const unpaired = lost.slice(0, mostLost).map((mark) => alone(mark, file));
	// Where a mark is missing, which one is inside which is not known.
	if (lost.length > 0) return unpaired;
	return pairs.flatMap((pair) =>
		pair.outer?.mark === '《' && pair.open.mark === '《' ? [inside(pair.open, pair.close, pair.outer, file)] : [],
	);
}

function alone({ paragraph, offset, mark }: Mark, file: ArticleFile): Finding {
	const place = placeAt(paragraph, offset, offset + 1);
	const end = mark === '《' ? /^[^，。；：！？、“”《》]{2,40}(?=[，。；])/u.exec(paragraph.text.slice(offset + 1, offset + 48)) : null;
	return findingOf(check, file, {
		place,
		message:
			mark === '《'
				? { zh: '“《”没有与之相配的“》”', en: 'Nothing closes this 《' }
				: { zh: '“》”没有与之相配的“《”', en: 'Nothing opens this 》' },
		related: [surroundings(place)],
		fixes: end === null ? [] : changeTo(file, placeAt(paragraph, offset, offset + 1 + end[0].length), `《${end[0]}》`),
	});
}

function inside(open: Mark, close: Mark, outer: Mark, file: ArticleFile): Finding {
	const { paragraph } = open;
	const place = placeAt(paragraph, open.offset, open.offset + 1);
	const whole = close.paragraph === paragraph ? placeAt(paragraph, open.offset, close.offset + 1) : undefined;
	return findingOf(check, file, {
		place,
		message: { zh: '书名号里的书名号应为单书名号“〈〉”', en: 'A title within a title takes 〈 〉' },
		related: [relatedAt(placeAt(outer.paragraph, outer.offset, outer.offset + 1), { zh: '外层书名号', en: 'The outer mark' })],
		fixes: whole ? changeTo(file, whole, `〈${paragraph.text.slice(open.offset + 1, close.offset)}〉`) : [],
	});
}
