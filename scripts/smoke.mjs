// Does the demo do what the README promises? Started twice in one folder: it introduces its personas, answers, lets a
// persona in, and leaves an audit trail that verifies.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '../tests/browser/lib/demo.mjs';

const cache = process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache', 'fellesbord', 'target');
const program = process.env.FELLESBORD_BINARY ?? join(cache, 'debug', 'fellesbord');
const dir = mkdtempSync(join(tmpdir(), 'fellesbord-smoke-'));
const introduced = [];
let passed = 0;

async function claim(words, check) {
  try {
    await check();
  } catch (fault) {
    console.error(`not so: ${words}\n${fault.stack}`);
    throw fault;
  }
  passed += 1;
  console.log(`ok: ${words}`);
}

async function visit(demo, round) {
  await claim(`${round}: the process and the database answer`, async () => {
    for (const path of ['/healthz', '/readyz']) assert.equal((await fetch(demo.address + path)).status, 200, path);
  });
  await claim(`${round}: a login link leads in`, async () => {
    const link = new URL(demo.personas[0].link, demo.address);
    const answer = await fetch(link, { redirect: 'manual' });
    assert.ok([200, 302, 303].includes(answer.status), `${answer.status}`);
    assert.ok(answer.headers.get('set-cookie'), 'a session begins');
  });
  introduced.push(demo.personas.map((one) => `${one.id} ${one.role} ${one.name}`).sort());
}

try {
  for (const round of ['first start', 'second start']) {
    const demo = await startProgram(program, dir);
    try {
      await visit(demo, round);
    } finally {
      await demo.stop();
    }
  }
  await claim('a second start in the same folder introduces the same people', () => assert.deepEqual(introduced[0], introduced[1]));
  await claim('the audit trail verifies with its signed heads', () => {
    const database = `sqlite:${join(dir, 'fellesbord.db')}`;
    const run = spawnSync(program, ['audit', 'verify', '--database', database, '--heads', join(dir, 'heads')], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    const { ok, weaker, entries } = JSON.parse(run.stdout);
    assert.deepEqual({ ok, weaker }, { ok: true, weaker: false });
    assert.ok(entries > 0);
  });
  console.log(`smoke: ${passed} passed, 0 failed`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
