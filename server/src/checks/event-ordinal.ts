// The edition of an event against what is said of it elsewhere, in the text and in print: 第三届 of what was the second that year.
// Knows editions, years and days as they are said; no list of events.
import type { DraftEvent } from '../facts/events/extract.ts';
import type { EventSaid } from '../facts/events/said.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { daysApart, daysOf, eventEvidence, ownBefore, type Telling, yearOf } from './support/dates/eventEvidence.ts';
import { changeTo, placeAt, sentenceAround, spanAt, wordsAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'event-ordinal',
	title: { zh: '届次与他处不一', en: 'Edition of an event' },
	explain: {
		zh: [
			'同一会议、论坛、赛事，同一时间，届次却与文中另一处或已发表稿件不同：2025年6月的“第三届”，他处写的是“第二届”。年份在后而届次反而在前，也提示。建交、成立“N周年”的活动同样比较。',
			'',
			'须两处都写明时间：同月，或“届”同年。没有写明时间、而文中其他几处同为另一届的，只作参考。将来的、上一届的不比。',
		].join('\n'),
		en: [
			'One conference, forum or contest at one time with another edition elsewhere in the text or in print: 第三届 in June 2025, where others have 第二届. Also where a later year has an earlier edition. Anniversaries (建交30周年视频峰会) are counted alike.',
			'',
			'Both must say when: the same month, or the same year for 届. Where the text does not say when, one edition against several mentions of another is for information.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　2025年6月17日，⟦第三届⟧中国—岚瑟合作论坛在石门举行。\n',
			corpus: { '2025/06/20250610.txt': '　　第二届中国—岚瑟合作论坛将于2025年6月16日至18日在石门举行。\n' },
			fixed: '　　2025年6月17日，第二届中国—岚瑟合作论坛在石门举行。\n',
		},
		{
			text: '　　各国代表陆续抵达石门。⟦第三届⟧中国—岚瑟合作论坛如约而至。\n\n　　林若川说，第二届中国—岚瑟合作论坛意义重大。岚瑟方面高度评价第二届中国—岚瑟合作论坛的筹备工作。\n',
			fixed:
				'　　各国代表陆续抵达石门。第二届中国—岚瑟合作论坛如约而至。\n\n　　林若川说，第二届中国—岚瑟合作论坛意义重大。岚瑟方面高度评价第二届中国—岚瑟合作论坛的筹备工作。\n',
		},
		{
			text: '　　2022年1月，林若川在中国同岚瑟建交⟦32周年⟧视频峰会上讲话。\n',
			corpus: { '2023/06/20230610.txt': '　　2022年1月，中国同岚瑟建交30周年视频峰会上，双方商定加强合作。\n' },
			fixed: '　　2022年1月，林若川在中国同岚瑟建交30周年视频峰会上讲话。\n',
		},
	],
	allows: [
		{
			text: '　　第二届中国—岚瑟合作论坛圆满落幕。第二届中国—岚瑟合作论坛签约项目72个。明年，第三届中国—岚瑟合作论坛将移师望川。\n',
		},
		{
			text: '　　2025年6月17日，第三届中国—岚瑟合作论坛在石门举行。\n',
			corpus: { '2023/06/20230610.txt': '　　第二届中国—岚瑟合作论坛2023年6月8日在石门举行。\n' },
		},
		{ text: '　　第二届中国—岚瑟合作论坛2023年6月8日在石门举行。会议商定，第三届中国—岚瑟合作论坛将于2025年在岚瑟举行。\n' },
	],
	run,
};

function run(input: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const { event, told } of eventEvidence(input)) {
		const { ordinal } = event;
		const paragraph = input.file.paragraphs[event.paragraph];
		if (ordinal === undefined || paragraph === undefined) continue;
		// Where all who give a number give this one, there is nothing to compare.
		if (!told.some(({ said }) => said.ordinal !== undefined && said.ordinal.value !== ordinal.value)) continue;
		const convention = titleBefore(paragraph.text, ordinal.at.start);
		const others = told.filter(
			(telling) => telling.said.ordinal !== undefined && (convention === undefined || mayBeOne(convention, titleOf(telling))),
		);
		const against = others.filter(
			(telling) =>
				contradicts(event, telling.said) && !isOfSeries(paragraph.text.slice(ordinal.at.start, ordinal.at.end), event, telling.said),
		);
		// Whoever else agrees outweighs one other voice.
		const agreeing = others.filter(
			({ said, published }) => published && said.ordinal?.value === ordinal.value && timeOf(event, said) === 'same',
		);
		const firm = against.length > agreeing.length ? against : [];
		const loose = firm.length > 0 ? [] : looseAgainst(event, others, input);
		const [first] = firm.length > 0 ? firm : loose;
		if (
			first === undefined ||
			(first.published === undefined && first.said.at.start > event.at.start && firm.length > 0 && isSameParagraph(first, event))
		)
			continue;
		const place = placeAt(paragraph, ordinal.at.start, ordinal.at.end);
		const right = wordsOf(first);
		findings.push({
			id: check.id,
			severity: firm.length > 0 ? check.severity : 'information',
			span: spanAt(place),
			message:
				first.published === undefined
					? { zh: `此处为“${wordsAt(place)}”，文中另一处为“${right}”`, en: `“${wordsAt(place)}” here, “${right}” elsewhere in the text` }
					: {
							zh: `此处为“${wordsAt(place)}”，已发表稿件同一时间为“${right}”`,
							en: `“${wordsAt(place)}” here, “${right}” for the same time as published`,
						},
			related: (firm.length > 0 ? firm : loose).slice(0, 3).map(({ related }) => related),
			fixes: timeOf(event, first.said) === 'same' || firm.length === 0 ? changeTo(input.file, place, right) : [],
		});
	}
	return findings;
}

/** `禁止化学武器公约` of 《禁止化学武器公约》第五次审议大会, `十四` of 十四届常委会第五次会议: each has meetings of its own. */
function titleBefore(text: string, at: number): string | undefined {
	const before = text.slice(Math.max(0, at - 44), at);
	// 第十四届常委会第二十次会议: of another term it is another meeting.
	const term = /(?<term>[一二三四五六七八九十百\d]+)届[^，。：；！？]{1,16}$/u.exec(before)?.groups?.term;
	return term ?? /《([^《》]{2,40})》[^，。；：！？]{0,2}$/u.exec(before)?.[1];
}

/** One telling is held against many events. */
const titles = new WeakMap<Telling, { readonly title: string | undefined }>();

function titleOf(telling: Telling): string | undefined {
	let known = titles.get(telling);
	if (known === undefined) {
		known = { title: titleBefore(telling.sentence, startIn(telling)) };
		titles.set(telling, known);
	}
	return known.title;
}

function mayBeOne(title: string | undefined, other: string | undefined): boolean {
	return title === undefined || other === undefined || title === other;
}

/** Where the edition, or the event without one, stands in the telling's sentence. */
function startIn({ said, published }: Telling): number {
	const at = said.ordinal?.at.start ?? said.at.start;
	return published ? at : at - Math.max(0, said.at.start - ownBefore);
}

function isSameParagraph({ said }: Telling, event: { readonly paragraph: number }): boolean {
	return (said as { readonly paragraph?: number }).paragraph === event.paragraph;
}

const closes = /^[闭落]幕/u;
const opens = /^(?:[开启]幕|开赛)/u;

/** Another edition at the same time, or an earlier one in a later year. */
function contradicts(event: EventSaid, said: EventSaid): boolean {
	const [own, other] = [event.ordinal?.value ?? 0, said.ordinal?.value ?? 0];
	if (own === other) return false;
	// One closes, and the next opens.
	const [earlier, later] = own < other ? [event, said] : [said, event];
	if (Math.abs(own - other) === 1 && closes.test(earlier.verb) && opens.test(later.verb)) return false;
	const time = timeOf(event, said);
	if (time === 'same') return true;
	if (time === 'unknown') return false;
	const [year, theirs] = [yearOf(event) ?? 0, yearOf(said) ?? 0];
	return (year - theirs) * (own - other) < 0;
}

/** 第二十次 on one day and 第二十二次 a week later: of meetings that are held again and again the later has the higher number. */
function isOfSeries(words: string, event: EventSaid, said: EventSaid): boolean {
	const [one, two] = [daysOf(event), daysOf(said)];
	if (!words.endsWith('次') || !one?.exact || !two?.exact || daysApart(one, two) === 0) return false;
	const [own, other] = [event.ordinal?.value ?? 0, said.ordinal?.value ?? 0];
	return own >= 5 && other >= 5 && one.from < two.from === own < other;
}

function timeOf(a: EventSaid, b: EventSaid): 'same' | 'other' | 'unknown' {
	const [one, two] = [daysOf(a), daysOf(b)];
	if (one && two) return daysApart(one, two) <= 10 ? 'same' : 'other';
	const [year, other] = [yearOf(a), yearOf(b)];
	if (year === undefined || other === undefined) return 'unknown';
	return year === other ? 'unknown' : 'other';
}

/**
 * In one text, without another time being said of either: one other mention where the day of one of the two is known,
 * or two that have the same edition.
 */
function looseAgainst(event: DraftEvent, others: readonly Telling[], input: CheckInput): Telling[] {
	const { ordinal } = event;
	if (ordinal === undefined || ordinal.value < 2) return [];
	// An edition that the text or print has elsewhere is one that there is.
	if (others.some(({ said }) => said.ordinal?.value === ordinal.value)) return [];
	if (isOfAnotherTime(input.file.paragraphs[event.paragraph]?.text ?? '', event)) return [];
	const beside = others.filter(
		({ said, published, sentence }) =>
			published === undefined &&
			Math.abs((said.ordinal?.value ?? 0) - ordinal.value) === 1 &&
			(said.ordinal?.value ?? 0) > 1 &&
			timeOf(event, said) !== 'other' &&
			!otherTime.test(sentence),
	);
	const [only, second] = beside;
	if (only === undefined || beside.some(({ said }) => said.ordinal?.value !== only.said.ordinal?.value)) return [];
	if (second !== undefined) return beside;
	return isExact(event) !== isExact(only.said) ? [only] : [];
}

function isExact(said: EventSaid): boolean {
	return daysOf(said)?.exact === true || typeof said.date?.value === 'object';
}

/** Of an edition to come or gone by. */
const otherTime =
	/下[一届次]|上[一届次]|此前|去年|明年|曾|历届|(?<![来各独亲])自(?:20)?[首第\d]|以来(?!，)|[一二两三四五六七八九十\d]+年来|[主承]办|商定|接棒|会旗/u;

function isOfAnotherTime(text: string, { at }: EventSaid): boolean {
	const start = sentenceAround(text, at.start).start;
	return otherTime.test(text.slice(Math.max(start, at.start - 40), at.end + 20));
}

function wordsOf({ said, published, sentence }: Telling): string {
	const at = said.ordinal?.at;
	if (published && at) return sentence.slice(at.start, at.end);
	return at ? sentence.slice(at.start - Math.max(0, said.at.start - ownBefore), at.end - Math.max(0, said.at.start - ownBefore)) : '';
}
