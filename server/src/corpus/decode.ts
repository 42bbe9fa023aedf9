// From bytes to text: UTF-8, UTF-16, GB18030 and Big5 recognized, binary files refused. Knows nothing of files or articles.
import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** Not to be told from a file's first bytes: programs that do not look closer take it for UTF-8. */
export function isInChineseCode(encoding: Encoding | undefined): boolean {
	return encoding === 'gb18030' || encoding === 'big5';
}

export type Decoded = { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding } | { readonly kind: 'binary' };

/** The text without its byte order mark, as editors show it. */
export function decode(bytes: Buffer): Decoded {
	const marked = byMark(bytes);
	if (marked) return textIn(marked, bytes);
	if (hasControls(bytes)) return { kind: 'binary' };
	if (isUtf8(bytes) ? !onlyLooksLikeUtf8(bytes) : isDamagedUtf8(bytes)) return textIn('utf-8', bytes);
	return inChineseCode(bytes);
}

function byMark(bytes: Buffer): Encoding | undefined {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
}

function textIn(encoding: Encoding, bytes: Buffer): Decoded {
	return { kind: 'text', text: decoderOf(encoding).decode(bytes), encoding };
}

const decoders = new Map<Encoding, InstanceType<typeof TextDecoder>>();

function decoderOf(encoding: Encoding) {
	let decoder = decoders.get(encoding);
	if (!decoder) {
		decoder = new TextDecoder(encoding);
		decoders.set(encoding, decoder);
	}
	return decoder;
}

/** So many bytes tell one code from another. */
const sampled = 20_000;

/** Bytes that no text of any byte-wise encoding has; a look at both ends and the middle is enough. */
function hasControls(bytes: Buffer): boolean {
	const window = 4096;
	const middle = bytes.length >> 1;
	for (const from of bytes.length > window ? [0, middle, bytes.length - window] : [0, middle]) {
		let odd = 0;
		const to = Math.min(bytes.length, from + window);
		for (let i = from; i < to; i++) {
			const byte = bytes[i] ?? 0;
			if (byte === 0) return true;
			if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) odd++;
		}
		if (odd > 4 + (to - from) / 200) return true;
	}
	return false;
}

/** A few words of GB18030 may be valid UTF-8 by chance, but then of letters that no Chinese copy has. */
function onlyLooksLikeUtf8(bytes: Buffer): boolean {
	if (bytes.length > 64 || bytes.every((byte) => byte < 0x80) || bytes.some((byte) => byte >= 0xe0 && byte < 0xf8)) return false;
	return everyday(new TextDecoder('gb18030').decode(bytes)) > 0.2;
}

/**
 * A few bytes lost or cut off, as where a file is still being written, leave the rest as it was: ideographs of three bytes each, which
 * other codes hardly ever look like. A broken character is read as U+FFFD, as editors show it.
 */
function isDamagedUtf8(bytes: Buffer): boolean {
	const text = new TextDecoder().decode(bytes.subarray(0, sampled));
	return 3 * countOf(text, /\ufffd/gu) < countOf(text, /[\u4e00-\u9fff]/gu);
}

/** Most byte pairs are valid in both codes; the right one is full of everyday characters and the wrong one of rare ones. */
function inChineseCode(bytes: Buffer): Decoded {
	const sample = bytes.subarray(0, sampled);
	const simplified = new TextDecoder('gb18030').decode(sample);
	const traditional = new TextDecoder('big5').decode(sample);
	const gain = everyday(simplified) - everyday(traditional);
	const encoding = gain >= 0 ? 'gb18030' : 'big5';
	const better = gain >= 0 ? simplified : traditional;
	if (brokenShare(better) > 0.02 || (better.length > 200 && everyday(better) < 0.05)) return { kind: 'binary' };
	return textIn(encoding, bytes);
}

const common = new Set(
	'的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据據处處理世车車，。、“”',
);

function everyday(text: string): number {
	if (text.length === 0) return 0;
	let hits = 0;
	for (let i = 0; i < text.length; i++) if (common.has(text.charAt(i))) hits++;
	return hits / text.length;
}

function brokenShare(text: string): number {
	return text.length === 0 ? 0 : countOf(text, /\ufffd/gu) / text.length;
}

function countOf(text: string, character: RegExp): number {
	return text.match(character)?.length ?? 0;
}
