// Who serves the pages under test? The program itself, in a fresh folder, on a port of its own choice.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const READY_WITHIN_MS = 30_000;

function binary() {
  const cache = process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache', 'fellesbord', 'target');
  return process.env.FELLESBORD_BINARY ?? join(cache, 'debug', 'fellesbord');
}

/** Starts `fellesbord demo` in a fresh folder, which goes with it. */
export async function startDemo() {
  const dir = mkdtempSync(join(tmpdir(), 'fellesbord-browser-'));
  const remove = () => rmSync(dir, { recursive: true, force: true });
  try {
    const demo = await startProgram(binary(), dir);
    return { ...demo, stop: async () => { await demo.stop(); remove(); } };
  } catch (fault) {
    remove();
    throw fault;
  }
}

/** Starts a program's `demo` and resolves once it answers: `{ address, personas, dir, log(), stop() }`. */
export async function startProgram(program, dir) {
  const child = spawn(program, ['demo', '--listen', '127.0.0.1:0', '--dir', dir], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stderr.on('data', (text) => { log += text; });
  const gone = new Promise((resolve) => child.once('close', resolve));

  const stop = async () => {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(killer);
  };

  try {
    const { address, personas } = JSON.parse(await firstLine(child, gone));
    const base = address.includes('://') ? address : `http://${address}`;
    return { address: base.replace(/\/$/, ''), personas, dir, log: () => log, stop };
  } catch (fault) {
    await stop();
    throw new Error(`the demo did not start: ${fault.message}\n${log}`);
  }
}

function firstLine(child, gone) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('it said nothing in time')), READY_WITHIN_MS);
    child.once('error', (fault) => { clearTimeout(late); reject(fault); });
    createInterface({ input: child.stdout }).once('line', (line) => { clearTimeout(late); resolve(line); });
    gone.then(() => { clearTimeout(late); reject(new Error('it ended before it answered')); });
  });
}
