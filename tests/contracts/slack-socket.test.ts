import type { Delivery } from '../support/slack/client/outgoing';
import { ROOM, type SlackHere, sheetsOf, startSlackHere, USERS } from '../support/slack-app-here';
import { sees } from '../support/slack-app-seeing';
import { until } from '../support/until';

/** Socket Mode: the way in that we open ourselves, against Slack's end of it. */

const { helsinki: HANNA, lyon: BEN } = USERS;
const PERFORMANCE = 'Compared with this standard, Genoa is:';

let here: SlackHere;
beforeEach(async () => {
  here = await startSlackHere({ transport: 'socket', slack: { times: { retriesMs: [0, 0, 0] } } });
});
afterEach(async () => {
  expect(here.slack.problems()).toEqual([]);
  await here.close();
});

const hanna = () => here.slack.as(HANNA.id);
const outcomes = (delivery: Delivery | undefined) => delivery?.attempts.map((answer) => answer.in);
const isOpen = () => until(() => here.slack.socket.open() === 1);

describe('what comes over the socket', () => {
  it('is acknowledged, and answered in the conversation', async () => {
    const { deliveries } = await hanna().says('next');
    expect(deliveries.map(outcomes)).toEqual([['time']]);
    await sees(here, HANNA, 'Integration strategic plan');
  });

  it('is acknowledged only once it is stored', async () => {
    const order: string[] = [];
    let store = () => {};
    here.faults.holdsIncoming = new Promise((resolve) => {
      store = resolve;
    });
    const said = hanna()
      .says('next')
      .then(() => order.push('acknowledged'));
    await until(() => here.faults.waitingIncoming > 0);
    // What is only looked at is acknowledged meanwhile, over the same socket and later.
    await here.slack.as(BEN.id).opensHome();
    order.push('stored');
    store();
    await said;
    expect(order).toEqual(['stored', 'acknowledged']);
  });

  it('is not acknowledged while the store is away, and applied once when it comes again', async () => {
    here.faults.refusesIncoming = 1;
    await hanna().says('next');
    await sees(here, HANNA, 'Integration strategic plan');
    const { deliveries } = await hanna().says('below');
    await here.settled();
    here.faults.refusesIncoming = 1;
    const again = await hanna().says('the plan stays on paper');
    await here.settled();
    expect(deliveries.map(outcomes)).toEqual([['time']]);
    expect(again.deliveries.map(outcomes)).toEqual([['vain', 'time']]);
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([
      { draft: { content: { performance: 'below', suspect: ['the plan stays on paper'] } } },
    ]);
  });

  it('has one effect however often it is delivered', async () => {
    await hanna().says('next');
    await here.settled();
    const said = await hanna().says('below', { copies: 2 });
    await here.settled();
    const before = here.slack.calls().length;
    const [delivery] = said.deliveries;
    if (delivery) await here.slack.redeliver(delivery);
    await here.settled();
    expect(delivery?.attempts).toHaveLength(3);
    expect(here.slack.calls()).toHaveLength(before);
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([{ version: 1 }]);
  });
});

describe('what is answered with the acknowledgement', () => {
  const openForm = async () => {
    await hanna().says('next');
    await here.settled();
    await hanna().message().press('More');
    await here.settled();
    const form = hanna().modal();
    await form.type('What should the visit verify?', 'The plan stays on paper.');
    return form;
  };

  it('is the next form', async () => {
    const form = await openForm();
    expect(await form.submit()).toMatchObject({ kind: 'done' });
    await until(() => JSON.stringify(hanna().modal().blocks()).includes('Plan carried into all portfolios'));
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([
      { draft: { content: { suspect: ['The plan stays on paper.'] } } },
    ]);
  });

  it('is that nothing is saved while the store is away; the form stays, and can be sent again', async () => {
    const form = await openForm();
    here.faults.refusesIncoming = 1;
    const refused = await form.submit();
    expect(refused.kind).toBe('errors');
    expect(JSON.stringify(refused)).toContain('Not saved yet');
    expect(form.values()).not.toEqual({});
    expect(await sheetsOf(here, 'helsinki')).toEqual([]);
    expect(await form.submit()).toMatchObject({ kind: 'done' });
    await until(async () => (await sheetsOf(here, 'helsinki')).length === 1);
  });

  it('is a word for who asks in a channel', async () => {
    await hanna().command('/peer-review status', { in: ROOM });
    await sees(here, HANNA, 'I answered you privately', ROOM);
    await sees(here, HANNA, 'Where you are');
  });

  it('is nothing for a press, which is kept at once', async () => {
    await hanna().says('next');
    await here.settled();
    expect(outcomes(await hanna().message().choose(PERFORMANCE, '1 ↓ below'))).toEqual(['time']);
    await until(async () => (await sheetsOf(here, 'helsinki'))[0]?.draft?.content.performance === 'below');
  });
});

describe('the connection', () => {
  it.each(['warning', 'refresh_requested', 'link_disabled'] as const)(
    'is opened again when Slack asks for it (%s)',
    async (reason) => {
      await isOpen();
      const opened = here.slack.calls('apps.connections.open').length;
      here.slack.socket.disconnect(reason);
      await until(() => here.slack.calls('apps.connections.open').length > opened);
      await isOpen();
      await hanna().says('next');
      await sees(here, HANNA, 'Integration strategic plan');
    },
  );

  it('is opened again when it breaks, even if Slack cannot be reached at first', async () => {
    await isOpen();
    here.slack.fail({ is: 'cut-before' }, { method: 'apps.connections.open' });
    here.slack.socket.cut();
    await until(() => here.slack.socket.open() === 0);
    await isOpen();
    await hanna().says('next');
    await sees(here, HANNA, 'Integration strategic plan');
  });

  it('is waited for where Slack is away at the start', async () => {
    await here.stop();
    await until(() => here.slack.socket.open() === 0);
    here.slack.fail({ is: 'status', status: 503 }, { method: 'apps.connections.open' });
    await here.start();
    await isOpen();
    await hanna().says('next');
    await sees(here, HANNA, 'Integration strategic plan');
  });

  it('is not opened with a token that Slack refuses', async () => {
    await here.stop();
    here.slack.fail({ is: 'error', error: 'invalid_auth' }, { method: 'apps.connections.open' });
    await expect(here.start()).rejects.toThrow('SLACK_APP_TOKEN: Slack does not take it (invalid_auth)');
  });
});
