// The phrasings that come with the product as a writer meets them: found under one word, filled slot by slot, and then read by our own
// reader as what was put in.
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../server/src/article/read.ts';
import { extractFacts } from '../../server/src/facts/extract.ts';
import type { Facts } from '../../server/src/facts/model.ts';
import type { Phrase, SlotType } from '../../server/src/phrases/model.ts';
import { fixedWords, writeSnippet } from '../../server/src/phrases/notation.ts';
import { shippedPhrases } from '../../server/src/phrases/shipped.ts';

/** What a writer might put in; the second where a type comes a second time. */
const samples: Readonly<Record<SlotType, readonly string[]>> = {
	person: ['顾云舟', '高凤林', '王芳'],
	title: ['外交部长', '总统', '总理'],
	country: ['冰岛', '蒙古国', '秘鲁'],
	place: ['苏州市', '昆明', '厦门'],
	organization: ['交通运输部', '远山大学', '商务部'],
	event: ['第三届山海合作论坛', '第五届茶业博览会', '山海峰会'],
	document: ['山海合作宣言', '清流行动计划', '山海公约'],
	date: ['6月16日', '6月18日', '6月20日'],
	year: ['2024年', '2025年', '2026年'],
	time: ['上午9时30分', '15时20分', '20时'],
	duration: ['三天', '两年', '五个月'],
	figure: ['948万吨', '1200万吨', '35万吨'],
	percent: ['12.5%', '8%', '3.1%'],
	words: ['山区道路', '茶叶贸易', '乡村学校'],
};

/** Slots of words that want something of their own. */
const ownWords: Readonly<Record<string, string>> = {
	引语前半: '这条路',
	引语: '这条路修到了家门口。',
	'姓名、姓名': '顾云舟、高凤林',
	指标: '茶叶出口量',
	周年: '50',
	'1': '1',
	'2': '2',
	'3': '3',
	年数: '五',
	震级: '4.5',
	事项: '山区修路',
	数量: '20',
	人数: '3',
};

interface Filled {
	readonly text: string;
	readonly slots: readonly { readonly type: SlotType; readonly start: number; readonly end: number }[];
}

function filled({ parts }: Phrase): Filled {
	const counts = new Map<SlotType, number>();
	const slots: { type: SlotType; start: number; end: number }[] = [];
	let text = '';
	for (const part of parts) {
		if (part.kind === 'text') {
			text += part.text;
			continue;
		}
		const nth = counts.get(part.type) ?? 0;
		counts.set(part.type, nth + 1);
		const words = part.choices[0] ?? ownWords[part.word] ?? samples[part.type][nth % 3] ?? '';
		slots.push({ type: part.type, start: text.length, end: text.length + words.length });
		text += words;
	}
	return { text, slots };
}

const readAs: Partial<Readonly<Record<SlotType, (facts: Facts, start: number, end: number) => boolean>>> = {
	person: (facts, start, end) => facts.names.some(({ kind, span }) => kind === 'person' && span.start <= start && end <= span.end),
	country: (facts, start, end) => facts.names.some(({ span }) => span.start <= start && end <= span.end),
	document: (facts, start, end) => facts.names.some(({ kind, span }) => kind === 'work' && span.start < start && end < span.end),
	date: (facts, start, end) => facts.figures.some(({ kind, span }) => kind === 'date' && span.start <= start && end <= span.end),
	year: (facts, start, end) => facts.figures.some(({ kind, span }) => kind === 'date' && span.start <= start && end <= span.end),
	figure: (facts, start, end) => facts.figures.some(({ span }) => span.start <= start && end <= span.end),
	percent: (facts, start, end) => facts.figures.some(({ kind, span }) => kind === 'percent' && span.start <= start && end <= span.end),
};

describe.each(shippedPhrases().map((phrase) => [phrase.id, phrase] as const))('%s', (_, phrase) => {
	test('has a group, a word in Chinese by which it is called, and says what it writes', () => {
		expect(phrase.group).toMatch(/^\p{Script=Han}{2}$/u);
		expect(phrase.name).not.toBe('');
		for (const prefix of phrase.prefixes) expect(prefix).toMatch(/^[\p{Script=Han}]+$/u);
		expect(phrase.prefixes).not.toEqual([]);
		expect(phrase.description.length).toBeGreaterThan(3);
	});

	test('has slots numbered from 1 without a gap, each with something in it', () => {
		const slots = phrase.parts.filter((part) => part.kind === 'slot');
		expect(slots.map(({ number }) => number)).toEqual(slots.map((_, index) => index + 1));
		for (const { word, choices } of slots) expect(word !== '' || choices.length > 1).toBe(true);
	});

	test('is a sentence once it is filled in, in which the reader finds what was put in', () => {
		const { text, slots } = filled(phrase);
		expect(text).not.toMatch(/[${}|\\〈〉,;:()"'?!]/u);
		expect(text).not.toMatch(/[，。：；、]{2}|《《|》》|^[，。]/u);
		const lead = '　　';
		const facts = extractFacts(readArticle(`山海合作论坛将举行\n\n${lead}本报清流6月1日电　各地代表陆续抵达。\n\n${lead}${text}\n`));
		const shift = `山海合作论坛将举行\n\n${lead}本报清流6月1日电　各地代表陆续抵达。\n\n${lead}`.length;
		const missed = slots
			.filter(({ type, start, end }) => readAs[type]?.(facts, start + shift, end + shift) === false)
			.map(({ type, start, end }) => `${type} ${text.slice(start, end)} in ${text}`);
		expect(missed).toEqual([]);
	});

	test('stays what it is in the notation of editors', () => {
		const snippet = writeSnippet(phrase.parts, ({ word, choices }) => (choices.length > 0 ? choices : [word]));
		expect(snippet.endsWith('$0')).toBe(true);
		expect(snippet.replaceAll(/\$\{\d+[:|][^}]*\}|\$0/gu, '')).toBe(fixedWords(phrase.parts));
	});
});

test('there are phrasings for all that a desk writes every day', () => {
	const groups = new Set(shippedPhrases().map(({ group }) => group));
	expect(shippedPhrases().length).toBeGreaterThanOrEqual(80);
	for (const group of ['电头', '署名', '出访', '会见', '讲话', '引述', '签署', '成果', '数据', '图片', '转版', '结尾'])
		expect(groups).toContain(group);
});

test('no two answer to one word', () => {
	const seen = new Map<string, string>();
	for (const { id, prefixes } of shippedPhrases()) {
		for (const prefix of prefixes) {
			expect(`${prefix}: ${seen.get(prefix) ?? id}`).toBe(`${prefix}: ${id}`);
			seen.set(prefix, id);
		}
	}
});
