// Words that stand where an article names somebody: between the beginning of a clause, or a post, and what is done; before an honour; in a list.
// Most of them are no names. Knows no article but the paragraph's text.
import type { Span } from '../../../text/span.ts';
import { cacheByText } from '../../../util/cacheByText.ts';
import { beginsWord } from '../words/lexicon.ts';

export interface Actor {
	readonly at: Span;
	/** What stands before says that it may be somebody, so that a given name is short of its surname: `省长凤林`; or a list alone says so. */
	readonly after?: 'post' | 'list' | undefined;
}

const lengths = [2, 3, 4, 5];

export const actorsIn = cacheByText((text: string): readonly Actor[] => {
	const found: Actor[] = [];
	for (let start = 0; start + 2 < text.length; start++) {
		const before = text.charAt(start - 1);
		const post = isPost.test(text.slice(Math.max(0, start - 3), start));
		const opened = start === 0 || opens.test(before) || post;
		for (const length of lengths) {
			// 学习习近平总书记 has none too many.
			const doubled = length === 4 && text.charAt(start) === text.charAt(start + 1) && !beginsWord(text, start - 1);
			if (!opened && length > 3 && !doubled) break;
			const words = text.slice(start, start + length);
			if (!/^[\u4e00-\u9fff]+$/u.test(words)) break;
			const next = text.slice(start + length, start + length + 8);
			const listed = (before === '、' && ofList.test(next)) || (next.startsWith('、') && /[，。；：\s]/u.test(before));
			if (listed || (opened && acts.test(next)) || honours.test(next)) {
				found.push({ at: { start, end: start + length }, after: post ? 'post' : listed ? 'list' : undefined });
			}
		}
	}
	return found;
});

const opens = /[\s。！？；：，、”“（）()—]/u;
/** What a post ends with. */
const isPost =
	/(?:主席|总理|书记|部长|主任|总统|常委|委员|局长|司令|司令员|省长|市长|院长|会长|秘书长|团长|首相|外长|支书|村民|居民|夫人|选手|发言人)$/u;
const ofList = /^(?:[、，。]|等|和[\u4e00-\u9fff])/u;
/** What follows a name so closely that the name may stand anywhere. */
const honours = /^(?:同志|总书记|主席|总统|总理)/u;
/** What somebody does. */
const acts =
	/^(?:说|表示|指出|强调|介绍|认为|告诉|坦言|透露|回忆|感慨|最后|首先|还|补充道|来到|希望|要求|称|转达|参加|高度评价|会见|会晤|出席|主持|发表|宣布|应邀|抵达|前往|访问|出访|离开|结束|致辞|致词|致电|致函|致信|一行|夫妇|作为|代表|受[\u4e00-\u9fff]|率|带领|请|听取|通报|检阅|察看|考察|调研|看望|慰问|接受|签署|任命|当选|就任|重申|呼吁|承诺|警告|批评|抨击|指责|谴责|响应|不时|高兴|很高兴|挥手|将于|[同和向对就在与为给][\u4e00-\u9fff“《]|\d{1,2}日|今天|当天|日前|等(?:出席|参加|陪同|先后|分别|参与|领导)|、[\u4e00-\u9fff]{2,4}(?:[、等和]|出席|参加))/u;
