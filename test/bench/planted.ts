// Plants errors of figures, dates and events by rule into real articles, one at a time, and counts what is found, what a fix restores
// and what else is said. A place counts only where the article or the corpus says the same elsewhere: nobody can find the others.
//   node test/bench/planted.ts --corpus DIR [--drafts DIR] [--sample N] [--verbose]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../../server/src/checks/frame/model.ts';
import { plainCorpus } from '../../server/src/corpus/definition.ts';
import { eventsOf } from '../../server/src/facts/events/extract.ts';
import { differenceOf } from '../../server/src/facts/figures/amounts/compare.ts';
import type { Figure } from '../../server/src/facts/model.ts';
import type { Reading } from '../../server/src/features/reading.ts';
import { openLibrary } from '../../server/src/library.ts';
import { createService } from '../../server/src/service.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';

interface Planted {
	readonly start: number;
	readonly end: number;
	readonly newText: string;
}

/** A kind of error, and the places of an article where it can be planted and found. */
const kinds: Readonly<Record<string, (reading: Reading) => Planted[]>> = {
	'万 for 亿': (reading) =>
		told(reading).flatMap((figure) => within(reading, figure, /[万亿](?=[^万亿]*$)/u, (word) => (word === '万' ? '亿' : '万'))),
	'a nought more': (reading) => told(reading).flatMap((figure) => within(reading, figure, /^\d{2,}(?![.\d])/u, (digits) => `${digits}0`)),
	'two digits exchanged': (reading) =>
		told(reading).flatMap((figure) =>
			within(reading, figure, /\d\.?\d{2}/u, (digits) => (exchanged(digits) === digits ? undefined : exchanged(digits))),
		),
	'元 for 美元': (reading) => told(reading).flatMap((figure) => within(reading, figure, /美元$/u, () => '元')),
	'美元 for 元': (reading) =>
		told(reading).flatMap((figure) => (figure.unit === '元' ? within(reading, figure, /元$/u, () => '美元') : [])),
	'headline against text': (reading) =>
		told(reading)
			.filter(({ paragraph }) => reading.file.paragraphs[paragraph]?.role === 'headline')
			.flatMap((figure) =>
				within(reading, figure, /\d\.?\d{2}/u, (digits) => (exchanged(digits) === digits ? undefined : exchanged(digits))),
			),
	'impossible day': ({ file, facts }) =>
		facts.figures.flatMap(({ kind, span, text }) =>
			kind === 'date' && file.text.slice(span.start, span.end) === text
				? inText(span.start, text, /(?<=月)\d{1,2}(?=日)/u, () => '32')
				: [],
		),
	'range turned': ({ file, facts }) =>
		facts.figures.flatMap(({ kind, span, text }) =>
			kind === 'date' && file.text.slice(span.start, span.end) === text
				? inText(span.start, text, /(?<=^\d{1,2}月)\d{1,2}日至\d{1,2}(?=日$)/u, (days) => days.replace(/(\d+)日至(\d+)/u, '$2日至$1'))
				: [],
		),
	weekday: ({ file }) => inText(0, file.text, /(?<=\d日（?(?:星期|周))[一二三四五六日天]/u, (day) => (day === '三' ? '五' : '三')),
	'sequence of points': ({ file }) => (file.text.includes('二是') ? inText(0, file.text, /(?<=[。；，])三是/u, () => '四是') : []),
	edition: (reading) =>
		events(
			reading,
			({ ordinal }) => ordinal?.at,
			(words) => words.replace(/[一二三四五六七八九]/u, (one) => '二三四五六七八九十'['一二三四五六七八九'.indexOf(one)] ?? one),
		),
	'year of an event': (reading) =>
		events(
			reading,
			({ date }) => date?.at,
			(words) => words.replace(/\d{4}(?=年)/u, (year) => String(Number(year) - 1)),
		),
	'month of an event': (reading) =>
		events(
			reading,
			({ date }) => date?.at,
			(words) => words.replace(/\d{1,2}(?=月)/u, (month) => String((Number(month) % 12) + 1)),
		),
	'place of an event': (reading) =>
		events(
			reading,
			({ place }) => place?.at,
			(words) => (words.includes('武汉') ? '长沙' : '武汉'),
		),
	'points of per cent': ({ file }) => inText(0, file.text, /(?<=(?:提高|提升|上升|回升|下降|回落|加快)\d+(?:\.\d+)?)个百分点/u, () => '%'),
	age: ({ file }) =>
		inText(0, file.text, /(?<=\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:出生|生)[^。]{0,60})\d{2}(?=岁)/u, (age) => String(Number(age) + 7)),
	anniversary: ({ file }) =>
		inText(0, file.text, /(?<=\d{4}年(?:建交|成立)[^。]{0,40})\d{2}(?=周年)/u, (years) => String(Number(years) + 5)),
};

const { values } = parseArgs({
	options: {
		corpus: { type: 'string' },
		drafts: { type: 'string' },
		sample: { type: 'string', default: '200' },
		index: { type: 'string' },
		verbose: { type: 'boolean' },
	},
});
if (!values.corpus) throw new Error('--corpus DIR: published articles; --drafts DIR: those to plant in, else the corpus itself');

const folder = mkdtempSync(join(tmpdir(), 'kanwu-planted-'));
const library = openLibrary({ corpora: [plainCorpus([values.corpus])], storage: { file: values.index ?? join(folder, 'index.kanwu-db') } });
const service = createService();
try {
	await library.ready;
	service.corpus = library;
	await measure();
} finally {
	await library.close();
	rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
	const all = textsUnder(values.drafts ?? values.corpus ?? '');
	const step = Math.max(1, Math.floor(all.length / Number(values.sample)));
	const sums = new Map(Object.keys(kinds).map((kind) => [kind, { planted: 0, found: 0, restored: 0, beside: 0 }]));
	for (const path of all.filter((_, i) => i % step === 0)) {
		const text = readFileSync(path, 'utf8');
		const draft = { id: path, path, text };
		const before = new Set((await service.findings(draft, neverCancelled)).map(keyOf));
		const reading = await service.reading(draft, neverCancelled);
		for (const [kind, places] of Object.entries(kinds)) {
			const sum = sums.get(kind);
			for (const planted of places(reading).slice(0, 2)) {
				const changed = text.slice(0, planted.start) + planted.newText + text.slice(planted.end);
				if (changed === text || !sum) continue;
				const span = { start: planted.start, end: planted.start + planted.newText.length };
				const fresh = (await service.findings({ ...draft, text: changed }, neverCancelled)).filter(
					(finding) => !before.has(keyOf(finding)),
				);
				const hits = fresh.filter((finding) =>
					[finding, ...finding.related.filter((place) => place.path === undefined)].some((place) => meets(place.span, span)),
				);
				const restored = hits.some(({ fixes }) => fixes.some(({ edits }) => bare(applied(changed, edits)) === bare(text)));
				sum.planted++;
				if (hits.length > 0) sum.found++;
				if (restored) sum.restored++;
				if (fresh.length > hits.length) sum.beside++;
				if (values.verbose && !restored) {
					const around =
						`${changed.slice(Math.max(0, span.start - 30), span.start)}⟦${planted.newText}⟧${changed.slice(span.end, span.end + 20)}`.replace(
							/\s/gu,
							'',
						);
					console.log(
						`${hits.length > 0 ? 'found ' : 'MISSED'} ${kind} ${path.split('/').at(-1)} ${text.slice(planted.start, planted.end)} ${around} ${hits[0]?.message.zh ?? ''}`,
					);
				}
			}
		}
		service.forget(path);
	}
	console.log('kind                      planted   found restored  beside');
	for (const [kind, { planted, found, restored, beside }] of sums)
		console.log(`${kind.padEnd(24)} ${[planted, found, restored, beside].map((n) => String(n).padStart(8)).join('')}`);
}

/** Amounts that the article or the corpus says again: with the same value, and of the same where that is known. */
function told({ facts, evidence, file }: Reading): Figure[] {
	const amounts = facts.figures.filter(
		(figure): figure is Figure & { value: number } =>
			typeof figure.value === 'number' && (figure.kind === 'quantity' || figure.kind === 'percent'),
	);
	return amounts.filter((figure) => {
		if (file.text.slice(figure.span.start, figure.span.end) !== figure.text) return false;
		const twice = amounts.some(
			(other) =>
				other !== figure &&
				other.value === figure.value &&
				other.unit === figure.unit &&
				other.indicator !== undefined &&
				other.indicator === figure.indicator,
		);
		const records = figure.indicator === undefined ? [] : (evidence.figures.get(figure.indicator) ?? []);
		return (
			twice ||
			records.some(
				(record) =>
					record.scope.join() === figure.scope.join() &&
					record.period !== undefined &&
					record.period === figure.period &&
					differenceOf(figure, { value: record.value, unit: record.unit, approximation: 'exact' }) === 'same' &&
					record.value === figure.value,
			)
		);
	});
}

/** Events of which others say the same edition. */
function events(
	reading: Reading,
	part: (event: ReturnType<typeof eventsOf>[number]) => { start: number; end: number } | undefined,
	change: (words: string) => string,
): Planted[] {
	return eventsOf(reading.facts, reading.file).flatMap((event) => {
		const paragraph = reading.file.paragraphs[event.paragraph];
		const at = part(event);
		if (!paragraph || !at || event.date === undefined || (reading.evidence.told?.get(event.term)?.length ?? 0) === 0) return [];
		const words = paragraph.text.slice(at.start, at.end);
		if (reading.evidence.told?.get(event.term)?.every(({ sentence }) => !sentence.includes(words))) return [];
		const span = paragraph.map.spanToSource(at);
		return reading.file.text.slice(span.start, span.end) === words ? [{ ...span, newText: change(words) }] : [];
	});
}

function within({ file }: Reading, { span }: Figure, pattern: RegExp, change: (words: string) => string | undefined): Planted[] {
	return inText(span.start, file.text.slice(span.start, span.end), pattern, change);
}

function inText(start: number, text: string, pattern: RegExp, change: (words: string) => string | undefined): Planted[] {
	const match = pattern.exec(text);
	const newText = match ? change(match[0]) : undefined;
	return match && newText !== undefined ? [{ start: start + match.index, end: start + match.index + match[0].length, newText }] : [];
}

/** The last two digits: 948 is 984. */
function exchanged(digits: string): string {
	return digits.replace(/(\d)(\d)$/u, '$2$1');
}

function textsUnder(path: string): string[] {
	return readdirSync(path, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) =>
			entry.name.endsWith('.txt') ? [join(path, entry.name)] : entry.name.includes('.') ? [] : textsUnder(join(path, entry.name)),
		);
}

function keyOf({ id, message }: Finding): string {
	return `${id} ${message.zh}`;
}

function meets(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
	return a.start < b.end && b.start < a.end;
}

function applied(text: string, edits: readonly { start: number; end: number; newText: string }[]): string {
	return edits
		.toSorted((a, b) => b.start - a.start)
		.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

function bare(text: string): string {
	return text.replace(/\s+/gu, '');
}
