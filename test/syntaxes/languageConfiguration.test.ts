// Brackets, words and the Enter key of the language, as the editor applies them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface EnterRule {
	readonly beforeText: string;
	readonly action: { readonly indent: string; readonly appendText?: string };
}

const configuration = JSON.parse(readFileSync(new URL('../../syntaxes/language-configuration.json', import.meta.url), 'utf8'));

/** What Enter writes behind the break, by the first rule that fits. */
function behindEnter(line: string): string {
	const rule = (configuration.onEnterRules as EnterRule[]).find(({ beforeText }) => new RegExp(beforeText).test(line));
	return rule?.action.appendText ?? '';
}

test('Enter goes on with the indent of a paragraph, and leaves an empty one alone', () => {
	expect(behindEnter('　　沈砚秋指出，')).toBe('　　');
	expect(behindEnter('　　')).toBe('');
	expect(behindEnter('首届澜海合作峰会在望川举行')).toBe('');
	expect(behindEnter('')).toBe('');
});

test('every Chinese bracket and quotation mark closes itself, surrounds a selection and is matched', () => {
	for (const [open, close] of ['“”', '‘’', '《》', '〈〉', '（）', '【】', '「」']) {
		expect(configuration.brackets).toContainEqual([open, close]);
		expect(configuration.autoClosingPairs).toContainEqual({ open, close });
		expect(configuration.surroundingPairs).toContainEqual([open, close]);
	}
});

test('a word is a number, a Latin word or one character', () => {
	const { pattern, flags } = configuration.wordPattern as { pattern: string; flags: string };
	const words = '达纳耶夫2025年说𠮷12.5%，COP-30、ＡＢ'.match(new RegExp(pattern, `g${flags}`));
	expect(words).toEqual(['达', '纳', '耶', '夫', '2025', '年', '说', '𠮷', '12.5', 'COP-30']);
});
