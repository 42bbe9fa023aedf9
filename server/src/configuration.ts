// Settings from whatever an editor or a project file says: checked, with a word for what was wrong.
// Knows nothing of editors or files.

import type { Severity } from './checks/frame/severity.ts';
import { checks } from './checks/registry.ts';
import type { Settings } from './settings.ts';
import type { Bilingual } from './util/bilingual.ts';
import { isRecord } from './util/record.ts';

export interface Configuration {
	readonly settings: Settings;
	/** What could not be used, for the user. */
	readonly problems: readonly Bilingual[];
}

const levels: ReadonlySet<unknown> = new Set<Severity | 'off'>(['error', 'warning', 'information', 'hint', 'off']);

/** Settings from whatever an editor or a project file says; wrong parts are left out and named. */
export function readConfiguration(raw: unknown): Configuration {
	const problems: Bilingual[] = [];
	const section = isRecord(raw) ? raw : {};
	return {
		settings: {
			severities: readSeverities(section.checks, problems),
			corpus: readFolders(section.corpus, problems),
			codeLens: section.codeLens === true,
		},
		problems,
	};
}

/** The user's settings win over the project's, check by check; `default`, which editors send for every check, is no wish. */
export function withProjectChecks(raw: unknown, checks: Readonly<Record<string, unknown>>): unknown {
	const section = isRecord(raw) ? raw : {};
	const own = isRecord(section.checks) ? Object.entries(section.checks) : [];
	return { ...section, checks: { ...checks, ...Object.fromEntries(own.filter(([, level]) => level !== 'default')) } };
}

function readSeverities(raw: unknown, problems: Bilingual[]): Settings['severities'] {
	const severities: Record<string, Severity | 'off'> = {};
	if (raw === undefined || raw === null) return severities;
	if (!isRecord(raw)) {
		problems.push({ zh: '设置 kanwu.checks 应为对象，已忽略。', en: 'The setting kanwu.checks must be an object; it is ignored.' });
		return severities;
	}
	for (const [id, level] of Object.entries(raw)) {
		if (level === 'default') continue;
		if (!checks.some((check) => check.id === id)) {
			problems.push({ zh: `设置 kanwu.checks 中没有名为“${id}”的检查。`, en: `The setting kanwu.checks names no check “${id}”.` });
		} else if (levels.has(level)) {
			severities[id] = level as Severity | 'off';
		} else {
			problems.push({
				zh: `设置 kanwu.checks.${id} 的值“${String(level)}”无效，可用 default、error、warning、information、hint、off。`,
				en: `The setting kanwu.checks.${id} cannot be “${String(level)}”: use default, error, warning, information, hint or off.`,
			});
		}
	}
	return severities;
}

function readFolders(raw: unknown, problems: Bilingual[]): readonly string[] | undefined {
	if (raw === undefined || raw === null) return undefined;
	if (Array.isArray(raw) && raw.every((folder) => typeof folder === 'string')) return raw.length > 0 ? raw : undefined;
	problems.push({
		zh: '设置 kanwu.corpus 应为文件夹路径的列表，已忽略。',
		en: 'The setting kanwu.corpus must be a list of folders; it is ignored.',
	});
	return undefined;
}
