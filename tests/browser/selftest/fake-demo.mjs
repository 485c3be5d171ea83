#!/usr/bin/env node
// What does the harness say of pages that are known to be good or bad? A stand-in that speaks as `fellesbord demo` does.
import { createServer } from 'node:http';

const CSP = "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'";
const CSS = `
  :root { color-scheme: light dark } body { margin: 1rem; font: 1rem sans-serif; overflow-wrap: break-word }
  a:focus, button:focus, input:focus { outline: 3px solid #0b5a63 }
  .wide { width: 1200px } .unmarked a:focus { outline: none } .cover { position: fixed; inset: 0; background: #fff; z-index: 1 }
  button, input { min-height: 44px } li a { display: inline-block; min-height: 44px; min-width: 44px }
  .rigid { white-space: nowrap; overflow: visible; width: 18rem }`;

const document = (lang, title, body, bodyClass = '') => `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="stylesheet" href="/style.css"></head>
<body${bodyClass ? ` class="${bodyClass}"` : ''}><main><h1>${title}</h1>${body}</main>
<footer><ul><li><a href="/language/nb" hreflang="nb" lang="nb">Bokmål</a></li><li><a href="/language/nn" hreflang="nn" lang="nn">Nynorsk</a></li>
<li><a href="/language/en" hreflang="en" lang="en">English</a></li></ul></footer>
</body></html>`;

const PAGES = {
  '/': ['Start', '<p>To gode lenker: <a href="/cases/12">sak 12</a> og <a href="/cases/13">sak 13</a>.</p>'],
  '/cases/12': ['Sak 12', '<form method="post" action="/cases/12"><p><label for="a">Timer</label> <input id="a" name="hours" type="text" inputmode="numeric"></p><button type="submit">Lagre</button></form>'],
  '/cases/13': ['Sak 13', '<p>Tom.</p>'],
  '/wide': ['Bred', '<p class="wide">For bred.</p>'],
  '/unlabelled': ['Uten navn', '<form method="post" action="/x"><input type="text" name="a"><button type="submit">Lagre</button></form>'],
  '/covered': ['Dekket', '<p><a href="/">Til start</a></p><div class="cover"></div>'],
  '/unmarked': ['Umerket', '<p><a href="/">Til start</a></p>', 'unmarked'],
  '/unreachable': ['Utenfor', '<p><a href="/">Hit kommer du</a></p><div inert><p><a href="/cases/12">hit kommer du ikke</a></p></div>'],
  '/inline': ['Stil', '<p style="color: red">Rød.</p>'],
  '/rigid': ['Stiv', '<p class="rigid">Denne linjen vil ikke brytes når</p>'],
  '/missing': ['Mangler', '<img src="/gone.png" alt="Borte">'],
};

createServer((request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1');
  const lang = /lang=(\w\w)/.exec(request.headers.cookie ?? '')?.[1] ?? 'nb';
  const send = (status, type, text, more = {}) => response.writeHead(status, { 'content-type': type, 'content-security-policy': CSP, ...more }).end(text);
  if (url.pathname === '/style.css') return send(200, 'text/css', CSS);
  if (url.pathname === '/favicon.ico') return send(204, 'image/x-icon', '');
  if (url.pathname === '/demo/login/a1') return send(303, 'text/plain', '', { location: '/', 'set-cookie': 'who=a; Path=/; HttpOnly' });
  const chosen = /^\/language\/(\w\w)$/.exec(url.pathname)?.[1];
  if (chosen) return send(303, 'text/plain', '', { location: '/', 'set-cookie': `lang=${chosen}; Path=/` });
  const page = PAGES[url.pathname];
  if (!page) return send(404, 'text/html; charset=utf-8', document(lang, 'Ikke funnet', ''));
  return send(200, 'text/html; charset=utf-8', document(lang, ...page));
}).listen(0, '127.0.0.1', function ready() {
  const persona = { id: 'parent', role: 'forelder', name: 'Testine Prøve', link: '/demo/login/a1' };
  process.stdout.write(`${JSON.stringify({ address: `127.0.0.1:${this.address().port}`, personas: [persona] })}\n`);
});
process.on('SIGTERM', () => process.exit(0));
