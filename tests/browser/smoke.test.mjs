// Does the demo open for everybody it introduces, in a real browser?
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse } from './lib/house.mjs';

let house;
before(async () => { house = await openHouse(); });
after(() => house?.close());

test('the demo introduces each persona once, with a role and a name', () => {
  const { personas } = house.demo;
  assert.ok(personas.length >= 3, 'a family, an office and somebody more');
  assert.equal(new Set(personas.map((one) => one.id)).size, personas.length);
  for (const { role, name } of personas) assert.ok(role && name);
});

test('every login link leads to a page with one heading', async () => {
  for (const { id } of house.demo.personas) {
    const page = await house.asPersona(id);
    assert.equal(await page.locator('h1').count(), 1, id);
    assert.equal((await page.reload()).status(), 200, `${id} meets a page of their own`);
    assert.deepEqual(page.complaints, [], id);
    await page.context().close();
  }
});

test('no address names a person', () => {
  for (const { name, link } of house.demo.personas) {
    for (const part of name.toLowerCase().split(/\s+/)) assert.ok(!decodeURIComponent(link).toLowerCase().includes(part), link);
  }
});

test('a stranger meets the login page and no case', async () => {
  const page = await house.asPersona(null);
  await page.goto('/home');
  assert.equal(new URL(page.url()).pathname, '/login');
  await page.context().close();
});
