// Slips planted by rule in real articles, which are read beside the project: a character of a person's name taken for one that sounds
// the same or left out, a post or a country taken for another. Most must be found, and what was there restored by a fix.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/checks/frame/verify.ts';
import { plainCorpus } from '../../server/src/corpus/definition.ts';
import type { NameMention } from '../../server/src/facts/model.ts';
import { openLibrary } from '../../server/src/library.ts';
import { createService } from '../../server/src/service.ts';
import { soundsAlike } from '../../server/src/text/pinyin.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { realArticles } from '../support/shared.ts';

const articles = realArticles();
const others = Array.from('卡叶伊佛里莉拉瓦维米密斯思塔达德坦谈金进今平萍凭强墙毅意易奇齐琪刚钢利力丽夫福弗默莫梅枚汉罕');
const posts: Readonly<Record<string, string>> = { 总统: '总理', 总理: '总统', 外长: '防长', 外交部长: '国防部长' };
const perKind = 6;

interface Planted {
	readonly kind: string;
	readonly start: number;
	readonly end: number;
	readonly words: string;
}

test.skipIf(articles.length < 2)('planted slips in names are found and mended', { timeout: 120_000 }, async () => {
	const tally = { planted: 0, found: 0, mended: 0 };
	const missed: string[] = [];
	for (const article of articles) {
		const folder = mkdtempSync(join(tmpdir(), 'kanwu-planted-'));
		for (const other of articles) if (other !== article) writeFileSync(join(folder, other.name), other.text);
		const library = openLibrary({ corpora: [plainCorpus([folder])], storage: { file: join(folder, '.index.kanwu-db') } });
		const service = createService();
		try {
			await library.ready;
			service.corpus = library;
			const { facts, evidence } = await service.reading({ id: 'clean', path: article.name, text: article.text }, neverCancelled);
			const known = (name: NameMention) =>
				evidence.names.get(name.key)?.titles.some((held) => held.title === name.title && held.count >= 2) ?? false;
			for (const { kind, start, end, words } of plant(article.text, facts.names, known)) {
				const text = article.text.slice(0, start) + words + article.text.slice(end);
				const findings = await service.findings({ id: 'planted', path: article.name, text }, neverCancelled);
				const hits = findings.filter(({ span }) => span.start < start + words.length && start < span.end);
				const bare = article.text.replaceAll(/\s/gu, '');
				tally.planted++;
				if (hits.length > 0) tally.found++;
				else missed.push(`${kind} ${words}`);
				if (hits.some(({ fixes }) => fixes.some(({ edits }) => applyEdits(text, edits).replaceAll(/\s/gu, '') === bare))) tally.mended++;
			}
		} finally {
			await library.close();
			rmSync(folder, { recursive: true, force: true });
		}
	}
	expect(tally.planted).toBeGreaterThan(20);
	expect(tally.found / tally.planted, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
	expect(tally.mended / tally.planted, missed.join('\n')).toBeGreaterThanOrEqual(0.85);
});

/** A few of each kind, spread over the article. */
function plant(text: string, names: readonly NameMention[], known: (name: NameMention) => boolean): Planted[] {
	const all: Planted[] = names.flatMap((name, i): Planted[] => {
		const { start, end } = name.span;
		const words = text.slice(start, end);
		const next = names[i + 1];
		if (name.kind === 'person' && name.text.length >= 3 && known(name)) {
			const at = [...words].findIndex((character) => others.some((other) => soundsAlike(other, character)));
			const other = others.find((each) => soundsAlike(each, words.charAt(at)));
			const sound = other ? [{ kind: 'sound', start, end, words: words.slice(0, at) + other + words.slice(at + 1) }] : [];
			const short =
				name.text.length >= 5 && !/\s/u.test(words) ? [{ kind: 'left out', start, end, words: words.slice(0, 2) + words.slice(3) }] : [];
			return [...sound, ...short];
		}
		const post = name.kind === 'title' ? posts[words] : undefined;
		if (post && next?.kind === 'person' && next.at.start === name.at.end && next.paragraph === name.paragraph && known(next))
			return [{ kind: 'post', start, end, words: post }];
		return [];
	});
	return [...Map.groupBy(all, ({ kind }) => kind).values()].flatMap((some) => {
		const step = Math.max(1, Math.floor(some.length / perKind));
		return some.filter((_, i) => i % step === 0).slice(0, perKind);
	});
}
