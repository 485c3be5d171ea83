// Does somebody who has never heard of it find out what they may be entitled to, and end inside an application?
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { axe, growsWithItsText, noComplaints, noSidewaysScroll, printPdf, screenshot, tabThrough } from '../lib/checks.mjs';
import { faultsOf, follow, tabTo } from '../lib/forms.mjs';
import { openHouse } from '../lib/house.mjs';
import { ANSWERS, answerAll, apply, carries, choose, lead, onwards } from './navigator.mjs';

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

const words = async (page) => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');

/** Everything that is asked of a page, on the page as it stands: it was posted, and cannot be opened by its address. */
const lookOn = (page, story) => async (name) => {
  await noSidewaysScroll(page);
  await axe(page);
  await tabThrough(page);
  await growsWithItsText(page);
  noComplaints(page);
  await screenshot(page, `${story}-${name}`);
};

describe('a newcomer on a phone', { concurrency: 1 }, () => {
  let phone;
  let look;
  before(async () => {
    phone = await house.asPersona(null, { width: 390 });
    look = lookOn(phone, 's1');
  });
  after(() => phone?.context().close());

  test('is led from the front page through the questions, one a page', async () => {
    await follow(phone, phone.locator('main a[href="/rights"]').first());
    await answerAll(phone, look);
    await look('check');
    assert.ok((await words(phone)).includes('9 år'));
    assert.equal(new URL(phone.url()).search, '', 'no address holds an answer');
  });

  test('reads every service with its reasons, and what one can do', async () => {
    await lead(phone, '/rights/result');
    await look('result');
    const bpa = phone.locator('article', { has: phone.locator('h3', { hasText: 'brukerstyrt personlig assistanse' }) });
    await bpa.locator('summary').click();
    const said = await bpa.innerText();
    for (const part of ['Hvorfor', 'Hvem bestemmer', 'Loven']) assert.ok(said.includes(part), part);
    assert.ok(await bpa.locator('a[href^="https://lovdata.no/"]').count() > 0);
    assert.ok(await bpa.locator('a[href^="/rules/"]').count() > 0);
    await printPdf(phone, 's1-result');
  });

  test('may have expected another answer, listens, and sees granted hours as BPA', async () => {
    for (const page of ['expected', 'aloud', 'conversion']) {
      await lead(phone, `/rights/${page}`);
      await look(page);
      if (page === 'conversion') assert.ok((await words(phone)).includes('3 timer og 42 minutter'));
      await lead(phone, '/rights/result');
    }
  });

  test('logs in, and ends inside an application whose lines carry what was answered', async () => {
    const lines = await apply(phone, house.personaLink('kari'), look);
    assert.match(lines, /^\/applications\/[^/]+\/lines$/);
    await carries(phone);
    await look('lines');
  });
});

test('the whole way is walked without JavaScript', async () => {
  const page = await house.asPersona(null, { js: false });
  await answerAll(page);
  await lead(page, '/rights/result');
  await apply(page, house.personaLink('jonas'));
  await carries(page);
  await page.context().close();
});

test('a question is answered with the keyboard alone, and the return key goes on', async () => {
  const page = await house.asPersona(null);
  await page.goto('/rights/questions');
  await tabTo(page, '#line input[type=radio]');
  await page.keyboard.press('Space');
  const age = page.waitForEvent('domcontentloaded');
  await page.keyboard.press('Enter');
  await age;
  assert.equal(await page.locator('#age').count(), 1, 'the second question');
  await tabTo(page, '#age');
  await page.keyboard.type('9');
  const home = page.waitForEvent('domcontentloaded');
  await page.keyboard.press('Enter');
  await home;
  assert.equal(await page.getAttribute('html', 'lang'), 'nb', 'the return key chooses no language');
  assert.equal(await page.locator('#line[action="/rights/home/answer"]').count(), 1, 'the third question');
  await page.context().close();
});

test('going back keeps the answers, with the page\'s own button and with the browser\'s', async () => {
  const page = await house.asPersona(null);
  await page.goto('/rights/questions');
  await choose(page, { who: 'child' });
  await follow(page, page.locator(onwards));
  await page.locator('#age').fill('9');
  await follow(page, page.locator('.back-line button'));
  assert.ok(await page.locator('#line [value=child]').isChecked());
  await follow(page, page.locator(onwards));
  assert.equal(await page.locator('#age').inputValue(), '9', 'typed before going back');
  await page.goto('/rights/questions');
  await choose(page, { who: 'child' });
  await follow(page, page.locator(onwards));
  await page.goBack();
  assert.equal(await page.locator('#line[action="/rights/who/answer"]').count(), 1, 'the browser asks nothing before it goes back here');
  await page.context().close();
});

test('another language in the middle loses nothing, and what cannot be read is said kindly', async () => {
  const page = await house.asPersona(null);
  await page.goto('/rights/questions');
  await choose(page, { who: 'child' });
  await follow(page, page.locator(onwards));
  await page.locator('#age').fill('ni');
  await follow(page, page.locator('.languages button[value=en]'));
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.equal(await page.locator('#age').inputValue(), 'ni');
  await follow(page, page.locator(onwards));
  assert.equal((await faultsOf(page)).length, 1);
  assert.equal(await page.locator('#age').inputValue(), 'ni');
  await page.locator('#age').fill('9');
  await follow(page, page.locator(onwards));
  assert.equal(await page.locator('#line [name=answers]').inputValue(), '1;who=child;age=9');
  await page.context().close();
});

for (const options of [{ width: 1280, lang: 'nn' }, { width: 320, scheme: 'dark', lang: 'en' }]) {
  test(`every page stands at ${options.width} px, ${options.scheme ?? 'light'}, ${options.lang}`, async () => {
    const page = await house.asPersona(null, options);
    const look = lookOn(page, `s1-${options.width}-${options.lang}`);
    await answerAll(page, look);
    await look('check');
    await lead(page, '/rights/result');
    await look('result');
    for (const to of ['expected', 'aloud', 'conversion']) {
      await lead(page, `/rights/${to}`);
      await look(to);
      await lead(page, '/rights/result');
    }
    await page.context().close();
  });
}

test('the story asks every question there is', () => {
  assert.equal(new Set(ANSWERS.map(([question]) => question)).size, 10);
});
