// Colours of charts on their own background: an image in a hover cannot know the editor's.

export type Theme = 'light' | 'dark';

export interface Palette {
	readonly background: string;
	readonly text: string;
	readonly faint: string;
	readonly line: string;
	/** The value under the cursor. */
	readonly mark: string;
}

export const palettes: Readonly<Record<Theme, Palette>> = {
	light: { background: '#ffffff', text: '#3b3b3b', faint: '#d4d4d4', line: '#1a73b8', mark: '#c2410c' },
	dark: { background: '#1f1f1f', text: '#cccccc', faint: '#4a4a4a', line: '#4fa3e0', mark: '#f0883e' },
};
