import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pausingPages } from '../../adapters/mail';
import { pausing, pausingLink } from '../../src/accounts/mail-links';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

let world: World;
let server: ReturnType<ReturnType<typeof express>['listen']>;
let link: string;
beforeAll(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
  const app = express();
  pausingPages(pausing(world.deps))(app);
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  world.deps.address = () => `http://127.0.0.1:${port}`;
  link = await pausingLink(world.deps, await person());
});
afterAll(async () => {
  server.close();
  await once(server, 'close');
  await world.close();
});

const person = async () => {
  const found = await world.deps.store.people.get('lyon');
  if (!found) throw new RangeError('nobody');
  return found;
};
const isPaused = async () => (await person()).mailPaused === true;
const oneClick = (to: string) =>
  fetch(to, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });

test('a look stops nothing, a mail program’s own POST does, and a press sends mail again', async () => {
  for (const method of ['GET', 'HEAD']) await fetch(link, { method });
  expect(await isPaused()).toBe(false);
  expect((await oneClick(link)).status).toBe(200);
  expect(await isPaused()).toBe(true);
  const page = await (await fetch(link)).text();
  expect(page).toContain('<html lang="fr">');
  const [, again = ''] = /action="([^"]+)"/.exec(page) ?? [];
  await fetch(new URL(again, link), { method: 'POST' });
  expect(await isPaused()).toBe(false);
  expect(await pausingLink(world.deps, await person())).toBe(link);
});

test('nobody makes the link of somebody else, and one tells nothing of who there is', async () => {
  const [seal = ''] = link.split('.').slice(-1);
  const answers = await Promise.all(
    [`helsinki.${seal}`, `lyon.${seal.slice(1)}`, `nobody.${seal}`, 'lyon', '%00', 'lyon.'].map(async (name) => {
      const response = await oneClick(new URL(`/mail/${name}`, link).href);
      return `${response.status} ${await response.text()}`;
    }),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^404 /);
  const people = await world.deps.store.people.find({});
  expect(people.filter(({ mailPaused }) => mailPaused)).toEqual([]);
});

test('whoever resumes gets mail again too', async () => {
  await oneClick(link);
  await types(world, 'lyon', 'resume');
  expect(await isPaused()).toBe(false);
});
