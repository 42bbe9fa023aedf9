// A program apart ends with whoever started it, and by a word.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runApart } from '../../server/src/corpus/apart.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Tells its number and waits until it is told to stop. As a process started alone, it starts another such. */
const program = join(import.meta.dirname, 'apartProgram.ts');

test('it stops when told to', async () => {
	const token = { isCancellationRequested: false };
	const heard: number[] = [];
	await runApart(program, {}, token, (number: number) => {
		heard.push(number);
		token.isCancellationRequested = true;
	});
	expect(heard).toHaveLength(1);
	expect(isAlive(heard[0] ?? 0)).toBe(false);
});

test('it ends when its starter is killed', async () => {
	const starter = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
	const number = Number(await new Promise((resolve) => starter.stdout.once('data', resolve)));
	expect(isAlive(number)).toBe(true);
	starter.kill('SIGKILL');
	await vi.waitUntil(() => !isAlive(number), { timeout: 60_000 });
});

test('one that is not there, and one that breaks down, are told of', async () => {
	await expect(runApart(`${program}.none`, {}, neverCancelled, () => {})).rejects.toThrow('ended with 1');
	await expect(runApart(program, { broken: true }, neverCancelled, () => {})).rejects.toThrow('ended with 1');
});

function isAlive(number: number): boolean {
	try {
		process.kill(number, 0);
		return true;
	} catch {
		return false;
	}
}
