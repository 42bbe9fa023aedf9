// Patterns for paths to leave out: `**`, `*`, `?`, `{a,b}`, as editors write them. Knows nothing of the file system.

/** True for paths (relative, with `/`) that one of the patterns covers; a pattern without `/` is met at any depth, a folder covers all below it. */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
	if (patterns.length === 0) return () => false;
	const all = patterns.map(expression);
	return (path) => all.some((pattern) => pattern.test(path));
}

function expression(pattern: string): RegExp {
	const plain = pattern.replace(/\\/gu, '/').replace(/^\.?\/|\/$/gu, '');
	const start = plain.includes('/') ? '' : '(?:.*/)?';
	let source = '';
	let depth = 0;
	for (let i = 0; i < plain.length; i++) {
		const sign = plain.charAt(i);
		if (plain.startsWith('**/', i)) {
			source += '(?:.*/)?';
			i += 2;
		} else if (plain.startsWith('**', i)) {
			source += '.*';
			i += 1;
		} else if (sign === '*') source += '[^/]*';
		else if (sign === '?') source += '[^/]';
		else if (sign === '{' && plain.includes('}', i)) {
			source += '(?:';
			depth++;
		} else if (sign === '}' && depth > 0) {
			source += ')';
			depth--;
		} else if (sign === ',' && depth > 0) source += '|';
		else source += sign.replace(/[.+^$()|[\]{}\\]/u, '\\$&');
	}
	return new RegExp(`^${start}${source}${')'.repeat(depth)}(?:/.*)?$`, 'u');
}
