// How does a test sit down at the table as somebody? One demo and one browser for each test file.
import { chromium } from 'playwright-core';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BASE } from './combinations.mjs';
import { startDemo } from './demo.mjs';

const CHROMIUM = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

async function launch() {
  const executablePath = CHROMIUM.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('chromium was not found: run make setup');
  const home = mkdtempSync(join(tmpdir(), 'fellesbord-chromium-'));
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS, env: { ...process.env, HOME: home } });
  return { browser, close: async () => { await browser.close(); rmSync(home, { recursive: true, force: true }); } };
}

/** Chooses the page's language as a person would, with the link that every page carries, and comes back to the page. */
export async function speak(page, lang) {
  if ((await page.getAttribute('html', 'lang')) === lang) return;
  const here = page.url();
  await page.locator(`a[hreflang="${lang}"]`).first().click();
  await page.goto(here);
}

/**
 * Opens a demo and a browser. Close it in `after`.
 *
 * `asPersona(id, options)` gives a page of somebody who is logged in; `null` gives a stranger's. Options: `width`,
 * `scheme`, `lang`, `js`, `height`. Each page has a context of its own, and `page.complaints` lists what the browser
 * complained of: script errors, breaches of the content security policy, things that were not found.
 */
export async function openHouse() {
  const demo = await startDemo();
  let chrome;
  try {
    chrome = await launch();
  } catch (fault) {
    await demo.stop();
    throw fault;
  }

  async function asPersona(id, { width = BASE.width, scheme = BASE.scheme, lang = BASE.lang, js = true, height = 844 } = {}) {
    const context = await chrome.browser.newContext({
      baseURL: demo.address,
      viewport: { width, height },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      locale: LOCALES[lang],
      timezoneId: 'Europe/Oslo',
      javaScriptEnabled: js,
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.complaints = [];
    page.on('pageerror', (fault) => page.complaints.push(String(fault)));
    page.on('console', (message) => { if (message.type() === 'error') page.complaints.push(message.text()); });
    await page.goto(id === null ? '/' : personaLink(id));
    await speak(page, lang);
    return page;
  }

  function personaLink(id) {
    const persona = demo.personas.find((one) => one.id === id);
    if (!persona) throw new Error(`no persona ${id}; there are ${demo.personas.map((one) => one.id).join(', ')}`);
    return new URL(persona.link, demo.address).href;
  }

  const close = async () => { await chrome.close(); await demo.stop(); };
  return { demo, asPersona, personaLink, close };
}
