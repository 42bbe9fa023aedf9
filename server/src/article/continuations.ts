// Continuations over pages (转版): `（上接第1版）`, `（下转第三版）`.
import type { Span } from '../text/span.ts';

const opening = /^[（(]\s?[上下][接转轉]\s?(?:第|[A-Z]?\d|[一二三四五六七八九十])[^（）()]{0,12}[）)]/u;
const closing = /[（(][上下][接转轉](?:第|[A-Z]?\d|[一二三四五六七八九十])[^（）()]{0,12}[）)]$/u;

/** `（上接第一版）伤可用药…`: the place of `（上接第一版）`. */
export function continuedFrom(text: string): Span | undefined {
	if (!text.startsWith('（') && !text.startsWith('(')) return undefined;
	const match = opening.exec(text.slice(0, 30));
	return match === null ? undefined : { start: 0, end: match[0].length };
}

/** `…新成就。（下转第三版）`: the place of `（下转第三版）`. */
export function continuedOn(text: string): Span | undefined {
	if (!text.endsWith('）') && !text.endsWith(')')) return undefined;
	const tail = text.slice(-30);
	const match = closing.exec(tail);
	return match === null ? undefined : { start: text.length - match[0].length, end: text.length };
}
