// The command line as a user runs it: exit codes, languages, formats, and input that is not what it should be.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const conflicting = '石门港去年吞吐量创新高\n\n　　2024年，石门港货物吞吐量达到482万吨。\n\n　　2024年，石门港货物吞吐量为428万吨。\n';
const agreeing = '石门港去年吞吐量创新高\n\n　　2024年，石门港货物吞吐量达到482万吨。\n';
const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/cli.cjs');
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

	test('does not call a draft clean that it could not read', () => {
		expect(kanwu('check', 'drafts/b.article', 'noise.txt').status).toBe(2);
		expect(kanwu('facts', 'noise.txt').status).toBe(2);
		writeFileSync(join(folder, 'huge.txt'), '');
		truncateSync(join(folder, 'huge.txt'), 33 * 1024 * 1024);
		const { status, stderr } = kanwu('check', 'huge.txt');
		expect(stderr).toContain('huge.txt 超过 32 MB，已跳过');
		expect(status).toBe(2);
	});
});

test('kanwu index keeps its index under whatever name it is given, also with enough files for threads', () => {
	mkdirSync(join(folder, 'many'));
	for (let i = 0; i < 60; i++) writeFileSync(join(folder, `many/${i}.txt`), agreeing.replace('482', String(300 + i)));
	expect(kanwu('index', 'many', '--store', 'mine.db').stdout).toContain('60 个文件');
	expect(kanwu('index', 'many', '--store', 'mine.db').stderr).toBe('');
});

test('an index that cannot be kept is no success, and one that is none has nothing to tell', () => {
	const built = kanwu('index', 'drafts', '--store', 'drafts');
	expect(built.stderr).toContain('本次只存于内存');
	expect(built.status).toBe(2);
	const asked = kanwu('corpus', 'stats', 'drafts', '--store', 'marked.txt');
	expect(asked.stderr).toContain('不是勘误的索引文件');
	expect(asked.stdout).toBe('');
	expect(asked.status).toBe(2);
});

test('Ctrl+C ends indexing with 2; what was read is there the next time', async () => {
	mkdirSync(join(folder, 'large'));
	const paragraph = '　　2024年，石门港货物吞吐量达到482万吨。港务局局长李文海说：“港口建设进展顺利。”\n';
	for (let i = 0; i < 120; i++) writeFileSync(join(folder, `large/${i}.txt`), `第${i}号\n\n${paragraph.repeat(80)}`);
	const child = spawn(process.execPath, [program, 'index', 'large', '--store', 'large.kanwu-db'], environmentOf('zh_CN.UTF-8'));
	let complaints = '';
	child.stderr.on('data', (bytes: Buffer) => {
		complaints += bytes;
	});
	await vi.waitFor(() => expect(existsSync(join(folder, 'large.kanwu-db'))).toBe(true), 20_000);
	child.kill('SIGINT');
	const [status] = await once(child, 'exit');
	expect(complaints).toContain('已中断');
	expect(status).toBe(2);
	expect(kanwu('index', 'large', '--store', 'large.kanwu-db').stdout).toContain('120 个文件');
}, 60_000);

test('tells which version it is', () => {
	expect(kanwu('--version').stdout.trim()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
});

test('help is in the language of the terminal', () => {
	expect(kanwu('check', '--help').stdout).not.toMatch(/Usage|Options|default|display/u);
	expect(kanwu.in('en_GB.UTF-8', 'check', '--help').stdout).not.toMatch(/(?<!\.)\p{Script=Han}{2}/u);
});

describe('wrong arguments', () => {
	test.each([
		[['check', 'nowhere'], 'nowhere'],
		[['check', '/dev/null'], '既不是文件也不是文件夹'],
		[['check', 'drafts', '--corpus', 'nowhere'], 'nowhere'],
		[['check', 'drafts', '--format', 'xml'], 'pretty、ndjson、sarif（见 kanwu check --help）'],
		[['corpus', 'stats', 'drafts', '--format', 'csv'], 'kanwu corpus stats --help'],
		[['chek'], 'chek'],
		[['index', 'drafts', '--store', 'postgres://shared/news'], 'postgres://shared/news'],
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
		expect(kanwu('corpus', 'stats', 'nowhere').stderr).toContain('找不到语料文件夹 nowhere');
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
	return spawnSync(process.execPath, [program, ...args], { ...environmentOf(locale), encoding: 'utf8' });
}

function environmentOf(locale: string) {
	return { cwd: folder, env: { ...process.env, LC_ALL: locale, XDG_CACHE_HOME: join(folder, 'cache') } };
}

const kanwu = Object.assign((...args: string[]) => run('zh_CN.UTF-8', args), {
	in: (locale: string, ...args: string[]) => run(locale, args),
});
