import { randomUUID } from 'node:crypto';
import type { ShownMessage } from '../../adapters/web/wire';
import { refusing } from '../../src/app/compose/web-refusals';
import { webChat } from '../../src/app/web-chat';
import { replan } from '../../src/plan/planning';
import { sweep } from '../../src/plan/work';
import { MAIL } from '../../src/ports/letter';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import { readRows } from '../../src/programme/tables/read-table';
import { workbookOf } from '../../src/programme/tables/write-workbook';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { mailTo } from '../support/mail/mailing';
import { type SmtpHere, startSmtp } from '../support/mail/smtp-here';
import { aWorld, goTo, type World } from '../support/service-world';
import { aReview } from '../support/sheets';
import { type RunningWeb, runWeb, webClient } from '../support/web-server';

const REVIEW = 'genoa-2027';
/** A Tuesday, two weeks before Genoa's report is due, in the morning there. */
const FIRST = '2027-03-09T07:00:00.000Z';
const ASKED = '2027-03-09T09:00:00.000Z';
const LATER = '2027-03-16T09:00:00.000Z';
const { openedAt: _, ...CLOSED } = aReview();
const PEOPLE = GENOA_PEOPLE.map((one) => ({ ...one, email: `${one.id}@review.example`, accounts: [] }));

let world: World;
let smtp: SmtpHere;
let web: RunningWeb;
beforeEach(async () => {
  world = await aWorld({ reviews: [{ ...CLOSED }], people: PEOPLE }, FIRST);
  smtp = await startSmtp();
  world.deps.chats = new Map([[MAIL, mailTo(smtp.url)]]);
  web = await runWeb({
    ...refusing(webChat(world.deps, lanes()), () => true),
    onMessage: () => () => undefined,
    health: async () => ({ ok: true, troubles: [] }),
  });
  await replan(world.deps, REVIEW);
});
afterEach(async () => {
  await web.close();
  await smtp.close();
  await world.close();
});

class NotThere extends Error {
  readonly code = 'not-there';
}
const gone = (what: string): never => {
  throw new NotThere(what);
};
const goes = async () => {
  await world.queue.runDue(world.deps.clock.now);
  await sweep(world.deps);
  await world.queue.runDue(world.deps.clock.now);
};
const mailsTo = (address: string) => smtp.to(address);
const subjectsTo = (address: string) => mailsTo(address).map(({ subject }) => subject ?? '');

/** Somebody at a browser, who comes by the link of a mail. */
async function comesBy(address: string, subject: RegExp) {
  const mail = mailsTo(address).findLast((one) => subject.test(one.subject ?? '')) ?? gone(String(subject));
  const links = (mail.text ?? '').match(/http:\/\/localhost:3000\/signin\/[\w-]{43}/g) ?? [];
  expect(links).toHaveLength(1);
  const client = webClient(web.url);
  const token = links[0]?.split('/').at(-1);
  expect((await client.post('/api/web/signin', { token })).status).toBe(200);
  const me = (await (await client.get('/api/web/me')).json()) as { person: { id: string } };
  const thread = `person:${me.person.id}`;
  const messages = async () => {
    const answer = await client.get(`/api/web/messages?thread=${encodeURIComponent(thread)}`);
    return ((await answer.json()) as { messages: ShownMessage[] }).messages;
  };
  const cards = async () => (await messages()).flatMap(({ id, prompt }) => (prompt ? [{ id, prompt }] : []));
  const send = async (event: object) => {
    const answer = await client.post('/api/web/events', { id: randomUUID(), thread, ...event });
    expect(answer.status).toBe(200);
    await goes();
  };
  return {
    client,
    cards,
    last: async () => (await cards()).at(-1)?.prompt ?? gone('a card'),
    all: async () => JSON.stringify(await messages()),
    says: (text: string) => send({ what: { kind: 'text', text } }),
    /** Presses a button of the last card that has it. */
    presses: async (id: string, fields = {}, is: (action: Action) => boolean = () => true) => {
      const found = (await cards()).flatMap((one) =>
        actionsOf(one.prompt).flatMap((action) => (action.id === id && is(action) ? [{ ...one, action }] : [])),
      );
      const { id: message, prompt, action } = found.at(-1) ?? gone(id);
      const what = { kind: 'press', action: id, data: action.data ?? {}, fields, address: prompt.address };
      await send({ message, what });
    },
    download: (path: string) => client.get(`/api/web/download/${path}`),
    handsOver: async (path: string, bytes: string) => {
      const headers = { 'Content-Type': 'application/octet-stream' };
      const answer = await client.post(path, bytes, headers);
      await goes();
      return answer.status;
    },
  };
}

function actionsOf(prompt: Prompt): Action[] {
  return [...prompt.actions, ...prompt.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []))];
}
function linksIn(prompt: Prompt): Extract<Block, { kind: 'link' }>[] {
  return prompt.body.flatMap((block) => (block.kind === 'link' ? [block] : []));
}

test('a host on mail alone is asked for its report, fills it in with two colleagues, and hands it in', async () => {
  const host = 'genoa@review.example';
  await goTo(world, ASKED);
  const contact = await comesBy(host, /Genoa/);
  // The mail's one button opens what it speaks of, signed in.
  await contact.presses('write-report');
  expect(JSON.stringify(await contact.last())).toContain('0 of 73 answered');

  await contact.presses('report-fill', {}, ({ data }) => data?.cell === 'GG-AMB');
  for (let n = 0; n < 6; n += 1)
    await contact.presses('report-save', { ownView: 'at', whatWeDo: `Answer ${n}`, responsible: ['Mayor'] });
  await contact.says('my report');
  expect(JSON.stringify(await contact.last())).toContain('6 of 73 answered');

  // Takes the table away, and brings it back.
  await contact.presses('report-table');
  const excel = linksIn(await contact.last()).find(({ path }) => path.endsWith('xlsx')) ?? gone('a table');
  const file = await contact.download(excel.path);
  expect(file.status).toBe(200);
  const read = await readRows(Buffer.from(await file.arrayBuffer()));
  const rows = read.ok ? read.rows.map(({ cells }) => Array.from({ length: 9 }, (_, n) => cells[n] ?? '')) : [];
  for (const row of rows.filter(([id]) => id?.startsWith('WP-')))
    row.splice(3, 2, 'above', `From the table: ${row[0]}`);
  const query = new URLSearchParams({ id: randomUUID(), name: 'mine.csv' });
  const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  expect(workbookOf(rows).length).toBeGreaterThan(0);
  expect(await contact.handsOver(`/api/web/files?${query}`, csv)).toBe(200);
  await contact.presses('report-table-take');
  await contact.says('my report');
  const taken = rows.filter(([id]) => id?.startsWith('WP-')).length;
  expect(JSON.stringify(await contact.last())).toContain(`${6 + taken} of 73 answered`);

  // Shares cells with two colleagues, who come by mail as well; somebody of the team cannot be one, and it is said once.
  for (const [email, name, cell] of [
    ['anna@genoa.example', 'Anna Bruni', 'GG-LEA'],
    ['rosa@genoa.example', 'Rosa Neri', 'AC-LEA'],
  ]) {
    await contact.presses('report-share');
    await contact.presses('report-share-send', { colleagueEmail: email, colleagueName: name, sharedCells: [cell] });
    expect(JSON.stringify(await contact.last())).toContain(`shared with ${name}, who is asked to come`);
  }
  await contact.presses('report-share');
  const before = (await contact.cards()).length;
  const peer = { colleagueEmail: 'lyon@review.example', colleagueName: 'L', sharedCells: ['GG-LEA'] };
  await contact.presses('report-share-send', peer);
  const told = (await contact.cards()).slice(before).map(({ prompt }) => prompt.summary);
  expect(told).toEqual([expect.stringContaining('cannot be invited')]);
  await goes();
  const plan = `/api/web/documents/report/${REVIEW}?`;
  for (const [email, own, other] of [
    ['anna@genoa.example', 'GG-LEA-1', 'AC-LEA-1'],
    ['rosa@genoa.example', 'AC-LEA-1', 'GG-LEA-1'],
  ] as const) {
    const colleague = await comesBy(email, /Genoa/);
    await colleague.says(`my report ${own}`);
    await colleague.presses('report-save', { ownView: 'below', whatWeDo: `Of ${email}` });
    await colleague.says(`my report ${other}`);
    expect(await colleague.all()).not.toContain('Answer 1');
    const about = (id: string) => `${plan}${new URLSearchParams({ id: randomUUID(), name: 'Plan.pdf', about: id })}`;
    expect(await colleague.handsOver(about(own), '%PDF-1.7')).toBe(200);
    expect(await colleague.handsOver(about(other), '%PDF-1.7')).toBe(413);
  }

  // A week later, a reminder by mail, in a session that is another's by now.
  const soFar = subjectsTo(host).length;
  await goTo(world, LATER);
  expect(subjectsTo(host).length).toBeGreaterThan(soFar);
  const again = await comesBy(host, /Genoa/);
  await again.says('my report');
  await again.presses('report-hand-in');
  await again.presses('report-hand-in-now');
  expect(subjectsTo(host).at(-1)).toContain('The report on Genoa is handed in');

  // The leader reads it, with its documents, and asks for a cell again.
  const leader = await comesBy('lyon@review.example', /Genoa/);
  await leader.says('rapport GG-LEA-1');
  const details = (await leader.last()).body.flatMap((b) => (b.kind === 'details' ? b.blocks : [b]));
  const link = details.find((b) => b.kind === 'link') ?? gone('a document');
  const plan1 = await leader.download(link.kind === 'link' ? link.path : '');
  expect([plan1.status, await plan1.text()]).toEqual([200, '%PDF-1.7']);
  await leader.presses('report-ask');
  await leader.presses('report-ask-send', { askedCells: ['WP-AMB'], askedNote: 'Davantage, svp' });
  await goes();
  const completed = await comesBy(host, /Genoa/);
  expect(subjectsTo(host).at(-1)).not.toContain('handed in');
  expect(await completed.all()).toContain('Davantage, svp');
  await completed.says('my report');
  await completed.presses('report-hand-in');
  await completed.presses('report-hand-in-now');
  expect(subjectsTo(host).filter((one) => one.includes('is handed in'))).toHaveLength(2);

  // No mail holds an answer, and each has one way in.
  for (const { text = '' } of smtp.mails) expect(text).not.toMatch(/Answer \d|From the table|Of anna|Plan\.pdf/);
});
