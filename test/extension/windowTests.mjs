// Tests of what only the window shows: questions, menus, and what a key does. Each opens a window of its own on a fresh newsroom.
// Knows nothing of how the server is started.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as workbench from './workbench.mjs';

/** `open(file)` gives the page of a window with that file of the newsroom open; `newsroom` is its folder. */
export const windowTests = [
	{
		name: 'asks once whether the text files of a folder are articles',
		run: async ({ open }) => {
			const page = await open('wire.txt');
			const [question] = await workbench.showNotifications(page);
			assert.match(question, /“wire\.txt” reads like a Chinese news article/u);
			await workbench.answer(page, 'Yes');
			await workbench.waitForLanguage(page, '新闻稿');
			await workbench.openFile(page, 'later.txt');
			await workbench.waitForLanguage(page, '新闻稿');
			assert.equal(await workbench.countNotifications(page), 0);
		},
	},
	{
		name: 'opens a copy of the sample newsroom in a window of its own',
		run: async ({ open }) => {
			const page = await open('page.article');
			await workbench.waitForReady(page);
			const opening = page.context().waitForEvent('page');
			await workbench.runCommand(page, 'Kanwu: Open the Sample Newsroom');
			const sample = await opening;
			await workbench.waitForFile(sample, 'drafts');
			await workbench.waitForFile(sample, 'published');
		},
	},
	{
		name: 'repairs a name by the quick fix key, and the line breaks stay',
		run: async ({ open, newsroom }) => {
			const file = path.join(newsroom, 'page.article');
			const before = readFileSync(file, 'utf8');
			const page = await open('page.article');
			await workbench.waitForReady(page);
			await workbench.goTo(page, before.indexOf('里姆江·'));
			await workbench.waitForProblemHere(page);
			const fixes = await workbench.showFixes(page);
			assert.ok(
				fixes.some((title) => title.includes('萨利姆江')),
				fixes.join(' / '),
			);
			await workbench.takeFix(page, '萨利姆江');
			await workbench.save(page);
			assert.equal(readFileSync(file, 'utf8'), before.replace('萨\n里姆江', '萨\n利姆江'));
		},
	},
	{
		name: 'shows the names of the corpus, filters them by pinyin initials, and opens an article at a mention',
		run: async ({ open }) => {
			const page = await open('page.article');
			await workbench.waitForReady(page);
			const names = await workbench.showCorpus(page);
			assert.ok(
				names.some((name) => /萨利姆江·卡里莫夫.*部长/u.test(name)),
				names.join(' / '),
			);
			await workbench.runCommand(page, 'Kanwu: Filter the Corpus…');
			await workbench.typeIntoInput(page, 'slmj');
			await workbench.waitForView(page, /People · 2\s*“slmj”/u);
			await page.keyboard.press('Enter');
			await workbench.clickCorpusRow(page, '萨利姆江');
			await workbench.clickCorpusRow(page, '谈口岸合作');
			await workbench.waitForPlace(page, '2025-05-21-visit.article', /\(\d+ selected\)/u);
			await workbench.runCommand(page, 'Kanwu: Show All Names');
			await workbench.waitForCorpusRow(page, '林望舒');
		},
	},
	{
		name: 'finds words of the corpus, marks them, and opens the hit by the keyboard',
		run: async ({ open }) => {
			const page = await open('page.article');
			await workbench.waitForReady(page);
			const view = await workbench.searchCorpus(page, '边境口岸');
			assert.deepEqual(await view.locator('mark').allTextContents(), ['边境口岸']);
			assert.match((await view.locator('#state').textContent()) ?? '', /Articles: 1$/u);
			await view.locator('#box').focus();
			for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
			await workbench.waitForPlace(page, '2025-05-21-visit.article', '(4 selected)');
		},
	},
	{
		name: 'shows the values of an indicator as chart and table, and opens the article at a figure by the keyboard',
		run: async ({ open }) => {
			const page = await open('page.article');
			await workbench.waitForReady(page);
			const panel = await workbench.showIndicator(page, '通道货运量');
			const [row] = await panel.locator('#rows tr').allInnerTexts();
			for (const words of ['2025-01', '96万吨', '跨里海通道开行班列']) assert.ok(row.includes(words), row);
			assert.match((await panel.locator('#plot').getAttribute('aria-label')) ?? '', /1 values/u);
			await panel.locator('#plot').focus();
			await page.keyboard.press('ArrowRight');
			assert.match((await panel.locator('#detail').textContent()) ?? '', /96万吨.*货运量为96万吨。/u);
			await page.keyboard.press('Enter');
			await workbench.waitForPlace(page, '2025-05-20-channel.article', '(4 selected)');
		},
	},
	{
		name: 'offers behind the status bar what can be done with the corpus',
		run: async ({ open }) => {
			const page = await open('page.article');
			await workbench.waitForReady(page);
			const choices = (await workbench.showMenu(page)).join(' / ');
			for (const wanted of ['Search the corpus', 'Add a corpus folder', 'Read the corpus anew', 'Open kanwu.json', 'Show log']) {
				assert.ok(choices.includes(wanted), `${wanted} in ${choices}`);
			}
			assert.ok(!choices.includes('Resume reading'), choices);
		},
	},
];
