// The command line's surroundings: where it prints, in which language, with colours or without. Knows no command.
import { type Bilingual, type Locale, localeOf } from '../util/bilingual.ts';
import type { CancellationToken } from '../util/cancellation.ts';

export interface Terminal {
	readonly locale: Locale;
	readonly colour: 'ansi' | 'none';
	/** Width in columns where progress may be drawn over itself; `undefined` in a log. */
	readonly width: number | undefined;
	readonly token: CancellationToken;
	/** Ends what is under way: by Ctrl+C, or because nobody reads on. Its reason says which. */
	readonly stopping: AbortSignal;
	say(words: Bilingual): string;
	/** Standard output. Waits where the reader is slow. */
	print(text: string): Promise<void>;
	/** Standard error, a line. */
	complain(message: string): void;
	/** Standard error, drawn over the last progress; an empty text takes it away. */
	progress(text: string): void;
}

/** The reason of `stopping` when the user has pressed Ctrl+C. */
export const interrupted = 'interrupted';

export function thisTerminal(): Terminal {
	const locale = localeOf(process.env.KANWU_LANG ?? process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG);
	const stop = new AbortController();
	const token = {
		get isCancellationRequested() {
			return stop.signal.aborted;
		},
	};
	// Once: who presses it again wants it to end at once.
	process.once('SIGINT', () => stop.abort(interrupted));
	// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		stop.abort('nobody reads on');
	});
	const { stdout, stderr } = process;
	return {
		locale,
		colour: stdout.isTTY && !process.env.NO_COLOR ? 'ansi' : 'none',
		width: stderr.isTTY ? stderr.columns : undefined,
		token,
		stopping: stop.signal,
		say: (words) => words[locale],
		print: (text) =>
			text === '' || token.isCancellationRequested || stdout.write(text)
				? Promise.resolve()
				: new Promise((resolve) => {
						const go = () => {
							stdout.off('drain', go).off('error', go);
							resolve();
						};
						stdout.on('drain', go).on('error', go);
					}),
		complain: (message) => void stderr.write(`kanwu: ${message}\n`),
		progress: (text) => {
			if (stderr.isTTY) stderr.write(`\r\x1b[K${text}`);
		},
	};
}
