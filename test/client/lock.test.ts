import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

interface Locked {
	readonly resolved?: string;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
	readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'),
);

it('the lock names no registry, so that any mirror serves', () => {
	expect(Object.entries(lock.packages).flatMap(([name, { resolved }]) => (resolved === undefined ? [] : [`${name}: ${resolved}`]))).toEqual(
		[],
	);
});

it('the lock has the packages of every platform, though an installation on one of them may drop the others', () => {
	const missing = Object.entries(lock.packages).flatMap(([holder, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter(
			(name) => !(`node_modules/${name}` in lock.packages) && !(`${holder}/node_modules/${name}` in lock.packages),
		),
	);
	expect(missing).toEqual([]);
});
