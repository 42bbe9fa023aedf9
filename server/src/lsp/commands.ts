// Commands of the server, carried ready by quick fixes and by items of a list. Knows who does what, not how.
import type { ExecuteCommandParams } from 'vscode-languageserver';
import { ignoreCommand, phraseTakenCommand } from '../protocol.ts';
import { ignore } from './ignoring.ts';
import { phraseTaken } from './phrases.ts';
import { guard, type LanguageFeature, type Session } from './session.ts';

const works: Readonly<Record<string, (session: Session, ...args: readonly unknown[]) => void>> = {
	[ignoreCommand]: ignore,
	[phraseTakenCommand]: phraseTaken,
};

export const commands: LanguageFeature = {
	capabilities: { executeCommandProvider: { commands: Object.keys(works) } },
	register(session) {
		session.connection.onExecuteCommand(
			guard<ExecuteCommandParams, null>(session, 'command', null, ({ command, arguments: args = [] }) => {
				works[command]?.(session, ...args);
				return null;
			}),
		);
	},
};
