// Settings of an editor and of a project file, as one.
import { expect, test } from 'vitest';
import { readConfiguration, withProjectChecks } from '../server/src/configuration.ts';

const project = { 'name-variant': 'off', 'date-weekday': 'hint' };

test('the user’s wish stands above the project’s, and a default is no wish', () => {
	const user = { checks: { 'name-variant': 'default', 'date-weekday': 'error' } };
	expect(readConfiguration(withProjectChecks(user, project)).settings.severities).toEqual({
		'name-variant': 'off',
		'date-weekday': 'error',
	});
});

test.each([undefined, null, 'loud', { checks: 'off' }, { checks: ['off'] }])('of %j the project’s checks are left', (user) => {
	expect(readConfiguration(withProjectChecks(user, project))).toMatchObject({ settings: { severities: project }, problems: [] });
});
