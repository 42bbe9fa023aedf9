// The texts that speed is measured on: the largest article at hand, and one of 100,000 characters.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RealText, realArticles } from '../support/shared.ts';

const sample = join(import.meta.dirname, '../../corpus/sample/published');

/** The real articles where they are; else those of the sample newsroom. */
export function articles(): readonly RealText[] {
	const real = realArticles();
	return real.length > 0 ? real : sampleArticles();
}

export function largestArticle(): RealText {
	const [largest] = articles().toSorted((a, b) => b.text.length - a.text.length);
	if (!largest) throw new Error('no article to measure on');
	return largest;
}

/** Articles one behind the other until there are 100,000 UTF-16 units. */
export function longText(): string {
	const all = articles();
	let text = '';
	for (let i = 0; text.length < 100_000; i++) text += `${all[i % all.length]?.text.trimEnd()}\n\n`;
	return text;
}

function sampleArticles(): readonly RealText[] {
	return readdirSync(sample, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.txt'))
		.map((name) => ({ name, path: join(sample, name), text: readFileSync(join(sample, name), 'utf8') }));
}
