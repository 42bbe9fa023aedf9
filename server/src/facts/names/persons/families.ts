// Surnames that stand for a family or for whoever has them: 刘 of `刘家盖起新房`, 杜 of `杜氏`. Knows single words, and no family.
import data from '../../../../../corpus/reference/persons.json' with { type: 'json' };
import { isHan } from '../../../text/characters.ts';
import { holdsAny } from '../../../text/heldCharacters.ts';
import type { ScannedName } from '../scanned.ts';
import type { Token } from '../words/lattice.ts';
import { beginsWord, Mark } from '../words/lexicon.ts';

/** 1 for surnames that are hardly a word, so that 家 behind them is their house: not in 国家, 专家, 安家. */
const surnames = new Uint8Array(1 << 16);
for (const surname of data.bare) surnames[surname.charCodeAt(0)] = 1;
/** 家 and 氏 */
const [house, clan] = [0x5bb6, 0x6c0f];
/** What places and troops are called after: `刘家村`, `马家军`. */
const goesOn = '村庄沟湾口界港沱镇坪堡窑寨岭坡河山桥塘店铺坝嘴屯营集浜巷峡坳坎洼崖台梁园院祠花墩楼渡埠井圩圪峪军班拳帮浦厂门市县乡组';

export function findFamilies(text: string, tokens: readonly Token[]): ScannedName[] {
	const found: ScannedName[] = [];
	if (!holdsAny(text, '家氏')) return found;
	for (let k = 0; k < tokens.length; k++) {
		const { start, end, kind } = tokens[k] as Token;
		const last = text.charCodeAt(end - 1);
		if (last === clan && kind === 'person' && end - start > 1) found.push({ kind: 'person', start, end: end - 1, sure: true });
		else if ((last === clan || last === house) && isFamily(text, tokens, k))
			found.push({ kind: 'person', start: end - 2, end: end - 1, sure: true });
	}
	return found;
}

/** `刘家` read as one word or two, where no name goes on behind it. */
function isFamily(text: string, tokens: readonly Token[], at: number): boolean {
	const { start, end, kind } = tokens[at] as Token;
	if (surnames[text.charCodeAt(end - 2)] !== 1 || kind === 'person' || kind === 'foreign' || kind === 'place') return false;
	const before = at > 0 ? tokens[at - 1] : undefined;
	const whole = end - start === 2;
	if (!whole && (end - start > 1 || before === undefined || before.end - before.start > 1 || before.kind === 'person')) return false;
	const next = tokens[at + 1];
	if (next === undefined || !isHan(text.charCodeAt(end))) return false;
	if (goesOn.includes(text.charAt(end)) || beginsWord(text, end - 1)) return false;
	return (
		(next.marks & (Mark.place | Mark.placeSuffix | Mark.bodySuffix)) === 0 && next.end - next.start > (next.marks & Mark.function ? 0 : 1)
	);
}
