// The card of a quotation: what kind it is, who said it by which verb, where and when, and the same words in print: verbatim, cut or changed, by whom, in
// which article, where first. Knows what it is told of the corpus, and not what of it is wrong.
import { versionsShown } from '../../checks/support/quotes/versionsShown.ts';
import type { QuoteRecord } from '../../corpus/evidence.ts';
import type { Quote } from '../../facts/model.ts';
import { settingsIn } from '../../facts/quotes/setting.ts';
import { type QuoteVerdict, verdictOf, type WordChange } from '../../facts/quotes/verdict.ts';
import type { Bilingual, Locale } from '../../util/bilingual.ts';
import { dateWords } from '../../util/dateWords.ts';
import { escapeMarkdown } from '../../util/markdown.ts';
import { quoteWords } from '../kindWords.ts';
import type { Reading } from '../reading.ts';
import { brokenLines, type CardOptions, placeLine } from './options.ts';
import { linesInText } from './quoteInText.ts';

export function quoteCard({ evidence, facts, file }: Omit<Reading, 'house'>, quote: Quote, options: CardOptions): string {
	const { locale, inText } = options;
	const said = quote.kind === 'speech' || quote.kind === 'document';
	const length: Bilingual = { zh: `${quote.words.length} 字`, en: `${quote.words.length} characters` };
	const lack = quote.lacks === undefined ? '' : ` · ${lackWords[quote.lacks][locale]}`;
	const head = brokenLines([
		`**${(isHeading(file, quote) ? quotedHeading : quoteWords[quote.kind])[locale]}** ${length[locale]}${lack}`,
		...(said ? [sourceLine(quote)[locale], ...settingLine({ facts, file }, quote, locale)] : []),
	]);
	if (evidence.articles === 0) return head;
	const printed = (evidence.quotes.get(quote.words) ?? []).flatMap((record) => comparedTo(quote, record) ?? []);
	const blocks = [
		...(printed.length > 0 ? [printedList(quote, printed, options)] : []),
		...(inText ? linesInText(quote, inText, options) : []),
	];
	if (blocks.length === 0 && said) blocks.push(nowhere[locale]);
	return [head, ...blocks].join('\n\n');
}

const quotedHeading: Bilingual = { zh: '标题引语', en: 'Quotation in a heading' };

/** Longer than any name in marks: `“走出了一条新路，成为新的典范”`. */
function isHeading({ paragraphs }: Reading['file'], { kind, paragraph, words }: Quote): boolean {
	const role = paragraphs[paragraph]?.role;
	return kind === 'title' && (role === 'section' || role === 'headline') && words.length >= shortestHeading;
}

const shortestHeading = 12;

const lackWords: Readonly<Record<'open' | 'close', Bilingual>> = {
	open: { zh: '没有前引号', en: 'without its opening mark' },
	close: { zh: '没有后引号', en: 'without its closing mark' },
};

const nowhere: Bilingual = { zh: '语料中没有这段引语', en: 'The corpus does not have this quotation' };

function sourceLine({ speaker, verb }: Quote): Bilingual {
	if (speaker === undefined) return { zh: '未写明谁说的', en: 'Nobody is named as its source' };
	const name = escapeMarkdown(speaker);
	const by = verb === undefined ? undefined : escapeMarkdown(verb);
	return {
		zh: `出自 ${name}${by === undefined ? '，据上下文' : `（${by}）`}`,
		en: `By ${name}${by === undefined ? ', from the context' : ` (${by})`}`,
	};
}

/** `第二届山海合作论坛开幕式 · 6月5日`, where its own paragraph says so. */
function settingLine({ facts, file }: Pick<Reading, 'facts' | 'file'>, quote: Quote, locale: Locale): string[] {
	const paragraph = file.paragraphs[quote.paragraph];
	if (!paragraph) return [];
	const { occasion, date } = settingsIn(paragraph, facts)(quote);
	const day = typeof date?.value === 'string' ? dateWords(date.value)[locale] : date?.text;
	const words = [occasion && paragraph.text.slice(occasion.start, occasion.end), day].filter((each) => each !== undefined);
	return words.length === 0 ? [] : [words.map(escapeMarkdown).join(' · ')];
}

interface Printed {
	readonly record: QuoteRecord;
	/** `longer`: the draft has more than was printed there. */
	readonly tier: Exclude<QuoteVerdict['tier'], 'other'> | 'longer' | 'elided';
	readonly changes: readonly WordChange[];
}

/** `undefined` where hardly more than the subject is the same. */
function comparedTo({ words }: Quote, record: QuoteRecord): Printed | undefined {
	const verdict = verdictOf(words, record.words);
	switch (verdict.tier) {
		case 'changed':
			return { record, tier: 'changed', changes: verdict.changes };
		case 'cut':
			return { record, tier: words.includes('…') ? 'elided' : 'cut', changes: [] };
		case 'other':
			return verdictOf(record.words, words).tier === 'cut' ? { record, tier: 'longer', changes: [] } : undefined;
		default:
			return { record, tier: verdict.tier, changes: [] };
	}
}

const tierWords: Readonly<Record<Printed['tier'], Bilingual>> = {
	exact: { zh: '一字不差', en: 'Word for word' },
	marks: { zh: '只有标点不同', en: 'But for punctuation' },
	cut: { zh: '此处是其中一段', en: 'A part of it here' },
	elided: { zh: '此处有省略', en: 'With words left out here' },
	longer: { zh: '见报的是其中一段', en: 'A part of it in print' },
	changed: { zh: '文字不同', en: 'In other words' },
};

function printedList(quote: Quote, printed: readonly Printed[], options: CardOptions): string {
	const { locale } = options;
	const same = printed.filter(({ tier, record }) => tier !== 'changed' && record.place.date !== undefined);
	const earliest = same.toSorted((a, b) => ((a.record.place.date ?? '') < (b.record.place.date ?? '') ? -1 : 1))[0];
	return printed
		.map((one) => {
			const { record, tier, changes } = one;
			const first = one === earliest && same.length > 1 ? { zh: '最早 · ', en: 'First · ' }[locale] : '';
			const speaker = speakerWords(quote, record)[locale];
			const words = changes.length > 0 ? `：${changes.map((change) => changeWords(quote.words, record.words, change)).join('；')}` : '';
			return `- ${placeLine(record.place, options, `${first}${tierWords[tier][locale]}${words}${speaker}`)}`;
		})
		.join('\n');
}

/** Only where it adds something: another speaker, or one where the draft names none. */
function speakerWords(quote: Quote, { speaker }: QuoteRecord): Readonly<Record<Locale, string>> {
	if (speaker === undefined || speaker === quote.speaker) return { zh: '', en: '' };
	const name = escapeMarkdown(speaker);
	return quote.speaker === undefined ? { zh: `，${name}语`, en: `, by ${name}` } : { zh: `，**说话人是${name}**`, en: `, **by ${name}**` };
}

const around = 5;

/** `新的~~丰碑~~**里程碑**`: what stands here struck out, what was printed in bold; in whole words. */
function changeWords(own: string, other: string, { at, otherAt }: WordChange): string {
	const [here, there] = versionsShown({ text: own, at }, { text: other, at: otherAt });
	const before = own.slice(Math.max(0, here.at.start - around), here.at.start);
	const after = own.slice(here.at.end, here.at.end + around);
	const struck = here.words === '' ? '' : `~~${escapeMarkdown(here.words)}~~`;
	const bold = there.words === '' ? '' : `**${escapeMarkdown(there.words)}**`;
	return `${escapeMarkdown(before)}${struck}${bold}${escapeMarkdown(after)}`;
}
