// Paragraphs that open with sentences of one make, as 坚持…，携手建设一个…的共同体: each heads what follows it.
import type { Draft } from './draft.ts';
import type { PartName } from './points.ts';

const longest = 44;

/** First sentences shared in form by three or more paragraphs: same beginning, same end, same clauses. */
export function parallelLeads(drafts: readonly Draft[]): PartName[] {
	const alike = new Map<string, number[]>();
	drafts.forEach((draft, i) => {
		const lead = leadOf(draft);
		if (lead === undefined) return;
		const key = `${lead.slice(0, 2)}…${lead.slice(-2)} ${lead.split('，').length}`;
		const group = alike.get(key);
		if (group === undefined) alike.set(key, [i]);
		else group.push(i);
	});
	return [...alike.values()]
		.filter((group) => group.length > 2 && isEven(group.map((i) => leadOf(drafts[i] as Draft) as string)))
		.flat()
		.sort((a, b) => a - b)
		.map((i) => ({ draft: i, at: { start: 0, end: (leadOf(drafts[i] as Draft) as string).length } }));
}

/** The first sentence of a paragraph that has more of them. */
function leadOf({ role, text }: Draft): string | undefined {
	if (role !== 'body') return undefined;
	const end = text.indexOf('。');
	if (end < 6 || end > longest || end + 8 > text.length) return undefined;
	const lead = text.slice(0, end);
	return /[“”《》；：\d]|说|表示|指出|强调|认为|介绍|[一二三四五六七八九十]是/u.test(lead) ? undefined : lead;
}

function isEven(leads: readonly string[]): boolean {
	const lengths = leads.map((lead) => lead.length);
	return Math.max(...lengths) - Math.min(...lengths) <= 4 && new Set(leads).size === leads.length;
}
