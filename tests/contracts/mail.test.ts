import { tellOfNew } from '../../src/accounts/account-news';
import { changeAddress } from '../../src/accounts/addresses';
import { invite } from '../../src/accounts/inviting';
import { useLink } from '../../src/accounts/sign-in';
import { webChat } from '../../src/app/web-chat';
import { failuresOf } from '../../src/delivery/failures';
import { postPrompt } from '../../src/delivery/outbox';
import { tellPeople } from '../../src/delivery/telling';
import type { MailContent } from '../../src/method/terms';
import { openReview, replan } from '../../src/plan/planning';
import { failures, sweep } from '../../src/plan/work';
import { ChatBlocked } from '../../src/ports/chat';
import { MAIL } from '../../src/ports/letter';
import { line } from '../../src/steps/prompts';
import { takeTurn } from '../../src/turn/conversation';
import { lanes } from '../../src/turn/inbox';
import { unreachableOf } from '../../src/turn/load-review';
import { type APlatform, anAccount, aPlatform } from '../support/a-platform';
import { anInterview, at } from '../support/a-visit';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { mailTo } from '../support/mail/mailing';
import { type SmtpHere, startSmtp } from '../support/mail/smtp-here';
import { anEvent, aWorld, goTo, presses, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

/** In the morning of a Tuesday a peer who did nothing is behind; in its afternoon a digest is due. */
const TUESDAY = '2027-03-30T08:10:00.000Z';
const AFTERNOON = '2027-03-30T15:10:00.000Z';
const WEDNESDAY = '2027-03-31T08:10:00.000Z';
const SECRET = 'The plan was never signed.';

let world: World;
let smtp: SmtpHere;
let slack: APlatform;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
  smtp = await startSmtp();
  slack = aPlatform();
  world.deps.chats = new Map([
    ['slack', slack.chat],
    [MAIL, mailTo(smtp.url)],
  ]);
  await replan(world.deps, 'genoa-2027');
});
afterEach(async () => {
  await smtp.close();
  await world.close();
});

const mailsTo = async (id: string) => smtp.to((await world.deps.store.people.get(id))?.email ?? '');
const subjectsTo = async (id: string) => (await mailsTo(id)).map(({ subject }) => subject);
const inSlack = () =>
  world.deps.store.people.update('helsinki', (person) => ({ ...person, accounts: [anAccount('U1')] }));
const work = () => world.queue.runDue(world.deps.clock.now);
const onPage = async (id: string, thread = `person:${id}`) => {
  const web = webChat(world.deps, lanes());
  const person = await web.person(id);
  const shown = person ? await web.messages(person, thread) : [];
  return shown.flatMap(({ prompt }) => (prompt ? [prompt.summary] : []));
};
const isTold = async (mail: MailContent) => {
  const { store } = world.deps;
  const benchmark = { id: 'inti-cities-2008', version: 1 };
  const { programme: id } = aReview();
  await store.programmes.put({ id, benchmark, trusted: [], mail, imported: {}, importedAt: MIDWAY });
};

describe('a reminder to somebody who has no account on any platform', () => {
  it('comes once as a mail, over restarts too, and is on the page', async () => {
    await goTo(world, TUESDAY);
    await world.restart();
    world.die();
    await sweep(world.deps);
    await work();
    const mails = await mailsTo('helsinki');
    expect(mails.map(({ subject }) => subject)).toEqual(['Reminder: Genoa']);
    const [mail] = mails;
    for (const text of [mail?.text, mail?.html]) expect(text).toContain('You have completed 0 of 73 indicators.');
    expect(await onPage('helsinki')).toEqual(['Reminder: Genoa']);
  });

  it('opens the page signed in, once', async () => {
    await goTo(world, TUESDAY);
    const [mail] = await mailsTo('helsinki');
    const [, token = ''] = /http:\/\/localhost:3000\/signin\/([\w-]{43})/.exec(mail?.text ?? '') ?? [];
    expect(mail?.html).toContain(token);
    const web = webChat(world.deps, lanes());
    expect(await web.signIn(token, undefined)).toEqual({ kind: 'good', person: 'helsinki' });
    expect(await web.signIn(token, undefined)).toMatchObject({ kind: 'used' });
  });
});

describe('a mail that the server puts off', () => {
  const DAY_MS = 24 * 3_600_000;
  const tryAgain = async () => {
    await sweep(world.deps);
    await work();
  };
  const later = (ms: number) => goTo(world, new Date(Date.parse(MIDWAY) + ms).toISOString());

  it('is given up after three days, with the reason; the next one is tried, and clears it', async () => {
    smtp.answers.push({ at: 'to', says: 451 });
    await postPrompt(world.deps, 'm', 'helsinki', line('a word'));
    await work();
    for (const days of [1, 2, 2.9]) {
      await later(days * DAY_MS);
      await tryAgain();
    }
    expect(await world.deps.store.messages.get('m')).toMatchObject({ status: 'waiting' });
    await later(3 * DAY_MS);
    await tryAgain();
    const reason = 'the mail server put the message off for three days';
    expect(await failuresOf(world.deps)).toContainEqual(expect.objectContaining({ id: 'm', reason }));
    const hanna = await world.deps.store.people.find({ id: { in: ['helsinki'] } });
    expect(await unreachableOf(world.deps, hanna)).toContainEqual({ person: 'helsinki', reason });
    smtp.answers.splice(0);
    await postPrompt(world.deps, 'n', 'helsinki', line('another word'));
    await tryAgain();
    expect(await world.deps.store.messages.get('n')).toMatchObject({ status: 'delivered' });
    expect(await unreachableOf(world.deps, hanna)).toEqual([]);
  });

  it('counts from when it was put off, which is stored: not from when it was written', async () => {
    await postPrompt(world.deps, 'm', 'helsinki', line('a word'));
    smtp.answers.push({ at: 'to', says: 451 });
    await later(4 * DAY_MS);
    await tryAgain();
    const stored = await world.deps.store.messages.get('m');
    expect(stored).toMatchObject({ status: 'waiting', putOffSince: expect.stringMatching(/^2027-03-29T/) });
    await later(6 * DAY_MS);
    smtp.answers.splice(0);
    await tryAgain();
    expect(await world.deps.store.messages.get('m')).toMatchObject({ status: 'delivered' });
    expect(await world.deps.store.messages.get('m')).not.toHaveProperty('putOffSince');
  });
});

describe('news of somebody’s own account or address', () => {
  const linked = async (language: 'en' | 'fr') => {
    await world.deps.store.people.update('helsinki', (person) => ({ ...person, language }));
    await types(world, 'helsinki', 'help');
    const hanna = await world.deps.store.people.find({ id: { in: ['helsinki'] } });
    for (const person of hanna) await tellOfNew(world.deps, person, anAccount('U1'));
    await work();
    return (await mailsTo('helsinki')).at(-1);
  };

  it.each([
    [
      'en',
      'Another account in Slack counts as yours',
      /If that was not you.*“That was not me” is a button on the page/s,
    ],
    ['fr', 'Un autre compte dans Slack est tenu pour le vôtre', /Si ce n’était pas vous.*est un bouton de la page/s],
  ] as const)('says in its subject what it is, and in its text what to do: %s', async (language, subject, text) => {
    const mail = await linked(language);
    expect(mail?.subject).toBe(subject);
    expect(mail?.text).toMatch(text);
  });

  it('tells whoever was here that mail goes to another address, and nobody who never was', async () => {
    await types(world, 'helsinki', 'help');
    const people = await world.deps.store.people.find({ id: { in: ['helsinki', 'utrecht'] } });
    for (const person of people) await changeAddress(world.deps, person, `new-${person.id}@cities.example`, 'operator');
    await work();
    const [mail, ...more] = await mailsTo('helsinki');
    expect(mail?.subject).toBe('Your e-mail address was changed');
    expect(mail?.text).toMatch(/new-helsinki@cities\.example, in place of .*tell your organiser/s);
    expect(more).toEqual([]);
    expect(await mailsTo('utrecht')).toEqual([]);
  });
});

describe('somebody is written to in one place', () => {
  it('in the chat where they were last, or by mail where that was the page', async () => {
    await inSlack();
    await types(world, 'helsinki', 'help');
    await goTo(world, TUESDAY);
    expect([slack.arrived.length, (await mailsTo('helsinki')).length]).toEqual([0, 1]);
    await takeTurn(
      world.deps,
      anEvent('helsinki', { kind: 'text', text: 'help' }, { platform: 'slack', account: anAccount('U1') }),
    );
    await postPrompt(world.deps, 'm', 'helsinki', line('a word'));
    await work();
    expect(slack.arrived.map(({ id }) => id)).toContain('m');
    expect(await mailsTo('helsinki')).toHaveLength(1);
  });

  it('by mail where the chat does not reach them, and only then', async () => {
    await inSlack();
    slack.answer = () => ({ kind: 'undeliverable', reason: 'this Slack account was closed' });
    await goTo(world, TUESDAY);
    await sweep(world.deps);
    await work();
    expect(await subjectsTo('helsinki')).toEqual(['Reminder: Genoa']);
    expect(await failuresOf(world.deps)).toEqual([]);
    expect(await onPage('helsinki')).toEqual(['Reminder: Genoa']);
  });

  it('by mail where the chat let nobody in until it was given up', async () => {
    await inSlack();
    slack.answer = () => {
      throw new ChatBlocked('token', 'Slack does not take the app’s token');
    };
    await postPrompt(world.deps, 'm', 'helsinki', line('a word'));
    await expect(work()).rejects.toThrow(ChatBlocked);
    await failures(world.deps)({ kind: 'send', message: 'm' }, 'send-m', 'blocked');
    await work();
    expect(await mailsTo('helsinki')).toHaveLength(1);
    expect(await world.deps.store.messages.get('m')).toMatchObject({ status: 'delivered' });
  });

  it('not by mail where it may have arrived in the chat, or is an answer there', async () => {
    await inSlack();
    slack.looks = false;
    slack.cut = 'after';
    await postPrompt(world.deps, 'm', 'helsinki', line('a word'), { ifCutOff: 'leave' });
    await expect(work()).rejects.toThrow();
    slack.cut = undefined;
    slack.answer = () => ({ kind: 'undeliverable', reason: 'this Slack account was closed' });
    await postPrompt(world.deps, 'n', 'helsinki', line('a word'), { account: anAccount('U1') });
    await sweep(world.deps);
    await work();
    expect(await mailsTo('helsinki')).toEqual([]);
  });

  it('what is said on the page is answered there alone', async () => {
    for (const text of ['next', 'below', 'help', 'status']) await types(world, 'helsinki', text);
    await work();
    expect(smtp.mails).toEqual([]);
  });

  it('whose address no server takes is not reached, with the reason, and finds it on the page', async () => {
    smtp.answers.push({ at: 'to', says: 550 });
    await goTo(world, TUESDAY);
    const person = await world.deps.store.people.get('helsinki');
    expect(await unreachableOf(world.deps, person ? [person] : [])).toEqual([
      { person: 'helsinki', reason: 'the mail server does not take mail for this address' },
    ]);
    expect(await onPage('helsinki')).toEqual(['Reminder: Genoa']);
    const all = await world.deps.store.messages.find({ thread: 'person:helsinki', status: 'undeliverable' });
    expect(all.map(({ refusedBy }) => refusedBy)).toEqual([person?.email]);
  });

  it('whose address is not taken any more, while another mail still arrived, is not reached', async () => {
    const mail = world.deps.chats.get(MAIL) ?? mailTo(smtp.url);
    const deliver: typeof mail.deliver = async (out) => {
      const delivered = await mail.deliver(out);
      const [first] = await mailsTo('utrecht');
      if (first && smtp.answers.length === 0) {
        await invite(world.deps, { review: 'genoa-2027', people: ['utrecht'] }, 'eurocities', 'once');
        smtp.answers.push({ at: 'to', says: 550, to: first.envelope.to.join() });
      }
      return delivered;
    };
    world.deps.chats = new Map([[MAIL, { ...mail, deliver }]]);
    await goTo(world, TUESDAY);
    await work();
    expect(await mailsTo('utrecht')).toHaveLength(1);
    const [utrecht] = await world.deps.store.people.find({ id: { in: ['utrecht'] } });
    expect(await unreachableOf(world.deps, utrecht ? [utrecht] : [])).toEqual([
      { person: 'utrecht', reason: 'the mail server does not take mail for this address' },
    ]);
  });

  it('who wants no mail gets none, and finds it on the page', async () => {
    await world.deps.store.people.update('helsinki', (person) => ({ ...person, mailPaused: true }));
    await goTo(world, TUESDAY);
    expect(await mailsTo('helsinki')).toEqual([]);
    expect(await onPage('helsinki')).toEqual(['Reminder: Genoa']);
  });
});

it('an invitation says what it asks, and its link works no more once another is sent in its place', async () => {
  const tokenIn = (text = '') => /signin\/([\w-]{43})/.exec(text)?.[1] ?? '';
  for (const occasion of ['once', 'again']) {
    await invite(world.deps, { review: 'genoa-2027', people: ['utrecht'] }, 'eurocities', occasion);
    await work();
  }
  const [first, second] = await mailsTo('utrecht');
  expect(first?.text).toContain('73');
  expect(first?.subject).toContain('Genoa');
  expect(await useLink(world.deps, tokenIn(first?.text))).toMatchObject({ kind: 'replaced' });
  expect(await useLink(world.deps, tokenIn(second?.text))).toMatchObject({ kind: 'good', person: 'utrecht' });
});

describe('what a mail holds', () => {
  beforeEach(() =>
    world.deps.store.sheets.put(aSheet('GG-AMB-1', 'helsinki', aContent('below', { suspect: [SECRET] }))),
  );

  it('is nothing of anybody’s answers, unless the programme says so', async () => {
    await goTo(world, TUESDAY);
    await goTo(world, AFTERNOON);
    expect(smtp.mails.length).toBeGreaterThan(4);
    const all = smtp.mails.map(({ text, html }) => `${text} ${html}`).join('\n');
    expect(all).not.toContain(SECRET);
    expect(all).not.toContain('Integration strategic plan');
    expect(await subjectsTo('lyon')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Synthèse de Genoa.*1 réponse sur 292/)]),
    );
  });

  it('of a welcome is what is asked and until when, and nothing of anybody’s answers', async () => {
    const { store } = world.deps;
    await store.reviews.update('genoa-2027', ({ openedAt: _, ...review }) => review);
    await replan(world.deps, 'genoa-2027');
    world.setClock(TUESDAY);
    await openReview(world.deps, 'genoa-2027', 'eurocities');
    await work();
    const [mail] = await mailsTo('utrecht');
    expect(mail?.subject).toMatch(/Genoa/);
    for (const text of [mail?.text, mail?.html]) {
      expect(text).toMatch(/73 indicators/);
      expect(text).toMatch(/6 April/);
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain('You have completed 0');
    }
  });

  it('is what is said where the programme says so, but of the team’s answers once the sheets are open', async () => {
    await isTold('in full');
    await goTo(world, TUESDAY);
    expect((await mailsTo('utrecht'))[0]?.text).toContain('Integration strategic plan');
    await world.deps.store.reviews.update('genoa-2027', (review) => ({ ...review, channels: [] }));
    await goTo(world, AFTERNOON);
    const digest = (await mailsTo('lyon')).at(-1);
    expect(digest?.text).not.toContain('Helsinki');
    await world.deps.store.reviews.update('genoa-2027', (review) => ({ ...review, gatheredAt: AFTERNOON }));
    await goTo(world, '2027-03-31T15:10:00.000Z');
    expect((await mailsTo('lyon')).at(-1)?.html).toContain('Helsinki');
  });

  it('of an organiser’s morning is how much waits in which review; all of it where the programme says so', async () => {
    const morningOf = async () =>
      (await mailsTo('eurocities')).filter(({ subject }) => subject === 'What needs you today').at(-1)?.text ?? '';
    await invite(world.deps, { review: 'genoa-2027', people: ['utrecht'] }, 'eurocities', 'once');
    for (const moment of [TUESDAY, WEDNESDAY]) {
      await sweep(world.deps);
      await goTo(world, moment);
    }
    expect(await morningOf()).toMatch(/^Genoa: \d things?$/m);
    expect(await morningOf()).not.toContain('utrecht');
    await isTold('in full');
    await sweep(world.deps);
    await goTo(world, '2027-04-01T08:10:00.000Z');
    expect(await morningOf()).toMatch(/^- Genoa: not here yet, .*utrecht/m);
  });

  it('of a team without a channel is its digest, to each who reads it, and not to the host', async () => {
    await goTo(world, TUESDAY);
    await goTo(world, AFTERNOON);
    await goTo(world, WEDNESDAY);
    const isDigest = (subject: string | undefined) => /Digest of Genoa/.test(subject ?? '');
    for (const id of ['helsinki', 'barcelona', 'utrecht'])
      expect((await subjectsTo(id)).filter(isDigest)).toHaveLength(1);
    expect((await subjectsTo('genoa')).filter(isDigest)).toEqual([]);
    expect((await onPage('helsinki')).filter(isDigest)).toEqual([]);
    expect((await onPage('helsinki', 'channel:genoa-2027')).filter(isDigest)).not.toEqual([]);
  });

  it('of a team with a channel is no digest', async () => {
    await world.deps.store.reviews.update('genoa-2027', (review) => ({
      ...review,
      channels: [{ platform: 'slack', address: { channel: 'C1' } }],
    }));
    await goTo(world, AFTERNOON);
    expect((await subjectsTo('utrecht')).filter((subject) => /Digest/.test(subject ?? ''))).toEqual([]);
  });
});

it('news of a review names its city, goes under it and has somebody to answer to', async () => {
  const said = line('Anna takes a place on the team.');
  const about = { review: 'genoa-2027', people: ['utrecht'], about: 'news', prompt: { en: said, fr: said } };
  await tellPeople(world.deps, { kind: 'tell-people', ...about, atOnce: true });
  await work();
  const [mail] = await mailsTo('utrecht');
  expect(mail?.subject).toBe('Genoa: something is waiting for you');
  expect(mail?.replyTo?.text).toContain('eurocities');
  expect(mail?.references).toBeDefined();
  expect(mail?.text).not.toContain('Anna');
});

it('that a review is cancelled is said in the letter, the organiser’s own word on the page', async () => {
  await world.deps.store.people.update('utrecht', (person) => ({ ...person, language: 'en' }));
  await invite(world.deps, { review: 'genoa-2027', people: ['utrecht'] }, 'eurocities', 'once');
  await work();
  const [card] = await types(world, 'eurocities', 'cancel review');
  const cancels = card?.actions.filter(({ data }) => data?.how === 'cancelled') ?? [];
  const [shown] = card ? await presses(world, 'eurocities', { ...card, actions: cancels }, 'course-show') : [];
  if (shown) await presses(world, 'eurocities', shown, 'course-do', { word: 'The mayor is ill.' });
  await goTo(world, TUESDAY);
  const mail = (await mailsTo('utrecht')).at(-1);
  expect(mail?.subject).toBe('Genoa: news of the review');
  expect(mail?.text).toContain('The review of Genoa is cancelled. Nothing more is asked of you');
  expect(mail?.text).not.toContain('mayor');
  expect((await onPage('utrecht')).join()).toContain('is cancelled');
});

it('who is taken off a review reads so in the letter, which does not say that they take part', async () => {
  await world.deps.store.people.update('utrecht', (person) => ({ ...person, language: 'en' }));
  await world.deps.store.reviews.update('genoa-2027', (review) => ({
    ...review,
    members: { ...review.members, peers: review.members.peers.filter((id) => id !== 'utrecht') },
  }));
  const said = { ...line('Olga has taken you off the review of Genoa.'), ofReader: true as const };
  await postPrompt(world.deps, 'told-left', 'utrecht', said, { review: 'genoa-2027' });
  await work();
  const mail = (await mailsTo('utrecht')).at(-1);
  expect(mail?.text).toContain('Olga has taken you off the review of Genoa.');
  expect(mail?.text).toContain('You get this because you took part in a peer review.');
});

it('what happens at its moment says in its subject what it is, and nothing of whom the team meets; sheets are counted no more', async () => {
  const meets = anInterview('advisory', { function: 'Chair of the advisory committee' });
  await world.deps.store.stepRecords.put(meets);
  await world.deps.store.reviews.update('genoa-2027', (one) => ({ ...one, gatheredAt: '2027-04-06T15:30:00.000Z' }));
  await replan(world.deps, 'genoa-2027');
  await goTo(world, at(1, '08:31'));
  const mails = await mailsTo('helsinki');
  const brief = mails.find(({ subject }) => subject === 'Genoa: brief before an interview');
  expect(brief?.text).not.toMatch(/advisory|of 73 indicators/);
  expect(brief?.html).not.toMatch(/advisory|of 73 indicators/);
});
