import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What of the list that Next's build leaves of its server actions matters here. */
const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string().optional(), exportedName: z.string().optional() }),
  ),
});

/**
 * The id by which forms of this build name a server action.
 *
 * @param distDir - what the build has made
 * @param filename - of the module of the action, from the root of the project
 * @returns null where it can't be found out
 */
export function readActionId(
  distDir: string,
  filename: string,
  exportedName: string,
): string | null {
  try {
    const file = path.join(distDir, 'server', 'server-reference-manifest.json');
    const { node } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    const found = Object.entries(node).find(
      ([, each]) => each.filename === filename && each.exportedName === exportedName,
    );
    return found?.[0] ?? null;
  } catch {
    return null;
  }
}
