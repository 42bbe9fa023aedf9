// What somebody may want to hear no more of a finding: at this place, or of this name wherever it stands.
import { type Ignored, ignoredPlace } from '../../checks/frame/ignored.ts';
import type { Finding } from '../../checks/frame/model.ts';
import { checks } from '../../checks/registry.ts';
import { bareName, withinMarks } from '../../text/nameKey.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import type { Reading } from '../reading.ts';
import { findCorrection } from './correction.ts';

export interface Ignoring {
	readonly title: Bilingual;
	readonly entry: Ignored;
}

/** `here`: all findings at the place, so that it can be told which of them is meant. */
export function ignoringsOf(reading: Reading, finding: Finding, here: readonly Finding[] = [finding]): Ignoring[] {
	const place = ignoredPlace(finding, reading.file);
	const name = findCorrection(reading, finding)?.mention.text;
	const only: Ignoring = { title: hereWords(finding, here), entry: place };
	if (name === undefined || name !== place.words) return [only];
	const words = {
		zh: `“${withinMarks(bareName(name))}”无误，各稿都不再提示`,
		en: `Ignore “${withinMarks(bareName(name))}” in all articles: it is right`,
	};
	return [only, { title: words, entry: { kind: 'name', name } }];
}

function hereWords({ id }: Finding, here: readonly Finding[]): Bilingual {
	const check = here.some((other) => other.id !== id) ? checks.find((one) => one.id === id) : undefined;
	return {
		zh: `此处不再提示${check ? `：${check.title.zh}` : ''}`,
		en: `Ignore here${check ? `: ${check.title.en}` : ''}`,
	};
}
