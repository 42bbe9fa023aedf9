// Lays paragraphs out as a newspaper column does, so that reading can be tried on text whose paragraphs are known.

export interface Layout {
	/** Column width in ems. */
	readonly width: number;
	/** Blank lines after each line: 0 for single-spaced, 1 for double-spaced text. */
	readonly blanks: number;
	/** A blank line between paragraphs, in single-spaced text. */
	readonly apart: boolean;
	/** What is left of the indent: '' where it was lost. */
	readonly indent: string;
	/** Spaces around digits, and between the characters of lines that come out short. */
	readonly justified: boolean;
	readonly lineBreak: string;
}

const noStart = '，。、；：！？）》」』”’…—·%％';
const noEnd = '（《「『“‘';

/** The paragraphs in one column. A first line is two ems shorter, whether or not its indent is kept. */
export function wrapParagraphs(paragraphs: readonly string[], layout: Layout): string {
	const between = layout.lineBreak.repeat(layout.blanks + 1);
	const blocks = paragraphs.map((paragraph) =>
		wrapLines(paragraph, layout.width)
			.map((line, at) => (at === 0 ? layout.indent : '') + (layout.justified ? justify(line, layout.width, at) : line))
			.join(between),
	);
	return blocks.join(layout.apart && layout.blanks === 0 ? layout.lineBreak.repeat(2) : between) + layout.lineBreak;
}

function wrapLines(paragraph: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	let room = (width - 2) * 2;
	for (const word of wordsOf(paragraph)) {
		const needed = halfEms(word);
		const hangs = noStart.includes(word) && room > -2;
		if (needed > room && line !== '' && !hangs) {
			let carried = '';
			while (line.length > 1 && (noEnd.includes(line.at(-1) as string) || (carried === '' && noStart.includes(word)))) {
				carried = line.at(-1) + carried;
				line = line.slice(0, -1);
			}
			lines.push(line);
			line = carried;
			room = width * 2 - halfEms(carried);
		}
		line += word;
		room -= needed;
	}
	return [...lines, line];
}

/** Numbers and Latin words stay whole, everything else breaks anywhere. */
function wordsOf(paragraph: string): string[] {
	return paragraph.match(/[0-9A-Za-z.]{1,12}|./gsu) ?? [];
}

function halfEms(text: string): number {
	let sum = 0;
	for (const character of text) sum += (character.codePointAt(0) as number) < 0x250 ? 1 : 2;
	return sum;
}

/** `6 月 16 日`; a line that is an em short is letter-spaced now and then, as real columns are. */
function justify(line: string, width: number, at: number): string {
	const short = width * 2 - halfEms(line);
	if (at > 0 && short > 1 && short < 4 && at % 3 === 0 && /^[\p{Script=Han}，、]+$/u.test(line)) return [...line].join(' ');
	return line.replace(/(?<=[\p{Script=Han}])(?=\d)|(?<=\d)(?=[\p{Script=Han}])/gu, ' ');
}
