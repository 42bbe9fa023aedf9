// How one point is drawn: its shape says how exactly the value was printed, so that nothing is told by colour alone.
import type { Approximation } from '../../server/src/facts/model.ts';

export interface MarkPlace {
	readonly x: number;
	readonly low: number;
	readonly high: number;
}

export interface MarkStyle {
	readonly approximation: Approximation;
	readonly colour: string;
	readonly background: string;
	/** Pixels of the canvas to one of the page. */
	readonly ratio: number;
}

/** ● exact, ○ about, ▲ over, ▼ under or nearly, a bar for an interval. */
export function drawMark(
	ctx: CanvasRenderingContext2D,
	{ x, low, high }: MarkPlace,
	{ approximation, colour, background, ratio }: MarkStyle,
): void {
	const size = 4.5 * ratio;
	ctx.strokeStyle = colour;
	ctx.fillStyle = colour;
	ctx.lineWidth = 2 * ratio;
	ctx.beginPath();
	if (low !== high) {
		ctx.moveTo(x - size, low);
		ctx.lineTo(x + size, low);
		ctx.moveTo(x, low);
		ctx.lineTo(x, high);
		ctx.moveTo(x - size, high);
		ctx.lineTo(x + size, high);
		ctx.stroke();
		return;
	}
	switch (approximation) {
		case 'over':
			triangle(ctx, x, low, size * 1.2);
			break;
		case 'under':
		case 'nearly':
			triangle(ctx, x, low, -size * 1.2);
			break;
		case 'exact':
		case 'about':
			ctx.arc(x, low, size, 0, 2 * Math.PI);
	}
	if (approximation === 'about') {
		ctx.fillStyle = background;
		ctx.fill();
		ctx.stroke();
	} else ctx.fill();
}

/** Upright where `size` is positive. */
function triangle(ctx: CanvasRenderingContext2D, x: number, y: number, size: number): void {
	ctx.moveTo(x, y - size);
	ctx.lineTo(x - size, y + size * 0.8);
	ctx.lineTo(x + size, y + size * 0.8);
	ctx.closePath();
}
