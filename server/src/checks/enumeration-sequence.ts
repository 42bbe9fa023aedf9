// Lists that number themselves and skip or repeat a number: 一是 二是 四是; 一、三、. Knows the markers, not the items' words.
import type { ArticleFile } from '../article/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, paragraphsOf, relatedAt, spanAt, wordsAt } from './support/findings/place.ts';
import { type ListItem, type ListStyle, listItemsOf, numeralLike } from './support/lists/listItems.ts';

export const check: Check = {
	id: 'enumeration-sequence',
	title: { zh: '序号不连续', en: 'Broken numbering' },
	explain: {
		zh: [
			'列举的序号跳号或重号：一是、二是、四是；第一，第三，；一、三、。',
			'',
			'同一种序号由小到大逐一核对；从一重新开始是另一组列举，不提示；只摘引其中几项而不从一开始的不提示。依据：GB/T 15834—2011 序次语的用法。',
		].join('\n'),
		en: [
			'A list whose numbers skip or repeat: 一是, 二是, 四是; 第一，第三，; 一、三、.',
			'',
			'Each kind of marker is followed by itself. Starting again at one is another list; a list that does not begin with one is an excerpt. Markers as in GB/T 15834-2011.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　他介绍了三条经验：一是把规矩立在前面；二是把账算在明处；⟦四是⟧把人放在心上。\n',
			fixed: '　　他介绍了三条经验：一是把规矩立在前面；二是把账算在明处；三是把人放在心上。\n',
		},
		{
			text: '　　他介绍了经验：⟦二是⟧把规矩立在前面；二是把账算在明处；三是把人放在心上。\n',
			fixed: '　　他介绍了经验：一是把规矩立在前面；二是把账算在明处；三是把人放在心上。\n',
		},
		{ text: '　　第一，路通了。第二，货多了。⟦第二⟧，人来了。\n', fixed: '　　第一，路通了。第二，货多了。第三，人来了。\n' },
	],
	allows: [
		{ text: '　　一要用好铁路，二要办好教育合作，三要管好边境口岸。\n\n　　一是路近了，二是货快了。一是人熟了，二是茶香了。\n' },
		{ text: '　　决赛中，雁洲队名列第一，望川队第三。三要管好口岸，他最后说。\n' },
		{ text: '　　一是路近了，其中又分两步，第一，修路，第二，架桥；二是货快了。\n' },
	],
	run,
};

function run({ file }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	const articles = file.articles.length > 0 ? file.articles.map(({ paragraphs }) => paragraphs) : [paragraphsOf(file)];
	for (const paragraphs of articles) {
		const last = new Map<ListStyle, ListItem>();
		const opening = new Set<ListItem>();
		for (const [i, paragraph] of paragraphs.entries()) {
			if (paragraph.role === 'furniture' || paragraph.role === 'credits') continue;
			for (const item of listItemsOf(paragraph)) {
				const before = last.get(item.style);
				last.set(item.style, item);
				if (before === undefined) opening.add(item);
				if (before === undefined || item.number === 1 || item.number === before.number + 1) continue;
				// 二是, 二是, 三是: the first is the one that is wrong.
				if (item.number === 2 && before.number === 2 && opening.has(before)) {
					if (i - paragraphs.indexOf(before.marker.paragraph) <= 4) findings.push(reportFirst(file, before, item));
					continue;
				}
				const back = i - paragraphs.indexOf(before.marker.paragraph);
				// 三是 of another speech than the one whose 一是 stood ten paragraphs back.
				if (item.style !== '、' && item.style !== '（' && item.style !== '.' && back > 4) continue;
				if (item.style === '.' && back > 1) continue;
				if (item.number > before.number + 2 || item.number < before.number) continue;
				findings.push(report(file, item, before));
				last.set(item.style, { ...item, number: before.number + 1 });
			}
		}
	}
	return findings;
}

/** A list that opens with 二 and goes on with 二. */
function reportFirst(file: ArticleFile, first: ListItem, second: ListItem): Finding {
	const right = numeralLike(first, 1);
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(first.marker),
		message: {
			zh: `首项是“${wordsAt(first.marker)}”，次项又是“${wordsAt(second.marker)}”，缺“${right}”`,
			en: `The list begins with “${wordsAt(first.marker)}” and goes on with “${wordsAt(second.marker)}”: “${right}” is missing`,
		},
		related: [relatedAt(second.marker, { zh: `次项：“${wordsAt(second.marker)}”`, en: `The second item: “${wordsAt(second.marker)}”` })],
		fixes: changeTo(file, first.numeral, right),
	};
}

function report(file: ArticleFile, item: ListItem, before: ListItem): Finding {
	const right = numeralLike(item, before.number + 1);
	const skipped = item.number > before.number;
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(item.marker),
		message: {
			zh: `“${wordsAt(before.marker)}”之后是“${wordsAt(item.marker)}”，${skipped ? `缺“${right}”` : '序号重复'}`,
			en: `“${wordsAt(before.marker)}” is followed by “${wordsAt(item.marker)}”: ${skipped ? `“${right}” is missing` : 'repeated'}`,
		},
		related: [relatedAt(before.marker, { zh: `前一项：“${wordsAt(before.marker)}”`, en: `The item before: “${wordsAt(before.marker)}”` })],
		fixes: changeTo(file, item.numeral, right),
	};
}
