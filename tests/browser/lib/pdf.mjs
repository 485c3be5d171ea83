// Is a letter that the browser downloads a sound, tagged PDF? Asked of checkers from outside.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { keep } from './checks.mjs';

const CACHE = process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache', 'fellesbord', 'target');
const PDFUA = join(CACHE, 'letters-venv', 'bin', 'pdfua');

function asked(command, ...words) {
  const run = spawnSync(command, words, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  assert.equal(run.error, undefined, `${command} is missing: run make setup`);
  assert.equal(run.status, 0, `${command}: ${run.stdout}${run.stderr}`);
  return run.stdout;
}

/** Fetches a letter as who the page is logged in as, and checks it. Gives its text. */
export async function letterBehind(page, href, name) {
  const answer = await page.request.get(href);
  assert.equal(answer.status(), 200, href);
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  const file = keep(`${name}.pdf`, await answer.body());
  asked('qpdf', '--check', file);
  const told = asked('pdfinfo', file);
  assert.match(told, /^Tagged: *yes$/m);
  assert.match(told, /^Title: *\S/m);
  // The environment is made by the letters' own tests, which come first in `make test`.
  if (existsSync(PDFUA)) asked(PDFUA, 'check', file);
  return asked('pdftotext', '-layout', file, '-');
}
