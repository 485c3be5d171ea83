// Does the table bear those who come without JavaScript, without a mouse, or too late for their session?
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { changeRows } from '../lib/database.mjs';
import { faultsOf, fill, follow, tabTo, unfold } from '../lib/forms.mjs';
import { openHouse } from '../lib/house.mjs';
import * as family from './family.mjs';
import { NEEDS } from './lines.mjs';

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

test('an application is written and handed in without JavaScript', async () => {
  const kari = await house.asPersona('kari', { js: false });
  const application = await family.begin(kari, 'Emil');
  await family.tell(kari, application, 'At Emil også blir sett.', ['Emil kommer på trening', 'Han sover hjemme hos en venn']);
  await family.ask(kari, application, NEEDS);
  const place = await family.handIn(kari, application, NEEDS.reduce((sum, need) => sum + need.weekly, 0));
  assert.equal((await kari.goto(place)).status(), 200);
  await kari.context().close();
});

test('what cannot be saved is named beside its field, and nothing typed is lost', async () => {
  const jonas = await house.asPersona('jonas', { js: false });
  const application = await family.begin(jonas, 'Emil');
  await jonas.goto(`${application}/lines/new`);
  const form = jonas.locator(`form[action="${application}/lines/new"]`);
  await fill(form, { activity: 'Leker 🎲', times_a_week: '7', minutes: '1500', words: 'Hele døgnet og litt til.' });
  await follow(jonas, form.locator('button[type=submit]').first());
  assert.ok((await faultsOf(jonas)).length >= 1);
  assert.equal(await jonas.locator('[name=minutes]').getAttribute('aria-invalid'), 'true');
  assert.equal(await jonas.locator('[name=activity]').inputValue(), 'Leker 🎲');
  assert.equal(await jonas.locator('[name=words]').inputValue(), 'Hele døgnet og litt til.');
  assert.match(await jonas.title(), /^Feil/);
  await jonas.context().close();
});

test('a father says what he means with the keyboard alone', async () => {
  const tor = await house.asPersona('tor');
  const place = await tor.locator('main a[href^="/cases/"]').first().getAttribute('href');
  await tor.goto(place.replace(/[#?].*$/, '').replace(/\/lines$/, '') + '/lines');
  const line = tor.locator('table.voices tbody tr', { has: tor.locator('th', { hasText: 'Ut og være med på noe' }) });
  const id = (await line.getAttribute('id')).replace('line-', '');
  await tabTo(tor, `#line-${id} details:has(form) > summary`);
  await tor.keyboard.press('Enter');
  await tabTo(tor, `#hours-${id}`);
  await tor.keyboard.type('7,5');
  await tabTo(tor, `#words-${id}`);
  await tor.keyboard.type('Tre ettermiddager, men kortere.');
  await tabTo(tor, `#line-${id} form:has(#hours-${id}) button[type=submit]`);
  const saved = tor.waitForEvent('domcontentloaded');
  await tor.keyboard.press('Enter');
  await saved;
  assert.deepEqual(await faultsOf(tor), []);
  assert.ok((await tor.locator(`#line-${id}`).innerText()).includes('Tre ettermiddager, men kortere.'));
  await tor.context().close();
});

test('text typed while the session ended waits behind the login and is sent with one tap', async () => {
  const anne = await house.asPersona('anne');
  const said = 'Ida orker ikke kino hver uke. 🎬\nMen hunden må ut.';
  await follow(anne, anne.locator('main a[href*="/draft"]').first());
  const place = new URL(anne.url()).pathname.replace(/\/draft$/, '');
  const line = anne.locator('table.voices tbody tr').first();
  await unfold(line.locator('details:has(form)'));
  const form = line.locator(`form[action="${place}/draft/comment"]`);
  await fill(form, { words: said });

  const DAY = 24 * 60 * 60 * 1_000_000;
  changeRows(house.demo.dir, `update session set seen_at = seen_at - ${DAY}, ends_at = ends_at - ${DAY}`);
  await follow(anne, form.locator('button[type=submit]').first());
  assert.equal(new URL(anne.url()).pathname, '/login');
  await anne.goto(house.personaLink('anne'));
  assert.equal(new URL(anne.url()).pathname, '/kept');
  assert.ok((await anne.locator('main').innerText()).includes('Men hunden må ut.'), 'the text is shown before it is sent');
  await follow(anne, anne.locator('form[action="/kept/send"] button[type=submit]'));
  await anne.goto(`${place}/draft`);
  assert.equal(await anne.getByText('Men hunden må ut.').count(), 1, 'it has come in once');
  await anne.context().close();
});
