// Tells its number and waits until it is told to stop; started alone, starts another such and prints its number.
import { runApart, serveApart } from '../../server/src/corpus/apart.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';

if (process.send) {
	serveApart<{ readonly broken?: boolean }, number>(async ({ broken }, say, token) => {
		if (broken) throw new Error('broken');
		say(process.pid);
		while (!token.isCancellationRequested) await new Promise((resolve) => setTimeout(resolve, 5));
	});
} else {
	await runApart(import.meta.filename, {}, neverCancelled, (number: number) => console.log(number));
}
