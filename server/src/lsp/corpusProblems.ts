// What could not be read of the corpus, for whoever sits before the editor: everything once in the log, and in one message together.
// Knows nothing of what went wrong.
import type { Bilingual } from '../util/bilingual.ts';
import type { Session } from './session.ts';

/** Takes all problems there are; those told before are not told again. */
export function createProblemTeller(session: Session): (problems: readonly Bilingual[]) => void {
	const told = new Set<string>();
	return (problems) => {
		const fresh = problems.filter(({ zh }) => !told.has(zh));
		for (const problem of fresh) {
			told.add(problem.zh);
			session.connection.console.warn(session.say(problem));
		}
		const [first] = fresh;
		if (first) session.tell('warning', fresh.length === 1 ? first : together(first, fresh.length));
	};
}

function together(first: Bilingual, count: number): Bilingual {
	return {
		zh: `${first.zh}另有 ${count - 1} 处语料读不了，见勘误的日志。`,
		en: `${first.en} ${count - 1} more parts of the corpus could not be read: see the log of Kanwu.`,
	};
}
