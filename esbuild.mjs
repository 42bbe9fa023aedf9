// Bundles the extension, the language server and the command line into `dist`, with the segmenters' files beside them.
// `--production` minifies and leaves the source maps out, as the package wants it; `--universal` leaves this machine's add-on out.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { noticesOf } from './client/dev/notices.mjs';

const require = createRequire(import.meta.url);
const root = import.meta.dirname;
const dist = path.join(root, 'dist');
const production = process.argv.includes('--production');
const universal = process.argv.includes('--universal');
process.chdir(root);

/** Output name and entry of what runs outside the editor. Programs of threads are found by their name: `corpus/indexWorker.ts` becomes `dist/indexWorker.cjs`. */
const workers = readdirSync('server/src', { recursive: true }).filter((name) => name.endsWith('Worker.ts'));
const nodePrograms = {
	server: 'server/src/main.ts',
	cli: 'server/src/cli.ts',
	...Object.fromEntries(workers.map((name) => [path.basename(name, '.ts'), `server/src/${name}`])),
};

/** Reference data stands once in `dist/reference`, read as JSON by whichever program wants it, instead of in each bundle as code. */
const dictionaries = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'stop_words.utf8'];
const references = new Set();
const sharedReference = {
	name: 'shared-reference',
	setup(bundling) {
		bundling.onResolve({ filter: /corpus\/reference\/.*\.json$/ }, ({ path: request, resolveDir }) => {
			const name = path.basename(request);
			references.add(name);
			mkdirSync(path.join(dist, 'reference'), { recursive: true });
			const data = JSON.parse(readFileSync(path.resolve(resolveDir, request), 'utf8'));
			writeFileSync(path.join(dist, 'reference', name), JSON.stringify(data));
			return { path: `./reference/${name}`, external: true };
		});
	},
};

const common = {
	bundle: true,
	platform: 'node',
	format: 'cjs',
	outdir: dist,
	outExtension: { '.js': '.cjs' },
	minify: production,
	sourcemap: production ? false : 'linked',
	metafile: true,
	legalComments: 'none',
	charset: 'utf8',
	/** jsonc-parser's `main` cannot be bundled. */
	mainFields: ['module', 'main'],
	logLevel: 'warning',
	/** The sources say `import.meta`, which a CommonJS bundle has not. */
	define: {
		'import.meta.dirname': '__dirname',
		'import.meta.filename': '__filename',
		'import.meta.url': '__bundleUrl',
		'process.env.KANWU_VERSION': JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version),
	},
	banner: { js: 'var __bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
};

const outputs = await Promise.all([
	build({ ...common, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'], target: 'node22' }),
	build({
		...common,
		entryPoints: nodePrograms,
		target: 'node22',
		plugins: [sharedReference],
	}),
	/** Pages of webviews, with their style sheets beside them. */
	build({
		...common,
		entryPoints: { indicators: 'client/webview/indicators.ts' },
		outdir: path.join(dist, 'webview'),
		platform: 'browser',
		format: 'iife',
		outExtension: {},
		target: 'chrome128',
		define: {},
		banner: {},
	}),
]).catch((error) => {
	// What is wrong in the sources esbuild has said already.
	if (!error.errors?.length) console.error(error.message);
	process.exit(1);
});

removeOld();
copyJieba();
writeFileSync(
	path.join(dist, 'ThirdPartyNotices.txt'),
	noticesOf(
		outputs.map(({ metafile }) => metafile),
		root,
		['jieba-wasm', 'nodejieba'],
	),
);
makeExecutable(path.join(dist, 'cli.cjs'));
for (const { metafile } of outputs) {
	for (const [file, { bytes, entryPoint }] of Object.entries(metafile.outputs)) {
		if (entryPoint) console.log(`${file}  ${(bytes / 1024).toFixed(0)} KB`);
	}
}
if (process.argv.includes('--meta')) {
	outputs.forEach(({ metafile }, index) => {
		writeFileSync(path.join(dist, `meta${index}.json`), JSON.stringify(metafile));
	});
}

/** Programs and data of an earlier build that this one has not made again. */
function removeOld() {
	const made = new Set(outputs.flatMap(({ metafile }) => Object.keys(metafile.outputs).map((file) => path.basename(file))));
	for (const name of readdirSync(dist)) if (/\.cjs(?:\.map)?$/u.test(name) && !made.has(name)) rmSync(path.join(dist, name));
	for (const name of readdirSync(path.join(dist, 'reference'))) if (!references.has(name)) rmSync(path.join(dist, 'reference', name));
}

function makeExecutable(file) {
	const program = readFileSync(file, 'utf8');
	/** An old Node fails on the first line that it does not know, so it is told apart before any. */
	const guard =
		"if (parseInt(process.versions.node, 10) < 22) { console.error('kanwu: 需要 Node 22.13 或更新版本 / needs Node 22.13 or newer: node_modules/.bin/node dist/cli.cjs …'); process.exit(2); }\n";
	const mark = `#!/usr/bin/env node\n${guard}`;
	if (!program.startsWith('#!')) writeFileSync(file, mark + program);
	chmodSync(file, 0o755);
}

/** The add-on of this machine with the dictionaries it reads, and the WebAssembly that serves every other. */
function copyJieba() {
	const target = path.join(dist, 'jieba');
	mkdirSync(target, { recursive: true });
	refresh(path.join(packageFolder('jieba-wasm/web'), 'jieba_rs_wasm_bg.wasm'), path.join(target, 'jieba_rs_wasm_bg.wasm'));
	const nodejieba = packageFolder('nodejieba/package.json');
	const addon = path.join(nodejieba, 'build/Release/nodejieba.node');
	if (universal || !existsSync(addon)) {
		for (const name of ['nodejieba.node', ...dictionaries, 'idf.utf8']) rmSync(path.join(target, name), { force: true });
		console.log('dist/jieba: jieba-wasm alone, which runs on every machine');
		return;
	}
	refresh(addon, path.join(target, 'nodejieba.node'));
	for (const name of dictionaries) {
		refresh(path.join(nodejieba, 'submodules/cppjieba/dict', name), path.join(target, name));
	}
	/** Keywords are not extracted, so one line stands for six megabytes of frequencies. */
	writeFileSync(path.join(target, 'idf.utf8'), '新闻 1\n');
}

/** A whole new file in the old one's place: a running server keeps what it has opened, and one that starts never meets half a file. */
function refresh(from, to) {
	copyFileSync(from, `${to}.new`);
	renameSync(`${to}.new`, to);
}

function packageFolder(request) {
	return path.dirname(require.resolve(request));
}
