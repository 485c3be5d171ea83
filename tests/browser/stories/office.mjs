// What does the office do at the table? Each step as a caseworker takes it.
import assert from 'node:assert/strict';
import { fill, follow, send } from '../lib/forms.mjs';

/** Finds somebody's case in the unit's list and opens it. Gives its address. */
export async function find(page, name) {
  await page.goto('/office/cases?scope=unit');
  await follow(page, page.getByRole('link', { name: new RegExp(`^${name}`) }));
  return new URL(page.url()).pathname;
}

/** Takes the case. */
export async function take(page, place) {
  await page.goto(place);
  await send(page.locator(`form[action="${place}/assign"]:not(:has(select))`));
}

const row = (page, activity) => page.locator('table.voices tbody tr', { has: page.locator('th', { hasText: activity }) });

async function openLine(page, place, activity) {
  await page.goto(`${place}/assessment`);
  const line = row(page, activity);
  const id = (await line.getAttribute('id')).replace('line-', '');
  await page.goto(`${place}/assessment?line=${id}`);
  return line.locator('form.line-form');
}

/** Says what the municipality found on a line. */
export async function assess(page, place, activity, found) {
  const form = await openLine(page, place, activity);
  await fill(form, found);
  await send(form, 'button[type=submit]:not([name])');
  await row(page, activity).locator('[role=status]').waitFor();
}

/** Agrees with the family by one tap. */
export async function agree(page, place, activity) {
  await page.goto(`${place}/assessment`);
  await follow(page, row(page, activity).locator('button[name=position]').first());
  assert.equal(await row(page, activity).locator('.state').getAttribute('data-state'), 'agreed');
}

/** Answers what a decision must answer. */
export async function answerQuestions(page, place, answers) {
  await page.goto(`${place}/questions`);
  const form = page.locator(`form[action="${place}/questions"]`);
  await fill(form, answers);
  await send(form);
}

/** Shows the family what has been found. */
export async function share(page, place) {
  await page.goto(`${place}/assessment`);
  await send(page.locator(`form[action="${place}/assessment/share"]`));
  assert.equal(await page.locator('table.voices .private').count(), 0, 'nothing is private any more');
}

/** Sends the draft. */
export async function sendDraft(page, place, answers) {
  await page.goto(`${place}/draft`);
  const form = page.locator(`form[action="${place}/draft"]`);
  await fill(form, answers);
  await send(form);
}

/** Replies to the first comment that has none. */
export async function reply(page, place, words) {
  await page.goto(`${place}/draft`);
  const form = page.locator('form[action*="/draft/comments/"]').first();
  await fill(form, { reply: words });
  await send(form);
}

/** What is still missing before the decision, in words. */
export async function missing(page, place) {
  await page.goto(`${place}/decision`);
  return page.locator('#missing li').allInnerTexts();
}

/** Issues the decision. */
export async function issue(page, place, inShort) {
  await page.goto(`${place}/decision`);
  const form = page.locator(`form[action="${place}/decision"]`);
  await fill(form, { in_short: inShort });
  await send(form);
}
