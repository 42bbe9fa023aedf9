// The one name of a body that has several: 上合组织 is 上海合作组织. From the reference data.
// Knows nothing of an article's own short forms.
import data from '../../../../../corpus/reference/organizations.json' with { type: 'json' };

let built: ReadonlyMap<string, string> | undefined;

/** The full name of a well-known body by any of its forms: `世卫组织` is `世界卫生组织`. */
export function canonicalBody(name: string): string | undefined {
	built ??= build();
	return built.get(name);
}

/** `国家发展改革委` and `国家发改委` of 国家发展和改革委员会: the forms that are printed in place of a body's full name. */
export function otherForms(full: string): readonly string[] {
	others ??= Map.groupBy(
		Object.values(data).flatMap((list) => list.split('|').map((row) => row.split('='))),
		([first = '']) => first,
	);
	return (others.get(full) ?? []).flatMap((row) => row.slice(1));
}

let others: ReadonlyMap<string, readonly string[][]> | undefined;

function build(): Map<string, string> {
	const forms = new Map<string, string>();
	for (const list of Object.values(data)) {
		for (const row of list.split('|')) {
			const [full = '', ...others] = row.split('=');
			for (const other of others) forms.set(other, full);
		}
	}
	return forms;
}
