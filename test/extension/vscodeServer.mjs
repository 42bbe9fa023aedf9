// VS Code's own server: puts it under `.vscode-test/` once, installs packages into it, and starts it on a free loopback port.
// It comes from npm's code-server package; nothing of it is compiled. Knows nothing of browsers or tests.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const version = '4.139.1';
const cache = path.resolve(import.meta.dirname, '../../.vscode-test');

/** Parts with native code or of no use here; without them the server needs no compiler and a third of the room. */
const unwanted = [
	'@devcontainers',
	'@github',
	'@microsoft/mxc-sdk',
	'@vscode/copilot-api',
	'@vscode/sandbox-runtime',
	'@vscode/sqlite3',
	'kerberos',
	'node-pty',
	'ssh2',
];

/** Settings that keep the editor quiet, and that keep it from saving by itself as it does on the web. */
export const quietSettings = {
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'files.autoSave': 'off',
	'git.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/** Folder of the server, installed where it is missing. `KANWU_VSCODE_SERVER` names another. */
export function vscodeServerFolder() {
	if (process.env.KANWU_VSCODE_SERVER) return process.env.KANWU_VSCODE_SERVER;
	const home = path.join(cache, `code-server-${version}`);
	const server = path.join(home, 'node_modules/code-server/lib/vscode');
	if (existsSync(path.join(server, 'out/server-main.js'))) return server;
	console.log(`Setting up VS Code's server (code-server ${version}) under .vscode-test …`);
	// Built beside its place and moved there when whole, so that a broken attempt leaves nothing.
	mkdirSync(cache, { recursive: true });
	const building = mkdtempSync(path.join(cache, 'setting-up-'));
	const inner = path.join(building, 'node_modules/code-server/lib/vscode');
	writeFileSync(path.join(building, 'package.json'), '{ "private": true }\n');
	npm(['install', '--no-save', `code-server@${version}`], building);
	// Its shrinkwrap pins everything; `npm ci` calls it out of step.
	npm(['install', '--omit=dev'], inner);
	for (const name of unwanted) rmSync(path.join(inner, 'node_modules', name), { recursive: true, force: true });
	rmSync(path.join(inner, 'extensions/copilot'), { recursive: true, force: true });
	rmSync(home, { recursive: true, force: true });
	renameSync(building, home);
	return server;
}

function npm(args, cwd) {
	const options = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const { status } = spawnSync('npm', options, { cwd, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
	if (status !== 0) throw new Error(`VS Code's server could not be set up: npm ${args.join(' ')} failed`);
}

/** A folder with the settings and the extensions of one server; gone when `remove` is called, but for one that is named and kept. */
export function createProfile(settings = {}, kept = undefined) {
	const folder = kept === undefined ? mkdtempSync(path.join(os.tmpdir(), 'kanwu-editor-')) : path.resolve(kept);
	const data = path.join(folder, 'data');
	const user = path.join(data, 'data/User');
	mkdirSync(user, { recursive: true });
	writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, '\t'));
	return {
		folder,
		options: ['--server-data-dir', data, '--extensions-dir', path.join(folder, 'extensions')],
		remove: () => kept === undefined && rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
	};
}

export function installExtension(vsix, profile) {
	const args = ['out/server-main.js', '--install-extension', vsix, ...profile.options, '--accept-server-license-terms'];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: vscodeServerFolder(), encoding: 'utf8' });
	if (status !== 0 || !/successfully installed/u.test(stdout)) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

/** Starts the server and waits until it listens. `stop` ends it and whatever it started. */
export async function startServer(profile, { port, trusted = true, env = {} } = {}) {
	const folder = vscodeServerFolder();
	const listening = port ?? (await freePort());
	const args = [
		...['out/server-main.js', '--host', '127.0.0.1', '--port', String(listening), '--without-connection-token'],
		...['--accept-server-license-terms', '--disable-telemetry', '--enable-smoke-test-driver', ...profile.options],
		...(trusted ? ['--disable-workspace-trust'] : []),
	];
	const child = spawn(process.execPath, args, {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, NODE_OPTIONS: '', NODE_PATH: '', ...env },
	});
	let log = '';
	const listens = new Promise((resolve, reject) => {
		const hear = (data) => {
			log += data;
			if (log.includes('Extension host agent listening')) resolve();
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.once('error', reject);
		child.once('exit', () => reject(new Error(`VS Code's server ended before it listened:\n${log}`)));
		setTimeout(() => reject(new Error(`VS Code's server did not listen within 60 s:\n${log}`)), 60_000).unref();
	});
	const exited = new Promise((resolve) => {
		child.once('exit', resolve);
	});
	const stop = async () => {
		child.kill();
		await exited;
	};
	try {
		await listens;
	} catch (error) {
		child.kill();
		throw error;
	}
	return { authority: `127.0.0.1:${listening}`, origin: `http://127.0.0.1:${listening}`, log: () => log, exited, stop };
}

/** URI of a file of this machine as the browser's editor names it. With another authority, markers would miss the document shown. */
export function remoteUri(server, file) {
	return `vscode-remote://${server.authority}${path.resolve(file)}`;
}

/** Address that opens a folder; the payload is what the browser's editor takes instead of a command line. */
export function addressOf(server, folder, payload = []) {
	const query = new URLSearchParams({ folder: path.resolve(folder), payload: JSON.stringify([['skipWelcome', 'true'], ...payload]) });
	return `${server.origin}/?${query}`;
}

async function freePort() {
	const probe = createServer();
	await new Promise((resolve) => {
		probe.listen(0, '127.0.0.1', resolve);
	});
	const { port } = probe.address();
	await new Promise((resolve) => {
		probe.close(resolve);
	});
	return port;
}
