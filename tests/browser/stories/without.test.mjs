// Does the table bear those who come without JavaScript, without a mouse, or too late for their session?
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, noSidewaysScroll, screenshot } from '../lib/checks.mjs';
import { dayAhead } from '../lib/clock.mjs';
import { changeRows } from '../lib/database.mjs';
import { faultsOf, fill, follow, send, tabTo, unfold } from '../lib/forms.mjs';
import { openHouse } from '../lib/house.mjs';
import * as family from './family.mjs';
import { NEEDS } from './lines.mjs';

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

/** What a page must be that is reached only by doing something, like every page. axe needs scripts. */
async function looked(page, name, { scripts = true } = {}) {
  await noSidewaysScroll(page);
  if (scripts) await axe(page);
  await screenshot(page, `without-${name}`);
}

test('an application is written and handed in without JavaScript', async () => {
  const kari = await house.asPersona('kari', { js: false });
  const application = await family.begin(kari, 'Emil');
  await family.tell(kari, application, 'At Emil også blir sett.', ['Emil kommer på trening', 'Han sover hjemme hos en venn']);
  await family.ask(kari, application, NEEDS);
  const place = await family.handIn(kari, application, NEEDS.reduce((sum, need) => sum + need.weekly, 0));
  assert.equal((await kari.goto(place)).status(), 200);
  await follow(kari, kari.locator(`main a[href="${place}/withdraw"]`));
  await looked(kari, 'withdraw', { scripts: false });
  await send(kari.locator(`form[action="${place}/withdraw"]`));
  assert.equal(new URL(kari.url()).pathname, place);
  assert.match(await kari.locator('main .notice').innerText(), /Søknaden er trukket/);
  assert.equal(await kari.locator(`main a[href="${place}/withdraw"]`).count(), 0, 'it is withdrawn once');
  await looked(kari, 'withdrawn', { scripts: false });
  await kari.context().close();
  const solveig = await house.asPersona('solveig', { width: 1280, height: 900 });
  await solveig.goto('/office/cases?scope=unit&show=withdrawn');
  await looked(solveig, 'withdrawn-list');
  await follow(solveig, solveig.getByRole('link', { name: /^Emil/ }));
  assert.match(await solveig.locator('main .notice').first().innerText(), /trukket/);
  await looked(solveig, 'withdrawn-office');
  await solveig.context().close();
});

test('a need that was deleted comes back with one tap', async () => {
  const petter = await house.asPersona('petter', { js: false });
  const application = await petter.locator('main a[href^="/applications/"]').first().getAttribute('href');
  await petter.goto(`${application}/lines`);
  const cards = petter.locator('ul.cards');
  const before = await cards.innerText();
  await follow(petter, cards.locator('a').first());
  await unfold(petter.locator('details.removal'));
  await send(petter.locator('form[action$="/remove"]'));
  await looked(petter, 'need-deleted', { scripts: false });
  await send(petter.locator('form[action$="/restore"]'));
  assert.equal(new URL(petter.url()).pathname, `${application}/lines`);
  assert.equal(await cards.innerText(), before);
  assert.equal(await petter.locator('form[action$="/restore"]').count(), 0, 'it stands there');
  await petter.context().close();
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
  const line = anne.locator('table.voices tbody tr.answer-row').first();
  await unfold(line.locator('details:has(form)'));
  const form = line.locator(`form[action="${place}/draft/comment"]`);
  await fill(form, { words: said });

  const DAY = 24 * 60 * 60 * 1_000_000;
  changeRows(house.demo.dir, `update session set seen_at = seen_at - ${DAY}, ends_at = ends_at - ${DAY}`);
  await follow(anne, form.locator('button[type=submit]').first());
  assert.equal(new URL(anne.url()).pathname, '/login');
  await anne.goto(house.personaLink('anne'));
  assert.equal(new URL(anne.url()).pathname, '/kept');
  await looked(anne, 'kept');
  assert.ok((await anne.locator('main').innerText()).includes('Men hunden må ut.'), 'the text is shown before it is sent');
  await follow(anne, anne.locator('form[action="/kept/send"] button[type=submit]'));
  await anne.goto(`${place}/draft`);
  assert.equal(await anne.getByText('Men hunden må ut.').count(), 1, 'it has come in once');
  await anne.context().close();
});

test('who needs more time asks for it, and who will not answer says so', async () => {
  const kari = await house.asPersona('kari');
  await follow(kari, kari.locator('main a[href$="/draft"]').first());
  const place = new URL(kari.url()).pathname.replace(/\/draft$/, '');
  for (const [answer, typed] of [['more-time', { until: await dayAhead(kari, 60) }], ['without-me', {}]]) {
    await kari.goto(`${place}/draft`);
    const form = kari.locator(`form[action="${place}/draft/${answer}"]`);
    await unfold(kari.locator('details', { has: form }));
    await fill(form, typed);
    await send(form);
    assert.equal(new URL(kari.url()).pathname, `${place}/draft/answered`);
    await looked(kari, answer);
  }
  await kari.context().close();
});

test('whoever is invited meets a page like the others, and nothing of the family on it', async () => {
  const petter = await house.asPersona('petter');
  const application = await petter.locator('main a[href^="/applications/"]').first().getAttribute('href');
  await petter.goto(`${application}/invite`);
  const form = petter.locator(`form[action="${application}/invite"]`);
  const choices = await form.locator('input[type=radio][name=who]').count() > 0 ? { who: 'writer' } : {};
  await fill(form, { ...choices, name: 'Berit Lien', until: await dayAhead(petter, 30), fact: 'code' });
  await send(form);
  await looked(petter, 'invited');
  const link = await petter.locator('code.copy').innerText();
  const stranger = await house.asPersona(null);
  assert.equal((await stranger.goto(new URL(link, house.demo.address).pathname)).status(), 200);
  assert.ok(!(await stranger.locator('body').innerText()).includes('Sara'));
  await looked(stranger, 'invitation');
  await petter.context().close();
  await stranger.context().close();
});
