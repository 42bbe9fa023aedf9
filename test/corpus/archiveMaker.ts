// Archives for tests, also such as no honest program makes: entry by entry, with every field at will.
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

export interface ZipFile {
	readonly name: string | Buffer;
	readonly content: string | Buffer;
	/** Bit 0: encrypted; bit 11: the name is UTF-8. */
	readonly flags?: number;
	/** Instead of the true ones. */
	readonly size?: number;
	readonly checksum?: number;
	readonly method?: number;
	readonly extra?: Buffer;
}

export function zip(files: readonly ZipFile[]): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, flags = 0, method = 8, extra = Buffer.alloc(0), ...told } of files) {
		const bytes = Buffer.from(content as string);
		const packed = method === 8 ? deflateRawSync(bytes) : bytes;
		const title = Buffer.from(name as string);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(flags, 2);
		common.writeUInt16LE(method, 4);
		common.writeUInt32LE(told.checksum ?? crc32(bytes), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(told.size ?? bytes.length, 18);
		common.writeUInt16LE(title.length, 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed]);
		common.writeUInt16LE(extra.length, 24);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, title, extra);
		parts.push(local);
		offset += local.length;
	}
	const listed = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(files.length, 4);
	end.writeUInt16LE(files.length, 6);
	end.writeUInt32LE(listed.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}

export interface TarFile {
	readonly name: string | Buffer;
	readonly content: string | Buffer;
	/** `0` a file, `5` a folder, `L` a long name, `x` a pax header. */
	readonly type?: string;
}

export function tarGz(files: readonly TarFile[]): Buffer {
	return gzipSync(Buffer.concat([...files.map(tarEntry), Buffer.alloc(1024)]));
}

function tarEntry({ name, content, type = '0' }: TarFile): Buffer {
	const bytes = Buffer.from(content as string);
	const head = Buffer.alloc(512);
	Buffer.from(name as string).copy(head, 0, 0, 100);
	head.write('0000644\0', 100);
	head.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
	head.write('14000000000\0', 136);
	head.write('        ', 148);
	head.write(type, 156);
	head.write('ustar\x0000', 257, 'latin1');
	const sum = head.reduce((total, byte) => total + byte, 0);
	head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
	return Buffer.concat([head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}
