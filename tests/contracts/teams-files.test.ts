import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isTrustedUpload } from '../../adapters/teams/in/upload';
import { startTeamsHere, type TeamsHere } from '../support/teams-app-here';

/** Files that a card offers: asked for, allowed, and put where Teams says. */

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

let here: TeamsHere;
let drive: Server;
let put: { method: string | undefined; range: string | undefined; body: string }[];
let answer: { status: number; location: string };
const hanna = () => here.teams.as(here.people.helsinki);
const address = () => `http://127.0.0.1:${(drive.address() as AddressInfo).port}/upload`;
const attached = () =>
  hanna()
    .seen()
    .flatMap(({ attachments }) => attachments.map(({ contentType }) => contentType));
const offered = async () => {
  await hanna().says('my data');
  await here.settled();
  const asked = await hanna().presses('Export my data');
  await here.settled();
  const offer = hanna().seen().at(-1);
  if (!offer) throw new RangeError('nothing was offered');
  return { asked, offer };
};

describe('a file on a card', () => {
  beforeEach(async () => {
    here = await startTeamsHere();
    put = [];
    answer = { status: 201, location: '' };
    drive = createServer(async (req, res) => {
      let body = '';
      for await (const chunk of req) body += String(chunk);
      put.push({ method: req.method, range: req.headers['content-range'], body });
      // Elsewhere everything is taken.
      const { status, location } = req.url === '/upload' ? answer : { status: 201, location: '' };
      res.writeHead(status, location === '' ? {} : { Location: location }).end('{}');
    });
    await new Promise<void>((resolve) => drive.listen(0, '127.0.0.1', resolve));
    here.connector.world.install(here.people.helsinki);
  });
  afterEach(async () => {
    drive.closeAllConnections();
    await new Promise((resolve) => drive.close(resolve));
    await here.close();
  });

  it('is offered in the personal chat, with its name and size', async () => {
    const { asked, offer } = await offered();
    expect(asked.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(offer.attachments).toMatchObject([
      { contentType: CONSENT, name: 'my-data.json', content: { sizeInBytes: expect.any(Number) } },
    ]);
  });

  it('that is wanted in a channel is offered there to nobody, but in the personal chat', async () => {
    await hanna().says('my data');
    await here.settled();
    const on = hanna().seen().at(-1);
    await hanna().presses('Export my data', { in: here.channel, ...(on ? { on } : {}) });
    await here.settled();
    expect(here.connector.fromBot(here.channel)).toEqual([]);
    expect(attached()).toContain(CONSENT);
  });

  it('is put where Teams says once they allow it, and then shown; the offer is gone', async () => {
    const { offer } = await offered();
    const { status } = await hanna().answersFile(offer, 'accept', address());
    await here.settled();
    expect(status).toBe(200);
    expect(put).toMatchObject([{ method: 'PUT', range: expect.stringMatching(/^bytes 0-\d+\/\d+$/) }]);
    expect(JSON.parse(put[0]?.body ?? '')).toHaveProperty('person');
    expect(attached()).toContain(INFO);
    expect(attached()).not.toContain(CONSENT);
  });

  it('is put there once, however often Teams tells that they allowed it', async () => {
    const { offer } = await offered();
    const { activity } = await hanna().answersFile(offer, 'accept', address());
    await here.teams.deliver(activity);
    await here.settled();
    expect(put).toHaveLength(1);
    expect(attached().filter((type) => type === INFO)).toHaveLength(1);
  });

  it('stays where it is when they do not', async () => {
    const { offer } = await offered();
    await hanna().answersFile(offer, 'decline');
    await here.settled();
    expect(put).toEqual([]);
    expect(hanna().seen().at(-1)?.text).toBe('All right, nothing was copied. Ask for the file again at any time.');
    expect(attached()).not.toContain(CONSENT);
  });

  const ours = () => address();
  it.each([
    ['is not one of Microsoft’s', () => 'https://files.example/upload', { status: 201, location: '' }],
    ['is refused', ours, { status: 507, location: '' }],
    ['sends us on elsewhere', ours, { status: 303, location: '/elsewhere' }],
  ])('is said not to be there when the place %s', async (_, where, answers) => {
    answer = answers;
    const { offer } = await offered();
    await hanna().answersFile(offer, 'accept', where());
    await here.settled();
    expect(hanna().seen().at(-1)?.text).toContain('could not be put into your OneDrive');
    expect(attached()).not.toContain(INFO);
    expect(JSON.stringify(here.log)).not.toContain('upload?');
  });

  it('that is not theirs is not offered, nor put anywhere', async () => {
    const { asked, offer } = await offered();
    const path = 'exports/lyon-2027/sheets.csv';
    const value = { action: { type: 'Action.Execute', data: { file: path } }, trigger: 'manual' };
    const refused = await here.teams.deliver({ ...asked.activity, id: 'f:other', value });
    expect(refused.body?.value).toBe('That is not open to you.');
    const { activity } = await hanna().answersFile(offer, 'accept', address());
    put.length = 0;
    const accepted = activity.value as object;
    await here.teams.deliver({ ...activity, id: 'f:more', value: { ...accepted, context: { file: path } } });
    await here.settled();
    expect(put.filter(({ body }) => !body.startsWith('{'))).toEqual([]);
  });
});

test.each([
  ['https://contoso-my.sharepoint.com/personal/a/_api/v2.0/drive/items/1/uploadSession?guid=1', true],
  ['https://contoso-my.sharepoint.us/x', true],
  ['https://api.onedrive.com/rup/1', true],
  ['http://contoso-my.sharepoint.com/x', false],
  ['https://contoso-my.sharepoint.com:8443/x', false],
  ['https://sharepoint.com.example/x', false],
  ['https://evilsharepoint.com/x', false],
  ['https://contoso.sharepoint.com@files.example/x', false],
  ['http://127.0.0.1/x', false],
  ['http://169.254.169.254/metadata', false],
  ['nonsense', false],
])('files go to %s: %s', (address, expected) => {
  expect(isTrustedUpload(address, { loopback: false })).toBe(expected);
});

it('where bots can give no files, none is offered, and it is said how to get it', async () => {
  here = await startTeamsHere({ givesFiles: false });
  here.connector.world.install(here.people.helsinki);
  await hanna().says('my data');
  await here.settled();
  const asked = await hanna().presses('Export my data');
  expect(JSON.stringify(asked.body)).toContain('Files cannot be given in this Teams');
  expect(attached()).not.toContain(CONSENT);
  await here.close();
});
