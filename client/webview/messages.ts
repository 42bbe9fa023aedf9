// What the panel's page and the extension say to each other. Shared by both; only shapes.
import type { EntityRow, Page } from '../../server/src/corpus/browse.ts';
import type { IndicatorSeries } from '../../server/src/features/indicatorSeries.ts';

/** From the page. */
export type PanelAsked =
	/** The page is there; after a reload with what it showed. */
	| { readonly kind: 'ready'; readonly indicator: string | undefined }
	| { readonly kind: 'filter'; readonly text: string }
	| { readonly kind: 'choose'; readonly indicator: string }
	| { readonly kind: 'open'; readonly place: unknown };

/** To the page. */
export type PanelTold =
	| { readonly kind: 'indicators'; readonly text: string; readonly page: Page<EntityRow> }
	/** Shows it, of this unit and scope where they are named; the page asks nothing back. */
	| { readonly kind: 'series'; readonly series: IndicatorSeries; readonly unit: string | undefined; readonly scope: string | undefined }
	| { readonly kind: 'loading'; readonly indicator: string }
	| { readonly kind: 'failed' }
	/** There is no corpus, or it is not read yet: why, in words. */
	| { readonly kind: 'empty'; readonly why: string };

/** The page's own words, in the editor's language; `{0}` is filled in by the page. */
export interface PanelWords {
	readonly title: string;
	readonly choose: string;
	readonly placeholder: string;
	readonly noMatch: string;
	readonly unit: string;
	readonly noUnit: string;
	readonly scope: string;
	readonly allScopes: string;
	readonly noScope: string;
	readonly when: string;
	readonly value: string;
	readonly measure: string;
	readonly source: string;
	readonly untitled: string;
	readonly dated: string;
	readonly points: string;
	readonly newest: string;
	readonly hint: string;
	readonly welcome: string;
	readonly loading: string;
	readonly failed: string;
	readonly nothing: string;
	readonly chart: string;
	readonly open: string;
	readonly exact: string;
	readonly about: string;
	readonly over: string;
	readonly under: string;
	readonly interval: string;
}
