// Folders that come and go, such as a drive that is unplugged: no editor tells of those. Knows only whether they are there.
import { access } from 'node:fs/promises';

/** Asks every so often; `onChange` is told of those that vanished or returned. The answer stops it. */
export function watchPresence(paths: readonly string[], onChange: (paths: readonly string[]) => void): () => void {
	const present = new Map<string, boolean>();
	let asking = false;
	let stopped = false;
	const timer = setInterval(() => void look(), interval);
	timer.unref();
	void look();
	return () => {
		stopped = true;
		clearInterval(timer);
	};

	async function look(): Promise<void> {
		// A network drive may take its time.
		if (asking) return;
		asking = true;
		const changed: string[] = [];
		for (const path of paths) {
			const there = await access(path).then(
				() => true,
				() => false,
			);
			if (present.has(path) && present.get(path) !== there) changed.push(path);
			present.set(path, there);
		}
		asking = false;
		if (changed.length > 0 && !stopped) onChange(changed);
	}
}

const interval = 1000;
