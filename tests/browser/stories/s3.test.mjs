// Does an application become a lawful decision, seen from both sides of the table in a real browser?
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { axe, noComplaints, noSidewaysScroll, screenshot } from '../lib/checks.mjs';
import { dayAhead } from '../lib/clock.mjs';
import { unfold } from '../lib/forms.mjs';
import { openHouse } from '../lib/house.mjs';
import { letterBehind } from '../lib/pdf.mjs';
import * as family from './family.mjs';
import { NEEDS, hours } from './lines.mjs';
import * as office from './office.mjs';

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

describe('from the first word to the decision', { concurrency: 1 }, () => {
  const MORNING = 7 * 45; // stands in the half-written application
  const total = MORNING + NEEDS.reduce((sum, need) => sum + need.weekly, 0);
  const granted = total - 60 - 30;
  let petter; // the father, on a phone
  let solveig; // the caseworker, at a desk
  let place; // the case as the family sees it
  let desk; // the case as the office sees it

  before(async () => {
    petter = await house.asPersona('petter', { width: 390 });
    solveig = await house.asPersona('solveig', { width: 1280, height: 900 });
  });
  after(async () => {
    for (const page of [petter, solveig]) await page?.context().close();
  });

  const look = async (page, name) => {
    await noSidewaysScroll(page);
    await axe(page);
    noComplaints(page);
    await screenshot(page, `s3-${name}`);
  };
  const words = async (page) => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');

  test('the family goes on with what it has begun, and hands it in', async () => {
    const application = await petter.locator('main a[href^="/applications/"]').first().getAttribute('href');
    await family.tell(petter, application, 'At Sara får være søster, og ikke bare den som er syk.', ['Sara har en venn med hjem', 'Vi sover om natten']);
    await look(petter, '01-story');
    await family.ask(petter, application, NEEDS);
    await look(petter, '02-lines');
    place = await family.handIn(petter, application, total);
    await look(petter, '03-receipt');
    const why = petter.locator('main details.ruled').first();
    await unfold(why);
    assert.match((await why.innerText()).replaceAll('\u00a0', ' '), /Foreløpig svar[\s\S]*forvaltningsloven § 11 a/, 'the day opens to its rule and where it stands');
  });

  test('the caseworker takes the case and says what the municipality finds, line by line', async () => {
    desk = await office.find(solveig, 'Sara Lien');
    await office.take(solveig, desk);
    await look(solveig, '04-case');
    const found = { hours: '6', reason: 'Ett av de to måltidene på lørdag og søndag spiser hun med familien.', source: 'Hjemmebesøk' };
    await office.assess(solveig, desk, 'Mat og medisin', found);
    await office.agree(solveig, desk, 'Bading');
    await office.agree(solveig, desk, 'Ut med venner');
    await office.assess(solveig, desk, 'Morgenstell', { hours: '4,25', reason: 'Hun kler på seg overdelen selv.', source: 'Hjemmebesøk' });
    await look(solveig, '05-assessment');
  });

  test('what the office has found is its own until it is shared', async () => {
    await petter.goto(`${place}/lines`);
    assert.ok(!(await words(petter)).includes('Ett av de to måltidene'));
    await office.share(solveig, desk);
    await petter.goto(`${place}/lines`);
    assert.ok((await words(petter)).includes('Ett av de to måltidene'));
    await look(petter, '06-both-voices');
  });

  test('a draft needs the child\'s view and the child\'s best interests', async () => {
    await solveig.goto(`${desk}/draft`);
    assert.equal(await solveig.locator(`form[action="${desk}/draft"]`).count(), 0, 'it cannot be sent yet');
    assert.ok(await solveig.locator('#missing li').count() >= 2, 'what is missing is listed');
    await office.answerQuestions(solveig, desk, {
      child_view: 'Sara tegnet familien sin. Hun vil at pappa skal lese, ikke bare stelle.',
      best_interests: 'Faste hjelpere og tid med søsken er best for Sara.',
      facts: 'Familien har beskrevet en vanlig uke, og det stemmer med det vi så.',
      considerations: 'Vi har lagt stor vekt på det Sara og familien sier.',
    });
    await look(solveig, '07-questions');
  });

  test('the draft goes to the family with a day to answer by', async () => {
    await office.sendDraft(solveig, desk, {
      answer_by: await dayAhead(solveig, 14), from: await dayAhead(solveig, 40), validity: 'open', review_on: await dayAhead(solveig, 400),
    });
    await look(solveig, '08-draft-sent');
  });

  test('the family reads it, comments two lines and says that it is done', async () => {
    await petter.goto('/home');
    await look(petter, '09-home-with-draft');
    await family.comment(petter, place, 'Mat og medisin', 'Hun spiser aldri uten hjelp, heller ikke på lørdag.');
    await family.comment(petter, place, 'Morgenstell', 'Overdelen tar like lang tid som før.');
    await look(petter, '10-draft-commented');
    await family.finish(petter, place);
    await look(petter, '11-answered');
  });

  test('every comment is answered before a decision, and one line is changed', async () => {
    assert.ok((await office.missing(solveig, desk)).length >= 1, 'replies are missing');
    await office.reply(solveig, desk, 'Vi ser at du har rett for lørdagen, og endrer linjen.');
    await office.reply(solveig, desk, 'Vi holder fast ved ergoterapeutens vurdering.');
    await office.assess(solveig, desk, 'Mat og medisin', { hours: '6,5', reason: 'Søndagens middag spiser hun med familien.' });
    await look(solveig, '12-revised');
    await petter.goto(`${place}/lines`);
    assert.ok((await words(petter)).includes('Søndagens middag spiser hun med familien.'), 'once a draft is out, the family sees a change at once');
    assert.deepEqual(await office.missing(solveig, desk), []);
    assert.equal(await solveig.locator(`form[action="${desk}/decision"]`).count(), 0, 'a caseworker does not decide');
  });

  test('the leader issues the decision', async () => {
    const rune = await house.asPersona('rune', { width: 1280, height: 900 });
    assert.equal(await office.find(rune, 'Sara Lien'), desk);
    await rune.goto(`${desk}/decision`);
    await look(rune, '13-ready');
    await office.issue(rune, desk, 'Sara får hjelp hver dag til stell og mat, og følge ut tre ganger i uken.');
    await look(rune, '14-issued');
    assert.ok((await words(rune)).includes(hours(granted).split(' ')[0]));
    await rune.context().close();
  });

  test('the family opens the decision and downloads a letter that checkers accept', async () => {
    const letter = await family.openDecision(petter, place);
    await look(petter, '15-decision');
    const said = await words(petter);
    assert.ok(said.includes(hours(granted)), `${hours(granted)} is granted`);
    assert.match(said, /klage/i);
    const text = await letterBehind(petter, letter, 's3-decision');
    assert.match(text, /Sara Lien/);
    assert.match(text, /klage/i);
    assert.ok(!text.includes('Leila'), 'it speaks of nobody else');
  });

  test('nobody else\'s family finds the case or the letter', async () => {
    const stranger = await house.asPersona('mina');
    for (const path of [place, `${place}/decision`, `${place}/draft`, desk]) {
      const answer = await stranger.request.get(path);
      assert.equal(answer.status(), 404, path);
      assert.ok(!(await answer.text()).includes('Sara'), path);
    }
    await stranger.context().close();
  });
});
