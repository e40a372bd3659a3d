import { type AppFixture, appFixture } from '../support/app-fixture';
import { type Peer, peerOf, runningPeers } from '../support/app-peer';
import type { AppProcess } from '../support/app-process';
import { type SmtpHere, startSmtp } from '../support/mail/smtp-here';

let fixture: AppFixture;
let app: AppProcess;
let smtp: SmtpHere;
let peer: Peer;
beforeAll(async () => {
  smtp = await startSmtp();
  fixture = await appFixture();
  const env = { SMTP_URL: smtp.url, MAIL_FROM: 'reviews@cities.example' };
  app = await fixture.start(await fixture.freshDir(), { env });
  const [id = ''] = await runningPeers(app.url);
  peer = await peerOf(app.url, id);
});
afterAll(async () => {
  await app.stop();
  await fixture.close();
  await smtp.close();
});

test('the demonstration’s mail goes into a mailbox that one looks into here, and to no server', async () => {
  for (let n = 0; n < 2; n += 1) await peer.client.post('/api/web/clock', { step: 'workday' });
  const list = await (await peer.client.get('/mailbox')).text();
  const [first = ''] = [...list.matchAll(/href="(\/mailbox\/[\w-]+)"/g)].map(([, path = '']) => path);
  const mail = await peer.client.get(first);
  expect(mail.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await mail.text()).toContain('/signin/');
  expect(smtp.mails).toEqual([]);
  expect((await fetch(`${app.url}/mailbox`)).status).toBe(403);
  expect((await fetch(`${app.url}${first}`)).status).toBe(403);
});
