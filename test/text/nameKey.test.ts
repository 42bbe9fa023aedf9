// A name without the marks that it stands in.
import { expect, test } from 'vitest';
import { bareName } from '../../server/src/text/nameKey.ts';

test.each([
	['《港口条例》', '港口条例'],
	['“蓝港计划”', '蓝港计划'],
	['“蓝港计划”倡议', '“蓝港计划”倡议'],
	['“蓝港”和“青港”', '“蓝港”和“青港”'],
	['《弘扬“蓝港精神”》', '弘扬“蓝港精神”'],
])('%s is %s', (name, bare) => {
	expect(bareName(name)).toBe(bare);
});
