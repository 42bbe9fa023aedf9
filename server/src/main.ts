// Starts the language server over whatever the editor chose: IPC, a pipe, or stdio. Brings what the server needs of the machine.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { cacheFolder } from './collections.ts';
import { encodingOf, readTextFile } from './corpus/textFile.ts';
import { startSegmenter } from './jieba/background.ts';
import { openLibrary } from './library.ts';
import { startServer } from './server.ts';

startServer(createConnection(ProposedFeatures.all), {
	readText: readTextFile,
	encodingOf,
	openLibrary,
	startSegmenter,
	storage: cacheFolder(),
});
