import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		exclude: ['test/extension/**', 'node_modules/**'],
		pool: 'threads',
		/** Milliseconds: what hangs is found, and a machine that is busy with other things fails nothing. */
		testTimeout: 30_000,
		hookTimeout: 30_000,
	},
});
