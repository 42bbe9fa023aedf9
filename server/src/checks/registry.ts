// The one list of checks. Settings, the reference and the generic test are made from it.
import type { Check } from './model.ts';

export const checks: readonly Check[] = [];
