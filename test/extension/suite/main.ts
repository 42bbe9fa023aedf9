// The suite's entry, run inside the extension host of whichever VS Code has been started. Writes what came out as JSON,
// since an extension host has no terminal of its own: test by test, so that a run that hangs tells how far it came.
// Knows nothing of how VS Code was started.
import { writeFileSync } from 'node:fs';

export async function run(): Promise<void> {
	const { default: Mocha } = await import('mocha');
	const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false });
	// The suites are one bundle, so they are declared by hand where mocha would load files.
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await import('./article.ts');
	await import('./names.ts');
	await import('./recognition.ts');
	await import('./corpus.ts');
	await import('./control.ts');
	const results: { readonly title: string; readonly error?: string }[] = [];
	const tell = (title: string, error?: string): void => {
		results.push(error === undefined ? { title } : { title, error });
		const report = process.env.KANWU_TEST_REPORT;
		if (report) writeFileSync(report, JSON.stringify(results));
	};
	await new Promise<void>((resolve, reject) => {
		const runner = mocha.run((failures) => {
			if (failures > 0) reject(new Error(`${failures} failed`));
			else resolve();
		});
		runner.on('pass', (test) => tell(test.fullTitle()));
		runner.on('fail', (test, error) => tell(test.fullTitle(), error.stack ?? String(error)));
	});
}
