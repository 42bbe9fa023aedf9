// Bytes of every encoding that copy comes in, and bytes that are no text.
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decode } from '../../server/src/corpus/decode.ts';

const simplified = '北里省的公路修到了河边，大家都说好。𠮷';
const traditional = '北里省的公路修到了河邊，大家都說這條路修得好，還要再修一條。';

test.each([
	['utf-8', simplified, Buffer.from(simplified)],
	['utf-8', simplified, Buffer.from(`\uFEFF${simplified}`)],
	['utf-16le', simplified, iconv.encode(simplified, 'utf16le', { addBOM: true })],
	['utf-16be', simplified, iconv.encode(simplified, 'utf16be', { addBOM: true })],
	['gb18030', simplified, iconv.encode(simplified, 'gb18030')],
	['gb18030', '山路', iconv.encode('山路', 'gb18030')],
	['gb18030', traditional, iconv.encode(traditional, 'gb18030')],
	['big5', traditional, iconv.encode(traditional, 'big5')],
	['utf-8', '', Buffer.alloc(0)],
	['utf-8', 'plain ASCII', Buffer.from('plain ASCII')],
])('%s: %s', (encoding, text, bytes) => {
	expect(decode(bytes)).toEqual({ kind: 'text', text, encoding });
});

const whole = Buffer.from(simplified.slice(0, -2));
const inside = Buffer.byteLength('北里省的公路修到了');

test.each([
	[
		'a byte is lost',
		Buffer.concat([whole.subarray(0, inside), whole.subarray(inside + 1)]),
		/^北里省的公路修到了\ufffd+边，大家都说好。$/u,
	],
	['the end is cut off within a character', whole.subarray(0, -1), /^北里省的公路修到了河边，大家都说好\ufffd$/u],
])('UTF-8 stays UTF-8 where %s', (_, bytes, text) => {
	expect(decode(bytes)).toEqual({ kind: 'text', text: expect.stringMatching(text), encoding: 'utf-8' });
});

test.each([
	['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), Buffer.alloc(900, 0xa7)])],
	['zeros behind a long text', Buffer.concat([Buffer.from(simplified.repeat(400)), Buffer.alloc(64)])],
	['bytes of no code', Buffer.from(Array.from({ length: 900 }, (_, i) => 0x80 + ((i * 37) % 0x7f)))],
])('%s is no text', (_, bytes) => {
	expect(decode(bytes)).toEqual({ kind: 'binary' });
});
