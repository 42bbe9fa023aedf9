// What is known of the drafts at hand: read once, kept until the text, the settings or the corpus change.
// Knows neither the protocol nor the file system; the language server and the command line are its two doors.
import type { ArticleFile } from './article/model.ts';
import { readArticle } from './article/read.ts';
import { type IgnoreList, nothingIgnored } from './checks/frame/ignored.ts';
import type { Finding } from './checks/frame/model.ts';
import { runChecks } from './checks/frame/run.ts';
import { checks } from './checks/registry.ts';
import { type Evidence, noEvidence } from './corpus/evidence.ts';
import { extractFacts } from './facts/extract.ts';
import type { Facts } from './facts/model.ts';
import { joinKnown, type KnownNames } from './facts/names/known.ts';
import type { Reading } from './features/reading.ts';
import { type House, noHouse } from './house/house.ts';
import { listedNames } from './house/listedNames.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { keptText } from './util/cacheByText.ts';
import { type CancellationToken, throwIfCancelled } from './util/cancellation.ts';

/** A text that someone is writing. */
export interface Draft {
	/** What tells drafts apart: a URI or a path. */
	readonly id: string;
	/** Absolute path, where the draft is a file: names the day, and is no evidence against itself. */
	readonly path: string | undefined;
	readonly text: string;
}

/** The corpus as the service needs it. */
export interface EvidenceSource {
	/** Changes whenever an answer could; 0 until there is one. */
	readonly version: number;
	/** Names that it has learnt with certainty; the same value until they change. */
	readonly names?: KnownNames | undefined;
	/** Phrasings that it has taught. */
	readonly learnt?: Evidence['learnt'];
	gather(file: ArticleFile, facts: Facts, draft: Draft, token: CancellationToken): Promise<Evidence>;
}

export interface ServiceOptions {
	/** Told of a check that threw or reported something unusable. */
	readonly onFault?: (id: string, fault: unknown) => void;
}

export interface Service {
	settings: Settings;
	corpus: EvidenceSource | undefined;
	/** The newsroom's own lists. */
	house: House;
	/** What somebody has looked at and wants no more. */
	ignored: IgnoreList;
	/** Structure alone: fast enough for every keystroke. */
	read(draft: Draft): ArticleFile;
	/** Structure and facts, without what the corpus says. */
	local(draft: Draft): Reading;
	/** With what is known without asking the corpus: for whoever cannot wait. */
	atHand(draft: Draft): Reading;
	/** With what the corpus says, once there is a corpus. */
	reading(draft: Draft, token: CancellationToken): Promise<Reading>;
	findings(draft: Draft, token: CancellationToken): Promise<readonly Finding[]>;
	/** The draft was closed. */
	forget(id: string): void;
}

/** What was found out about one draft, each thing with what it depends on. */
interface Known {
	readonly text: string;
	readonly path: string | undefined;
	readonly file: ArticleFile;
	facts?: { readonly value: Facts; readonly names: KnownNames };
	evidence?: { readonly value: Evidence; readonly facts: Facts; readonly source: EvidenceSource; readonly version: number };
	findings?: {
		readonly value: readonly Finding[];
		readonly facts: Facts;
		readonly evidence: Evidence;
		readonly house: House;
		readonly ignored: IgnoreList;
		readonly settings: Settings;
	};
}

export function createService(options: ServiceOptions = {}): Service {
	const drafts = new Map<string, Known>();
	let certain: { readonly house: House; readonly learnt: KnownNames | undefined; readonly value: KnownNames } | undefined;

	function know(draft: Draft): Known {
		let known = drafts.get(draft.id);
		if (known?.text !== draft.text || known.path !== draft.path) {
			known = { text: draft.text, path: draft.path, file: readArticle(draft.text, { path: draft.path, keep: keptText }) };
			drafts.set(draft.id, known);
		}
		return known;
	}

	function factsOf(known: Known): Facts {
		const names = certainNames();
		if (known.facts?.names !== names) known.facts = { value: extractFacts(known.file, { known: names }), names };
		return known.facts.value;
	}

	/** What the newsroom lists and what the corpus has learnt. */
	function certainNames(): KnownNames {
		const { house } = service;
		const learnt = service.corpus?.names;
		if (certain?.house !== house || certain.learnt !== learnt) {
			certain = { house, learnt, value: joinKnown(listedNames(house), learnt) };
		}
		return certain.value;
	}

	async function evidenceOf(known: Known, draft: Draft, token: CancellationToken): Promise<Evidence> {
		const source = service.corpus;
		if (!source || source.version === 0) return noEvidence;
		const facts = factsOf(known);
		const { evidence } = known;
		if (evidence?.facts === facts && evidence.source === source && evidence.version === source.version) return evidence.value;
		const { version } = source;
		const value = await source.gather(known.file, facts, draft, token);
		throwIfCancelled(token);
		known.evidence = { value, facts, source, version };
		return value;
	}

	const service: Service = {
		settings: defaultSettings,
		corpus: undefined,
		house: noHouse,
		ignored: nothingIgnored,
		read: (draft) => know(draft).file,
		local(draft) {
			const known = know(draft);
			return { file: known.file, facts: factsOf(known), evidence: noEvidence, house: service.house };
		},
		atHand(draft) {
			const known = know(draft);
			const { learnt } = service.corpus ?? {};
			const evidence = { ...noEvidence, ...(learnt === undefined ? {} : { learnt }) };
			return { file: known.file, facts: factsOf(known), evidence, house: service.house };
		},
		async reading(draft, token) {
			const known = know(draft);
			const evidence = await evidenceOf(known, draft, token);
			return { file: known.file, facts: factsOf(known), evidence, house: service.house };
		},
		async findings(draft, token) {
			const { settings, house, ignored } = service;
			const known = know(draft);
			const evidence = await evidenceOf(known, draft, token);
			const facts = factsOf(known);
			const last = known.findings;
			const same = last?.facts === facts && last.evidence === evidence && last.house === house && last.settings === settings;
			if (same && last.ignored === ignored) return last.value;
			const all = runChecks(checks, { file: known.file, facts, evidence, house, settings }, options);
			const value = all.filter((finding) => !ignored.ignores(finding, known.file));
			known.findings = { value, facts, evidence, house, ignored, settings };
			return value;
		},
		forget: (id) => {
			drafts.delete(id);
		},
	};
	return service;
}
