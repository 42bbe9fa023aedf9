// Names in bylines and credits, where spaces are the only marks: `李 明` is one name, `张三 李四` are two.
// Knows nothing of running text.

import type { ScannedName } from '../scanned.ts';
import { surnameLength } from '../words/chinesePerson.ts';

const opener = /(?:记者|通讯员|摄影|撰文|文字|文|图|摄|编辑|责编|策划|统筹|校对|作者|制图|视频|海报|监制|出品|执笔|参与)[：:\s]*/gu;
const group = /^(?:[\u4e00-\u9fff] [\u4e00-\u9fff](?![\u4e00-\u9fff])|[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff]))/u;
const separator = /^[\s、，,；]+/u;
const longestList = 60;

/** Groups of Chinese characters after `记者` and the like, as long as each begins with a surname. */
export function findBylineNames(text: string): ScannedName[] {
	const found: ScannedName[] = [];
	for (const match of text.matchAll(opener)) {
		let at = match.index + match[0].length;
		for (let n = 0; n < longestList; n++) {
			const name = group.exec(text.slice(at, at + 5));
			if (!name || surnameLength(text, at) === 0) break;
			found.push({ kind: 'person', start: at, end: at + name[0].length, sure: true, canonical: name[0].replace(/\s/gu, '') });
			at += name[0].length;
			const gap = separator.exec(text.slice(at, at + 4));
			if (!gap) break;
			at += gap[0].length;
		}
	}
	return found;
}
