// What is told of quotations that were printed otherwise, and of marks around them: read as a desk reads it.
import { expect, test } from 'vitest';
import type { Finding } from '../../server/src/checks/frame/model.ts';
import { applyEdits } from '../../server/src/checks/frame/verify.ts';
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

test.each([
	['　　镇里办了“山乡赛事“溪边夏夜”“林间书屋”等活动。\n', '　　镇里办了“山乡赛事”“溪边夏夜”“林间书屋”等活动。\n'],
	['　　镇里的“山乡赛事和“溪边夏夜”受人喜爱。\n', '　　镇里的“山乡赛事”和“溪边夏夜”受人喜爱。\n'],
	['　　高凤林说：“路通了，茶就好卖了。王芳说：“茶好卖了。”\n', '　　高凤林说：“路通了，茶就好卖了。”王芳说：“茶好卖了。”\n'],
	['　　高凤林说：“镇里的“先修路”办法好。\n', '　　高凤林说：“镇里的‘先修路’办法好。”\n'],
	['　　镇里提出“先修路的办法。他说：“要快修。”\n', '　　镇里提出“先修路的办法”。他说：“要快修。”\n'],
	// Behind 的 the term may end anywhere: nothing is offered rather than a guess.
	['　　以“绿水青山为主题的“山乡赛事”开幕。\n', undefined],
])('a lost closing mark goes where the words end: %s', async (text, mended) => {
	const findings = (await judge({ text })).filter(({ id }) => id === 'quote-marks');
	expect(findings.map(({ message }) => message.zh)).toEqual(['前引号 “ 没有与之相配的后引号']);
	const fix = findings[0]?.fixes[0];
	expect(fix && applyEdits(text, fix.edits)).toBe(mended);
});

test('an utterance over several paragraphs with a term in the same marks lacks no mark', async () => {
	const finding = await told('quote-marks', { text: '　　高凤林说：“镇里的“先修路”办法好。\n\n　　“路通了，人就来了。”\n' });
	expect(finding).toEqual({ message: '引号里的引号应为单引号“‘’”', fixes: ['改为“‘先修路’”'] });
});

const formula = '要携手建设邻里相帮、同心修路、户户安全、代代和睦的茶乡';

test.each([
	['parts of a formula side by side', '要携手建设邻里相帮、户户安全、同心修路、代代和睦的茶乡'],
	['parts of a formula far from each other', '要携手建设代代和睦、同心修路、户户安全、邻里相帮的茶乡'],
	['a word inside a formula', '要携手建设邻里相帮、同心修路、户户安宁、代代和睦的茶乡'],
])('two versions of a quotation with %s changed are one, and mended', async (_what, version) => {
	const text = `　　高凤林说：“${formula}。”\n\n　　他在会上还说：“${version}。”\n`;
	const findings = (await judge({ text })).filter(({ id }) => id === 'quote-versions');
	expect(findings).toHaveLength(1);
	expect(applyEdits(text, findings[0]?.fixes[0]?.edits ?? [])).toBe(text.replace(version, formula));
});

test('a formula quoted with more words before it is the same formula', async () => {
	const finding = await told('quote-versions', {
		text: `　　高凤林说：“${formula}。”\n\n　　建设邻里相帮、同心修路、户户安宁、代代和睦的茶乡，是大家的愿望。\n`,
	});
	expect(finding?.fixes).toEqual(['“安全”改为“安宁”', '另一处改为“安全”']);
});

test.each([
	['a part of it', `　　高凤林说：“${formula}。”\n\n　　建设邻里相帮、同心修路、户户安全、代代和睦的茶乡，是大家的愿望。\n`],
	['a particle in another place', '　　高凤林说：“山里的路都已经修到每户家门口了。”\n\n　　他说：“山里的路已经都修到每户家门口了。”\n'],
	['a formula of other parts', `　　高凤林说：“${formula}。”\n\n　　他说：“要携手建设山清水秀、同心修路、茶香满园、代代和睦的茶乡。”\n`],
])('silent on %s', async (_what, text) => {
	expect(await told('quote-versions', { text })).toBeUndefined();
});
