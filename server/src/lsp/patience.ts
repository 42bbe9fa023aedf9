// Waiting for an answer no longer than a writer does. Knows nothing of what is answered.

/** What `answer` gives, else, after so many milliseconds, what is there without waiting; an answer that comes later is not used. */
export async function inTime<T>(answer: Promise<T>, milliseconds: number, instead: () => T | Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = Symbol();
	const waited = new Promise<typeof late>((resolve) => {
		timer = setTimeout(resolve, milliseconds, late);
	});
	try {
		const first = await Promise.race([answer, waited]);
		if (first !== late) return first;
	} finally {
		clearTimeout(timer);
	}
	// Nobody waits for it any more, and nobody else hears that it failed.
	answer.catch(() => {});
	return instead();
}
