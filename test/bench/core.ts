// Speed of the inner rooms: reading, facts and findings of one draft, in this process.
import { readArticle } from '../../server/src/article/read.ts';
import { extractFacts } from '../../server/src/facts/extract.ts';
import { createService } from '../../server/src/service.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { report, spreadOf, timed } from './measure.ts';
import { largestArticle, longText } from './texts.ts';

export async function benchCore(): Promise<void> {
	const { name, text } = largestArticle();
	const long = longText();
	console.log(`\nThe inner rooms: ${name} (${text.length} characters) and a text of ${long.length}`);

	const megabytes = long.repeat(20);
	const reading = timed(() => readArticle(megabytes), { runs: 9, warmUp: 2 });
	console.log(`reading alone: ${(megabytes.length / reading.median / 1000).toFixed(1)} million characters a second   goal ≥ 20`);
	for (const [what, draft] of [
		['largest article', text],
		['100,000 characters', long],
	] as const) {
		report(
			`read, ${what}`,
			timed(() => readArticle(draft), { runs: 50, warmUp: 10 }),
		);
		report(
			`facts from nothing, ${what}`,
			timed(() => extractFacts(readArticle(`${draft} `)), { runs: 20, warmUp: 5 }),
		);
		await keystrokes(what, draft);
	}
}

/** A writer types into the middle: every key gives a new text, its outline and its findings within the article. */
async function keystrokes(what: string, text: string): Promise<void> {
	const service = createService();
	const middle = Math.floor(text.length / 2);
	const times: number[] = [];
	for (let i = 0; i < 120; i++) {
		const typed = text.slice(0, middle) + '一二三四五六七八九十'.repeat(12).slice(0, i + 1) + text.slice(middle);
		const started = performance.now();
		service.read({ id: 'draft', path: undefined, text: typed });
		await service.findings({ id: 'draft', path: undefined, text: typed }, neverCancelled);
		if (i >= 20) times.push(performance.now() - started);
	}
	report(`a key to its outline and findings, ${what}`, spreadOf(times));
}
