// The one name of a body that has several: 上合组织 is 上海合作组织. From the reference data.
// Knows nothing of an article's own short forms.
import data from '../../../../corpus/reference/organizations.json' with { type: 'json' };

let built: ReadonlyMap<string, string> | undefined;

/** The full name of a well-known body by any of its forms: `世卫组织` is `世界卫生组织`. */
export function canonicalBody(name: string): string | undefined {
	built ??= build();
	return built.get(name);
}

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
