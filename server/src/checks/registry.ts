// The one list of checks. Settings, the reference and the generic test are made from it.

import { check as dateImpossible } from './date-impossible.ts';
import { check as dateRange } from './date-range.ts';
import { check as dateWeekday } from './date-weekday.ts';
import { check as datelineDate } from './dateline-date.ts';
import { check as figureMismatch } from './figure-mismatch.ts';
import type { Check } from './model.ts';
import { check as nameVariant } from './name-variant.ts';
import { check as titleMismatch } from './title-mismatch.ts';

export const checks: readonly Check[] = [nameVariant, figureMismatch, dateImpossible, dateWeekday, dateRange, datelineDate, titleMismatch];
