// Who is the subject of a verb of speech: a person named in its clause, a pronoun, a document, or a phrase such as `一位当地居民`.
// Looks at the words before the verb only; what a pronoun stands for is decided by the caller.
import type { Span } from '../../text/span.ts';
import type { NameMention } from '../model.ts';
import type { OuterText } from './sentences.ts';

export type Subject =
	| { readonly kind: 'person'; readonly speaker: string }
	| { readonly kind: 'pronoun'; readonly at: number }
	| { readonly kind: 'document'; readonly speaker: string }
	| { readonly kind: 'phrase'; readonly speaker: string };

const people =
	'人士|人员|负责人|发言人|领导人|主持人|当事人|经营者|人|者|专家|学者|作家|画家|科学家|企业家|艺术家|历史学家|观察家|员|长|主席|总统|总理|大使|代表|书记|主任|教授|博士|院士|先生|女士|同志|夫妇|师傅|大爷|大妈|大叔|奶奶|爷爷|老人|孩子|儿童|少年|青年|朋友|居民|村民|市民|农民|渔民|牧民|网友|游客|旅客|乘客|顾客|学子|学生|同学|老师|教师|医生|护士|司机|工人|战士|官兵|群众|百姓|观众|读者|代表们|们|方|媒体|报道|政府|部|局|委|院|会|厅|署|处|办|社|报|公司|集团|中心|大学|银行|法院|警方|组织|国';
const documents =
	'声明|公报|宣言|通报|报告|文章|条约|通知|意见|决定|方案|社论|评论|规定|条例|章程|公告|决议|协定|协议|白皮书|信中|贺信|贺电|来信|文件|规划|建议|纲要|会议|全会';
const behind =
	'(?:在|对|向|用|为|于|就|从|日前|近日|昨|今|还|也|都|均|曾|则|又|再|最后|首先|随后|接着|进一步|同时|多次|高度|热情|踊跃|如此|这样|明确|郑重|鲜明|坚定|特别|反复|专门|发表|发布|发文|由衷|普遍|纷纷|一致|深|笑|所|是|不禁|不无|十分|非常|感|通过|当|后|\\d|▯|“|”|《|（).*';

const phrasePattern = new RegExp(`^(.*?(?:${people}))(?:${behind}|.{0,8}地)?$`, 'u');
const restPattern = new RegExp(`^(?:${behind}|.{0,8}地)?$`, 'u');
/** A clause that is nothing but a foreign name nobody knows yet. */
const unknownName = /^[一-龥]{1,8}(?:·[一-龥]{1,8})+$/u;
/** The paper stands right before its verb: `宣言还指出`, not `城市规划等情况；强调`. */
const documentPattern = new RegExp(
	`(?:《[^《》]+》|[^，。；：、《》在从]{0,12}(?:${documents})(?![家员长者]))(?=(?:》|中|里|上|还|也|又|则|均|都|都曾|曾|同时|明确|首次|再次|进一步|特别|当天|今天|昨天|近日|日前|\\d+日){0,3}$)`,
	'u',
);
const lead =
	/^(?:据|但是|但|而且|而|并且|并|不过|对此|因此|正如|正像|恰如|如|有|从|再到|到|依照|根据|按照|就连|日前|近日|目前|当天|会上|其中|同时|随后|最后|当地时间)+/u;
const pronoun = /(?:他们|她们|他|她|该负责人|这位负责人|上述负责人|对方)(?=[^他她，。；：]{0,24}$)/u;
/** `外交部发表声明称`: the ministry speaks, not the paper. */
const issued = /(?:发表|发布|发出)[^，]{0,8}$/u;
const objectMarks = /(?:[对向同与跟和给为把被由据从让请]|会见|接见|看望|慰问|采访|拜访|约见|宴请|陪同)$/u;

/** `place` is the sentence up to the verb; `names` are those inside it, in order. */
export function findSubject({ text, raw }: OuterText, place: Span, names: readonly NameMention[]): Subject | undefined {
	let end = place.end;
	// From the verb's own clause back: `访问期间，张三主席介绍了方案，并强调` has its subject two clauses before.
	for (let step = 0; step < 4 && end >= place.start; step++) {
		let start = end;
		while (start > place.start && !/[，；：]/u.test(text.charAt(start - 1))) start--;
		const subject = findInClause(text.slice(start, end), raw.slice(start, end), start, names);
		if (subject) return subject;
		end = start - 1;
	}
	return undefined;
}

/** `clause` has its quotations blanked, `printed` has not. */
function findInClause(clause: string, printed: string, start: number, names: readonly NameMention[]): Subject | undefined {
	const inside = names.filter((name) => name.at.start >= start && name.at.end <= start + clause.length);
	const persons = inside.filter((name) => name.kind === 'person');
	const person = persons.findLast((name) => !objectMarks.test(clause.slice(0, headOf(name, clause, start) - start)));
	if (person) return { kind: 'person', speaker: person.canonical };
	const stands = pronoun.exec(clause);
	if (stands) return { kind: 'pronoun', at: start + stands.index };
	const document = issued.test(clause) ? undefined : (documentPattern.exec(clause) ?? /^《[^《》]+》/u.exec(clause));
	if (document) return { kind: 'document', speaker: withoutLead(printed.slice(document.index, document.index + document[0].length)) };
	const body = inside.findLast((name) => name.kind === 'organization' && restPattern.test(clause.slice(name.at.end - start)));
	if (body) return { kind: 'phrase', speaker: body.canonical };
	const opening = lead.exec(clause)?.[0].length ?? 0;
	const phrase = phrasePattern.exec(clause.slice(opening, opening + 60))?.[1] ?? unknownName.exec(clause.slice(opening))?.[0];
	if (phrase === undefined || phrase.length < 2 || /^(?:[作在把将对向以为]|针对|倡导|呼吁)/u.test(phrase)) {
		const spokenTo = persons.at(-1);
		return spokenTo && { kind: 'person', speaker: spokenTo.canonical };
	}
	return { kind: 'phrase', speaker: printed.slice(opening, opening + phrase.length).slice(-24) };
}

function withoutLead(words: string): string {
	return words.replace(lead, '');
}

const paperIssued = /(?:发表|发布|签署|签订|通过)(?:了|关于)?([^，。；：]{0,60}?(?:声明|宣言|公报|条约|决议|白皮书)》?)[，。：]$/u;

/** `六国签署了《清流宣言》。“……”`: the paper that `text` ends with. */
export function findPaper(text: string): string | undefined {
	return paperIssued.exec(text.slice(-80))?.[1];
}

/** Where the name begins with the post before it: `对外交部长王毅` has 对 before `外交部长王毅`. */
function headOf(name: NameMention, clause: string, start: number): number {
	const at = name.at.start - start;
	const title = name.title ?? '';
	const titled = title !== '' && clause.slice(0, at).endsWith(title) ? at - title.length : at;
	const affiliation = name.affiliation ?? '';
	return start + (affiliation !== '' && clause.slice(0, titled).endsWith(affiliation) ? titled - affiliation.length : titled);
}
