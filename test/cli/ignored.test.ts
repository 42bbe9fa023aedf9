// What was ignored in the editor is silent on the command line too, unless it is asked for.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const draft = '　　6日，诺兰国总统捷尔穆罕诺夫在首都会见了客人。\n\n　　会见后，捷尔穆汗诺夫表示，两国合作前景广阔。\n';
const program = join(import.meta.dirname, '../../dist/cli.cjs');
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'kanwu-ignored-'));
	mkdirSync(join(folder, '.kanwu'));
	mkdirSync(join(folder, 'drafts'));
	writeFileSync(join(folder, 'drafts/a.txt'), draft);
	writeFileSync(join(folder, '.kanwu/ignored.jsonl'), '{"name":"捷尔穆汗诺夫"}\nnot a line of ours\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(...args: string[]) {
	return spawnSync(process.execPath, [program, 'check', 'drafts', ...args], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, LANG: 'zh_CN.UTF-8' },
	});
}

test('a name ignored beside the drafts is not reported, and a line that cannot be used is told once', () => {
	const { status, stderr } = check();
	expect(status).toBe(0);
	expect(stderr.match(/ignored\.jsonl 第2行/gu)).toHaveLength(1);
});

test('with --no-ignored it is', () => {
	const { status, stdout } = check('--no-ignored');
	expect(status).toBe(1);
	expect(stdout).toContain('捷尔穆汗诺夫');
});
