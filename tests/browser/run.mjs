// Runs the browser tests, or those whose path holds the word given:  node run.mjs [WORD]
// FELLESBORD_BROWSER=all runs every page in every combination; FELLESBORD_BINARY names another program to test.
import { spawnSync } from 'node:child_process';
import { globSync } from './lib/files.mjs';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const word = process.argv[2] ?? '';
const files = globSync(here, '.test.mjs').filter((file) => file.slice(here.length).includes(word));
if (files.length === 0) {
  console.error(`browser: no test file holds the word ${JSON.stringify(word)}`);
  process.exit(2);
}

rmSync(`${here}out`, { recursive: true, force: true });
mkdirSync(`${here}out`);
const results = `${here}out/results.tap`;
const reporters = [
  '--test-reporter=spec', '--test-reporter-destination=stdout',
  '--test-reporter=tap', `--test-reporter-destination=${results}`,
];
const run = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...reporters, ...files], { stdio: ['ignore', 'inherit', 'inherit'] });
const count = (name) => Number(readFileSync(results, 'utf8').match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
console.log(`browser: ${count('pass')} passed, ${count('fail') + count('cancelled')} failed`);
process.exit(run.status ?? 3);
