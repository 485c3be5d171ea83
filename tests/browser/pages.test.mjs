// Is every page of pages.json usable: by keyboard, without JavaScript, on paper, with large text, in every language?
// Each page is looked at once at 390 px, light, bokmål, and once more in a combination that rotates by page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { axe, growsWithItsText, noComplaints, noSidewaysScroll, printPdf, screenshot, tabThrough, validHtml } from './lib/checks.mjs';
import { BASE, combinationsOf, nameOf } from './lib/combinations.mjs';
import { crawl, patternOf } from './lib/crawl.mjs';
import { openHouse } from './lib/house.mjs';

const pages = JSON.parse(readFileSync(new URL('./pages.json', import.meta.url), 'utf8'));
const patterns = [...new Set(pages.map((page) => page.path))];
const personas = [...new Set(pages.map((page) => page.persona))];
const everything = process.env.FELLESBORD_BROWSER === 'all';

let house;
const reached = new Map(); // persona -> the pages that links lead to

before(async () => {
  house = await openHouse();
  for (const persona of personas) {
    const page = await house.asPersona(persona);
    const listed = pages.filter((entry) => entry.persona === persona && !entry.path.includes('{'));
    const met = await crawl(page, new URL(page.url()).pathname, ...listed.map((entry) => entry.path));
    reached.set(persona, met);
    await page.context().close();
  }
});
after(() => house?.close());

/** The address behind a pattern: itself when it names no id, else the first that the persona meets. */
function addressOf({ path, persona }) {
  if (!path.includes('{')) return path;
  const met = reached.get(persona).find((one) => patternOf(patterns, one.path) === path);
  assert.ok(met, `no link leads ${persona ?? 'a stranger'} to ${path}`);
  return met.path;
}

describe('links', () => {
  for (const persona of personas) {
    test(`every link that ${persona ?? 'a stranger'} meets leads to a page of the list`, () => {
      const met = reached.get(persona);
      const dead = met.filter((one) => one.status !== 200).map((one) => `${one.address}: ${one.status}`);
      assert.deepEqual(dead, [], 'dead links');
      const unlisted = met.filter((one) => patternOf(patterns, one.path) === undefined);
      assert.deepEqual(unlisted.map((one) => one.path), [], 'pages that pages.json does not list');
    });
  }
});

pages.forEach((entry, place) => {
  const who = entry.persona ?? 'a stranger';
  describe(`${entry.path} as ${who}`, () => {
    for (const combination of combinationsOf(place, everything)) {
      test(`${nameOf(combination)}`, async () => {
        const page = await house.asPersona(entry.persona, combination);
        try {
          const answer = await page.goto(addressOf(entry));
          assert.equal(answer.status(), 200);
          assert.equal(await page.getAttribute('html', 'lang'), combination.lang);
          await noSidewaysScroll(page);
          await axe(page);
          await screenshot(page, `${entry.path}-${who}-${nameOf(combination)}`);
          if (combination === BASE) await wholeCheck(page, answer, entry);
          noComplaints(page);
        } finally {
          await page.context().close();
        }
      });
    }

    test('without JavaScript', async () => {
      const page = await house.asPersona(entry.persona, { js: false });
      try {
        const answer = await page.goto(addressOf(entry));
        assert.equal(answer.status(), 200);
        assert.ok(await page.locator('h1').isVisible(), 'the heading is there');
        await noSidewaysScroll(page);
        for (const form of await page.locator('form').all()) {
          const buttons = form.locator('button:not([type=button]), input[type=submit]');
          assert.ok(await buttons.count() > 0, 'a form has a button of its own');
        }
      } finally {
        await page.context().close();
      }
    });
  });
});

/** What is looked at once, in the base combination. */
async function wholeCheck(page, answer, entry) {
  await validHtml(await answer.text(), entry.path);
  await tabThrough(page);
  await growsWithItsText(page);
  await printPdf(page, `${entry.path}-${entry.persona ?? 'a stranger'}`);
}
