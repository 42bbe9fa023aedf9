// Runs a script of this project on any clone: installs first where something is missing or out of date, then goes on
// under the project's own Node. Works without any dependency and with the Node 20 that many systems have.
//   node client/dev/fresh.mjs SCRIPT [ARGUMENT…]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const [script, ...args] = process.argv.slice(2);

if (!isInstalled()) install();
const node = projectNode();
const running = spawn(node, [path.join(root, script), ...args], { stdio: 'inherit', env: environment(node) });
// Ctrl-C reaches the script by itself; it ends when it has tidied up, and this with it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => running.kill());
running.on('exit', (status) => {
	process.exitCode = status ?? 1;
});

/** True where every locked package that this machine wants stands in `node_modules` in its locked version. */
function isInstalled() {
	const locked = packagesOf('package-lock.json');
	const present = packagesOf('node_modules/.package-lock.json');
	return Object.entries(locked).every(([name, { version, optional }]) => {
		if (name === '') return true;
		return present[name] ? present[name].version === version : optional;
	});
}

function packagesOf(file) {
	try {
		return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
	} catch {
		return {};
	}
}

function install() {
	console.log('正在安装所需 / installing what the project needs (npm ci) …');
	const npm = process.env.npm_execpath;
	const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
	const { status } = npm
		? spawnSync(process.execPath, [npm, 'ci'], options)
		: spawnSync('npm', ['ci'], { ...options, shell: process.platform === 'win32' });
	if (status !== 0) {
		console.error('npm ci failed; see above.');
		process.exit(1);
	}
}

/** Node 24 from the project's own packages; elsewhere (macOS) the one that runs this. */
function projectNode() {
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	const system = process.platform === 'win32' ? 'win' : process.platform;
	const own = path.join(root, `node_modules/node-${system}-${process.arch}/bin`, name);
	if (existsSync(own)) return own;
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
	console.error(`Node 22.18 or newer is needed; this is ${process.version}.`);
	process.exit(1);
}

/** The project's Node and tools come first on the path, as they do in an npm script. */
function environment(node) {
	const folders = [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH];
	return { ...process.env, PATH: folders.join(path.delimiter) };
}
