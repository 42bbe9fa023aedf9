// Verbs by which copy says that somebody spoke or wrote, and where they stand in a text.
// Knows nothing of speakers or quotation marks.
import type { Span } from '../../text/span.ts';
import { cacheByText } from '../../util/cacheByText.ts';

export interface SpeechVerb extends Span {
	/** As printed: `指出`. */
	readonly text: string;
	/** `telling` verbs hardly occur without an utterance; the others need a quotation beside them. */
	readonly telling: boolean;
}

const telling = [
	'指出|强调|表示|认为|坦言|写道|宣布|宣告|宣称|声称|重申|谈到|提到|透露|补充|解释|呼吁|直言|感慨|感叹|回答|反问|追问|询问|发问|叮嘱|嘱咐|嘱托|勉励|寄语|希冀|警告|介绍|告诉|讲述|评论|评价|道出|',
	'说道|笑道|喊道|叹道|讲道|问道|答道|念道|吟道|喊着|喊出|',
	'(?<![小传学据话胡解演游劝听难再误众邪虚可应该得句常来俗])说(?![明法服辞客教不客起唱书])|',
	'(?<![名职号简统对著堪昵俗并相匀声别古泛通])称(?![号为作谓呼赞之职得霸颂量重雄])|',
	'(?<=[者他她])问(?=[：，“])|(?<=[他她])答(?=[：，“])|(?<=[人他她])讲(?=[：，“])',
].join('');

const hinting =
	'阐释|阐述|阐明|描述|赞誉|赞叹|赞扬|赞同|称赞|盛赞|期待|分享|提出|感谢|深感|倡议|承诺|(?<!总)要求|建议|主张|希望|相信|坚信|回顾|回忆|欢呼|高喊|高呼|呼喊|疑虑|担心|号召|批评|谴责|援引|引用|吟诵|朗诵|吟唱|唱起|发出';

/** Telling ones are captured. */
const pattern = new RegExp(`(${telling})|${hinting}`, 'gu');

/** In text order. */
export const findSpeechVerbs: (text: string) => readonly SpeechVerb[] = cacheByText(speechVerbsIn);

function speechVerbsIn(text: string): SpeechVerb[] {
	const verbs: SpeechVerb[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		verbs.push({ start: match.index, end: pattern.lastIndex, text: match[0], telling: match[1] !== undefined });
	}
	return verbs;
}
