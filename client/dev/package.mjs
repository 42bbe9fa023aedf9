// Packs the extension for this machine's platform: jieba's add-on is the platform's, everything else runs anywhere.
// `--universal` leaves the add-on out and runs everywhere, somewhat slower.
//   node client/dev/package.mjs [FILE.vsix] [--universal]
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');

/** Path of the packed VSIX. */
export async function packageExtension(file, { universal = false } = {}) {
	const { version } = require('../../package.json');
	/** As the marketplace names platforms. */
	const platform = `${process.platform}-${process.arch}`;
	const out = path.resolve(file ?? path.join(root, `kanwu-${universal ? 'universal' : platform}-${version}.vsix`));
	mkdirSync(path.dirname(out), { recursive: true });
	run([path.join(root, 'esbuild.mjs'), '--production', ...(universal ? ['--universal'] : [])]);
	const vsce = path.join(path.dirname(require.resolve('@vscode/vsce/package.json')), 'vsce');
	// The repository has no address yet, so README's relative links stay as they are.
	const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', out];
	run([vsce, 'package', ...options, ...(universal ? [] : ['--target', platform])]);
	console.log(`${path.relative(root, out)}  ${(statSync(out).size / 2 ** 20).toFixed(1)} MB`);
	return out;
}

function run(args) {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${path.basename(args[0])} failed:\n${stdout}${stderr}`);
	const telling = stdout.split('\n').filter((line) => /^dist\/.* KB$|WARNING/u.test(line));
	if (telling.length > 0) console.log(telling.join('\n'));
}

if (process.argv[1] === import.meta.filename) {
	const { values, positionals } = parseArgs({ allowPositionals: true, options: { universal: { type: 'boolean', default: false } } });
	await packageExtension(positionals[0], values);
}
