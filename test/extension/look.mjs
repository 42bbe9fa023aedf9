// Opens an article in a real VS Code without a screen, does what a user would do, prints the words it sees and takes pictures.
//   node test/extension/look.mjs FOLDER FILE [--action ACTION]… [--out PICTURE.png] [OPTION]…
//
// Actions, in the order given, one picture after each (PICTURE.png for the last, PICTURE-1.png … before it):
//   outline            the outline view                 problems           the Problems panel
//   hover:TEXT         the hover on TEXT                fix:TEXT[=TITLE]   the fixes at TEXT, then the lines that change by taking one; saved
//   choose:TEXT=TITLE  one of the fixes at TEXT that leaves the text as it is
//   goto:TEXT          the cursor at TEXT               complete[:PREFIX]  completion on a new last line, after typing PREFIX
//   type:TEXT          types at the cursor              key:KEYS           presses keys, such as Control+Shift+O
//   command:TITLE      a command of the palette         wait:SECONDS       lets an animation end
//   indicator:WORDS    the panel of indicators with the first that has these words
//   menu[:LABEL]       the menu behind the status bar, or the entry of it that has these words
//   symbols:WORDS      names and headlines by #WORDS   search:WORDS       the search box over the corpus
//   filter:WORDS       the corpus explorer, filtered    open:NAME          another file of the folder; TEXT is found there from now on
//   write:FILE=TEXT    changes a file of the folder outside the editor; FILE= takes it away
//   notifications      what has been asked or told      answer:LABEL       presses a notification's button
// TEXT is found in the file whatever line breaks are in it; TEXT#2 is its second occurrence.
//
// Options: --dark  --size 1400x900  --locale zh-cn  --package (the VSIX instead of the folder)  --untrusted
//          --set NAME=JSON (a setting)  --in-place (work on FOLDER itself instead of a copy)  --ask (leave .txt recognition at its default)
//          --keep DIR (keep indexes and settings there for the next look)  --early (do not wait until the corpus is read)
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageExtension } from '../../client/dev/package.mjs';
import { openBrowser } from './browser.mjs';
import { root } from './suites.mjs';
import { addressOf, createProfile, installExtension, remoteUri, startServer } from './vscodeServer.mjs';
import * as workbench from './workbench.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		action: { type: 'string', multiple: true, default: [] },
		out: { type: 'string', default: 'look.png' },
		dark: { type: 'boolean', default: false },
		size: { type: 'string', default: '1400x900' },
		locale: { type: 'string', default: 'en' },
		package: { type: 'boolean', default: false },
		untrusted: { type: 'boolean', default: false },
		set: { type: 'string', multiple: true, default: [] },
		'in-place': { type: 'boolean', default: false },
		ask: { type: 'boolean', default: false },
		keep: { type: 'string' },
		early: { type: 'boolean', default: false },
	},
});
const [folder] = positionals;
let file = positionals[1];
if (!folder || !file) {
	console.error(
		readFileSync(import.meta.filename, 'utf8')
			.match(/^(?:\/\/.*\n)+/u)[0]
			.replaceAll(/^\/\/ ?/gmu, ''),
	);
	process.exit(2);
}

const copies = mkdtempSync(path.join(os.tmpdir(), 'kanwu-look-'));
const workspace = values['in-place'] ? path.resolve(folder) : path.join(copies, path.basename(path.resolve(folder)));
if (!values['in-place']) cpSync(folder, workspace, { recursive: true });

const settings = {
	'workbench.colorTheme': values.dark ? 'Default Dark Modern' : 'Default Light Modern',
	'editor.minimap.enabled': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	...(values.ask ? {} : { 'kanwu.recognizeText': 'always' }),
	...Object.fromEntries(
		values.set.map((setting) => [setting.slice(0, setting.indexOf('=')), JSON.parse(setting.slice(setting.indexOf('=') + 1))]),
	),
};
const profile = createProfile(settings, values.keep);
let server;
let window;
try {
	if (values.package) installExtension(await packageExtension(path.join(root, '.vscode-test/kanwu.vsix')), profile);
	server = await startServer(profile, { trusted: !values.untrusted });
	const [width, height] = values.size.split('x').map(Number);
	window = await openBrowser({ width, height, dark: values.dark, locale: values.locale });
	await look(window.page);
} catch (error) {
	console.error(error.message);
	await window?.page.screenshot({ path: values.out });
	console.error(`(what was on the screen: ${values.out})`);
	process.exitCode = 1;
} finally {
	await window?.browser.close();
	await server?.stop();
	profile.remove();
	rmSync(copies, { recursive: true, force: true });
}

async function look(page) {
	// The server has no language packs: the editor's own words stay English, the extension's follow.
	await page.addInitScript(
		(locale) => Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => locale, set: () => undefined }),
		values.locale,
	);
	const payload = [['openFile', remoteUri(server, path.join(workspace, file))]];
	if (!values.package) payload.push(['extensionDevelopmentPath', remoteUri(server, root)]);
	await page.goto(addressOf(server, workspace, payload));
	await workbench.waitForWorkbench(page);
	if (!values.ask && !values.early) say('status', [await workbench.waitForReady(page).catch(() => 'no word from Kanwu in the status bar')]);
	const actions = values.action.length > 0 ? values.action : ['wait:1'];
	for (const [index, action] of actions.entries()) {
		const [name] = action.split(':', 1);
		await act(page, name, action.slice(name.length + 1));
		await picture(page, index === actions.length - 1 ? '' : `-${index + 1}`);
	}
}

async function act(page, name, text) {
	switch (name) {
		case 'outline':
			return say('outline', await workbench.showOutline(page));
		case 'problems':
			return say('problems', await workbench.showProblems(page));
		case 'hover':
			await workbench.goTo(page, placeOf(text));
			return say(`hover on ${text}`, [await workbench.showHover(page)]);
		case 'fix': {
			const [at, title] = text.split('=');
			await workbench.goTo(page, placeOf(at));
			await workbench.waitForProblemHere(page);
			say(`fixes at ${at}`, await workbench.showFixes(page));
			await picture(page, '-before');
			await workbench.takeFix(page, title);
			// Saved, so that the next action finds its place in the text as it is now.
			const before = readFileSync(path.join(workspace, file), 'utf8').split('\n');
			await workbench.save(page);
			const after = readFileSync(path.join(workspace, file), 'utf8').split('\n');
			return say(
				'changed lines',
				after.flatMap((line, at) => (line === before[at] ? [] : [`${at + 1}: ${line}`])),
			);
		}
		case 'choose': {
			const [at, title] = text.split('=');
			await workbench.goTo(page, placeOf(at));
			say(`fixes at ${at}`, await workbench.showFixes(page));
			return workbench.chooseFix(page, title);
		}
		case 'complete':
			await page.keyboard.press('Control+End');
			await page.keyboard.type(`\n${text}`);
			return say('suggestions', await workbench.showSuggestions(page));
		case 'indicator': {
			const panel = await workbench.showIndicator(page, text);
			return say('panel', [(await panel.locator('#state').textContent()) ?? '']);
		}
		case 'menu':
			say('menu', await workbench.showMenu(page));
			return text === '' ? undefined : workbench.choose(page, text);
		case 'symbols':
			return say(`symbols of ${text}`, await workbench.showSymbols(page, text));
		case 'search': {
			const view = await workbench.searchCorpus(page, text);
			return say(`articles with ${text}`, await view.locator('#state, .article').allInnerTexts());
		}
		case 'filter':
			return say(`names with ${text}`, await workbench.filterCorpus(page, text));
		case 'open':
			await workbench.openFile(page, text);
			file = path.relative(workspace, findFile(text));
			return;
		case 'write': {
			const [name, words] = text.split('=');
			if (words === '') rmSync(path.join(workspace, name), { force: true });
			else writeFileSync(path.join(workspace, name), words.replaceAll('\\n', '\n'));
			return;
		}
		case 'notifications':
			return say('notifications', await workbench.showNotifications(page));
		case 'answer':
			return workbench.answer(page, text);
		case 'goto':
			return workbench.goTo(page, placeOf(text));
		case 'type':
			return page.keyboard.type(text);
		case 'key':
			return page.keyboard.press(text);
		case 'command':
			return workbench.runCommand(page, text);
		case 'wait':
			return page.waitForTimeout(Number(text) * 1000);
		default:
			throw new Error(`no action “${name}”`);
	}
}

/** Offset of the middle of the text, so that whatever covers it covers the cursor; blanks and breaks do not count. */
function placeOf(wanted) {
	const [, text, nth] = /^(.*?)(?:#(\d+))?$/su.exec(wanted);
	const source = readFileSync(path.join(workspace, file), 'utf8').replace(/^\uFEFF/u, '');
	const places = [];
	let dense = '';
	for (let offset = 0; offset < source.length; offset++) {
		if (/\s/u.test(source[offset])) continue;
		dense += source[offset];
		places.push(offset);
	}
	const needle = text.replaceAll(/\s/gu, '');
	let found = -1;
	for (let count = Number(nth ?? 1); count > 0; count--) {
		found = dense.indexOf(needle, found + 1);
		if (found === -1) throw new Error(`${file} has no “${wanted}”`);
	}
	return places[found + Math.floor(needle.length / 2)];
}

function findFile(name) {
	const found = readdirSync(workspace, { recursive: true }).find((each) => path.basename(each) === name);
	if (!found) throw new Error(`the folder has no “${name}”`);
	return path.join(workspace, found);
}

async function picture(page, suffix) {
	const out = path.resolve(values.out.replace(/(\.png)?$/u, `${suffix}.png`));
	mkdirSync(path.dirname(out), { recursive: true });
	await page.screenshot({ path: out, animations: 'disabled' });
	console.log(`→ ${out}`);
}

function say(what, lines) {
	console.log(`${what}:\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}`);
}
