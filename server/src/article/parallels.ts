// Paragraphs that open with sentences of one make, as 坚持…，携手建设一个…的共同体: each heads what follows it.
import type { Draft } from './draft.ts';
import type { PartName } from './points.ts';

const longest = 44;

export interface Lead extends PartName {
	/** section: more paragraphs follow the lead's own; point: the next lead's paragraph follows at once. */
	readonly kind: 'section' | 'point';
}

/** First sentences shared in form by three or more paragraphs: same beginning, same end, same clauses. */
export function parallelLeads(drafts: readonly Draft[]): Lead[] {
	const alike = new Map<string, { readonly draft: number; readonly lead: string }[]>();
	drafts.forEach((one, draft) => {
		const lead = leadOf(one);
		if (lead === undefined) return;
		const key = `${lead.slice(0, 2)}…${lead.slice(-2)} ${lead.split('，').length}`;
		const group = alike.get(key);
		if (group === undefined) alike.set(key, [{ draft, lead }]);
		else group.push({ draft, lead });
	});
	return [...alike.values()]
		.filter((group) => group.length > 2 && isEven(group.map(({ lead }) => lead)))
		.flatMap((group) => {
			const adjacent = (group.at(-1)?.draft ?? 0) - (group[0]?.draft ?? 0) === group.length - 1;
			return group.map(({ draft, lead }): Lead => ({ draft, kind: adjacent ? 'point' : 'section', at: { start: 0, end: lead.length } }));
		});
}

/** The first sentence of a paragraph that has more of them. */
function leadOf({ role, text }: Draft): string | undefined {
	if (role !== 'body') return undefined;
	const end = firstStop(text);
	if (end < 6 || end + 8 > text.length) return undefined;
	const lead = text.slice(0, end);
	return /[“”《》；：\d]|说|表示|指出|强调|认为|介绍|[一二三四五六七八九十]是/u.test(lead) ? undefined : lead;
}

/** Where the first `。` is, -1 where a lead would be too long. */
function firstStop(text: string): number {
	const end = Math.min(text.length, longest + 1);
	for (let at = 0; at < end; at++) if (text.charCodeAt(at) === 0x3002) return at;
	return -1;
}

function isEven(leads: readonly string[]): boolean {
	const lengths = leads.map((lead) => lead.length);
	return Math.max(...lengths) - Math.min(...lengths) <= 4 && new Set(leads).size === leads.length;
}
