// Gives nodejieba its compiled add-on after an installation: by this machine's compiler, which keeps the dictionary in memory once
// (`once/`); where there is none, the prebuilt file, which keeps it twice.
// Never fails the installation: without an add-on the language server segments with jieba-wasm, somewhat slower.
// Knows nothing of the bundle; `esbuild.mjs` copies what stands here.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

if (!nodejiebaFolder()) process.exit(0);
const folder = nodejiebaFolder();
const addon = path.join(folder, 'build/Release/nodejieba.node');

const done = addonWorks() || (compile() && addonWorks()) || (fetchPrebuilt() && addonWorks());
console.log(done ? 'nodejieba: the add-on is there.' : 'nodejieba: no add-on for this machine; jieba-wasm will serve in its place.');

function nodejiebaFolder() {
	try {
		return path.dirname(require.resolve('nodejieba/package.json'));
	} catch {
		return undefined;
	}
}

/** Tried in a process of its own, since a wrong add-on ends the process that opens it. */
function addonWorks() {
	if (!existsSync(addon)) return false;
	const trial = `process.exit(require(${JSON.stringify(folder)}).cut('勘误').join('') === '勘误' ? 0 : 1)`;
	return spawnSync(process.execPath, ['-e', trial], { stdio: 'ignore' }).status === 0;
}

/** The release file of nodejieba's authors, by the locked node-pre-gyp; npx would download an unpinned one. */
function fetchPrebuilt() {
	try {
		const preGyp = require.resolve('@mapbox/node-pre-gyp/bin/node-pre-gyp', { paths: [folder] });
		return run(process.execPath, [preGyp, 'install', '--update-binary'], 120_000);
	} catch {
		return false;
	}
}

/** Node-API's headers from npm are enough for the compiler: neither node-gyp nor Node's own headers are wanted. */
function compile() {
	if (process.platform === 'win32') return false;
	const cppjieba = path.join(folder, 'submodules/cppjieba');
	let headers;
	try {
		headers = [require('node-api-headers').include_dir, path.dirname(require.resolve('node-addon-api', { paths: [folder] }))];
	} catch {
		return false;
	}
	mkdirSync(path.dirname(addon), { recursive: true });
	return run(process.env.CXX ?? 'c++', [
		...['-std=c++17', '-O2', '-fPIC', '-shared'],
		...(process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : ['-s']),
		...['-DNODE_GYP_MODULE_NAME=nodejieba', '-DBUILDING_NODE_EXTENSION', '-DLOGGING_LEVEL=LL_WARNING'],
		...[path.join(import.meta.dirname, 'once'), ...headers, path.join(cppjieba, 'include'), path.join(cppjieba, 'deps/limonp/include')].map(
			(include) => `-I${include}`,
		),
		...['lib/index.cpp', 'lib/nodejieba.cpp', '-o', addon],
	]);
}

function run(command, args, timeout) {
	console.log(
		`nodejieba: ${path.basename(args[0]).startsWith('node-pre-gyp') ? 'looking for a prebuilt add-on' : 'compiling the add-on'} …`,
	);
	return spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'], timeout }).status === 0;
}
