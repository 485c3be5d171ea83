// Which files below a folder end in a word? The dependencies' own folder is left out.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export function globSync(folder, ending) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !['node_modules', 'out'].includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? globSync(join(folder, entry.name), ending) : [join(folder, entry.name)]))
    .filter((path) => path.endsWith(ending))
    .sort();
}
