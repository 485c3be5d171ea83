// Does the program do what the README promises? The demo twice in one folder, the audit trail and what is found when it is
// tampered with, the law on the command line, and a server that takes no invented people for real ones.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { changeRows } from '../tests/browser/lib/database.mjs';
import { startProgram } from '../tests/browser/lib/demo.mjs';

const cache = process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache', 'fellesbord', 'target');
const program = process.env.FELLESBORD_BINARY ?? join(cache, 'debug', 'fellesbord');
const work = mkdtempSync(join(tmpdir(), 'fellesbord-smoke-'));
const dir = join(work, 'demo');
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

/** Runs a command to its end: `{ status, json, stderr }`. */
function run(...words) {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', timeout: 60_000 });
  return { status, stderr, json: stdout.trim() === '' ? null : JSON.parse(stdout) };
}

const database = (folder) => `sqlite:${join(folder, 'fellesbord.db')}`;
const verify = (folder) => run('audit', 'verify', '--database', database(folder), '--heads', join(folder, 'heads'));

async function visit(demo, round) {
  await claim(`${round}: the process and the database answer`, async () => {
    for (const path of ['/healthz', '/readyz']) assert.equal((await fetch(demo.address + path)).status, 200, path);
  });
  await claim(`${round}: a login link leads in`, async () => {
    const link = new URL(demo.personas.find((one) => one.id === 'kari').link, demo.address);
    const answer = await fetch(link, { redirect: 'manual' });
    assert.equal(answer.status, 303);
    const cookies = answer.headers.getSetCookie();
    assert.ok(cookies.some((cookie) => /HttpOnly/i.test(cookie)), 'a session begins');
    const headers = { cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') };
    const home = await fetch(`${demo.address}/home`, { headers, redirect: 'manual' });
    assert.equal(home.status, 200);
    assert.match(await home.text(), /Ella/);
  });
  introduced.push(demo.personas.map((one) => `${one.id} ${one.role} ${one.name}`).sort());
}

async function demoTwice() {
  for (const round of ['first start', 'second start']) {
    const demo = await startProgram(program, dir);
    try {
      await visit(demo, round);
    } finally {
      await demo.stop();
    }
  }
  await claim('a second start in the same folder introduces the same people', () => assert.deepEqual(introduced[0], introduced[1]));
}

async function audit() {
  await claim('the audit trail verifies with its signed heads', () => {
    const { status, stderr, json } = verify(dir);
    assert.equal(status, 0, stderr);
    assert.deepEqual({ ok: json.ok, weaker: json.weaker, faults: json.faults }, { ok: true, weaker: false, faults: [] });
    assert.ok(json.entries > 100, `${json.entries} entries`);
  });
  await claim('without the heads it says that it knows less', () => {
    const { status, json } = run('audit', 'verify', '--database', database(dir));
    assert.deepEqual([status, json.weaker], [0, true]);
  });
  const tampered = {
    'a look that was made another': `update access_entry set role = 'decision_maker' where id = (select min(id) from access_entry)`,
    'a look that was taken out': 'delete from access_entry where id = (select min(id) from access_entry)',
    'an event that was moved in time': 'update event set at = at + 1 where id = (select min(id) from event)',
    'an entry of the trail that was taken out': 'delete from audit_entry where seq = (select max(seq) from audit_entry)',
    'a batch that was taken out': 'delete from audit_batch where number = (select max(number) from audit_batch)',
  };
  for (const [what, statement] of Object.entries(tampered)) {
    await claim(`it finds ${what}`, () => {
      const copy = join(work, 'tampered');
      cpSync(dir, copy, { recursive: true });
      changeRows(copy, statement);
      const { status, json } = verify(copy);
      rmSync(copy, { recursive: true });
      assert.equal(status, 1);
      assert.equal(json.ok, false);
      assert.ok(json.faults.length > 0 && json.faults.every((fault) => fault.tenant && fault.what));
    });
  }
}

async function law() {
  await claim('the law is listed, each rule with term, citation and versions', () => {
    const { status, json } = run('law', 'list');
    assert.equal(status, 0);
    for (const id of ['PRELIM', 'CPL-DEADLINE', 'BPA-32']) assert.ok(json.some((one) => one.rule === id), id);
    for (const one of json) assert.ok(one.term && one.citation && one.confidence && one.versions.length > 0, one.rule);
  });
  await claim('one rule is shown with its text, also as it was on a day', () => {
    const { status, json } = run('law', 'show', 'PRELIM');
    assert.equal(status, 0);
    assert.ok(json.versions.every((version) => version.text && version.citations.length > 0));
    assert.equal(run('law', 'show', 'PRELIM', '--on', '2026-11-23').json.versions.length, 1);
  });
  await claim('a rule that does not exist is not found', () => {
    assert.equal(run('law', 'show', 'NO-SUCH-RULE').status, 1);
    assert.equal(run('deadline', 'NO-SUCH-RULE', '--from', '2026-11-23').status, 1);
  });
  await claim('a deadline is counted in steps from its rule', () => {
    const { status, json } = run('deadline', 'CPL-DEADLINE', '--from', '2026-11-23', '--known-on', '2026-11-23');
    assert.equal(status, 0);
    assert.equal(json.rule, 'CPL-DEADLINE');
    assert.match(json.due, /^\d{4}-\d\d-\d\d$/);
    assert.ok(json.due > '2026-12-13' && json.steps.length > 0 && json.citation);
  });
  await claim('input that cannot be read ends with 2 and says what was expected', () => {
    const { status, stderr } = run('deadline', 'PRELIM', '--from', 'soon');
    assert.equal(status, 2);
    assert.ok(stderr.length > 0 && !stderr.includes('panicked'), stderr);
  });
}

/** Starts `serve` and resolves with its address once it says where it answers. */
async function startServe(...words) {
  const child = spawn(program, ['serve', '--listen', '127.0.0.1:0', '--heads', join(work, 'heads'), ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise((resolve) => child.once('close', resolve));
  const address = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('serve said nothing in time')), 30_000);
    createInterface({ input: child.stderr }).on('line', (line) => {
      const said = line.match(/http:\/\/\S+/);
      if (said) { clearTimeout(late); resolve(said[0]); }
    });
    gone.then((code) => { clearTimeout(late); reject(new Error(`serve ended with ${code}`)); });
  });
  return { address, stop: async () => { child.kill('SIGTERM'); await gone; } };
}

async function serve() {
  await claim('serve refuses a database of invented people', () => {
    const { status, stderr } = run('serve', '--listen', '127.0.0.1:0', '--heads', join(dir, 'heads'), '--database', database(dir));
    assert.equal(status, 2, stderr);
    assert.match(stderr, /--allow-demo-database/);
  });
  await claim('serve knows no door for invented people', async () => {
    const served = await startServe('--database', `sqlite:${join(work, 'real.db')}`);
    try {
      assert.equal((await fetch(`${served.address}/healthz`)).status, 200);
      assert.equal((await fetch(`${served.address}/demo/login/x`, { redirect: 'manual' })).status, 404);
      const login = await (await fetch(`${served.address}/login`)).text();
      assert.ok(!login.includes('/demo/login/'), 'the login page offers nobody');
    } finally {
      await served.stop();
    }
  });
}

try {
  await demoTwice();
  await audit();
  await law();
  await serve();
  console.log(`smoke: ${passed} passed, 0 failed`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
