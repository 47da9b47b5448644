import { rmSync } from 'node:fs';
import { renderTemplates } from '../fixtures/render-templates';
import { build, copySite } from '../fixtures/site-copy';
import { buildSettings, contentDir, dataFolder, siteFolder } from './site';

/** Vitest's global set-up: the site as it goes into production, built once for all tests. */
export default async function setUp(): Promise<void> {
  rmSync(dataFolder, { recursive: true, force: true });
  renderTemplates(contentDir, Date.now());
  copySite(siteFolder);
  const { code, output } = await build(siteFolder, contentDir, buildSettings);
  if (code !== 0) throw new Error(`The site was not built:\n${output}`);
}
