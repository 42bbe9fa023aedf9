// Runs the suites in a real extension host: VS Code's server on this machine, opened in headless Chromium.
// First the project's folder as it is built, then the packaged VSIX installed like any other extension.
// Last, the window itself: questions, menus, keys.
//   node test/extension/run.mjs [folder] [package] [window] [--report FILE.json]
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { packageExtension } from '../../client/dev/package.mjs';
import { openBrowser } from './browser.mjs';
import { bundleSuites, createWorkplace, printResults, printTotal, readReport, root } from './suites.mjs';
import { addressOf, createProfile, installExtension, remoteUri, startServer } from './vscodeServer.mjs';
import { windowTests } from './windowTests.mjs';
import { waitForWorkbench } from './workbench.mjs';

const timeLimit = 300_000;
const {
	positionals: wanted,
	values: { report: reportFile },
} = parseArgs({ allowPositionals: true, options: { report: { type: 'string' } } });
const suites = await bundleSuites();
let total = { passed: 0, failed: 0 };

if (wanted.length === 0 || wanted.includes('folder')) await runIn('extension in VS Code', { developed: root });
if (wanted.length === 0 || wanted.includes('package')) {
	await runIn('packaged extension in VS Code', { developed: path.join(import.meta.dirname, 'host'), packaged: true });
}
if (wanted.length === 0 || wanted.includes('window')) await runWindowTests();
printTotal('extension', total);
if (reportFile) writeFileSync(reportFile, JSON.stringify(total));
if (total.failed > 0) process.exitCode = 1;

/** One editor, one run of all suites; `developed` is the folder that VS Code takes for the extension under development. */
async function runIn(where, { developed, packaged = false }) {
	console.log(`\n${where}`);
	const workplace = createWorkplace();
	const profile = createProfile();
	const said = [];
	let server;
	let window;
	try {
		if (packaged) installExtension(await packageExtension(path.join(root, '.vscode-test/kanwu.vsix')), profile);
		server = await startServer(profile, { env: { KANWU_TEST_REPORT: workplace.report } });
		window = await openBrowser();
		window.page.on('console', (message) => said.push(message.text()));
		await window.page.exposeFunction('codeAutomationLog', (_, values) => said.push(format(...values)));
		const exit = new Promise((resolve) => {
			void window.page.exposeFunction('codeAutomationExit', resolve);
		});
		await window.page.goto(
			addressOf(server, workplace.newsroom, [
				['extensionDevelopmentPath', remoteUri(server, developed)],
				['extensionTestsPath', remoteUri(server, suites)],
			]),
		);
		const end = await Promise.race([exit, server.exited.then(() => 'the server ended'), after(timeLimit, 'no end within five minutes')]);
		const outcome = readReport(workplace.report, where);
		if (end !== 0 || outcome.failed > 0) await keepTraces(where, window.page, [`exit: ${end}`, ...said, server.log()]);
		if (end !== 0 && outcome.failed === 0) outcome.failed = 1;
		add(outcome);
	} catch (error) {
		console.log(`  ✗ ${where}: ${error.message}`);
		add({ passed: 0, failed: 1 });
	} finally {
		await window?.browser.close();
		await server?.stop();
		profile.remove();
		workplace.remove();
	}
}

async function runWindowTests() {
	const where = 'window of VS Code';
	console.log(`\n${where}`);
	const results = [];
	for (const { name, run } of windowTests) {
		const workplace = createWorkplace();
		const profile = createProfile();
		let server;
		let window;
		try {
			server = await startServer(profile);
			window = await openBrowser();
			await run({ newsroom: workplace.newsroom, open: (file) => openWindow(server, window.page, workplace.newsroom, file) });
			results.push({ title: name });
		} catch (error) {
			results.push({ title: name, error: error.stack });
			await keepTraces(name, window?.page, [error.stack, server?.log() ?? '']);
		} finally {
			await window?.browser.close();
			await server?.stop();
			profile.remove();
			workplace.remove();
		}
	}
	add(printResults(results));
}

async function openWindow(server, page, newsroom, file) {
	const payload = [
		['extensionDevelopmentPath', remoteUri(server, root)],
		['openFile', remoteUri(server, path.join(newsroom, file))],
	];
	await page.goto(addressOf(server, newsroom, payload));
	await waitForWorkbench(page);
	return page;
}

function add({ passed, failed }) {
	total = { passed: total.passed + passed, failed: total.failed + failed };
}

/** What was said and seen, for the one who looks into a failure. */
async function keepTraces(where, page, lines) {
	const name = path.join(root, '.vscode-test', where.replaceAll(/\W+/gu, '-'));
	rmSync(`${name}.png`, { force: true });
	writeFileSync(`${name}.log`, `${lines.join('\n')}\n`);
	await page?.screenshot({ path: `${name}.png` }).catch(() => undefined);
	console.log(`  (traces: ${path.relative(root, name)}.log, .png)`);
}

function after(milliseconds, value) {
	return new Promise((resolve) => {
		setTimeout(resolve, milliseconds, value).unref();
	});
}
