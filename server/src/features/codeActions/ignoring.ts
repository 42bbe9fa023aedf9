// What somebody may want to hear no more of a finding: at this place, or of this name wherever it stands.
import { type Ignored, ignoredPlace } from '../../checks/ignored.ts';
import type { Finding } from '../../checks/model.ts';
import { bareName } from '../../text/nameKey.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import type { Reading } from '../reading.ts';
import { findCorrection } from './correction.ts';

export interface Ignoring {
	readonly title: Bilingual;
	readonly entry: Ignored;
}

export function ignoringsOf(reading: Reading, finding: Finding): Ignoring[] {
	const place = ignoredPlace(finding, reading.file);
	const name = findCorrection(reading, finding)?.mention.text;
	const here: Ignoring = { title: { zh: '此处不再提示', en: 'Ignore here' }, entry: place };
	if (name === undefined || name !== place.words) return [here];
	const words = { zh: `“${bareName(name)}”无误，各稿都不再提示`, en: `Ignore “${bareName(name)}” in all articles: it is right` };
	return [here, { title: words, entry: { kind: 'name', name } }];
}
