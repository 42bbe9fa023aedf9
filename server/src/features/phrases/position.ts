// Where in an article something is written, and which groups of phrasings belong there. Knows nothing of what is typed.
import type { ArticleFile } from '../../article/model.ts';

/** Before any paragraph of text; at the start of one; at the start of a sentence in it; anywhere else. */
export type Position = 'opening' | 'paragraph' | 'sentence' | 'inside';

export function positionAt({ text, articles }: ArticleFile, offset: number): Position {
	const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
	const line = text.slice(lineStart, offset);
	const typed = line.replace(/^[\s　]+/u, '');
	const written = typed.replace(/[a-z]+$/iu, '');
	if (!/[。！？：；”」）\s]$/u.test(written) && written.length > 8) return 'inside';
	if (/[。！？]”?$/u.test(written)) return 'sentence';
	if (/[，、；：]$/u.test(written)) return 'inside';
	return followsText({ articles }, lineStart) ? 'paragraph' : 'opening';
}

/** Whether a paragraph of text ends before the offset. */
export function followsText({ articles }: Pick<ArticleFile, 'articles'>, offset: number): boolean {
	return articles.some(({ paragraphs }) =>
		paragraphs.some(({ role, span }) => (role === 'body' || role === 'dateline') && span.end <= offset && span.end - span.start > 30),
	);
}

/** Groups that belong to a position, the nearest first. */
export const groupsAt: Readonly<Record<Position, readonly string[]>> = {
	opening: ['电头', '导语', '出访', '会见', '函电'],
	paragraph: ['导语', '会见', '出访', '函电', '签署', '数据', '讲话', '结尾', '署名', '图片', '转版'],
	sentence: ['引述', '讲话', '成果', '数据', '签署', '结尾'],
	inside: ['引述', '数据', '成果'],
};
