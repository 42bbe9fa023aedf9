// The desk's own words for parts of an article and for kinds of names, figures and quotations.
import type { OutlineKind } from '../article/model.ts';
import type { Approximation, FigureKind, NameKind, QuoteKind } from '../facts/model.ts';
import type { Bilingual } from '../util/bilingual.ts';

export const outlineWords: Readonly<Record<OutlineKind, Bilingual>> = {
	headline: { zh: '主题', en: 'Headline' },
	kicker: { zh: '引题', en: 'Kicker' },
	subtitle: { zh: '副题', en: 'Subtitle' },
	dateline: { zh: '电头', en: 'Dateline' },
	byline: { zh: '署名', en: 'Byline' },
	section: { zh: '小标题', en: 'Section' },
	point: { zh: '要点', en: 'Point' },
	continuation: { zh: '转接', en: 'Continuation' },
	caption: { zh: '图片说明', en: 'Caption' },
	contributors: { zh: '参与记者', en: 'Contributors' },
	credits: { zh: '制作人员', en: 'Credits' },
	'paragraph-lead': { zh: '段首', en: 'Paragraph lead' },
	furniture: { zh: '版面杂项', en: 'Page furniture' },
};

export const nameWords: Readonly<Record<NameKind, Bilingual>> = {
	person: { zh: '人物', en: 'Person' },
	title: { zh: '职务', en: 'Title' },
	place: { zh: '地点', en: 'Place' },
	organization: { zh: '机构', en: 'Organization' },
	event: { zh: '活动', en: 'Event' },
	work: { zh: '文件作品', en: 'Document or work' },
};

export const figureWords: Readonly<Record<FigureKind, Bilingual>> = {
	quantity: { zh: '数量', en: 'Quantity' },
	percent: { zh: '百分比', en: 'Percentage' },
	date: { zh: '日期', en: 'Date' },
	time: { zh: '时刻', en: 'Time' },
	duration: { zh: '时长', en: 'Duration' },
	ordinal: { zh: '序数', en: 'Ordinal' },
	label: { zh: '编号', en: 'Label' },
	age: { zh: '年龄', en: 'Age' },
	score: { zh: '比分', en: 'Score' },
};

export const quoteWords: Readonly<Record<QuoteKind, Bilingual>> = {
	speech: { zh: '讲话', en: 'Speech' },
	document: { zh: '文件或诗文', en: 'Document' },
	title: { zh: '名称', en: 'Name' },
	emphasis: { zh: '特指', en: 'Term' },
};

export const approximationWords: Readonly<Record<Approximation, Bilingual>> = {
	exact: { zh: '确数', en: 'exact' },
	about: { zh: '约数', en: 'about' },
	over: { zh: '高于此数', en: 'more than this' },
	under: { zh: '低于此数', en: 'less than this' },
	nearly: { zh: '接近此数', en: 'nearly this' },
};
