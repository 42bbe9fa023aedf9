// All that is known of one draft: what every feature is given. Only a shape; the service fills it.
import type { ArticleFile } from '../article/model.ts';
import type { Evidence } from '../corpus/evidence.ts';
import type { Facts } from '../facts/model.ts';
import type { House } from '../house/house.ts';

export interface Reading {
	readonly file: ArticleFile;
	readonly facts: Facts;
	/** Empty until the corpus is ready. */
	readonly evidence: Evidence;
	/** The newsroom's own lists, where there are any. */
	readonly house?: House;
}
