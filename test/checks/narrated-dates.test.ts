// What is told as over on a day after the article's own: one of the two days is wrong, and the likelier fix stands first.
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/checks/frame/verify.ts';
import { judge } from '../support/judge.ts';

const dated = (day: string, told: string) =>
	`林若川会见南屿国客人\n\n　　海澜社望川5月${day}日电（记者 程亦安）5月${told}日上午，林若川在望川会见南屿国商务大臣。\n`;

async function findings(text: string, path?: string) {
	return (await judge({ text, path })).filter(({ id }) => id === 'date-publication');
}

test('a day told as over is held against the dateline', async () => {
	const text = dated('19', '29');
	const [finding, ...more] = await findings(text);
	expect(more).toEqual([]);
	expect(finding?.message.zh).toBe('电头日期为5月19日，“5月29日上午”未到，不能叙述为已发生的事');
	expect(finding?.fixes.map(({ edits }) => applyEdits(text, edits))).toEqual([dated('19', '19'), dated('29', '29')]);
});

test('the dateline is mended first where the paper is of the day that is told', async () => {
	const text = dated('19', '29');
	const [finding] = await findings(text, '/drafts/20250530.txt');
	expect(finding?.fixes.map(({ title }) => title.zh)).toEqual(['电头日期改为“5月29日”', '改为“5月19日”']);
});

const wire = (told: string) => `　　海澜社望川5月19日电（记者 程亦安）${told}\n`;

test.each([
	['市长林若川29日下午在望川会见南屿国商务大臣。', '市长林若川19日下午在望川会见南屿国商务大臣。'],
	['林若川5月29日上午会见了南屿国商务大臣。', '林若川5月19日上午会见了南屿国商务大臣。'],
	['29日晚，首届茶乡论坛在望川开幕。', '19日晚，首届茶乡论坛在望川开幕。'],
	['记者29日从望川市政府获悉，茶园今年增产一成。', '记者19日从望川市政府获悉，茶园今年增产一成。'],
])('%s', async (told, right) => {
	const text = wire(told);
	const [finding, ...more] = await findings(text);
	expect(more).toEqual([]);
	expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(wire(right));
});

test.each([
	['a bare day of the last month', wire('市长林若川29日下午会见客人。').replace('5月19日', '5月3日')],
	['a bare day of a month named before', wire('茶乡论坛4月23日开幕。市长林若川25日下午出席闭幕式。')],
	['the end of a stretch', wire('茶乡论坛将持续至29日下午，市长林若川出席闭幕式。')],
	['what will be learnt', wire('市长林若川29日下午将会见南屿国商务大臣。')],
	['the day of the dateline', wire('记者19日从望川市政府获悉，论坛将于29日上午举行开幕式。')],
	['the day itself', dated('19', '19')],
	['a day on, which the date line explains', dated('19', '20')],
	['a plan', dated('19', '29').replace('林若川在望川', '林若川将在望川')],
	['a day of the year before', dated('02', '12').replace('5月02日', '1月2日').replace('5月12日上午', '12月30日上午')],
	['an announcement', '　　海澜社望川5月19日电（记者 程亦安）5月29日上午，茶乡论坛举行开幕式，会期三天。\n'],
])('silent on %s', async (_what, text) => {
	expect(await findings(text)).toEqual([]);
});
