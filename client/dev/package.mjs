// Packs the extension for this machine's platform: jieba's add-on is the platform's, everything else runs anywhere.
//   node client/dev/package.mjs [FILE.vsix]
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '../..');

/** The platform as the marketplace names it. */
export const target = `${process.platform}-${process.arch}`;

/** Path of the packed VSIX. */
export async function packageExtension(file) {
	const { version } = require('../../package.json');
	const out = path.resolve(file ?? path.join(root, `kanwu-${target}-${version}.vsix`));
	mkdirSync(path.dirname(out), { recursive: true });
	run([path.join(root, 'esbuild.mjs'), '--production']);
	const vsce = path.join(path.dirname(require.resolve('@vscode/vsce/package.json')), 'vsce');
	run([vsce, 'package', '--no-dependencies', '--skip-license', '--allow-missing-repository', '--target', target, '--out', out]);
	console.log(`${path.relative(root, out)}  ${(statSync(out).size / 2 ** 20).toFixed(1)} MB`);
	return out;
}

function run(args) {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${path.basename(args[0])} failed:\n${stdout}${stderr}`);
	process.stdout.write(
		stdout
			.split('\n')
			.filter((line) => /^dist\/.* KB$|WARNING/u.test(line))
			.join('\n')
			.concat('\n'),
	);
}

if (process.argv[1] === import.meta.filename) await packageExtension(process.argv[2]);
