// Names as a reader of the text would mark them: `⟦…⟧` around each name of one kind.
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../server/src/article/read.ts';
import type { NameKind, NameMention } from '../../../server/src/facts/model.ts';
import { extractNames } from '../../../server/src/facts/names/extract.ts';
import { readMarks, writeMarks } from '../../support/marks.ts';

function namesOf(text: string): readonly NameMention[] {
	return extractNames(readArticle(text));
}

function marked(text: string, kind: NameKind): string {
	return writeMarks(
		text,
		namesOf(text)
			.filter((name) => name.kind === kind)
			.map((name) => name.span),
	);
}

const cases: Readonly<Record<NameKind, readonly string[]>> = {
	person: [
		'　　县长⟦林建峰⟧说，今年的收成比去年好。⟦林建峰⟧还介绍了明年的计划。',
		'　　哈萨克斯坦外交部长⟦捷尔穆罕·诺夫科夫⟧6日抵达北京。⟦诺夫科夫⟧表示，两国友谊深厚。',
		'　　日本外务大臣⟦铃木健太郎⟧在会上发言，随后同诺兰国外长⟦图拉尔·捷尔穆诺夫⟧通电话。',
		'　　来自托维亚的⟦捷丽娜·霍尔瓦⟧就任，⟦埃尔金·托萨诺夫⟧于6月卸任，外长⟦捷尔穆诺夫⟧当天表示祝贺。',
		'　　海澜社望川3月6日电（记者 ⟦林建峰⟧ ⟦何向晚⟧）今天天气晴好。',
		'　　镇长⟦林建峰⟧到场，⟦林⟧镇长说路修通了，支书⟦罗山水⟧很高兴，⟦罗⟧支书走在前面，⟦王⟧县长没有来。',
		'　　⟦吴⟧先生是村里的老教师，⟦欧阳文静⟧是他的学生。',
		'　　犯罪嫌疑人⟦闫某某⟧已被抓获，依赖某个方面不行。',
		'　　她有高超的技艺，朱鹮和白鹭飞过田埂，这是凤毛麟角，沙龙上掌声雷鸣，两国人民齐心，国潮正兴。',
		'　　会上，⟦林建峰⟧、⟦何晚⟧等发言。哈萨克斯坦码头在中国·西安建成。',
		'　　“青杉杯”邀请赛闭幕，郭家村的茶香了，阿拉伯国家派人参加。',
		'　　斯洛兰国王⟦诺尔曼三世⟧和作家⟦欧文·因佩尔⟧到场，⟦王⟧大娘请来了⟦张⟧医生。',
		'　　大桥恢复通车，麦穗饱满，⟦阿列克·诺夫科夫⟧强烈谴责了袭击，节气·处暑到了。',
		'　　今年我国粮食生产再获丰收，高质量发展扎实推进，麦穗饱满，普惠金融持续扩面。',
		'　　记者⟦方文艺⟧报道，村民⟦许胜利⟧康复回乡，⟦朱⟧老听了很高兴，老⟦李⟧也来了，把63张并成8张，省下3万克。',
		'　　主席⟦林豪才⟧主持会议，⟦乔丹⟧、⟦方晚晴⟧和教练到场，向施策部门了解情况，⟦林弘⟧九段获胜。',
		'　　⟦桥本⟧还表示将继续努力，参议员⟦约翰—诺兰⟧签名，女王⟦伊丽莎白二世⟧出席。',
		'　　⟦刘⟧家盖起了新房，⟦杜⟧氏去年迁来，人们走进刘家村，国家和专家都说好。',
		'　　老⟦于⟧的女儿考上大学，外援⟦诺维奇⟧和主帅⟦金正南⟧到场，⟦周振应⟧老汉也来了，宜居宜业的乡村里游客乐享其中。',
		'　　⟦桥本⟧坦率地回答了问题，⟦塔维萨⟧敦促各方克制，⟦诺维奇·德菲尔⟧著，⟦林松梅⟧译。',
		'　　⟦林建峰⟧、⟦何无畏⟧、⟦方晓晴⟧等出席。俱乐部的⟦庞卫国⟧说，全家人其乐融融，母亲⟦程⟧夫人和少数国家枉顾科学的人不同。',
		'　　⟦林洋⟧说今年收成好，⟦林洋⟧表示高兴，⟦林洋⟧正在备课。',
		'　　⟦索加瓦雷⟧表示欢迎，⟦奥比昂⟧热烈祝贺，纳赫兹引力波不是人，⟦闻⟧阿姨和⟦武村正义⟧一行到了。',
		'　　大桥架梁完成，福岛核污染水入海，连接深圳、中山和广州的通道开通，石川县多地有雪。',
	],
	title: [
		'　　该村⟦党支部书记兼村委会主任⟧林建峰介绍情况。',
		'　　吉尔吉斯斯坦⟦前外长⟧阿列克·诺夫科夫接受采访。',
		'　　⟦总统⟧出席了家宴，总统府发表声明，轮值主席国将更换，当地已取得许可证，专家学者参加了讨论。',
		'　　林建峰⟦同志⟧、⟦教授⟧王雅文参加。',
	],
	place: [
		'　　⟦中国⟧同⟦中亚五国⟧合作，发展中国家受益。',
		'　　⟦河北省⟧⟦唐山市⟧⟦玉田县⟧的农民正在收割。',
		'　　应⟦瑟兰⟧总统捷尔穆罕·诺夫科夫邀请，⟦贝鲁恩王国⟧首相塔帕尔来访。⟦瑟兰⟧人民热情好客，代表团将在⟦瑟兰⟧停留三天。',
		'　　⟦云岫省⟧⟦竹渚县⟧⟦芦汀村⟧种茶，⟦海澜省⟧省长林建峰前来考察。',
		'　　⟦望川—卡尔敏铁路⟧（以下简称“⟦望卡铁路⟧”）开通，⟦望卡铁路⟧客流增长。',
		'　　6日，⟦中吉乌铁路⟧开工，⟦中哈⟧关系迈上新台阶，⟦哈方⟧表示支持。',
		'　　⟦中布⟧两国签约，⟦肯中⟧建交后往来不断，⟦日俄⟧首脑会面，⟦巴以⟧和谈重启，⟦中美⟧加强合作，⟦欧美⟧客商来了，他暗中加工零件。',
		'　　⟦安吉⟧的竹林青翠，⟦监利⟧至⟦平遥⟧的班车开通，⟦鸣沙山⟧下游人如织，⟦羊城⟧花开，⟦欧美⟧和⟦港台⟧的游客到了⟦格陵兰⟧和⟦哥德堡⟧。',
		'　　春日美景如画，平和的心态，安定团结，将军山水画展，龙头企业开工。',
		'　　⟦美国⟧铁路客运量下降，船停靠⟦南非⟧港口城市，⟦云台山⟧国家地质公园开放，⟦中亚国家⟧的客人访⟦匈⟧后来到，美中西部刮起龙卷风。',
		'　　⟦灞河⟧之滨、⟦涑水河⟧上春色正好，志愿者巡河护河，隧道穿江而过。',
		'　　二战中日军败退，其中美军两人，30日⟦俄罗斯⟧人到了，⟦北欧⟧美景如画，集中几家企业。',
		'　　两国军队伤亡五人，其中美军两人、韩军三人；⟦中美⟧关系平稳。',
		'　　他在访⟦华⟧期间会见记者，⟦中⟧、⟦英⟧、⟦法⟧三国代表到场，⟦湘⟧、⟦鄂⟧、⟦赣⟧等省有雨，在华人社区里老、中、青三代同台。',
		'　　侵⟦华⟧日军罪行累累，在华为公司参观，⟦阿拉伯国家⟧欢迎。',
		'　　海澜社⟦卡尔敏⟧5月24日电（记者 程亦安）他在⟦卡尔敏⟧大街上散步。',
		'　　炮弹落在⟦科尔涅夫⟧定居点，⟦越方⟧希望同⟦法方⟧加强合作。',
		'　　6日中午，记者来到安置区和⟦芦汀村⟧村南，当地推进县域发展。',
		'　　乘客在⟦霍尔果斯口岸⟧等候，货车驶过⟦腾格里沙漠⟧。',
		'　　专家来自⟦山西⟧大学以外的机构。'.replace('⟦山西⟧大学以外的机构', '⟦山西⟧'),
		'　　⟦阿维里洛市⟧气温降到五度，⟦怒江州⟧组成工作组，⟦塔诺夫斯克⟧、⟦科维特斯⟧等地遭袭，学者在⟦希塔马峰⟧北坡发现化石。',
		'　　他来自⟦武汉⟧都市圈，通道⟦兰州⟧至⟦成都⟧段开工，旅游胜地⟦帕塔维⟧的公路上有雪，⟦杰巴利诺⟧难民营遇袭。',
		'　　海澜社⟦罗滕维⟧5月27日电 新⟦中国⟧成立时的车站还在，⟦地球⟧绕着⟦太阳⟧转，太阳能和太阳翼都要向阳。',
		'　　⟦墨美⟧两国、⟦西中⟧、⟦欧中⟧关系和⟦中欧⟧贸易都有进展，沿河六县和有关省份的代表到场，前⟦苏联⟧档案公开。',
		'　　⟦中部六省⟧和⟦沿黄九省区⟧出口增长，全国五省联动，西部省份跟上。',
		'　　⟦兰考⟧⟦芦汀村⟧和⟦浏阳经开区⟧的企业，⟦黄河⟧源区的草，都长得好。',
		'　　工厂留在⟦英格兰⟧中部的⟦克莱维⟧，不会迁走。',
		'　　⟦俄⟧政府决定提高利率，袭击发生在⟦印⟧南部，他以政府名义致电，8日总统讲话。',
		'　　关爱⟦金水河⟧，万里河山如画，住在⟦前芦村⟧，走进⟦北京生态公园⟧。',
		'　　探测器飞向⟦月球⟧，⟦法国⟧人爱好足球，清理杂货市场，这里是产粮大县，生产省时省力。',
	],
	organization: [
		'　　老旧厂房改成了书店，我国航司开通航线，⟦石门农业大学⟧河东校区和⟦清河工业学院⟧都在场。',
		'　　中国能派队参加，四家墨西哥银行和若干美国保护组织受查，美国银行界不满，中国革命和党的事业发展，⟦第六中学⟧开学。',
		'　　诺兰外援卡洛斯和海豹队的球员到场，中法两国⟦文化部⟧的官员会谈。',
		'　　⟦中国全国人大常委会⟧委员长会见来宾，⟦中共中央组织部⟧发出通知，⟦北京国安队⟧取胜，⟦白宫⟧发表声明。',
		'　　双方在国际组织中合作，世界一流大学、电影制片公司和国际金融机构派人参加，⟦国际竹藤组织⟧致贺。',
		'　　⟦宁夏国际荒漠化防治合作中心⟧成立，⟦上合组织⟧成员国代表到场。',
		'　　⟦望川大学⟧教授方思齐致辞。⟦澜海合作组织⟧（以下简称“⟦澜合组织⟧”）秘书长到场。',
		'　　⟦清河市人民医院⟧与⟦望川市第二医院⟧合作，⟦云岫省农业厅⟧组织培训，外国商店减少了采购。',
		'　　⟦清河市人民医院⟧与⟦北京大学⟧签约，⟦联合国教科文组织⟧表示祝贺。',
		'　　双方高质量⟦共建“一带一路”⟧，落实⟦全球发展倡议⟧，建立⟦全面战略伙伴关系⟧。',
		'　　⟦苏丹外交部⟧发表声明，⟦望川市第二医院⟧的医生到⟦杭州泽舟科技有限公司⟧义诊，⟦中国象棋协会⟧成立。',
		'　　⟦工业和信息化部⟧发布通知。'.replace('⟦工业和信息化部⟧', '⟦工业和信息化部⟧'),
	],
	event: [
		'　　⟦第二届中国—中亚峰会⟧6日举行，⟦首届中国－东盟论坛⟧也将召开，⟦此次峰会⟧成果丰硕。',
		'　　⟦省十四届人大四次会议⟧闭幕。',
		'　　会议期间，代表们举行了会谈。',
	],
	work: [
		'　　电视剧⟦《山村纪事》⟧播出，纪录片⟦《〈诗经〉里的河》⟧同期上线。',
		'　　双方签署⟦两河睦邻友好合作条约⟧，⟦条约⟧的签署具有里程碑意义。',
		'　　他写了《没有写完的书，就出门了。',
	],
};

describe.each(Object.entries(cases) as [NameKind, readonly string[]][])('%s', (kind, texts) => {
	test.each(texts)('%s', (text) => {
		expect(marked(readMarks(text).text, kind)).toBe(text);
	});
});

test('names cut by line breaks are read whole and keep their place', () => {
	const text = '哈萨克斯坦总统捷尔穆罕\n\n诺夫说，两国将继续合作，\n\n共同推动地区经济不断发展。';
	const person = namesOf(text).find((name) => name.kind === 'person');
	expect(person?.text).toBe('捷尔穆罕诺夫');
	expect(text.slice(person?.span.start, person?.span.end).replace(/\s/gu, '')).toBe('捷尔穆罕诺夫');
	expect([person?.title, person?.affiliation]).toEqual(['总统', '哈萨克斯坦']);
});

test('posts in other words are one', () => {
	const [a, b] = namesOf('　　塔吉克斯坦外长阿列克·诺夫科夫说。\n\n　　塔吉克斯坦外交部长阿列克·诺夫科夫说。').filter(
		(name) => name.kind === 'person',
	);
	expect(a?.title).toBe('外交部长');
	expect(b?.title).toBe(a?.title);
	expect(b?.affiliation).toBe('塔吉克斯坦');
});

test('short forms are led back to full ones', () => {
	const text =
		'　　清河中小企业合作发展基金会（以下简称“清合会”）成立。土库曼斯坦总统谢尔·诺夫科夫致贺信。\n\n　　清合会负责人林建峰说，诺夫科夫的贺信令人鼓舞，世贸组织也表示关注。林先生说，哈萨克斯坦共和国将派人参加。';
	const canonical = new Map(namesOf(text).map((name) => [name.text, name.canonical]));
	expect(canonical.get('清合会')).toBe('清河中小企业合作发展基金会');
	expect(canonical.get('诺夫科夫')).toBe('谢尔·诺夫科夫');
	expect(canonical.get('林')).toBe('林建峰');
	expect(canonical.get('世贸组织')).toBe('世界贸易组织');
	expect(canonical.get('哈萨克斯坦共和国')).toBe('哈萨克斯坦');
});

test('a country in one character after its full name', () => {
	const names = namesOf('　　塔吉克斯坦总统拉赫蒙说，感谢中方去年对塔进行访问。').filter((name) => name.text === '塔');
	expect(names.map((name) => name.canonical)).toEqual(['塔吉克斯坦']);
});

test('a side that may be of several countries is of the one that the article names', () => {
	const side = (text: string) => namesOf(text).find((name) => name.text === '乌方')?.canonical;
	expect(side('　　乌克兰外长说，乌方不接受这一方案。')).toBe('乌克兰');
	expect(side('　　乌兹别克斯坦外长说，乌方愿深化合作。')).toBe('乌兹别克斯坦');
	expect(side('　　乌兹别克斯坦和乌克兰的代表说，乌方愿深化合作。')).toBe('乌方');
});

test('names that a list vouches for are found everywhere', () => {
	const known = { version: '1', names: [{ name: '云溪汇', kind: 'organization' as const, canonical: '云溪文化汇' }] };
	const names = extractNames(readArticle('　　昨天，云溪汇开门迎客。'), { known });
	expect(names.map(({ text, kind, canonical }) => [text, kind, canonical])).toEqual([['云溪汇', 'organization', '云溪文化汇']]);
});

test('mentions stand in order, do not overlap and lie in the text', () => {
	const text =
		'　　𠮷田县（注）😀《“一带一路”六国行》\r\n　　第二届中国—中亚峰会在西安举行，国家主席王、总统林·诺夫科夫、“丝路精神”座谈会与会者出席。';
	const names = namesOf(text);
	expect(names.length).toBeGreaterThan(3);
	for (const [i, name] of names.entries()) {
		expect(name.span.start).toBeGreaterThanOrEqual(names[i - 1]?.span.end ?? 0);
		expect(name.span.end).toBeLessThanOrEqual(text.length);
		expect(name.span.end).toBeGreaterThan(name.span.start);
	}
});

test.each(['7', '（', '《', '“', '中', '一', '第', '尔', '·', '王', '届', '　', '村'])('any amount of %s is read', (unit) => {
	const names = namesOf(`${unit.repeat(60_000)}\n第${unit.repeat(20_000)}届会议。`);
	for (const name of names) expect(name.span.end).toBeGreaterThan(name.span.start);
});
