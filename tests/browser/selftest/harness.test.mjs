// Can the checks fail? Each one is shown a page that is good and a page that breaks exactly it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { axe, growsWithItsText, noComplaints, noSidewaysScroll, printPdf, tabThrough, validHtml } from '../lib/checks.mjs';
import { ALL, BASE, combinationsOf } from '../lib/combinations.mjs';
import { crawl, fits, patternOf, shapeOf } from '../lib/crawl.mjs';

process.env.FELLESBORD_BINARY = fileURLToPath(new URL('./fake-demo.mjs', import.meta.url));
const { openHouse } = await import('../lib/house.mjs');

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

async function at(path, options) {
  const page = await house.asPersona('parent', options);
  page.answer = await page.goto(path);
  return page;
}

test('a good page passes every check', async () => {
  const page = await at('/cases/12');
  assert.ok(await axe(page) > 5);
  await noSidewaysScroll(page);
  await growsWithItsText(page);
  await validHtml(await page.answer.text(), '/cases/12');
  const stops = await tabThrough(page);
  assert.equal(stops.length, 5, stops.join(', '));
  const pdf = await printPdf(page);
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  noComplaints(page);
});

const bad = {
  '/wide': ['sideways scrolling', (page) => noSidewaysScroll(page), /scrolls sideways/],
  '/unlabelled': ['a field without a name', (page) => axe(page), /label/],
  '/covered': ['a link under something else', (page) => tabThrough(page), /is covered by div/],
  '/unmarked': ['focus that does not show', (page) => tabThrough(page), /does not show that it has focus/],
  '/unreachable': ['a link that Tab never reaches', (page) => tabThrough(page), /never reaches a "hit kommer du ikke"/],
  '/inline': ['inline style', async (page) => validHtml(await page.answer.text(), '/inline'), /no-inline-style/],
  '/rigid': ['text that cannot grow', (page) => growsWithItsText(page), /scrolls sideways/],
  '/missing': ['a thing that is not found', (page) => noComplaints(page), /complains/],
};
for (const [path, [what, check, words]] of Object.entries(bad)) {
  test(`${what} is found`, async () => {
    const page = await at(path);
    await assert.rejects(async () => check(page), words);
  });
}

test('what is wider than the paper is found in print', async () => {
  await assert.rejects(printPdf(await at('/wide', { width: 1280 })), /scrolls sideways/);
});

test('a page without JavaScript can be looked at', async () => {
  const page = await at('/cases/12', { js: false });
  assert.ok(await page.locator('h1').isVisible());
  await noSidewaysScroll(page);
});

test('a persona speaks the language that is chosen', async () => {
  const page = await at('/cases/13', { lang: 'nn', scheme: 'dark', width: 320 });
  assert.equal(await page.getAttribute('html', 'lang'), 'nn');
});

test('links are followed, and a pattern finds its address', async () => {
  const page = await at('/');
  const met = (await crawl(page, '/')).map((one) => one.path);
  assert.deepEqual(met, ['/', '/cases/12', '/cases/13']);
  assert.ok(fits('/cases/{case}', met[1]));
  assert.ok(!fits('/cases/{case}/lines', met[1]));
});

test('an address belongs to the most literal pattern, and to one shape with others of its kind', () => {
  const patterns = ['/cases/{case}/lines/{line}', '/cases/{case}/lines/new'];
  assert.equal(patternOf(patterns, '/cases/12/lines/new'), '/cases/{case}/lines/new');
  assert.equal(patternOf(patterns, '/cases/12/lines/4a'), '/cases/{case}/lines/{line}');
  assert.equal(patternOf(patterns, '/help'), undefined);
  assert.equal(shapeOf('/cases/12?line=4a&show=all'), '/cases/{id}?line={id}&show=all');
});

test('each page is looked at in the base and one more, and in all eighteen when asked', () => {
  assert.equal(ALL.length, 18);
  assert.deepEqual(combinationsOf(3, false)[0], BASE);
  const rotated = new Set(Array.from({ length: 17 }, (_, place) => combinationsOf(place, false)[1]));
  assert.equal(rotated.size, 17, 'seventeen pages see all that is not the base');
  assert.equal(combinationsOf(0, true).length, 18);
});

test('a persona that the demo does not know is named', async () => {
  await assert.rejects(house.asPersona('nobody'), /there are parent/);
});
