import { fakeWebHost } from '../support/fake-web-host';
import { type RunningWeb, runWeb } from '../support/web-server';

let web: RunningWeb;
beforeEach(async () => {
  web = await runWeb(fakeWebHost('2027-03-25T15:10:00.000Z'));
});
afterEach(() => web.close());

const at = (file: string) => fetch(`${web.url}/calendar/${file}`);
const secret = (first: string) => `${first}${'b'.repeat(42)}`;

it('a calendar is given to whoever knows its address, without a session, and is kept by no proxy', async () => {
  const answer = await at(`${secret('a')}.ics`);
  expect([answer.status, await answer.text()]).toEqual([200, 'BEGIN:VCALENDAR']);
  expect(answer.headers.get('content-type')).toContain('text/calendar');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it.each([`${secret('c')}.ics`, secret('a'), 'a.ics', `${secret('a')}b.ics`, '%00.ics', '..%2f..%2fetc.ics'])(
  'nothing is at %s',
  async (file) => expect((await at(file)).status).toBe(404),
);

it('who asks too often is told to wait', async () => expect((await at(`${secret('x')}.ics`)).status).toBe(429));
