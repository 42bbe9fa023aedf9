// Findings ignored from the editor's menu, and what is ignored shown and taken back. Knows the memory, not where it is kept.
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Ignored, readIgnored, writtenIgnored } from '../checks/frame/ignored.ts';
import { checks } from '../checks/registry.ts';
import { type IgnoredItem, ignoredRequest, restoreRequest } from '../protocol.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { isRecord } from '../util/record.ts';
import { guard, type LanguageFeature, type Session } from './session.ts';

export const ignoring: LanguageFeature = {
	capabilities: {},
	register(session) {
		const { connection } = session;
		connection.onRequest(
			ignoredRequest,
			guard<unknown, IgnoredItem[]>(session, 'ignored', [], () =>
				(session.memory?.list.entries ?? []).map((entry) => ({ entry: writtenIgnored(entry), ...itemWords(session, entry) })),
			),
		);
		connection.onRequest(
			restoreRequest,
			guard<unknown, null>(session, 'restore', null, (raw) => {
				const entries = isRecord(raw) && Array.isArray(raw.entries) ? raw.entries.flatMap((each) => readIgnored(each) ?? []) : [];
				change(session, ({ remove }) => remove(entries));
				return null;
			}),
		);
	},
};

/** The command of a quick fix. */
export function ignore(session: Session, uri: unknown, raw: unknown): void {
	const entry = readIgnored(raw);
	if (typeof uri !== 'string' || !entry) return;
	change(session, ({ add }) => add(uri, entry));
	// An editor without such messages still has the list to take it back from.
	offerBack(session, entry).catch((error) => session.connection.console.info(`ignored: ${String(error)}`));
}

/** Nothing is written in a workspace that is not trusted; who asked is told why. */
function change(session: Session, work: (memory: NonNullable<Session['memory']>) => void): void {
	const refuse = (said: Bilingual) => new ResponseError(LSPErrorCodes.RequestFailed, session.say(said));
	if (!session.mayWrite)
		throw refuse({ zh: '工作区未受信任，不保存任何忽略。', en: 'The workspace is not trusted: nothing that is ignored is kept.' });
	if (!session.memory) return;
	try {
		work(session.memory);
	} catch (error) {
		throw refuse({ zh: `无法写入：${String(error)}`, en: `It cannot be written: ${String(error)}` });
	}
}

async function offerBack(session: Session, entry: Ignored): Promise<void> {
	const { label, detail } = itemWords(session, entry);
	const back = session.say({ zh: '撤回', en: 'Take Back' });
	const said = session.say({ zh: `不再提示：${label}（${detail}）`, en: `Ignored from now on: ${label} (${detail})` });
	const chosen = await session.connection.window.showInformationMessage(said, { title: back });
	if (chosen?.title === back) change(session, ({ remove }) => remove([entry]));
}

/** `…总统【达纳叶夫】表示…` and `名称写法不一`. */
function itemWords(session: Session, entry: Ignored): Pick<IgnoredItem, 'label' | 'detail'> {
	if (entry.kind === 'name') {
		return { label: entry.name, detail: session.say({ zh: '各稿中的这一名称', en: 'this name in all articles' }) };
	}
	const { check, words, before, after } = entry;
	const title = checks.find(({ id }) => id === check)?.title;
	return { label: `${before}【${words}】${after}`, detail: title ? session.say(title) : check };
}
