// What name-variant says of a name in two spellings, from each sort of evidence: the article, the corpus, the house lists.
// Knows nothing of how the spellings were found.
import { editSource } from '../../../article/edit.ts';
import type { ArticleFile } from '../../../article/model.ts';
import type { NameRecord } from '../../../corpus/evidence.ts';
import type { NameMention } from '../../../facts/model.ts';
import type { SameName, Spelling } from '../../../facts/names/likeness/compare.ts';
import { nameEdit } from '../../../text/nameEdit.ts';
import { nameKey } from '../../../text/nameKey.ts';
import type { Span } from '../../../text/span.ts';
import type { Bilingual } from '../../../util/bilingual.ts';
import type { Finding, Fix, RelatedPlace, SourceEdit } from '../../frame/model.ts';
import { relatedPublished } from '../findings/published.ts';
import type { BareSlip } from './bareSlips.ts';
import type { MisspeltForm } from './declaredForms.ts';
import type { MisspeltBody } from './heldBodies.ts';
import type { NearWording } from './nearWordings.ts';

/** One spelling in the draft. */
export interface Used extends Spelling {
	readonly mentions: readonly NameMention[];
}

const words = { id: 'name-variant', severity: 'warning' } as const;
/** Places that show one spelling. */
const mostShown = 3;

export function published(mention: NameMention, record: NameRecord, same: Pick<SameName, 'reason' | 'post'>, file: ArticleFile): Finding {
	const form = printedForm(mention, record.canonical);
	return {
		...words,
		span: mention.span,
		message: {
			zh: `“${mention.text}”疑应为“${form}”${because(same).zh}：已发表的${record.articles}篇稿件作“${record.canonical}”`,
			en: `“${mention.text}” may be “${form}”${because(same).en}: ${record.articles} published articles have “${record.canonical}”`,
		},
		related: record.places.slice(0, mostShown).map(relatedPublished),
		fixes: fixesOf(file, [mention], form, { zh: `改为“${form}”`, en: `Change to “${form}”` }),
	};
}

export function withinArticle(mention: NameMention, wrong: Used, right: Used, same: SameName, file: ArticleFile): Finding {
	const other = right.mentions[0] as NameMention;
	const form = printedForm(mention, other.canonical);
	const back = wrong.mentions[0]?.canonical ?? mention.canonical;
	return {
		...words,
		span: mention.span,
		message: {
			zh: `“${mention.text}”与文中“${other.text}”写法不一${because(same).zh}`,
			en: `“${mention.text}” is spelled “${other.text}” elsewhere in the article${because(same).en}`,
		},
		related: right.mentions.slice(0, mostShown).map(({ span, text }) => printedHere(span, text)),
		fixes: [
			...fixesOf(file, [mention], form, { zh: `改为“${form}”`, en: `Change to “${form}”` }),
			...fixesOf(file, right.mentions, back, { zh: `其余各处改为“${back}”`, en: `Change the other places to “${back}”` }),
		],
	};
}

/** As `withinArticle`, of a name too short or too broken to be read as one. */
export function ofBare({ mention, here }: BareSlip, file: ArticleFile): Finding {
	const form = here[0]?.text ?? mention.text;
	return {
		...words,
		span: mention.span,
		message: {
			zh: `“${mention.text}”疑应为“${form}”：文中他处作“${form}”`,
			en: `“${mention.text}” may be “${form}”, as the article has it elsewhere`,
		},
		related: here.slice(0, mostShown).map(({ span }) => printedHere(span, form)),
		fixes: [
			...fixesOf(file, [mention], form, { zh: `改为“${form}”`, en: `Change to “${form}”` }),
			...fixesOf(file, here, mention.text, { zh: `其余各处改为“${mention.text}”`, en: `Change the other places to “${mention.text}”` }),
		],
	};
}

export function ofWording({ mention, mended, form, here }: NearWording, file: ArticleFile): Finding {
	const paragraph = file.paragraphs[mention.paragraph];
	const edits = paragraph ? editSource(file, paragraph, mention.at, mended) : [];
	return {
		...words,
		span: mention.span,
		message: {
			zh: `“${mention.text}”疑应为“${mended}”：文中他处作“${form}”`,
			en: `“${mention.text}” may be “${mended}”, as the article has it elsewhere`,
		},
		related: here.slice(0, mostShown).map(({ span }) => printedHere(span, form)),
		fixes: edits.length === 0 ? [] : [{ title: { zh: `改为“${mended}”`, en: `Change to “${mended}”` }, edits }],
	};
}

export function ofForm({ mention, form, declared }: MisspeltForm, file: ArticleFile): Finding {
	return {
		...words,
		span: mention.span,
		message: {
			zh: `“${mention.text}”疑应为“${form}”：文中简称为“${form}”`,
			en: `“${mention.text}” may be “${form}”, the short form that the article declares`,
		},
		related: [{ path: undefined, span: declared.span, message: { zh: `此处简称“${form}”`, en: `Declared here: “${form}”` } }],
		fixes: fixesOf(file, [mention], form, { zh: `改为“${form}”`, en: `Change to “${form}”` }),
	};
}

export function ofHolder({ mention, holder, body, places, here }: MisspeltBody, file: ArticleFile): Finding {
	const form = printedForm(mention, body);
	const post = `${form}${holder.title ?? ''}`;
	return {
		...words,
		span: mention.span,
		message: {
			zh: `“${mention.text}”疑应为“${form}”：${places.length > 0 ? '已发表稿件' : '上文'}中${holder.canonical}为${post}`,
			en: `“${mention.text}” may be “${form}”: ${places.length > 0 ? 'published articles have' : 'above,'} ${holder.canonical} as ${post}`,
		},
		related: [
			...places.slice(0, mostShown).map(relatedPublished),
			...here.slice(0, mostShown).map(({ span }) => ({ path: undefined, span, message: { zh: `此处为“${post}”`, en: `Here as ${post}` } })),
		],
		fixes: fixesOf(file, [mention], form, { zh: `改为“${form}”`, en: `Change to “${form}”` }),
	};
}

function because({ reason, post }: Pick<SameName, 'reason' | 'post'>): Bilingual {
	if (reason !== 'post' || !post) return { zh: '', en: '' };
	const whole = `${post.affiliation ?? ''}${post.title}`;
	return { zh: `（同为${whole}）`, en: ` (both ${whole})` };
}

/** The other spelling as this mention prints it: only the last part where the mention has only that, with the marks it has. */
function printedForm(mention: NameMention, canonical: string): string {
	const bare = canonical.replace(/^[《“]|[》”]$/gu, '');
	const [whole, known] = [hasDot.test(mention.text), hasDot.test(bare)];
	const short = whole === known ? bare : known ? (bare.split(hasDot).at(-1) as string) : withFirst(mention.text, bare);
	const open = /^[《“‘]/u.exec(mention.text)?.[0] ?? '';
	const close = /[》”’]$/u.exec(mention.text)?.[0] ?? '';
	if (nameKey(short) === nameKey(mention.text)) return mention.text;
	const inner = /[‘’]/u.test(mention.text) && !/[“”]/u.test(mention.text);
	const form = inner ? canonical.replaceAll('“', '‘').replaceAll('”', '’') : `${open}${short}${close}`;
	return form;
}

const hasDot = /[·・•]/u;

/** `谢尔达尔·别尔德穆哈梅多夫` where print has the last part alone. */
function withFirst(text: string, last: string): string {
	const parts = text.split(hasDot);
	const dot = hasDot.exec(text)?.[0] ?? '·';
	return mayBeLast(parts.at(-1) ?? '', last) ? [...parts.slice(0, -1), last].join(dot) : last;
}

function mayBeLast(printed: string, last: string): boolean {
	return nameEdit(nameKey(printed), nameKey(last)) !== undefined;
}

function printedHere(span: Span, text: string): RelatedPlace {
	return { path: undefined, span, message: { zh: `此处作“${text}”`, en: `Here “${text}”` } };
}

/** No fix where all the mentions read so already. */
function fixesOf(file: ArticleFile, mentions: readonly NameMention[], canonical: string, title: Bilingual): Fix[] {
	const edits: SourceEdit[] = [];
	for (const mention of [...mentions].sort((a, b) => a.span.start - b.span.start)) {
		const paragraph = file.paragraphs[mention.paragraph];
		if (paragraph) edits.push(...editSource(file, paragraph, mention.at, printedForm(mention, canonical)));
	}
	return edits.length === 0 ? [] : [{ title, edits }];
}
