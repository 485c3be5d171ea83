// What must be true of every page? Each check throws with words that say what to mend, and returns what it saw.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OUT = fileURLToPath(new URL('../out/', import.meta.url));
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const A4_WIDTH = 718; // px between ordinary margins
const MOST_STOPS = 200;

const validator = new HtmlValidate(new StaticConfigLoader({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error', // the content security policy refuses it
    'long-title': 'off',
    'form-dup-name': 'off', // a list is sent under one name
    'require-sri': 'off', // everything is our own
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'tel-non-breaking': 'off',
  },
}));

/** No violation of WCAG 2.2 A and AA or of good practice. */
export async function axe(page) {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  const words = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
  assert.deepEqual(words, [], `axe on ${page.url()}`);
  return passes.length;
}

/** The page is no wider than the window. */
export async function noSidewaysScroll(page) {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const all = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > room + 0.5);
    const named = all.slice(-3).map((one) => `${one.tagName.toLowerCase()}.${one.className} reaches ${Math.round(one.getBoundingClientRect().right)} of ${room} px`);
    return named.length > 0 ? named : [`the page is ${document.documentElement.scrollWidth} px wide in ${room}`];
  });
  assert.deepEqual(wide, [], `${page.url()} scrolls sideways`);
}

/** Twice the text size, then the spacing of WCAG 1.4.12: still no sideways scrolling. The page is left as it was. */
export async function growsWithItsText(page) {
  for (const css of [
    ':root { font-size: 200% !important }',
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
  ]) {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, css);
    await noSidewaysScroll(page);
    await page.evaluate(() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1); });
  }
}

/** Everything that can be used is reached with Tab, seen, marked and not covered. Gives the stops in their order. */
export async function tabThrough(page) {
  await page.evaluate(() => { document.activeElement?.blur(); window.scrollTo(0, 0); });
  const expected = await page.evaluate(focusable);
  const stops = [];
  const faults = [];
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop === null || (stops.length > 0 && stop.key === stops[0].key)) break;
    if (stops.some((one) => one.key === stop.key)) {
      faults.push(`Tab goes in a ring at ${stop.name}`);
      break;
    }
    stops.push(stop);
    if (stop.covered) faults.push(`${stop.name} is covered by ${stop.covered} when it has focus`);
    if (!stop.marked) faults.push(`${stop.name} does not show that it has focus`);
  }
  const reached = new Set(stops.map((stop) => stop.key));
  faults.push(...expected.filter((one) => !reached.has(one.key)).map((one) => `Tab never reaches ${one.name}`));
  assert.deepEqual(faults, [], `keyboard on ${page.url()}`);
  return stops.map((stop) => stop.name);
}

/** Runs in the page: what Tab ought to reach. A group of radio buttons is one stop. */
function focusable() {
  const query = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  const groups = new Set();
  return [...document.querySelectorAll(query)].flatMap((one, at) => {
    one.dataset.stop ??= `${at}`;
    const shown = one.checkVisibility({ visibilityProperty: true });
    if (!shown || one.disabled || one.tabIndex < 0) return [];
    if (one.type === 'radio') {
      const group = `${one.form?.action}:${one.name}`;
      const chosen = [...document.querySelectorAll('input[type=radio]:checked')].some((radio) => radio.name === one.name && radio.form === one.form);
      if (chosen ? !one.checked : groups.has(group)) return [];
      groups.add(group);
    }
    const name = `${one.tagName.toLowerCase()} "${(one.innerText || one.getAttribute('aria-label') || one.name || '').trim().slice(0, 40)}"`;
    return [{ key: one.dataset.stop, name }];
  });
}

/** Runs in the page: the element with focus, whether it is marked, and what covers it. */
function focused() {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const name = `${one.tagName.toLowerCase()} "${(one.innerText || one.getAttribute('aria-label') || one.name || '').trim().slice(0, 40)}"`;
  const box = one.getBoundingClientRect();
  const spots = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5]].map(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y));
  const own = (top) => top && (one.contains(top) || top.contains(one) || [...(one.labels ?? [])].some((label) => label.contains(top)));
  const visible = box.width > 1 && box.height > 1;
  const covering = visible && !spots.some(own) ? spots.find(Boolean)?.tagName.toLowerCase() ?? 'the edge of the window' : null;
  const marks = [one, ...(one.labels ?? [])].flatMap((el) => [getComputedStyle(el), getComputedStyle(el, '::before'), getComputedStyle(el, '::after')]);
  const marked = marks.some((style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
  return { key: one.dataset.stop ?? name, name, covered: visible ? covering : 'nothing: it has no size', marked };
}

/** Printed on A4 the page has content and is not cut at the side. Gives the PDF. */
export async function printPdf(page, name) {
  const screen = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: A4_WIDTH, height: 1000 });
  await noSidewaysScroll(page);
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(screen);
  assert.ok(pdf.length > 2_000, `${page.url()} prints as an empty page`);
  if (name) keep(`${name}.pdf`, pdf);
  return pdf;
}

/** The page as the server sent it is valid HTML without inline style. */
export async function validHtml(html, url) {
  const report = await validator.validateString(html, url);
  const words = report.results.flatMap((result) => result.messages.filter((one) => one.severity === 2).map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`));
  assert.deepEqual(words, [], `HTML of ${url}`);
}

/** The browser had nothing to complain of. */
export function noComplaints(page) {
  assert.deepEqual(page.complaints, [], `the browser complains on ${page.url()}`);
}

/** A picture of the whole page in `tests/browser/out/`, for a person to look at. */
export async function screenshot(page, name) {
  const picture = await page.screenshot({ fullPage: true });
  return keep(`${name}.png`, picture);
}

/** Keeps something in `tests/browser/out/`, and says where. */
export function keep(name, bytes) {
  mkdirSync(OUT, { recursive: true });
  const path = OUT + name.replaceAll(/[^\w.-]+/g, '_');
  writeFileSync(path, bytes);
  return path;
}
