// An SVG as an address that Markdown can show without any file.

/** As the source of an image in Markdown, which takes no SVG as it is. */
export function svgDataUri(svg: string): string {
	const bytes = new TextEncoder().encode(svg);
	return `data:image/svg+xml;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
