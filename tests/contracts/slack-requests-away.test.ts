import { CARD, hannaAt, SECRET, statuses } from '../support/slack-app-hanna';
import { ROOM, type SlackHere, sheetsOf, startSlackHere, USERS } from '../support/slack-app-here';
import { sees } from '../support/slack-app-seeing';
import { until } from '../support/until';

/** The way in over HTTP while the store is away, or slow: nothing is lost, and nobody is told otherwise. */

const { helsinki: HANNA } = USERS;

let here: SlackHere;
beforeEach(async () => {
  here = await startSlackHere({ slack: { times: { retriesMs: [0, 0, 0] } } });
});
const { hanna, kept, openCard, openForm, close } = hannaAt(() => here);
afterEach(close);

describe('while the store is away', () => {
  beforeEach(async () => {
    await hanna().says('status');
    await sees(here, HANNA, 'Where you are');
  });

  it('a message is not acknowledged, and applied once when Slack delivers it again', async () => {
    here.faults.refusesIncoming = 2;
    const { deliveries } = await hanna().says('next');
    expect(statuses(deliveries[0]?.attempts)).toEqual([503, 503, 200]);
    await sees(here, HANNA, CARD);
    expect((await kept()).map(({ status }) => status)).toEqual(['done', 'done']);
  });

  it('a command says so in its place', async () => {
    here.faults.refusesIncoming = 1;
    await hanna().command('/peer-review next', { in: ROOM });
    const [said] = here.slack.messages(ROOM, { as: HANNA.id });
    expect(said).toMatchObject({ isEphemeral: true, text: expect.stringContaining('That has not got through yet.') });
    expect(said?.text).toContain('Ce n’est pas encore arrivé.');
    expect(await kept()).toHaveLength(1);
  });

  it('a press says so beside its card, which keeps what was typed', async () => {
    const card = await openCard();
    await card.type('What should the visit verify?', SECRET);
    here.faults.refusesIncoming = 1;
    const { ts } = here.slack.messages(hanna().dm, { as: HANNA.id }).at(-1) ?? { ts: '' };
    await card.press('Save & next');
    await sees(here, HANNA, 'Not saved yet.');
    expect(JSON.stringify(hanna().message({ ts }).values())).toContain(SECRET);
    await card.press('Save & next');
    await until(async () => (await sheetsOf(here, 'helsinki')).length === 1);
  });

  it('a form stays open with an error, and can be sent again', async () => {
    const form = await openForm();
    await form.type('What should the visit verify?', SECRET);
    here.faults.refusesIncoming = 1;
    expect(await form.submit()).toMatchObject({ kind: 'errors' });
    expect(JSON.stringify(form.values())).toContain(SECRET);
    expect(await form.submit()).toMatchObject({ kind: 'done' });
    await until(async () => (await sheetsOf(here, 'helsinki')).length === 1);
  });

  it('a form that is not stored within two seconds stays open too; what was stored late counts once', async () => {
    const form = await openForm();
    await form.type('What should the visit verify?', SECRET);
    let store = () => {};
    here.faults.holdsIncoming = new Promise((resolve) => {
      store = resolve;
    });
    expect(await form.submit()).toMatchObject({ kind: 'errors' });
    store();
    await here.settled();
    expect(await form.submit()).toMatchObject({ kind: 'done' });
    await until(async () => (await sheetsOf(here, 'helsinki'))[0]?.version === 1);
  });

  it('a press in a form, the shortcut and the home tab say so in a modal', async () => {
    await hanna().opensHome();
    await here.settled();
    const notSaved = () =>
      until(() => JSON.stringify(here.slack.views(HANNA.id).at(-1) ?? '').includes('That has not got through yet'));
    here.faults.refusesIncoming = 1;
    await hanna().home().press('My cells · Genoa');
    await notSaved();
    await hanna().modal().close({ all: true });
    here.faults.refusesIncoming = 1;
    await hanna().shortcut('next-card');
    await notSaved();
    await hanna().modal().close({ all: true });
    const form = await openForm();
    here.faults.refusesIncoming = 1;
    await form.press('Skip');
    await notSaved();
    expect(here.slack.views(HANNA.id)).toHaveLength(2);
  });

  it('somebody who wants a card as a form is told', async () => {
    const card = await openCard();
    here.faults.isAway = true;
    await card.press('More');
    await sees(here, HANNA, 'I can’t show that just now.');
    here.faults.isAway = false;
    expect(here.slack.views(HANNA.id)).toEqual([]);
  });
});

describe('while applying is slow', () => {
  let apply = () => {};
  const holdBack = () => {
    here.faults.holdsOthers = new Promise((resolve) => {
      apply = resolve;
    });
  };
  const isApplied = async () => (await kept()).every(({ status }) => status === 'done');

  it('a message, a press and a command are acknowledged all the same', async () => {
    const card = await openCard();
    holdBack();
    const said = await hanna().says('status');
    const pressed = await card.press('Save & next');
    const command = await hanna().command('/peer-review help');
    expect([said.deliveries[0], pressed, command].map((d) => statuses(d?.attempts))).toEqual([[200], [200], [200]]);
    expect(await kept()).toHaveLength(4);
    expect(await isApplied()).toBe(false);
    apply();
    await sees(here, HANNA, 'What I understand');
    await until(isApplied);
  });

  it('a form says that it takes a moment, and then goes on to the next one', async () => {
    const form = await openForm();
    await form.type('What should the visit verify?', SECRET);
    holdBack();
    expect(await form.submit()).toMatchObject({ kind: 'done' });
    expect(JSON.stringify(form.blocks())).toContain('One moment');
    expect(await isApplied()).toBe(false);
    apply();
    await until(() => JSON.stringify(form.blocks()).includes('Plan carried into all portfolios'));
    expect(await isApplied()).toBe(true);
  });

  it('somebody may close it meanwhile', async () => {
    const form = await openForm();
    await form.type('What should the visit verify?', SECRET);
    holdBack();
    await form.submit();
    await form.close({ all: true });
    apply();
    await sees(here, HANNA, 'Plan carried into all portfolios');
    await here.settled();
    expect(here.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
