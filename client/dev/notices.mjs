// The notices that licences of bundled packages ask for. What was bundled is read off esbuild's own record.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Text with name, version and licence of every package of which something is in the bundles, and of `others` that are copied beside them. */
export function noticesOf(metafiles, root, others) {
	const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
	const bundled = inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []);
	const folders = new Set([...bundled, ...others.map((name) => `node_modules/${name}`)]);
	return [...folders]
		.sort()
		.map((folder) => noticeOf(path.join(root, folder)))
		.join('\n');
}

function noticeOf(folder) {
	const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file) && existsSync(path.join(folder, file)));
	const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
	return [`${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}`, ...texts, ''].join('\n\n');
}
