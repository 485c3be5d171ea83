// What does a family do at the table? Each step as a person takes it, with or without JavaScript.
import assert from 'node:assert/strict';
import { fill, follow, send, unfold } from '../lib/forms.mjs';
import { hours } from './lines.mjs';

const shown = async (page) => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');

/** From the front page into a new application for the person of that name. Gives its address. */
export async function begin(page, name) {
  await page.goto('/applications/new');
  await page.getByLabel(name, { exact: true }).check();
  await send(page.locator('form[action="/applications/new"]'));
  return new URL(page.url()).pathname;
}

/** What matters, and the outcomes by which the help will be judged. */
export async function tell(page, application, matters, outcomes) {
  await page.goto(`${application}/story`);
  const form = page.locator(`form[action="${application}/story"]`);
  await fill(form, { matters, outcomes });
  await send(form);
  assert.equal(new URL(page.url()).pathname, `${application}/lines`);
}

/** Adds needs one after the other; each must be explained with what it comes to in a week. */
export async function ask(page, application, needs) {
  for (const need of needs) {
    await page.goto(`${application}/lines/new`);
    const form = page.locator(`form[action="${application}/lines/new"]`);
    await fill(form, need.typed);
    await send(form);
    const card = page.locator('ul.cards > li', { hasText: need.typed.activity });
    const explained = (await card.locator('.sum').innerText()).replaceAll('\u00a0', ' ');
    assert.ok(explained.endsWith(`= ${hours(need.weekly)} i uken`), explained);
  }
}

/** Checks the answers and hands the application in; ends at the receipt. Gives the address of the case. */
export async function handIn(page, application, total) {
  await page.goto(`${application}/check`);
  assert.ok((await shown(page)).includes(hours(total)), `the sum of the week is ${hours(total)}`);
  await send(page.locator(`form[action="${application}/submit"]`));
  assert.equal(new URL(page.url()).pathname, `${application}/receipt`);
  const follows = page.locator('main a[href^="/cases/"]').first();
  return follows.getAttribute('href');
}

/** Says something to a line of the draft. */
export async function comment(page, place, activity, words) {
  await page.goto(`${place}/draft`);
  const line = page.locator('table.voices tbody tr', { has: page.locator('th', { hasText: activity }) });
  // The answers to a line stand in a row of their own, right below it.
  const answers = line.locator('xpath=following-sibling::tr[1][contains(@class, "answer-row")]');
  await unfold(answers.locator('details', { has: page.locator('form') }));
  const form = answers.locator(`form[action="${place}/draft/comment"]`);
  await fill(form, { words });
  await send(form);
}

/** Says that the answer is complete; ends at its receipt. */
export async function finish(page, place) {
  await page.goto(`${place}/draft`);
  await send(page.locator(`form[action="${place}/draft/done"]`));
  assert.equal(new URL(page.url()).pathname, `${place}/draft/answered`);
}

/** Opens the decision from the front page. Gives where its letter is. */
export async function openDecision(page, place) {
  await page.goto(place);
  await follow(page, page.locator(`main a[href="${place}/decision"]`).first());
  return page.locator('main a[href^="/documents/"]').first().getAttribute('href');
}
