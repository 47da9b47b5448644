#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';

// Settings, content and data are found from the project's folder, wherever one stands.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
await createJiti(import.meta.url).import('./webinars.ts');
