// The shipped snippets as a writer meets them: found under one prefix, filled in slot by slot, nothing left over.
import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';

interface Snippet {
	readonly prefix: string | readonly string[];
	readonly body: string | readonly string[];
	readonly description: string;
}

const source = readFileSync(new URL('../../syntaxes/snippets.code-snippets', import.meta.url), 'utf8');
const snippets = Object.entries(parse(source) as Record<string, Snippet>);

describe.each(snippets)('%s', (name, { prefix, body, description }) => {
	const text = typeof body === 'string' ? body : body.join('\n');
	const prefixes = typeof prefix === 'string' ? [prefix] : prefix;

	test('is found by Chinese and by its pinyin, whose initials the editor matches too, and says what it writes', () => {
		expect(name).toMatch(/^\p{Script=Han}+ · \S/u);
		const chinese = prefixes.filter((one) => /^\p{Script=Han}{2,}$/u.test(one));
		expect(chinese).not.toEqual([]);
		expect(prefixes).toEqual(chinese.flatMap((one) => [one, pinyin(one, { toneType: 'none', type: 'array', v: true }).join('')]));
		expect(description.length).toBeGreaterThan(4);
	});

	test('has slots numbered from 1 without a gap, each with something in it', () => {
		const numbers = Array.from(text.matchAll(/\$\{([1-9]\d*)[:|]/g), (match) => Number(match[1]));
		expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(Array.from({ length: new Set(numbers).size }, (_, index) => index + 1));
		expect(text).not.toMatch(/\$\{\d+:\}|\$\{\d+\|\|\}|\|,|,,/);
	});

	test('leaves no markup behind once it is filled in', () => {
		expect(filledIn(text)).not.toMatch(/[${}|\\]/);
	});

	test('is written with Chinese punctuation', () => {
		expect(filledIn(text)).not.toMatch(/[,;:()"']/);
	});
});

test('no two snippets answer to one prefix', () => {
	const seen = new Map<string, string>();
	for (const [name, { prefix }] of snippets) {
		for (const one of typeof prefix === 'string' ? [prefix] : prefix) {
			expect(`${one}: ${seen.get(one) ?? name}`).toBe(`${one}: ${name}`);
			seen.set(one, name);
		}
	}
});

test('a filled-in snippet reads like copy', () => {
	const dateline = snippets.find(([name]) => name === '电头 · 通讯社');
	expect(filledIn(String(dateline?.[1].body))).toBe('新华社地点1月1日电（记者 姓名）');
});

/** What stands in the text when the writer accepts every default: first choice, placeholder, the first of January. */
function filledIn(body: string): string {
	let text = body.replaceAll(/\$\{CURRENT_(?:MONTH|DATE)\/\^0\/\/\}/g, '1').replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1');
	for (let before = ''; before !== text; ) {
		before = text;
		text = text.replaceAll(/\$\{\d+:([^${}]*)\}/g, '$1');
	}
	return text.replaceAll(/\$\d+/g, '');
}
