// Whom and what the names of works, events and places and common words name: `⟦…⟧` around the persons and places inside them.
import { expect, test } from 'vitest';
import { readArticle } from '../../../server/src/article/read.ts';
import { extractFacts } from '../../../server/src/facts/extract.ts';
import { namesWithin } from '../../../server/src/facts/names/within.ts';
import { readMarks, writeMarks } from '../../support/marks.ts';
import { wrapParagraphs } from '../../support/wrap.ts';

function within(text: string) {
	const file = readArticle(text);
	return namesWithin(file, extractFacts(file));
}

test.each([
	'　　新书《⟦林建峰⟧传》和电影《在⟦西安⟧的日子》上映。',
	'　　⟦中国⟧—⟦中亚⟧峰会举行，《第二届⟦中国⟧—⟦中亚⟧峰会⟦阿斯塔纳⟧宣言》发表，⟦西安⟧峰会的成果得到落实。',
	'　　他在《北京云岫晚报》和《望川周刊》上读到消息，林建峰从西安来。',
	'　　⟦非洲⟧国家和⟦亚太⟧地区的代表到场，⟦中⟧⟦美⟧关系和⟦印⟧方的态度都谈到了，⟦陕⟧北下雨，⟦港⟧⟦澳⟧同胞来访，新北区和巴西不是。',
	'　　⟦青⟧⟦藏⟧高原、⟦江汉⟧平原、环⟦渤海⟧地区和黄土高原，⟦欧⟧⟦美⟧客商，⟦中⟧⟦布⟧两国，⟦西安云岫美术馆⟧的展览。',
	'　　中国和美国的代表谈⟦中⟧⟦美⟧关系，中方表示欢迎，印度也派人来，印方没有发言。',
	'　　羽毛球队在⟦汤⟧⟦尤⟧杯上夺冠，⟦汤姆斯⟧杯和⟦尤伯⟧杯都留在了国内，⟦汤⟧杯决赛三比一，他买了一个汤杯。',
	'　　⟦华⟧侨林建峰爱听⟦京⟧剧，来⟦华⟧后学⟦中⟧医，做⟦湘⟧菜，写抗⟦日⟧故事，家里有⟦日⟧军罪证，两位⟦藏⟧胞和⟦港⟧商来看他。',
	'　　海外⟦华⟧人关心⟦中华⟧民族的前途，⟦亚⟧运会和冬⟦奥⟧会的消息传来，⟦中⟧外的戏都演，长篇《⟦京⟧剧往事》出版。',
	'　　他以军事常识升华人们的见识，来华北办事，用美元付账，学英语和中文，看藏族舞蹈，其中外商三人，北京中医医院也去过。',
])('%s', (marks) => {
	const { text } = readMarks(marks);
	expect(
		writeMarks(
			text,
			within(text).map(({ span }) => span),
		),
	).toBe(marks);
});

test('a name within a name that a line break cuts has its place in the source', () => {
	const layout = { width: 18, blanks: 0, apart: false, indent: '　　', justified: false, lineBreak: '\n' };
	const paragraph = '海澜社望川三月六日电，新书《林建峰传》今天在各地同时上市，不少读者清早就来排队，书店为此提前了开门的时间。';
	const text = wrapParagraphs([paragraph, paragraph], layout);
	const [person] = within(text);
	expect(person).toMatchObject({ kind: 'person', text: '林建峰', canonical: '林建峰' });
	expect(text.slice(person?.span.start, person?.span.end)).toBe('林建\n峰');
});

test('a cup in short is the cup, and the one it is called after', () => {
	const file = readArticle('　　本届汤杯赛在望川举行。');
	const facts = extractFacts(file);
	expect(facts.names.find(({ kind }) => kind === 'event')).toMatchObject({ text: '汤杯赛', canonical: '汤姆斯杯' });
	expect(namesWithin(file, facts)).toMatchObject([{ kind: 'person', text: '汤', canonical: '汤姆斯' }]);
});
