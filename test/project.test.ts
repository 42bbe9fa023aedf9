// Which corpora a workspace has, by its settings, its project files and its trust.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Project, type ProjectOptions, readProject } from '../server/src/project.ts';

describe('corpora of a workspace', () => {
	test('without a project file are the workspace itself, and of it only what reads like news', () => {
		const room = workspace({ '海潮报/稿件.txt': '' });
		expect(shown(room, room.read())).toEqual(['desk 1: . (only news)']);
	});

	test('are the paths of the list as one, under the folder’s name or a common one', () => {
		const one = workspace({ 'kanwu.json': { corpus: ['已发表'] }, '已发表/一.txt': '' });
		expect(shown(one, one.read())).toEqual(['已发表 1: 已发表']);
		const two = workspace({ 'kanwu.json': { corpus: ['已发表', '旧刊.zip'] }, '已发表/一.txt': '', '旧刊.zip': '' });
		expect(shown(two, two.read())).toEqual(['已发稿件 1: 已发表 旧刊.zip']);
		expect(two.read({ locale: 'en' }).corpora[0]?.label).toBe('Published');
	});

	test('have their own label, weight, patterns and fields', () => {
		const room = workspace({
			'kanwu.json': {
				corpus: [
					{ label: '海潮报', weight: 2, folders: ['已发表'], exclude: ['未刊'], fields: { text: '正文' } },
					{ label: '内部核准', folders: ['核准.jsonl'] },
					'旧刊',
				],
			},
			'已发表/一.txt': '',
			'旧刊/一.txt': '',
			'核准.jsonl': '',
		});
		const project = room.read();
		expect(shown(room, project)).toEqual(['旧刊 1: 旧刊', '海潮报 2: 已发表', '内部核准 1: 核准.jsonl']);
		expect(project.corpora[1]).toMatchObject({ exclude: ['未刊'], fields: { text: '正文', title: 'title' } });
		expect(project.problems).toEqual([]);
	});

	test('come from every folder of a workspace of several, each with its project file', () => {
		const [east, west] = [workspace({ 'kanwu.json': { corpus: ['已发表'] }, '已发表/一.txt': '' }), workspace({ '一.txt': '' })];
		const { corpora } = readProject({ folders: [east.folder, west.folder], corpus: undefined, trusted: true });
		expect(corpora.map(({ roots }) => roots)).toEqual([[join(east.folder, '已发表')], [west.folder]]);
	});

	test('of the setting win over project files, and a relative path means whichever folder has it', () => {
		const [east, west] = [workspace({ 'kanwu.json': { corpus: ['已发表'] }, '已发表/一.txt': '' }), workspace({ '另存/一.txt': '' })];
		const { corpora, problems } = readProject({ folders: [east.folder, west.folder], corpus: ['另存'], trusted: true });
		expect(corpora.map(({ label, roots }) => [label, roots])).toEqual([['另存', [join(west.folder, '另存')]]]);
		expect(problems).toEqual([]);
	});

	test('of the setting are there without any workspace', () => {
		const room = workspace({ '已发表/一.txt': '' });
		const { corpora } = readProject({ folders: [], corpus: [join(room.folder, '已发表'), '别处'], trusted: true });
		expect(corpora.map(({ roots }) => roots)).toEqual([[join(room.folder, '已发表')]]);
	});

	test('share no folder: the inner one has its own, and none is read twice', () => {
		const room = workspace({
			'kanwu.json': { corpus: ['已发表', '已发表/2024', '已发表', { label: '内部核准', folders: ['已发表/核准', '已发表'] }] },
			'已发表/核准/一.txt': '',
			'已发表/2024/一.txt': '',
		});
		const project = room.read();
		expect(shown(room, project)).toEqual(['已发表 1: 已发表 (without 已发表/核准)', '内部核准 1: 已发表/核准']);
	});
});

describe('a project file with mistakes', () => {
	test('has them named one by one, and the rest is used', () => {
		const room = workspace({
			'kanwu.json': {
				corpus: [
					'已发表',
					7,
					{ label: '没有路径' },
					{ label: '', weight: -1, folder: 'x', folders: ['已发表', 3], fields: { text: 1, body: 'b' } },
				],
			},
			'已发表/一.txt': '',
		});
		const project = room.read();
		expect(shown(room, project)).toEqual(['已发表 1: 已发表']);
		const places = project.problems.map(({ en }) => /^(\S+) in/u.exec(en)?.[1]);
		expect(places).toEqual([
			'corpus[1]',
			'corpus[2]',
			'corpus[3].folder',
			'corpus[3].folders[1]',
			'corpus[3].label',
			'corpus[3].weight',
			'corpus[3].fields.text',
			'corpus[3].fields.body',
		]);
		expect(project.problems.every(({ zh }) => zh.includes('kanwu.json') && zh.endsWith('已忽略。'))).toBe(true);
	});

	test('names what it does not know, and what is no object', () => {
		const told = (content: object) =>
			workspace({ 'kanwu.json': content })
				.read()
				.problems.map(({ en }) => /^(\S+) in/u.exec(en)?.[1]);
		expect(told({ corpus: [], check: {}, checks: 'off' })).toEqual(['check', 'checks']);
		expect(told([])).toEqual(['JSON']);
	});

	test('of which nothing is left does not make the whole workspace a corpus', () => {
		const room = workspace({ 'kanwu.json': { corpus: [7] }, '一.txt': '' });
		expect(shown(room, room.read())).toEqual([]);
	});

	test('that breaks off is used as far as it goes', () => {
		const room = workspace({ '已发表/一.txt': '', 'kanwu.json': '{ "corpus": ["已发表"], "checks": {' });
		const project = room.read();
		expect(shown(room, project)).toEqual(['已发表 1: 已发表']);
		expect(project.problems[0]?.en).toContain('not valid JSON');
	});

	test('keeps a folder that is not there: it may return', () => {
		const room = workspace({ 'kanwu.json': { corpus: ['已发表'] } });
		const project = room.read();
		expect(shown(room, project)).toEqual(['已发表 1: 已发表']);
		expect(project.problems).toEqual([]);
	});
});

describe('an untrusted workspace', () => {
	test('has no corpus beyond itself, whoever named it', () => {
		const outside = workspace({ '一.txt': '' });
		const room = workspace({ 'kanwu.json': { corpus: ['已发表', outside.folder, '../elsewhere'] }, '已发表/一.txt': '' });
		const project = room.read({ trusted: false });
		expect(shown(room, project)).toEqual(['已发表 1: 已发表 (kept within)']);
		expect(project.problems.filter(({ en }) => en.includes('not trusted'))).toHaveLength(2);
		expect(room.read({ trusted: false, corpus: [outside.folder] }).corpora).toEqual([]);
	});

	test('has none behind a link that leads out of it', () => {
		const outside = workspace({ '一.txt': '' });
		const room = workspace({ 'kanwu.json': { corpus: ['外'] } });
		symlinkSync(outside.folder, join(room.folder, '外'));
		expect(room.read().corpora).toHaveLength(1);
		expect(room.read({ trusted: false }).corpora).toEqual([]);
	});
});

interface Room {
	readonly folder: string;
	read(options?: Partial<ProjectOptions>): Project;
}

function workspace(files: Readonly<Record<string, unknown>>): Room {
	const room = realpathSync(mkdtempSync(join(tmpdir(), 'kanwu-project-')));
	onTestFinished(() => rmSync(room, { recursive: true, force: true }));
	const folder = join(room, 'desk');
	mkdirSync(folder);
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
	}
	return { folder, read: (options) => readProject({ folders: [folder], corpus: undefined, trusted: true, ...options }) };
}

function shown({ folder }: Room, { corpora }: Project): string[] {
	const short = (path: string) => relative(folder, path) || '.';
	return corpora.map(({ label, weight, roots, onlyNews, within, apart }) =>
		[
			`${label} ${weight}: ${roots.map(short).join(' ')}`,
			onlyNews ? '(only news)' : '',
			within ? '(kept within)' : '',
			apart ? `(without ${apart.map(short).join(' ')})` : '',
		]
			.filter(Boolean)
			.join(' '),
	);
}
