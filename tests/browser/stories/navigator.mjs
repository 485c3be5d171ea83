// What does somebody do who wants to know what they may be entitled to? Each question as a person answers it.
import assert from 'node:assert/strict';
import { faultsOf, follow } from '../lib/forms.mjs';

/** A nine-year-old at home, with much help in the morning and some at night. */
export const ANSWERS = [
  ['who', { who: 'child' }],
  ['age', { age: '9' }],
  ['home', { home: 'yes' }],
  ['condition', { condition: 'yes' }],
  ['lasting', { lasting: 'yes' }],
  ['day', { getting_up: 'much', meals: 'much', evening: 'little', night: 'little' }],
  ['relief', { relief: 'weekend' }],
  ['granted', { 'respite-hours': '16', 'respite-per': 'month' }],
  ['together', { together: ['school', 'hospital'] }],
  ['family', { family: ['heavy_care', 'coordinator'] }],
];

/** What the lines of the application must carry of these answers: how it begins, and what it comes to in a week. */
export const LINES = [
  ['Stå opp', '5 timer og 15 minutter'],
  ['Måltider', '10 timer og 30 minutter'],
  ['Kveld', '2 timer og 20 minutter'],
  ['Natt', '2 timer og 20 minutter'],
];

/** The part of the page that carries the answers; the button of a question is its last. */
export const onwards = 'form#line > .acts button[type=submit]';

/** Chooses, ticks and types on the page of a question. */
export async function choose(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const field = page.locator(`#line [name="${name}"]`).first();
    const kind = await field.evaluate((one) => one.tagName === 'SELECT' ? 'select' : one.type);
    if (kind === 'select') await field.selectOption(value);
    else if (kind === 'text') await field.fill(value);
    else for (const one of [value].flat()) await page.locator(`#line [name="${name}"][value="${one}"]`).check();
  }
}

/** Answers every question, and calls `look` on each page before it is answered. Ends where the answers are looked over. */
export async function answerAll(page, look = async () => {}) {
  await page.goto('/rights');
  await look('start');
  await follow(page, page.locator('main a[href="/rights/questions"]'));
  for (const [question, answers] of ANSWERS) {
    assert.equal(await page.locator(`form#line[action="/rights/${question}/answer"]`).count(), 1, `${question} is asked`);
    await look(question);
    await choose(page, answers);
    await follow(page, page.locator(onwards));
    assert.deepEqual(await faultsOf(page), [], question);
  }
}

/** Presses a button that carries the answers to another page. */
export async function lead(page, to) {
  await follow(page, page.locator(`main button[formaction="${to}"]`).first());
}

/** From the result into an application of a persona who logs in on the way. Gives its address. */
export async function apply(page, link, look = async () => {}) {
  await follow(page, page.locator('form[action="/rights/application"] button[type=submit]'));
  assert.equal(new URL(page.url()).pathname, '/login');
  await page.goto(link);
  assert.equal(new URL(page.url()).pathname, '/kept');
  await look('kept');
  await follow(page, page.locator('form[action="/kept/send"] button[type=submit]'));
  const whom = page.locator('form[action="/applications/from-answers"]');
  if (await whom.count() > 0) {
    await look('for-whom');
    await whom.locator('input[name=person]').first().check();
    await follow(page, whom.locator('button[type=submit]'));
  }
  return new URL(page.url()).pathname;
}

/** The lines of the application carry what was answered. */
export async function carries(page) {
  for (const [activity, week] of LINES) {
    const card = page.locator('ul.cards > li', { hasText: activity });
    const sum = (await card.locator('.sum').innerText()).replaceAll('\u00a0', ' ');
    assert.ok(sum.includes(`= ${week} i uken`), `${activity}: ${sum}`);
  }
}
