// The program of the process that learns phrasings. Started by `teacher.ts`.
import type { Phrase } from '../../phrases/model.ts';
import { rememberLittle } from '../../util/cacheByText.ts';
import { serveApart } from '../apart.ts';
import { learnPhrases } from './learn.ts';

export interface LearningTask {
	readonly location: string;
	readonly known: readonly Phrase[];
}

serveApart<LearningTask, never>(({ location, known }, _, token) => {
	rememberLittle();
	return learnPhrases(location, known, token);
});
