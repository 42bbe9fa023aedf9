// Years that are counted from an accession: 民国三十八年 is 1949, 光绪二十六年 is 1900. Knows the eras that news copy still names.
import { isHan } from '../../../text/characters.ts';

/** The year before the first of each. */
const eras: ReadonlyMap<string, number> = new Map(
	Object.entries({
		民国: 1911,
		顺治: 1643,
		康熙: 1661,
		雍正: 1722,
		乾隆: 1735,
		嘉庆: 1795,
		道光: 1820,
		咸丰: 1850,
		同治: 1861,
		光绪: 1874,
		宣统: 1908,
		洪武: 1367,
		永乐: 1402,
		万历: 1572,
		崇祯: 1627,
		贞观: 626,
		开元: 712,
		明治: 1867,
		昭和: 1925,
		平成: 1988,
		令和: 2018,
	}),
);

/** What is to be added to a year whose number begins at `pos`; `undefined` where no era stands before it. */
export function reignBefore(text: string, pos: number): number | undefined {
	return isHan(text.charCodeAt(pos - 1)) ? eras.get(text.slice(Math.max(0, pos - 2), pos)) : undefined;
}
