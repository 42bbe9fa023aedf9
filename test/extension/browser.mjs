// The browser that shows VS Code in tests: the system's Chromium, driven by playwright. Says which package to install where there is none.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'];
const usualPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Throws with the remedy where none is found. `CHROME` names one. */
export function findBrowser() {
	const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));
	const found = [process.env.CHROME, ...onPath, ...usualPlaces].find((candidate) => candidate && existsSync(candidate));
	if (found) return found;
	throw new Error(
		'No Chromium here. Debian and Ubuntu: apt-get install chromium fonts-noto-cjk. Elsewhere install Chrome, or name it in CHROME.',
	);
}

export async function openBrowser({ width = 1400, height = 900, dark = false, locale = 'en' } = {}) {
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
	const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', locale });
	return { browser, page: await context.newPage() };
}
