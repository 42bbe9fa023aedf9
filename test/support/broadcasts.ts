// Real news broadcasts, unpacked from their archive for a test and gone afterwards.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedPath } from './shared.ts';

/** The texts of one month, `2025/06`; none where the archive is absent. */
export function broadcastsOf(month: string): string[] {
	const archive = sharedPath('broadcasts/broadcasts-2022-2025.tar.xz');
	if (archive === undefined) return [];
	const folder = mkdtempSync(join(tmpdir(), 'kanwu-broadcasts-'));
	try {
		execFileSync('tar', ['-xJf', archive, '-C', folder, '--wildcards', `*${month}/*`]);
		return readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
