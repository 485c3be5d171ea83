// How does a test reach behind the program, where only somebody with the disk could? Through Python's own SQLite.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = `
import sqlite3, sys
with sqlite3.connect(sys.argv[1], timeout=10) as database:
    print(database.execute(sys.argv[2]).rowcount)
`;

/** Changes rows of a demo's database. Gives how many were changed, and fails when none was. */
export function changeRows(dir, statement) {
  const run = spawnSync('python3', ['-c', SCRIPT, join(dir, 'fellesbord.db'), statement], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  const changed = Number(run.stdout);
  assert.ok(changed > 0, `no row was changed by: ${statement}`);
  return changed;
}
