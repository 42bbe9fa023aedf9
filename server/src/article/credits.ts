// Credits and contributors: `策划：杜某 撰文：李某`, `责编：王某`, `（参与记者：…）`.

const label =
	'(?:总?策划|總?策劃|撰文|文案|文字|海报|编辑|編輯|责任编辑|责编|責編|校检|校对|校對|监制|監製|总监制|制片人|制图|製圖|设计|美编|版式|视觉|统筹|審稿|审稿|终审|审核|編審|主编|主任|摄像|摄影|视频|剪辑|导演|出品人?|制作|动画|配音|播音|音频|图片|数据|记者|報道|报道员|执行|联合出品|新媒体编辑|栏目主编|本期编辑|值班编委|后期|H5|技术|支持|来源|作者)';
const credits = new RegExp(
	`^(?:${label}(?:[/、]${label})*\\s?[：:丨|]\\s?[\\p{Script=Han}\\p{Script=Latin}·、，,（）()\\s]{0,60}?[\\s；;]*){1,12}$`,
	'u',
);

const creditOpening = new RegExp(`^${label}\\s?[：:]`, 'u');

export function isCredits(text: string): boolean {
	return text.length < 300 && (credits.test(text) || /^\p{Script=Han}{2,12}(?:制作|出品|联合报道)$/u.test(text));
}

/** One or more of `策划：…`; for the segments of a flattened page. */
export function opensCredits(text: string): boolean {
	return creditOpening.test(text);
}

export function isContributors(text: string): boolean {
	return (
		text.length < 300 &&
		/^[（(](?:(?:本报|新华社)?(?:参与|參與)(?:记者|記者|采写|報道|报道|文字)?\s?[：:]|[^（）。]{0,12}?(?:记者|記者)[^（）。]{2,200}(?:参与|參與|对此文亦有贡献|亦有贡献|采写|采寫))[^（）]{0,250}[）)]$/u.test(
			text,
		)
	);
}
