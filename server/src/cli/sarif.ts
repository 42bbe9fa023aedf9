// Reports as SARIF 2.1.0, which code hosts and editors show. Regions are given in UTF-16 offsets.
import { pathToFileURL } from 'node:url';
import type { Finding } from '../checks/frame/model.ts';
import type { Severity } from '../checks/frame/severity.ts';
import { checks } from '../checks/registry.ts';
import type { Span } from '../text/span.ts';
import type { CheckedFile, Report, ReportOptions } from './report.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

export function sarifReport({ locale }: ReportOptions): Report {
	const results: unknown[] = [];
	return {
		file(checked) {
			for (const finding of checked.findings) results.push(resultOf(finding, checked));
			return '';
		},
		end() {
			const rules = checks.map((check) => ({
				id: check.id,
				shortDescription: { text: check.title[locale] },
				fullDescription: { text: check.explain[locale] },
				defaultConfiguration: { level: levels[check.severity] },
			}));
			const log = {
				$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
				version: '2.1.0',
				runs: [{ tool: { driver: { name: 'kanwu', rules } }, columnKind: 'utf16CodeUnits', results }],
			};
			return `${JSON.stringify(log, undefined, '\t')}\n`;
		},
	};

	function resultOf(finding: Finding, { path }: CheckedFile) {
		return {
			ruleId: finding.id,
			level: levels[finding.severity],
			message: { text: finding.message[locale] },
			locations: [locationOf(path, finding.span)],
			relatedLocations: finding.related.map((place, id) => ({
				id,
				...locationOf(place.path ?? path, place.span),
				message: { text: place.message[locale] },
			})),
			fixes: finding.fixes.map((fix) => ({
				description: { text: fix.title[locale] },
				artifactChanges: [
					{
						artifactLocation: { uri: uriOf(path) },
						replacements: fix.edits.map((edit) => ({
							deletedRegion: { charOffset: edit.start, charLength: edit.end - edit.start },
							insertedContent: { text: edit.newText },
						})),
					},
				],
			})),
		};
	}
}

function locationOf(path: string, { start, end }: Span) {
	return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: { charOffset: start, charLength: end - start } } };
}

function uriOf(path: string): string {
	return pathToFileURL(path).href;
}
