// Everything that must hold before a change goes in: types, lint and format, generated text, the build, unit tests,
// and the extension in a real VS Code. Goes on after a failure, and ends with one line that sums all up.
//   node test/all.mjs [--without-editor]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const scratch = path.join(root, '.vscode-test');
const vitestReport = path.join(scratch, 'vitest.json');
const extensionReport = path.join(scratch, 'extension.json');
mkdirSync(scratch, { recursive: true });

const steps = [
	{ name: 'types', run: () => one(tool('typescript', 'bin/tsc'), ['-p', '.']) },
	{ name: 'types of the pages', run: () => one(tool('typescript', 'bin/tsc'), ['-p', 'client/webview']) },
	{
		name: 'lint and format',
		run: () =>
			one(tool('@biomejs/biome', 'bin/biome'), [
				'ci',
				'--error-on-warnings',
				'--diagnostic-level=warn',
				...(process.stdout.isTTY ? [] : ['--colors=off']),
				'.',
			]),
	},
	{ name: 'generated text', run: () => one('server/native/generate.ts', ['--check']) },
	{ name: 'build', run: () => one('esbuild.mjs', []) },
	{ name: 'unit tests', run: unitTests },
	...(process.argv.includes('--without-editor') ? [] : [{ name: 'extension in VS Code', run: extensionTests }]),
];

const outcomes = steps.map(({ name, run }) => {
	console.log(`\n── ${name}`);
	const start = Date.now();
	const outcome = run();
	console.log(`── ${name}: ${outcome.failed === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
	return { name, ...outcome };
});

const sum = (count) => outcomes.reduce((total, outcome) => total + (outcome[count] ?? 0), 0);
const failing = outcomes.filter(({ failed }) => failed > 0).map(({ name }) => name);
console.log(failing.length > 0 ? `\nFailed: ${failing.join(', ')}` : '');
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped: what they read is not on this machine`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = failing.length > 0 ? 1 : 0;

/** A step that is one test: it passes where its program ends with 0. */
function one(script, args) {
	return runNode(script, args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function unitTests() {
	rmSync(vitestReport, { force: true });
	const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
	return counted(runNode(tool('vitest', 'vitest.mjs'), args), vitestReport, ({ numPassedTests, numFailedTests, numPendingTests }) => ({
		passed: numPassedTests,
		failed: numFailedTests,
		skipped: numPendingTests,
	}));
}

function extensionTests() {
	rmSync(extensionReport, { force: true });
	return counted(runNode('test/extension/run.mjs', ['--report', extensionReport]), extensionReport, (report) => report);
}

/** The report's numbers; a program that failed without a failing test counts as one. */
function counted(status, report, read) {
	const { passed, failed, skipped } = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
	return { passed, skipped, failed: status !== 0 && failed === 0 ? 1 : failed };
}

function runNode(script, args) {
	return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status;
}

function tool(name, file) {
	return path.join(root, 'node_modules', name, file);
}
