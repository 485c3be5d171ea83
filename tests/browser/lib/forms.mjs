// How does a test fill in a form and send it as a person would?
import assert from 'node:assert/strict';

const MOST_STOPS = 150;

/** Opens what is folded around a field. */
async function unfoldAround(field) {
  const folded = field.locator('xpath=ancestor::details[not(@open)]/summary');
  while (await folded.count() > 0) await folded.first().click();
}

/**
 * Types into the fields of a form by their names. A list fills fields of the same name one after the other, and ticks
 * boxes by their values.
 */
export async function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const fields = form.locator(`[name="${name}"]`);
    const kind = await fields.first().getAttribute('type');
    await unfoldAround(fields.first());
    if (kind === 'radio' || kind === 'checkbox') {
      for (const one of [value].flat()) await form.locator(`[name="${name}"][value="${one}"]`).check();
    } else if (Array.isArray(value)) {
      for (const [at, one] of value.entries()) await fields.nth(at).fill(one);
    } else {
      await fields.fill(value);
    }
  }
}

/** Presses what leads to another page, and waits for that page. */
export async function follow(page, target) {
  const next = page.waitForEvent('domcontentloaded');
  await target.click();
  await next;
}

/** Sends a form with a button of it, its first where none is named, and expects no fault in the answer. */
export async function send(form, button = 'button[type=submit]') {
  const page = form.page();
  await follow(page, form.locator(button).first());
  assert.deepEqual(await faultsOf(page), [], `the form was not taken: ${page.url()}`);
}

/** The faults that a page lists. */
export async function faultsOf(page) {
  return page.locator('.ds-error-summary li').allInnerTexts();
}

/** Opens a `details` element that is folded. */
export async function unfold(details) {
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
}

/** Presses Tab until the element that fits a selector has focus. Only the keyboard is used. */
export async function tabTo(page, selector) {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never reaches ${selector} on ${page.url()}`);
}
