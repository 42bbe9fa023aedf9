// Words of the dead, the missing and the hurt. They are counted by the hour and the place, so that two counts may both be right.

export function isCasualty(words: string): boolean {
	return /[死伤亡]|遇难|失踪|失联|被困/u.test(words);
}
