// Plain words put into Markdown so that they are shown as they are. Knows no Markdown flavour beyond CommonMark and tables.

/** `A*B|C` → `A\*B\|C`; line breaks become spaces. */
export function escapeMarkdown(text: string): string {
	return text
		.replaceAll(/\s+/gu, ' ')
		.replaceAll(/[\\`*_{}[\]<>|~$!]/gu, '\\$&')
		.replaceAll('&', '&amp;')
		.replace(/^(\s*)([#+=-]|\d+(?=[.)]))/u, (_, space: string, sign: string) =>
			/\d/u.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
		);
}

/** A link, or the words alone where there is no target. */
export function markdownLink(words: string, target: string | undefined): string {
	const shown = escapeMarkdown(words);
	return target === undefined ? shown : `[${shown}](<${target.replaceAll(/[<>\s\\]/gu, (unit) => encodeURIComponent(unit))}>)`;
}
