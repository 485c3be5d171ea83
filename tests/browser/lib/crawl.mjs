// Which pages can somebody reach by following links, and which address fits a pattern such as /cases/{case}?
const MOST_OF_ONE_SHAPE = 3;
const MOST_PAGES = 400;
/** Addresses that change who is asking, or in which language. */
const CHANGING = ['/logout', '/language/', '/demo/login/'];

/** `/cases/{case}/lines` fits `/cases/0198/lines`. */
export function fits(pattern, path) {
  const form = pattern.split('/').map((part) => (/^\{.+\}$/.test(part) ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${form.join('/')}/?$`).test(path);
}

/** The most literal of the patterns that an address fits: `/lines/new` before `/lines/{line}`. */
export function patternOf(patterns, path) {
  const names = (pattern) => pattern.split('{').length;
  return patterns.filter((pattern) => fits(pattern, path)).sort((a, b) => names(a) - names(b))[0];
}

/** Parts of an address that look like ids become `{id}`, so that a thousand cases are one kind of page. */
export function shapeOf(address) {
  return address.split(/([/?&=])/).map((part) => (/\d/.test(part) ? '{id}' : part)).join('');
}

/**
 * Follows links from the addresses of `starts` with the cookies of the page's context. Gives every HTML page met:
 * `[{ path, address, status, html }]`; the address has what is asked of the page too: `/office/cases?scope=unit`.
 * Links that download, end the session or leave the site are not followed.
 */
export async function crawl(page, ...starts) {
  const seen = new Set();
  const shapes = new Map();
  const found = [];
  const queue = starts.map((start) => new URL(start, page.url()).pathname);
  while (queue.length > 0 && found.length < MOST_PAGES) {
    const address = queue.shift();
    const shape = shapeOf(address);
    if (seen.has(address) || (shapes.get(shape) ?? 0) >= MOST_OF_ONE_SHAPE) continue;
    seen.add(address);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    const answer = await page.request.get(address);
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    const landed = new URL(answer.url());
    seen.add(landed.pathname + landed.search);
    const html = await answer.text();
    found.push({ path: landed.pathname, address: landed.pathname + landed.search, status: answer.status(), html });
    queue.push(...linksOf(html, answer.url()));
  }
  return found;
}

function linksOf(html, url) {
  const origin = new URL(url).origin;
  const anchors = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"[^>]*>/g)].filter(([tag]) => !/\sdownload[\s=>]/.test(tag));
  return anchors
    .map(([, href]) => new URL(href.replaceAll('&amp;', '&'), url))
    .filter((link) => link.origin === origin && !CHANGING.some((start) => link.pathname.startsWith(start)))
    .map((link) => link.pathname + link.search);
}
