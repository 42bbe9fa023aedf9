// Speed of the inner rooms: reading, facts and findings of one draft, in this process.
import { readArticle } from '../../server/src/article/read.ts';
import { extractFacts } from '../../server/src/facts/extract.ts';
import { extractFigures } from '../../server/src/facts/figures/extract.ts';
import { extractNames } from '../../server/src/facts/names/extract.ts';
import { createService } from '../../server/src/service.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { report, spreadOf, timed } from './measure.ts';
import { articles, largestArticle, longText } from './texts.ts';
import { varied } from './vary.ts';

export async function benchCore(): Promise<void> {
	const { name, text } = largestArticle();
	const long = longText();
	console.log(`\nThe inner rooms: ${name} (${text.length} characters) and a text of ${long.length}`);

	const megabytes = long.repeat(20);
	const reading = timed(() => readArticle(megabytes), { runs: 9, warmUp: 2 });
	console.log(`reading alone: ${(megabytes.length / reading.median / 1000).toFixed(1)} million characters a second   goal ≥ 20`);
	figures(
		articles()
			.map((article) => article.text)
			.join('\n\n'),
	);
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

/** Of texts never seen, whose names are known: each figure with its indicator, whom it is of and when. */
function figures(text: string): void {
	const speeds: number[] = [];
	for (let i = 0; i < 30; i++) {
		const file = readArticle(varied(text, i));
		const names = extractNames(file);
		const started = process.cpuUsage();
		extractFigures(file, names);
		if (i >= 15) speeds.push(text.length / process.cpuUsage(started).user);
	}
	console.log(`figures, with what they measure: ${spreadOf(speeds).median.toFixed(1)} million characters a second of CPU   goal ≥ 5`);
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
