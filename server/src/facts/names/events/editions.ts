// Which of a series a name says it is: `第三届` of `第三届山海合作论坛`. Knows one name, no text around it.

const edition = /^(?:第[一二三四五六七八九十百零〇\d]{1,4}|首)[届次](?=.{3})/u;

/** `山海合作论坛`; the name itself where it does not say. */
export function withoutEdition(name: string): string {
	return name.replace(edition, '');
}

/** Whether words end so that only the rest of such a name follows: `出席第四届`, `本届`. */
export function endsInEdition(words: string): boolean {
	return /[届次]$/u.test(words);
}
