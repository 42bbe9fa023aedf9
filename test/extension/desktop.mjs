// Runs the suites in a desktop VS Code: the one that KANWU_VSCODE names, else one that @vscode/test-electron downloads.
// Where none can be had it says why and fails; `npm run test:extension` runs the same suites without a desktop.
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSuites, createWorkplace, printTotal, readReport, root } from './suites.mjs';
import { createProfile } from './vscodeServer.mjs';

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
	fail('there is no display here (xvfb-run gives one)');
} else {
	await runSuites();
}

async function runSuites() {
	const workplace = createWorkplace();
	const profile = createProfile();
	try {
		const executable = process.env.KANWU_VSCODE ?? (await downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test') }));
		const end = await runTests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: root,
			extensionTestsPath: await bundleSuites(),
			extensionTestsEnv: { KANWU_TEST_REPORT: workplace.report },
			launchArgs: [
				workplace.newsroom,
				'--disable-workspace-trust',
				'--disable-extensions',
				'--user-data-dir',
				path.join(profile.folder, 'data/data'),
			],
		}).catch((error) => error);
		const outcome = readReport(workplace.report, 'desktop VS Code');
		printTotal('extension in desktop VS Code', outcome);
		if (end !== 0 || outcome.failed > 0) process.exitCode = 1;
	} catch (error) {
		fail(error.code === 'ENOTFOUND' ? 'none is named in KANWU_VSCODE, and the network gives none' : error.message);
	} finally {
		profile.remove();
		workplace.remove();
	}
}

function fail(reason) {
	console.error(`The suites cannot run in a desktop VS Code: ${reason}.\n\`npm run test:extension\` runs them in VS Code's server.`);
	process.exitCode = 1;
}
