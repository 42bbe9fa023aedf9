// The sample newsroom that the project brings along.
import { resolve } from 'node:path';

/** Absolute path of the newsroom's folder. */
export const sampleFolder = resolve(import.meta.dirname, '../../corpus/sample');
