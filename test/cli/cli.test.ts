// The command line as a user runs it: exit codes, languages, formats, and input that is not what it should be.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const conflicting = '石门港去年吞吐量创新高\n\n　　2024年，石门港货物吞吐量达到482万吨。\n\n　　2024年，石门港货物吞吐量为428万吨。\n';
const agreeing = '石门港去年吞吐量创新高\n\n　　2024年，石门港货物吞吐量达到482万吨。\n';
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'kanwu-cli-'));
	mkdirSync(join(folder, 'drafts'));
	writeFileSync(join(folder, 'drafts/a.txt'), conflicting);
	writeFileSync(join(folder, 'drafts/b.article'), agreeing);
	writeFileSync(join(folder, 'drafts/notes.json'), '{}');
	writeFileSync(join(folder, 'marked.txt'), `\uFEFF${conflicting}`);
	writeFileSync(join(folder, 'noise.txt'), Buffer.from([0, 1, 2, 0, 255, 254, 0, 9]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('kanwu check', () => {
	test('ends with 1 where something is found and 0 where nothing is', () => {
		expect(kanwu('check', 'drafts').status).toBe(1);
		expect(kanwu('check', 'drafts/b.article').status).toBe(0);
		expect(kanwu('check', 'drafts', '--fail-on', 'error').status).toBe(0);
	});

	test('prints a line for each article file, with offsets of the file as it is', () => {
		const rows = kanwu('check', 'drafts', 'marked.txt', '--format', 'ndjson')
			.stdout.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(rows.map((row) => row.path)).toEqual(['drafts/a.txt', 'drafts/b.article', 'marked.txt']);
		const [plain, , marked] = rows;
		expect(conflicting.slice(plain.findings[0].start, plain.findings[0].end)).toBe('428万吨');
		expect(marked.findings[0].start).toBe(plain.findings[0].start + 1);
	});

	test('shows a person the place, the evidence and the fix', () => {
		const { stdout } = kanwu('check', 'drafts/a.txt');
		expect(stdout).toMatch(/5:\d+ {2}警告 .*428万吨/u);
		expect(stdout).toContain('↳');
		expect(stdout).toContain('✎ 改为“482万吨”');
	});

	test('speaks English where the terminal does', () => {
		expect(kanwu.in('en_GB.UTF-8', 'check', 'drafts/a.txt').stdout).toContain('1 file, 1 with findings: 0 errors, 1 warning,');
	});

	test('writes SARIF with its rules', () => {
		const log = JSON.parse(kanwu('check', 'drafts', '--format', 'sarif').stdout);
		const [run] = log.runs;
		expect(run.results[0].ruleId).toBe('figure-conflict');
		expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toContain('figure-conflict');
	});

	test('says what is not a text and goes on', () => {
		const { status, stderr } = kanwu('check', 'noise.txt', 'drafts/a.txt');
		expect(stderr).toContain('不是文本文件');
		expect(status).toBe(1);
	});
});

test('kanwu index keeps its index under whatever name it is given, also with enough files for threads', () => {
	mkdirSync(join(folder, 'many'));
	for (let i = 0; i < 60; i++) writeFileSync(join(folder, `many/${i}.txt`), agreeing.replace('482', String(300 + i)));
	expect(kanwu('index', 'many', '--store', 'mine.db').stdout).toContain('60 个文件');
	expect(kanwu('index', 'many', '--store', 'mine.db').stderr).toBe('');
});

describe('wrong arguments', () => {
	test.each([
		[['check', 'nowhere'], 'nowhere'],
		[['check', 'drafts', '--corpus', 'nowhere'], 'nowhere'],
		[['check', 'drafts', '--format', 'xml'], 'pretty、ndjson、sarif（见 kanwu check --help）'],
		[['corpus', 'stats', 'drafts', '--format', 'csv'], 'kanwu corpus stats --help'],
		[['chek'], 'chek'],
		[['check'], '缺少参数'],
	])('%j end with 2 and a word in Chinese', (args, word) => {
		const { status, stderr } = kanwu(...args);
		expect(status).toBe(2);
		expect(stderr).toContain(word);
		expect(stderr).toMatch(/\p{Script=Han}/u);
	});
});

describe('kanwu corpus', () => {
	const corpus = (command: string, ...rest: string[]) =>
		kanwu('corpus', command, 'drafts', '--store', join(folder, 'corpus.kanwu-db'), ...rest);

	test('says what the index holds, whether it is as the folder is, and gives its facts out', () => {
		const missing = corpus('stats');
		expect(missing.status).toBe(2);
		expect(missing.stderr).toContain('kanwu index');
		expect(kanwu('index', 'drafts', '--store', join(folder, 'corpus.kanwu-db')).status).toBe(0);
		expect(corpus('stats').stdout).toContain('文件 2，稿件 2');
		expect(corpus('verify').status).toBe(0);
		const [header = '', ...rows] = corpus('export').stdout.trim().split('\r\n');
		expect(header).toContain('fact,kind,name');
		expect(rows.some((row) => row.includes('4820000'))).toBe(true);
		const facts = corpus('export', '--format', 'jsonl')
			.stdout.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(facts).toHaveLength(rows.length);
		writeFileSync(join(folder, 'drafts/c.article'), agreeing);
		const changed = corpus('verify');
		rmSync(join(folder, 'drafts/c.article'));
		expect(changed.status).toBe(1);
		expect(changed.stderr).toContain('c.article');
	});
});

function run(locale: string, args: readonly string[]) {
	return spawnSync(process.execPath, [join(import.meta.dirname, '../../dist/cli.cjs'), ...args], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: locale, XDG_CACHE_HOME: join(folder, 'cache') },
	});
}

const kanwu = Object.assign((...args: string[]) => run('zh_CN.UTF-8', args), {
	in: (locale: string, ...args: string[]) => run(locale, args),
});
