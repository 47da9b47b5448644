// Sums up what Vitest and Playwright wrote down: `node .ci/count-results.mjs EXIT_CODE_OF_THE_RUN`.
import { existsSync, readFileSync } from 'node:fs';

const exitCode = Number(process.argv[2]);
const results = [
  read('.e2e/unit.json', countVitest),
  read('.e2e/results.json', countBrowser),
  read('.e2e/faults.json', countVitest),
];
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
// What fails before or beside the tests (types, lint, the build) counts as one failure.
const other = exitCode !== 0 && failed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed + other} failed`);
process.exitCode = exitCode === 0 && failed > 0 ? 1 : exitCode;

function read(file, count) {
  return existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
}

/** A file that could not even be loaded has no tests that could have failed. */
function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function countBrowser({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
