// House lists as the command line finds them: in the encodings Excel saves, beside the drafts, with their problems on standard error.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readHouseLists } from '../../server/src/houseLists.ts';
import { readProject } from '../../server/src/project.ts';

const list = '规范写法,类别,国家/单位,职务,误写\r\n顾云舟,人名,东岚,外交部长,顾云州\r\n';

function newsroom(files: Readonly<Record<string, string | Buffer>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'kanwu-house-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

function check(...args: readonly string[]) {
	const cli = join(import.meta.dirname, '../../server/src/cli.ts');
	const run = spawnSync(process.execPath, [cli, 'check', ...args, '--format', 'ndjson', '--fail-on', 'never'], {
		encoding: 'utf8',
		env: { ...process.env, KANWU_LANG: 'zh-cn' },
	});
	return {
		status: run.status,
		stderr: run.stderr,
		rows: run.stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line || '{}')),
	};
}

test.each([
	['UTF-8 with a mark', Buffer.from(`\uFEFF${list}`)],
	['UTF-8', Buffer.from(list)],
	['GB18030', iconv.encode(list, 'gb18030')],
	['UTF-16', Buffer.from(`\uFEFF${list.replaceAll(',', '\t')}`, 'utf16le')],
])('%s', (_what, bytes) => {
	const { house, problems } = readHouseLists([newsroom({ 'names.csv': bytes })]);
	expect(problems).toEqual([]);
	expect(house.find('顾云舟')?.misspellings).toEqual(['顾云州']);
});

test('Excel’s lock file and other files are no lists', () => {
	const folder = newsroom({ 'names.csv': list, '~$names.csv': 'x', '说明.txt': 'x' });
	expect(readHouseLists([folder]).lists.map(({ path }) => path)).toEqual([join(folder, 'names.csv')]);
});

describe('folders', () => {
	const project = (folder: string, trusted = true) => readProject({ folders: [folder], corpus: undefined, trusted });

	test('are corpus/house where nothing is said, or what kanwu.json names', () => {
		const silent = newsroom({ 'corpus/house/names.csv': list });
		expect(project(silent).house).toEqual([join(silent, 'corpus/house')]);
		const named = newsroom({ 'kanwu.json': '{"house": ["规范"]}', '规范/names.csv': list, 'corpus/house/names.csv': list });
		expect(project(named).house).toEqual([join(named, '规范')]);
		expect(project(newsroom({})).house).toEqual([]);
	});

	test('that are missing are named', () => {
		const { house, problems } = project(newsroom({ 'kanwu.json': '{"house": ["规范"], "corpus": []}' }));
		expect(house).toEqual([]);
		expect(problems.map(({ zh }) => zh).join()).toContain('规范');
	});

	test('outside an untrusted workspace are left alone', () => {
		const room = newsroom({ 'desk/kanwu.json': '{"house": ["../shared"], "corpus": []}', 'shared/names.csv': list });
		expect(project(join(room, 'desk'), false).house).toEqual([]);
		expect(project(join(room, 'desk')).house).toEqual([join(room, 'shared')]);
	});
});

test('the command line finds the lists of the draft’s newsroom and leads to the row', () => {
	const folder = newsroom({ 'kanwu.json': '{}', 'corpus/house/names.csv': list, 'drafts/一.txt': '　　东岚外交部长顾云州6日表示欢迎。\n' });
	const { rows, stderr, status } = check(join(folder, 'drafts/一.txt'));
	expect(status).toBe(0);
	expect(stderr).toBe('');
	expect(rows[0].findings).toMatchObject([
		{ id: 'term-forbidden', related: [{ path: join(folder, 'corpus/house/names.csv'), start: list.indexOf('顾云舟') }] },
	]);
});

test('the command line follows the checks of the draft’s newsroom, and names one that there is not', () => {
	const checks = '{"checks": {"term-forbidden": "hint", "spelling": "off"}}';
	const folder = newsroom({ 'kanwu.json': checks, 'corpus/house/names.csv': list, '一.txt': '　　东岚外交部长顾云州6日表示欢迎。\n' });
	const { rows, stderr } = check(join(folder, '一.txt'));
	expect(rows[0].findings).toMatchObject([{ id: 'term-forbidden', severity: 'hint' }]);
	expect(stderr).toContain('spelling');
});

test('the command line says what is wrong in a list, where, and goes on', () => {
	const folder = newsroom({ 'lists/names.csv': `${list}陆知远,人员甲,,,\r\n`, '一.txt': '　　东岚外交部长顾云州6日表示欢迎。\n' });
	const { rows, stderr } = check(join(folder, '一.txt'), '--house', join(folder, 'lists'));
	expect(stderr).toContain('names.csv:3:5');
	expect(stderr).toContain('人员甲');
	expect(rows[0].findings.length).toBe(1);
});

test('a file that is no list at all is told of in a screenful', () => {
	const folder = newsroom({ 'names.csv': `规范写法,类别\n${'甲,乙\n'.repeat(20_000)}` });
	const { problems } = readHouseLists([folder]);
	expect(problems.length).toBeLessThan(100);
	expect(problems.at(-1)?.zh).toMatch(/另有 \d+ 处/u);
	expect(problems[1]?.zh).toMatch(/names\.csv:3:1 /u);
});
