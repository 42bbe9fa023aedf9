// What every run of the suites needs: the suites as one bundle, a copy of the fixtures to write in, and the report that comes back.
// Knows nothing of which VS Code runs them.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

export const root = path.resolve(import.meta.dirname, '../..');

/** Path of the bundle. It stands inside the project so that mocha is found from there. */
export async function bundleSuites() {
	const outfile = path.join(root, '.vscode-test/suites.cjs');
	await build({
		entryPoints: [path.join(import.meta.dirname, 'suite/main.ts')],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		external: ['vscode', 'mocha'],
		sourcemap: 'inline',
		logLevel: 'warning',
	});
	return outfile;
}

/** A copy of the fixtures' newsroom and a place for the report, gone after `remove`. */
export function createWorkplace() {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'kanwu-suites-'));
	const newsroom = path.join(folder, 'newsroom');
	cpSync(path.join(import.meta.dirname, 'fixtures/newsroom'), newsroom, { recursive: true });
	return { newsroom, report: path.join(folder, 'report.json'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Prints what the suites said, and gives the numbers. A run without a report counts as one failure. */
export function readReport(report, where) {
	if (!existsSync(report)) {
		console.log(`  ✗ ${where}: the suites gave no report`);
		return { passed: 0, failed: 1 };
	}
	return printResults(JSON.parse(readFileSync(report, 'utf8')));
}

/** Prints `{ title, error? }` a test, and gives the numbers. */
export function printResults(results) {
	for (const { title, error } of results) console.log(error ? `  ✗ ${title}\n${indented(error)}` : `  ✓ ${title}`);
	const failed = results.filter(({ error }) => error).length;
	return { passed: results.length - failed, failed };
}

function indented(text) {
	return text.replaceAll(/^/gmu, '      ');
}

export function printTotal(where, { passed, failed }) {
	console.log(`${where}: ${passed} passed, ${failed} failed`);
}
