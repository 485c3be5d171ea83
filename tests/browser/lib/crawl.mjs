// Which pages can somebody reach by following links, and which address fits a pattern such as /cases/{case}?
const MOST_OF_ONE_SHAPE = 3;
const MOST_PAGES = 400;
/** Addresses that change who is asking, or in which language. */
const CHANGING = ['/logout', '/language/'];

/** `/cases/{case}/lines` fits `/cases/0198/lines`. */
export function fits(pattern, path) {
  const form = pattern.split('/').map((part) => (/^\{.+\}$/.test(part) ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${form.join('/')}/?$`).test(path);
}

/** Parts of a path that look like ids become `{id}`, so that a thousand cases are one kind of page. */
export function shapeOf(path) {
  return path.split('/').map((part) => (/\d/.test(part) ? '{id}' : part)).join('/');
}

/**
 * Follows links from `start` with the cookies of the page's context. Gives every HTML page met: `[{ path, html }]`.
 * Links that download, end the session or leave the site are not followed.
 */
export async function crawl(page, start) {
  const seen = new Set();
  const shapes = new Map();
  const found = [];
  const queue = [new URL(start, page.url()).pathname];
  while (queue.length > 0 && found.length < MOST_PAGES) {
    const path = queue.shift();
    const shape = shapeOf(path);
    if (seen.has(path) || (shapes.get(shape) ?? 0) >= MOST_OF_ONE_SHAPE) continue;
    seen.add(path);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    const answer = await page.request.get(path);
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    const landed = new URL(answer.url()).pathname;
    seen.add(landed);
    const html = await answer.text();
    found.push({ path: landed, status: answer.status(), html });
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
    .map((link) => link.pathname);
}
