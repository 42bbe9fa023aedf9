// Colours a text with the shipped grammar, in the engine that VS Code runs it in. Knows nothing of themes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

export interface Colouring {
	/** The stretches of the text that carry a scope beginning with `scope`, each line by itself. */
	pieces(scope: string): string[];
}

let grammar: Promise<IGrammar> | undefined;

export async function colour(text: string): Promise<Colouring> {
	grammar ??= loadGrammar();
	const loaded = await grammar;
	const lines = text.split(/\r?\n/);
	let state = textmate.INITIAL;
	const tokenized = lines.map((line) => {
		const result = loaded.tokenizeLine(line, state);
		state = result.ruleStack;
		return { line, tokens: result.tokens };
	});
	return {
		pieces(scope) {
			return tokenized.flatMap(({ line, tokens }) => {
				const pieces: string[] = [];
				let end = -1;
				for (const token of tokens) {
					if (!token.scopes.some((name) => name.split(' ').some((one) => one === scope || one.startsWith(`${scope}.`)))) continue;
					const piece = line.slice(token.startIndex, Math.min(token.endIndex, line.length));
					if (token.startIndex === end) pieces.push(pieces.pop() + piece);
					else pieces.push(piece);
					end = token.endIndex;
				}
				return pieces;
			});
		},
	};
}

async function loadGrammar(): Promise<IGrammar> {
	const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
	await oniguruma.loadWASM(Uint8Array.from(readFileSync(wasm)).buffer);
	const path = new URL('../../syntaxes/news-article.tmLanguage.json', import.meta.url);
	const registry = new textmate.Registry({
		onigLib: Promise.resolve({
			createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
			createOnigString: (text) => new oniguruma.OnigString(text),
		}),
		loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, 'utf8'), 'news-article.tmLanguage.json'),
	});
	const loaded = await registry.loadGrammar('text.news-article');
	if (!loaded) throw new Error('the grammar does not load');
	return loaded;
}
