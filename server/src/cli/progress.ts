// How far an index has come: a bar drawn over itself in a terminal, a plain line now and then in a log.
import type { IndexProgress } from '../corpus/indexing.ts';
import type { Terminal } from './terminal.ts';

export interface ProgressDisplay {
	show(progress: IndexProgress): void;
	end(): void;
}

/** Lines in a log: at most one for each of these. */
const logStep = 1000;

export function createProgress(terminal: Terminal): ProgressDisplay {
	let logged = 0;
	return {
		show({ done, total, secondsLeft }) {
			if (total === 0) return;
			const left = secondsLeft === undefined ? undefined : Math.ceil(secondsLeft);
			const words = terminal.say({
				zh: `索引 ${done}/${total}${left === undefined ? '' : `，约剩 ${left} 秒`}`,
				en: `indexing ${done}/${total}${left === undefined ? '' : `, about ${left} s left`}`,
			});
			if (terminal.width !== undefined) return terminal.progress(`${bar(done / total, Math.min(30, terminal.width - 40))} ${words}`);
			if (done - logged < logStep) return;
			logged = done;
			terminal.complain(words);
		},
		end: () => terminal.progress(''),
	};
}

function bar(part: number, width: number): string {
	const full = Math.max(0, Math.round(part * Math.max(0, width)));
	return `${'█'.repeat(full)}${'░'.repeat(Math.max(0, width - full))}`;
}
