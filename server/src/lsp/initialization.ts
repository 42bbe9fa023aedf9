// What the client said of itself when it started the server, field by field: what is not as agreed counts as unsaid.
// Knows nothing of settings, which have their own reader.
import type { KanwuInitializationOptions, ThemeParams } from '../protocol.ts';
import { isRecord } from '../util/record.ts';

export function readInitializationOptions(raw: unknown): KanwuInitializationOptions {
	const { storage, trusted, settings, theme, placeCommand, indicatorCommand, listCommand } = isRecord(raw) ? raw : {};
	return {
		...(typeof storage === 'string' && storage !== '' ? { storage } : {}),
		...(typeof trusted === 'boolean' ? { trusted } : {}),
		...(typeof placeCommand === 'string' && placeCommand !== '' ? { placeCommand } : {}),
		...(typeof indicatorCommand === 'string' && indicatorCommand !== '' ? { indicatorCommand } : {}),
		...(typeof listCommand === 'string' && listCommand !== '' ? { listCommand } : {}),
		theme: themeOf(theme),
		settings,
	};
}

/** The theme of a notification, `light` where it names none. */
export function readTheme(raw: unknown): ThemeParams['theme'] {
	return themeOf(isRecord(raw) ? raw.theme : undefined);
}

function themeOf(raw: unknown): ThemeParams['theme'] {
	return raw === 'dark' ? 'dark' : 'light';
}
