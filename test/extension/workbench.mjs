// VS Code's window as a user works it: palette, places in the text, hovers, fixes, views. Every act waits for what it should show
// and gives back the words on the screen. Knows nothing of servers or of what the words mean.

/** Selectors of the window's parts, in one place since they are VS Code's own and may change. */
const parts = {
	editor: '.editor-instance .monaco-editor .view-lines',
	paletteInput: '.quick-input-widget:not([style*="display: none"]) .quick-input-box input',
	paletteRows: '.quick-input-widget .quick-input-list .monaco-list-row',
	hover: '.monaco-hover:not(.hidden) .monaco-hover-content',
	fixes: '.action-widget .monaco-list-row.action',
	suggestions: '.suggest-widget.visible .monaco-list-row',
	problems: '.markers-panel .monaco-list-row',
	files: '.explorer-folders-view .monaco-list-row',
	filesHeader: '.pane-header[aria-label^="Explorer Section"]',
	outline: '.outline-tree .monaco-list-row',
	status: '[id$="kanwu.status"]',
	notifications: '.notifications-center .notification-list-item',
	activeTab: '.tab.active',
	underlines: '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint',
	language: '[id="status.editor.mode"]',
	explorerRows: '.customview-tree .monaco-list-row',
	explorerHeaders: '.pane-header',
	selection: '[id="status.editor.selection"]',
};

const patience = 20_000;

export async function waitForWorkbench(page) {
	await page.locator(parts.editor).first().waitFor({ timeout: 90_000 });
}

/** Waits until the status bar says that the corpus is ready or that there is none, and gives its words. */
export async function waitForReady(page) {
	const item = page.locator(parts.status);
	await item.waitFor({ timeout: 60_000 });
	await page.waitForFunction(
		(selector) => {
			const found = document.querySelector(selector);
			return found !== null && found.querySelector('.codicon-loading, .codicon-sync') === null;
		},
		parts.status,
		{ timeout: 300_000 },
	);
	return (await item.getAttribute('aria-label')) ?? '';
}

/** Runs a command of the palette by its English title. */
export async function runCommand(page, title) {
	await page.keyboard.press('F1');
	const input = page.locator(parts.paletteInput);
	await input.waitFor({ timeout: patience });
	await input.fill(`>${title}`);
	await page.locator(parts.paletteRows).filter({ hasText: title }).first().click({ timeout: patience });
}

/** Puts the cursor before the unit at the offset. Columns would not do: the editor counts a full-width character as two. */
export async function goTo(page, offset) {
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+G');
	const input = page.locator(parts.paletteInput);
	await input.waitFor({ timeout: patience });
	await input.fill(`::${offset + 1}`);
	await page.keyboard.press('Enter');
	await input.waitFor({ state: 'hidden', timeout: patience });
}

/** Opens a file of the workspace by its name. */
export async function openFile(page, name) {
	await page.keyboard.press('Control+P');
	const input = page.locator(parts.paletteInput);
	await input.waitFor({ timeout: patience });
	await input.fill(name);
	await page.locator(parts.paletteRows).filter({ hasText: name }).first().click({ timeout: patience });
	await page.locator(parts.activeTab).filter({ hasText: name }).waitFor({ timeout: patience });
}

/** Waits until the explorer shows a file or a folder. */
export function waitForFile(page, name) {
	return page.locator(parts.files).filter({ hasText: name }).first().waitFor({ timeout: 60_000 });
}

/** Saves the open file and waits until it is written. */
export async function save(page) {
	await page.keyboard.press('Control+S');
	await page.locator(`${parts.activeTab}:not(.dirty)`).waitFor({ timeout: patience });
}

/** Waits until some part of the text shown is underlined. */
export function waitForProblemHere(page) {
	return page.locator(parts.underlines).first().waitFor({ state: 'attached', timeout: patience });
}

export async function showHover(page) {
	await page.keyboard.press('Control+K');
	await page.keyboard.press('Control+I');
	const hover = page.locator(parts.hover).first();
	await hover.waitFor({ timeout: patience });
	// biome-ignore lint/performance/useDomNodeTextContent: the lines of the hover are wanted as they are shown
	return hover.innerText();
}

/** Titles of the fixes at the cursor; the menu stays open. Findings that arrive just now make the editor drop it, so it is asked again. */
export async function showFixes(page) {
	const rows = page.locator(parts.fixes);
	for (const last of [false, false, true]) {
		await page.keyboard.press('Control+.');
		try {
			await rows.first().waitFor({ timeout: last ? patience : patience / 5 });
			break;
		} catch (error) {
			if (last) throw error;
		}
	}
	return rows.allInnerTexts();
}

/** Takes a fix of the open menu: the one with this title, else the first. */
export async function takeFix(page, title) {
	await chooseFix(page, title);
	// The menu closes before the edit arrives.
	await page.locator(`${parts.activeTab}.dirty`).waitFor({ timeout: patience });
}

/** As `takeFix`, for what changes nothing in the text. */
export async function chooseFix(page, title) {
	const rows = page.locator(parts.fixes);
	await (title ? rows.filter({ hasText: title }) : rows).first().click();
	await rows.first().waitFor({ state: 'hidden', timeout: patience });
}

export async function showSuggestions(page) {
	await page.keyboard.press('Control+Space');
	const rows = page.locator(parts.suggestions);
	await rows.first().waitFor({ timeout: patience });
	return rows.evaluateAll((found) => found.map((row) => row.getAttribute('aria-label') ?? ''));
}

export async function showProblems(page) {
	await runCommand(page, 'Problems: Focus on Problems View');
	await page.locator('.markers-panel').first().waitFor({ timeout: patience });
	return labelsOf(page.locator(parts.problems));
}

export async function showOutline(page) {
	await runCommand(page, 'Explorer: Focus on Outline View');
	await page.locator(parts.outline).first().waitFor({ timeout: patience });
	const files = page.locator(parts.filesHeader);
	if ((await files.getAttribute('aria-expanded')) === 'true') await files.click(); // the outline gets its room
	await page.locator(parts.outline).first().waitFor({ timeout: patience });
	return labelsOf(page.locator(parts.outline));
}

/** What extensions have asked or told. The driver keeps notifications silent, so they are looked up where they gather. */
export async function showNotifications(page) {
	await runCommand(page, 'Notifications: Show Notifications');
	const items = page.locator(parts.notifications);
	await items.first().waitFor({ timeout: patience });
	return labelsOf(items);
}

export function countNotifications(page) {
	return page.locator(parts.notifications).count();
}

/** Presses a button of a notification that is shown. */
export async function answer(page, label) {
	await page.locator(parts.notifications).getByRole('button', { name: label, exact: true }).first().click({ timeout: patience });
}

/** The name of the open file's language, as the status bar has it. */
export function waitForLanguage(page, name) {
	return page.locator(parts.language).filter({ hasText: name }).waitFor({ timeout: patience });
}

/** Names and headlines of the corpus, by the symbol search. */
export async function showSymbols(page, words) {
	await page.keyboard.press('Control+T');
	const input = page.locator(parts.paletteInput);
	await input.waitFor({ timeout: patience });
	await input.fill(`#${words}`);
	await page.locator(parts.paletteRows).filter({ hasText: words }).first().waitFor({ timeout: patience });
	return labelsOf(page.locator(parts.paletteRows));
}

/** Filters the corpus explorer and gives what its unfolded views show. */
export async function filterCorpus(page, words) {
	await runCommand(page, 'Kanwu: Filter the Corpus…');
	await typeIntoInput(page, words);
	await page
		.locator(parts.explorerHeaders)
		.filter({ hasText: `“${words}”` })
		.first()
		.waitFor({ timeout: patience });
	await page.keyboard.press('Enter');
	return labelsOf(page.locator(parts.explorerRows));
}

/** Takes the row of the open list that has these words. */
export function choose(page, label) {
	return page.locator(parts.paletteRows).filter({ hasText: label }).first().click({ timeout: patience });
}

/** Names of the corpus explorer's unfolded views, as a screen reader tells them. */
export async function showCorpus(page) {
	await runCommand(page, 'Kanwu: Focus on People View');
	const rows = page.locator(parts.explorerRows);
	await rows.first().waitFor({ timeout: patience });
	return labelsOf(rows);
}

/** Waits until a view of the open container has such a heading. */
export function waitForView(page, heading) {
	return page.locator(parts.explorerHeaders).filter({ hasText: heading }).waitFor({ timeout: patience });
}

/** Clicks the row of the explorer that has this label in it. */
export function clickCorpusRow(page, label) {
	return page.locator(`${parts.explorerRows}[aria-label*="${label}"]`).first().click({ timeout: patience });
}

export function waitForCorpusRow(page, label) {
	return page.locator(`${parts.explorerRows}[aria-label*="${label}"]`).first().waitFor({ timeout: patience });
}

/** Types into the input that the palette's place shows. */
export async function typeIntoInput(page, text) {
	// The box of the palette, which asked for the command, gives way to the command's own: an empty one.
	await page.waitForFunction((selector) => document.querySelector(selector)?.value === '', parts.paletteInput, { timeout: patience });
	const input = page.locator(parts.paletteInput);
	await input.fill(text);
}

/** Searches the corpus, and gives the search view's page when it has found something. */
export async function searchCorpus(page, words) {
	await runCommand(page, 'Kanwu: Search the Corpus');
	const frame = await frameWith(page, '#box');
	await frame.locator('#box').fill(words);
	await frame.locator('.article').first().waitFor({ timeout: patience });
	return frame;
}

/** Opens the panel of indicators, takes the first that has these words, and gives the panel's page when it shows values. */
export async function showIndicator(page, words) {
	await runCommand(page, 'Kanwu: Indicators over Time');
	const frame = await frameWith(page, '#plot');
	await frame.locator('#box').fill(words);
	await frame.locator('[role=option]').filter({ hasText: words }).first().waitFor({ timeout: patience });
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await frame.locator('#plot canvas').waitFor({ timeout: patience });
	return frame;
}

/** A view's page lies in a frame within a frame. */
async function frameWith(page, selector) {
	const end = Date.now() + patience;
	for (;;) {
		for (const frame of page.frames()) {
			if (
				(await frame
					.locator(selector)
					.count()
					.catch(() => 0)) > 0
			)
				return frame;
		}
		if (Date.now() > end) throw new Error(`no frame has ${selector}`);
		await page.waitForTimeout(100);
	}
}

/** Waits until the file is the active one and so much of it is selected: `3 selected`. */
export async function waitForPlace(page, file, selected) {
	await page.locator(parts.activeTab).filter({ hasText: file }).waitFor({ timeout: patience });
	await page.locator(parts.selection).filter({ hasText: selected }).waitFor({ timeout: patience });
}

/** Labels of the menu behind the status bar item. */
export async function showMenu(page) {
	await page.locator(parts.status).click();
	const rows = page.locator(parts.paletteRows);
	await rows.first().waitFor({ timeout: patience });
	return labelsOf(rows);
}

/** As a screen reader would tell them, which is complete where the row is cut short. */
function labelsOf(rows) {
	return rows.evaluateAll((found) => found.map((row) => row.getAttribute('aria-label') || row.textContent || ''));
}
