// What stands above a heading: how much lies under it.
import { expect, test } from 'vitest';
import type { Finding } from '../../server/src/checks/frame/model.ts';
import { lensesOf } from '../../server/src/features/codeLens.ts';
import { readingOf } from '../support/readings.ts';

test('headlines count their article, sections what is under them, findings too', () => {
	const reading = readingOf(
		'# 清流镇修渠\n\n⟦陆明远⟧{person}来了。\n\n## 夏天\n\n⟦陆明远⟧{person}和⟦方宁⟧{person}修了⟦3公里⟧{quantity 3 公里}。\n\n## 冬天\n\n下雪了。\n',
	);
	const start = reading.file.text.indexOf('方宁');
	const finding: Finding = {
		id: 'x',
		severity: 'warning',
		span: { start, end: start + 2 },
		message: { zh: '', en: '' },
		related: [],
		fixes: [],
	};
	expect(lensesOf(reading, [finding]).map(({ span, title }) => [reading.file.text.slice(span.start, span.end), title.zh])).toEqual([
		['清流镇修渠', '名称 3 处（2 个） · 数字 1 处 · 提示 1 处'],
		['夏天', '名称 2 处（2 个） · 数字 1 处 · 提示 1 处'],
		['冬天', '名称 0 处（0 个） · 数字 0 处'],
	]);
});
