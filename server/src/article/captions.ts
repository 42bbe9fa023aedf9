// Captions (图说): `这是5月16日拍摄的…外景。新华社发`, `…。新华社记者 张三 摄`, `图为…`.

const credit =
	/(?:新华社发|新華社發|(?:记者|記者|通讯员)?[\p{Script=Han}·\s]{1,12}[摄攝]|[摄攝]影|供图|供圖|资料照片|资料图片?|（.{1,10}日摄）。?|图片来源.{0,20}|新华社发（.{1,16}）|[摄攝]影报道)[）)]?。?$/u;
const opening = /^(?:图[为片①-⑳\d]|圖[為片]|这是|這是|新华社照片，|[△▲▼↑↓←→])/u;

export function isCaption(text: string): boolean {
	if (text.length > 240 || text.length < 4) return false;
	if (opening.test(text))
		return credit.test(text) || /^新华社照片，/u.test(text) || /^[△▲▼↑↓←→]/u.test(text) || (/^图为/u.test(text) && text.length < 120);
	return (
		/(?:新华社发(?:（.{1,16}）)?|[。）\s](?:新华社|本报|中新社)?(?:记者|通讯员|特约)?\s?[\p{Script=Han}·\s]{2,10}\s?[摄攝])[）)]?$/u.test(
			text,
		) || /^(?:新华社|本报|中新社)?(?:记者|通讯员)[\p{Script=Han}·\s]{2,12}[摄攝]$/u.test(text)
	);
}
