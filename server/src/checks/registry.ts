// The one list of checks. Settings, the reference and the generic test are made from it.
import { check as figureMismatch } from './figure-mismatch.ts';
import type { Check } from './model.ts';
import { check as nameVariant } from './name-variant.ts';

export const checks: readonly Check[] = [nameVariant, figureMismatch];
