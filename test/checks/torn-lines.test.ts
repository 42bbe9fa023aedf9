// Lines that were read as paragraphs of their own: what a line's end cut in two is no slip.
import { expect, test } from 'vitest';
import { judge } from '../support/judge.ts';

async function told(text: string): Promise<readonly string[]> {
	return (await judge({ text })).map(({ id }) => id);
}

const around = (above: string, below: string) => `　　清流镇今年修路。\n\n　　${above}\n\n　　${below}\n\n　　茶农们很高兴。\n`;

test.each([
	['a quotation', around('高凤林主持的“清流茶山', '步道”项目今年建成。')],
	['a season of two years', around('清流队参加了2025—202', '6赛季的比赛。')],
])('silent on %s cut in two', async (_what, text) => {
	expect(await told(text)).toEqual([]);
});

test.each([
	['quote-marks', around('高凤林主持了“清流茶山步道项目。', '步道今年建成。')],
	['quote-marks', around('高凤林主持了清流茶山', '步道”项目今年建成。')],
	['range-order', around('比赛每队8—6', '人，分两组。').replace('8—6\n\n　　', '8—6')],
])('%s where nothing is cut', async (id, text) => {
	expect(await told(text)).toContain(id);
});
