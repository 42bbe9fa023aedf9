// What is told of quotations that were printed otherwise, and of marks around them: read as a desk reads it.
import { expect, test } from 'vitest';
import type { Finding } from '../../server/src/checks/frame/model.ts';
import { type Case, judge } from '../support/judge.ts';

async function told(id: string, draft: Case): Promise<{ message: string; fixes: string[] } | undefined> {
	const finding: Finding | undefined = (await judge(draft)).find((each) => each.id === id);
	return finding && { message: finding.message.zh, fixes: finding.fixes.map(({ title }) => title.zh) };
}

test.each([
	[
		'“今天的成绩是全镇上下共同努力的结晶，要加倍珍视。”',
		'“今天的成绩是全镇上下共同努力的结果，要加倍珍视。”',
		'引文作“共同努力的结晶，要加倍珍视”，已发表的作“共同努力的结果，要加倍珍视”',
		'“结晶”改为“结果”',
	],
	[
		'“我们推动乡村全面振兴，就要把每一条山路修到家门口。”',
		'“我们推进乡村全面振兴，就要把每一条山路修到家门口。”',
		'引文作“我们推动乡村全面振兴”，已发表的作“我们推进乡村全面振兴”',
		'“推动”改为“推进”',
	],
])('an altered quotation is shown in whole words: %s', async (draft, printed, message, fix) => {
	const finding = await told('quote-altered', {
		text: `　　高凤林说：${draft}\n`,
		corpus: { '2025/05/06.txt': `　　清流镇镇长高凤林说：${printed}\n` },
	});
	expect(finding?.message.replace(/（.+）$/u, '')).toBe(message);
	expect(finding?.fixes).toEqual([fix]);
});

test('two versions of a quotation are shown in whole words', async () => {
	const finding = await told('quote-versions', {
		text: '　　高凤林说：“这条路是清流镇发展史上新的丰碑，也是山里人的创举。”\n\n　　茶农们认为，这条路是清流镇发展史上新的里程碑，也是山里人的创举。\n',
	});
	expect(finding?.message).toBe('同一引文，此处作“发展史上新的丰碑，也是山里”，另一处作“发展史上新的里程碑，也是山里”');
	expect(finding?.fixes).toEqual(['“丰碑”改为“里程碑”', '另一处改为“丰碑”']);
});
