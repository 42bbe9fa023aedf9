// What was remembered of a paragraph while somebody types: the names are those of a file read for the first time.
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../server/src/article/read.ts';
import { extractNames } from '../../../server/src/facts/names/extract.ts';

const ahead = '　　瑟兰总统阿列姆·达纳耶夫昨天来到江堤。\n';
const behind = '　　总统达纳耶夫说，江堤要修好。\n';

/** `达纳耶夫 = 阿列姆·达纳耶夫`: what stands in the text and whom it means. */
function names(text: string): string[] {
	return extractNames(readArticle(text)).map((name) => `${text.slice(name.span.start, name.span.end)} = ${name.canonical}`);
}

describe('an edit', () => {
	it('elsewhere moves the names of a paragraph along', () => {
		const before = names(ahead + behind);
		expect(names(`　　江水退了。\n${ahead}${behind}`)).toEqual(before);
		expect(before).toContain('达纳耶夫 = 阿列姆·达纳耶夫');
	});

	it('that takes away who is meant is seen by every paragraph', () => {
		const known = names(ahead + behind);
		expect(names(behind)).toContain('达纳耶夫 = 达纳耶夫');
		expect(names(ahead + behind)).toEqual(known);
	});
});
