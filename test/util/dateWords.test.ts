// Days and stretches of days as a card says them.
import { expect, test } from 'vitest';
import { dateWords } from '../../server/src/util/dateWords.ts';

test.each([
	['2025-06-16/2025-06-18', '2025年6月16日至18日'],
	['2025-06-16/2025-07-02', '2025年6月16日至7月2日'],
	['2025-06-16/2026-06-18', '2025年6月16日至2026年6月18日'],
	['--06-16/--06-18', '6月16日至18日'],
	['2025-01/2025-03', '2025年1月至3月'],
	['2021/2025', '2021年至2025年'],
	['--01/--06', '1月至6月'],
])('%s is %s', (iso, words) => {
	expect(dateWords(iso).zh).toBe(words);
});
