import { request } from 'node:http';
import { comesFromHere } from '../../src/ports/local-request';
import { ownFolder, startProduct } from '../support/product';
import { teamsClient } from '../support/teams/client';
import { startConnector } from '../support/teams/connector';
import { until } from '../support/until';

/** The composed product: what is there without credentials, and with everybody on this machine believed. */

const headers = { 'Content-Type': 'application/json' };

/** With any host's name: what a browser would send that was told to take this machine for another. */
function postAs(host: string, address: string, body: string, more: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { ...headers, ...more, Host: host } };
    request(new URL('/api/messages', address), options, (res) => {
      res.resume();
      resolve(res.statusCode ?? 0);
    })
      .on('error', reject)
      .end(body);
  });
}

test('without credentials there is nothing at Teams’ address', async () => {
  const { dir, remove } = ownFolder('teams-off');
  const product = await startProduct(dir, { DEMO: 'false' });
  try {
    const response = await fetch(new URL('/api/messages', product.address), { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(404);
  } finally {
    await product.stop();
    remove();
  }
});

test('for a playground on this machine, nobody has to sign anything; all others are refused', async () => {
  const { dir, remove } = ownFolder('teams-local');
  const connector = await startConnector();
  const product = await startProduct(dir, { LOG_LEVEL: 'error', TEAMS_ALLOW_UNAUTHENTICATED: 'true' });
  try {
    const teams = teamsClient(connector);
    teams.deliverTo(product.address);
    const newcomer = teams.as(connector.world.person('Alex Wilber'));
    const [greeted] = await newcomer.installs();
    expect(greeted?.status).toBe(200);
    await until(() => newcomer.seen().length === 1);
    expect(JSON.stringify(newcomer.seen()[0]?.cards)).toContain('I do not know yet who you are');

    const { host } = new URL(product.address);
    const body = JSON.stringify({ ...greeted?.activity, id: 'f:1' });
    expect(await postAs('review.example', product.address, body)).toBe(403);
    expect(await postAs(host, product.address, body, { 'X-Forwarded-For': '10.0.0.1' })).toBe(403);
    expect(await postAs(host, product.address, body, { 'Content-Type': 'text/plain' })).toBe(415);
    const elsewhere = { ...greeted?.activity, id: 'f:2', serviceUrl: 'http://10.0.0.1/' };
    expect(await postAs(host, product.address, JSON.stringify(elsewhere))).toBe(403);
  } finally {
    await product.stop();
    await connector.stop();
    remove();
  }
});

test.each([
  ['127.0.0.1', { host: 'localhost:3000' }, true],
  ['::ffff:127.0.0.1', { host: '127.0.0.1' }, true],
  ['10.0.0.1', { host: 'localhost' }, false],
  [undefined, { host: 'localhost' }, false],
  ['127.0.0.1', { host: 'localhost.example' }, false],
  ['127.0.0.1', {}, false],
  ['127.0.0.1', { host: 'localhost', forwarded: 'for=10.0.0.1' }, false],
])('a request from %s with %j comes from here: %s', (remoteAddress, sent, expected) => {
  expect(comesFromHere({ remoteAddress, headers: sent })).toBe(expected);
});
