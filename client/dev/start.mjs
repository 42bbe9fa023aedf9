// The first look at the project: builds it, prints what the command line says of the sample drafts, and opens VS Code on the
// sample newsroom with the extension loaded: the desktop VS Code where there is one, else VS Code's server in the browser.
//   npm start [-- FOLDER] [-- --check-only] [-- --browser] [-- --port N]
// FOLDER is opened in place of the sample. The sample is opened as a copy, so that trying out fixes leaves the project as it is.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const sample = path.join(root, 'corpus/sample');
const { values, positionals } = readArguments();
const [given] = positionals;
if (given && !statSync(given, { throwIfNoEntry: false })?.isDirectory()) {
	console.error(`${given} is no folder.`);
	process.exit(2);
}

if (spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1);
if (!given) printCheck();
if (!values['check-only']) {
	const folder = given ? path.resolve(given) : copyOfSample();
	if (values.browser || !(await openDesktop(folder))) await openInBrowser(folder);
}

function readArguments() {
	try {
		const given = parseArgs({
			allowPositionals: true,
			options: { 'check-only': { type: 'boolean' }, browser: { type: 'boolean' }, port: { type: 'string' } },
		});
		const { port } = given.values;
		if (port !== undefined && !(/^\d+$/u.test(port) && Number(port) < 65536)) throw new Error(`${port} is no port.`);
		return given;
	} catch (error) {
		console.error(`${error.message}\nnpm start [-- FOLDER] [--check-only] [--browser] [--port N]`);
		process.exit(2);
	}
}

function printCheck() {
	const args = ['check', 'corpus/sample/drafts', '--corpus', 'corpus/sample/published', '--format', 'pretty'];
	console.log(`\n$ kanwu ${args.join(' ')}\n`);
	// That it finds something, and says so with its exit code, is the point.
	spawnSync(process.execPath, ['dist/cli.cjs', ...args], { cwd: root, stdio: 'inherit' });
}

function copyOfSample() {
	const copy = path.join(root, '.vscode-test/newsroom');
	rmSync(copy, { recursive: true, force: true });
	cpSync(sample, copy, { recursive: true });
	mkdirSync(path.join(copy, '.vscode'), { recursive: true });
	writeFileSync(path.join(copy, '.vscode/settings.json'), `${JSON.stringify({ 'kanwu.recognizeText': 'always' }, undefined, '\t')}\n`);
	return copy;
}

/** True where a desktop VS Code has been opened: `code` on the path, else one that @vscode/test-electron can download. */
async function openDesktop(folder) {
	const options = [`--extensionDevelopmentPath=${root}`, '--new-window', folder];
	if (spawnSync('code', ['--version'], { shell: process.platform === 'win32' }).status === 0) {
		console.log(`\n正在打开 VS Code / opening VS Code: ${folder} …`);
		return spawnSync('code', options, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
	}
	if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
	try {
		const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
		const executable = await downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test') });
		console.log(`\n正在打开 VS Code / opening VS Code: ${folder} …`);
		const data = path.join(root, '.vscode-test/desktop');
		spawn(executable, [...options, '--user-data-dir', data], { detached: true, stdio: 'ignore' }).unref();
		return true;
	} catch (error) {
		console.log(`\n没有桌面版 VS Code，改用浏览器 / no desktop VS Code (${error.code ?? error.message}), a browser will do.`);
		return false;
	}
}

async function openInBrowser(folder) {
	const { addressOf, createProfile, remoteUri, startServer } = await import('../../test/extension/vscodeServer.mjs');
	const profile = createProfile();
	const server = await startServer(profile, { port: values.port && Number(values.port) });
	const payload = [['extensionDevelopmentPath', remoteUri(server, root)]];
	const draft = firstDraft(folder);
	if (draft) payload.push(['openFile', remoteUri(server, draft)]);
	console.log(
		`\nVS Code（已装勘误 / with Kanwu）：${folder}\n\n  ${addressOf(server, folder, payload)}\n\n在浏览器里打开上面的地址；按 Ctrl+C 结束。 / Open the address in a browser; Ctrl+C ends it.`,
	);
	const interrupted = new Promise((resolve) => {
		process.on('SIGINT', resolve);
		process.on('SIGTERM', resolve);
	});
	await Promise.race([interrupted, server.exited]);
	await server.stop();
	profile.remove();
}

/** A draft of the sample, so that the first thing on the screen is an article with findings. */
function firstDraft(folder) {
	const drafts = path.join(folder, 'drafts');
	if (!existsSync(drafts)) return undefined;
	const [first] = readdirSync(drafts)
		.filter((name) => /\.(?:article|txt|稿)$/u.test(name))
		.sort();
	return first && path.join(drafts, first);
}
