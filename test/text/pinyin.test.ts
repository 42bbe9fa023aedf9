// How characters sound, and that the table of their sounds says what the library it was taken from says.
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import syllablesData from '../../corpus/reference/syllables.json' with { type: 'json' };
import { initials, soundKey, soundsAlike, syllable } from '../../server/src/text/pinyin.ts';

describe('sounds of characters', () => {
	it('meet under one key, whatever the tone', () => {
		expect(soundKey('托卡耶夫')).toBe(soundKey('托卡叶夫'));
		expect(soundsAlike('峰', '锋')).toBe(true);
		expect(soundsAlike('峰', '山')).toBe(false);
		expect(soundsAlike('峰', '峰')).toBe(false);
	});

	it('give the initials that a typist types', () => {
		expect(initials('望川')).toBe('wc');
	});

	it('leave what has no reading as it is', () => {
		expect(syllable('·')).toBe('·');
		expect(syllable('A')).toBe('A');
		expect(soundKey('𠮷A')).toBe('𠮷 A');
	});
});

it('the table says what the library says of every character', () => {
	const wrong: string[] = [];
	for (const row of syllablesData.syllables) {
		const [sound = '', characters = ''] = row.split(' ');
		for (const character of characters) {
			if (pinyin(character, { toneType: 'none' }) !== sound) wrong.push(`${character} ${sound}`);
		}
	}
	expect(wrong).toEqual([]);
	expect(Array.from('中国新闻稿件校对').map(syllable)).toEqual(['zhong', 'guo', 'xin', 'wen', 'gao', 'jian', 'xiao', 'dui']);
});
