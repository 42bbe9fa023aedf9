// While somebody types, nearly everything is remembered from the key before. What is shown must be what a reader sees who opens the text
// for the first time: the same outline, facts and findings of all checks, with the corpus and the newsroom's lists beside them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checks } from '../../server/src/checks/registry.ts';
import { plainCorpus } from '../../server/src/corpus/definition.ts';
import { outlineOf } from '../../server/src/features/outline.ts';
import { createHouse, type House } from '../../server/src/house/house.ts';
import { readHouseList } from '../../server/src/house/list.ts';
import { openLibrary } from '../../server/src/library.ts';
import type { Library } from '../../server/src/libraryModel.ts';
import { createService, type Service } from '../../server/src/service.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { sampleRoot, sampleTexts } from './slips.ts';

const room = mkdtempSync(join(tmpdir(), 'kanwu-typing-'));
const lists = ['names', 'terms'].map((name) => join(sampleRoot, 'house', `${name}.csv`));
let library: Library;
let house: House;

beforeAll(async () => {
	library = openLibrary({ corpora: [plainCorpus([join(sampleRoot, 'published')])], storage: { file: join(room, 'index.kanwu-db') } });
	await library.ready;
	house = createHouse(lists.map((path) => ({ path, entries: readHouseList(readFileSync(path, 'utf8')).entries })));
}, 60_000);

afterAll(async () => {
	await library.close();
	rmSync(room, { recursive: true, force: true });
});

/** All that one service makes of a text. */
async function seenBy(service: Service, outline: typeof outlineOf, text: string) {
	const draft = { id: 'draft', path: undefined, text };
	service.corpus = library;
	service.house = house;
	const findings = await service.findings(draft, neverCancelled);
	const { file, facts } = service.local(draft);
	return { outline: outline(file), facts, findings };
}

/** By programs that have read nothing before. */
async function seenAnew(text: string) {
	vi.resetModules();
	const anew = await import('../../server/src/service.ts');
	const features = await import('../../server/src/features/outline.ts');
	return seenBy(anew.createService(), features.outlineOf, text);
}

/** As a writer works: letters, marks, breaks, cuts, moved stretches, sentences taken over from elsewhere. The same seed gives the same edits. */
function editor(seed: number): (text: string) => string {
	let state = seed;
	const next = (below: number) => {
		state = (Math.imul(state, 1103515245) + 12345) >>> 0;
		return (state >>> 8) % Math.max(1, below);
	};
	const typed = [
		'一',
		'王',
		'说',
		'12',
		'％',
		'，',
		'。',
		'“',
		'”',
		'《',
		'》',
		'\n',
		'\n\n　　',
		'　',
		'说：“',
		'。\n',
		'省省委',
		'总统',
		'2月30日',
	];
	return (text) => {
		const at = next(text.length);
		const rest = text.slice(at);
		switch (next(6)) {
			case 0:
				return text.slice(0, at) + rest.slice(1 + next(12));
			case 1: {
				const from = next(text.length);
				return text.slice(0, at) + text.slice(from, from + next(80)) + rest;
			}
			case 2: {
				const from = next(rest.length);
				return text.slice(0, at) + rest.slice(from, from + 40) + rest.slice(0, from) + rest.slice(from + 40);
			}
			default:
				return text.slice(0, at) + typed[next(typed.length)] + rest;
		}
	};
}

const drafts = sampleTexts('drafts');

describe('random edits, one after the other', () => {
	test.each(drafts.map(({ path, text }) => [basename(path), text] as const))('%s', { timeout: 120_000 }, async (_name, original) => {
		const service = createService();
		const found = new Set<string>();
		for (const seed of [1, 2]) {
			const edit = editor(seed);
			let text = original;
			for (let i = 1; i <= 40; i++) {
				text = edit(text);
				const seen = await seenBy(service, outlineOf, text);
				for (const { id } of seen.findings) found.add(id);
				if (i % 10 === 0) expect(seen).toEqual(await seenAnew(text));
			}
			expect(await seenBy(service, outlineOf, original)).toEqual(await seenAnew(original));
		}
		expect(found.size).toBeGreaterThan(5);
	});

	test('of the checks’ own examples, each put into a draft', { timeout: 120_000 }, async () => {
		const service = createService();
		const original = drafts[0]?.text ?? '';
		const examples = checks.flatMap((check) => check.examples.map(({ text }) => text.replaceAll(/[⟦⟧]/gu, '')));
		const found = new Set<string>();
		for (const [i, example] of examples.entries()) {
			const text = `${original.slice(0, 40 * i)}\n\n${example}\n${original.slice(40 * i)}`;
			for (const { id } of (await seenBy(service, outlineOf, text)).findings) found.add(id);
			// The same words moved on by a line above them.
			const moved = `　　镇里的路修好了。\n\n${text}`;
			const seen = await seenBy(service, outlineOf, moved);
			if (i % 16 === 0) expect(seen).toEqual(await seenAnew(moved));
		}
		expect(found.size).toBeGreaterThan(checks.length / 2);
	});
});

/** A text, and one in which another place says something else of the last paragraph, whose words stay. */
const elsewhere: readonly (readonly [what: string, before: string, after: string])[] = [
	[
		'the date before',
		'　　会议2026年5月3日开幕，代表们到会。\n\n　　当天，茶农们回家。\n',
		'　　会议2026年6月8日开幕，代表们到会。\n\n　　当天，茶农们回家。\n',
	],
	[
		'the day of the article',
		'　　新华社清流2026年5月6日电　茶山开园。\n\n　　清流镇1986年成立，今年迎来成立30周年。3日很热。\n',
		'　　新华社清流2016年5月6日电　茶山开园。\n\n　　清流镇1986年成立，今年迎来成立30周年。3日很热。\n',
	],
	[
		'who spoke before',
		'　　镇长王芳和县长李海来了。王芳说：“路通了，茶就好卖了。”\n\n　　“我们明年还要修桥，把茶卖到山外去。”她在村口对远方的客人们高兴地说，大家都笑了。\n',
		'　　镇长王芳和县长李海来了。李海说：“路通了，茶就好卖了。”\n\n　　“我们明年还要修桥，把茶卖到山外去。”她在村口对远方的客人们高兴地说，大家都笑了。\n',
	],
	[
		'who speaks behind',
		'　　“我们明年还要修桥，把茶卖到山外去。”\n\n　　镇长王芳说，路通了，茶就好卖了。\n',
		'　　“我们明年还要修桥，把茶卖到山外去。”\n\n　　镇长李海说，路通了，茶就好卖了。\n',
	],
	[
		'how its lines are broken',
		wrapped(
			'　　清流镇的公路6日通车，河北省省委书记林建峰到会讲话，茶农们很高兴，镇里的老人也都来了，大家说路通了茶就好卖了，明年还要再种一百亩。',
			19,
		),
		wrapped(
			'　　清流镇的公路6日通车，河北省省委书记林建峰到会讲话，茶农们很高兴，镇里的老人也都来了，大家说路通了茶就好卖了，明年还要再种一百亩。',
			17,
		),
	],
	[
		'what it is',
		'　　新华社清流5月6日电　茶山开园，客人很多。\n\n　　两镇签署12份合作文件。\n',
		'　　两镇签署12份合作文件。\n\n　　新华社清流5月6日电　茶山开园，客人很多。\n',
	],
];

function wrapped(text: string, width: number): string {
	return `${Array.from({ length: Math.ceil(text.length / width) }, (_, line) => text.slice(line * width, (line + 1) * width)).join('\n')}\n`;
}

test.each(elsewhere)(
	'a paragraph is judged anew where it rests on something else: %s',
	{ timeout: 30_000 },
	async (_what, before, after) => {
		for (const [first, then] of [
			[before, after],
			[after, before],
		] as const) {
			const service = createService();
			await seenBy(service, outlineOf, first);
			expect(await seenBy(service, outlineOf, then)).toEqual(await seenAnew(then));
		}
	},
);
