import { makeDigest } from '../../src/delivery/digest-making';
import { aContent, aSheet } from '../support/sheets';
import { HERE, ROOM, type SlackHere, sheetsOf, startSlackHere, USERS } from '../support/slack-app-here';
import { sees, textOf, textsIn } from '../support/slack-app-seeing';
import { until } from '../support/until';

/** What people get to see of an answer, when Slack does not take it as it is, or not at once. */

const { helsinki: HANNA, lyon: BEN } = USERS;
const CARD = 'Integration strategic plan';
const CHANNEL = { platform: 'slack', address: { team: HERE, channel: ROOM } };

let here: SlackHere;
beforeEach(async () => {
  here = await startSlackHere({ review: { channels: [CHANNEL] } });
});
afterEach(async () => {
  await here.settled();
  expect(here.slack.problems()).toEqual([]);
  await here.close();
});

const hanna = () => here.slack.as(HANNA.id);
const seen = () => here.slack.messages(hanna().dm, { as: HANNA.id }).filter(({ isBot }) => isBot);
const statuses = async () => {
  const messages = await here.world.deps.store.messages.find({ thread: 'person:helsinki' });
  return messages.flatMap(({ content, status, failure }) => (content.kind === 'said' ? [] : [failure ?? status]));
};
const onPost = (kind: Parameters<SlackHere['slack']['fail']>[0], times = 1) =>
  here.slack.fail(kind, { method: 'chat.postMessage', times });

describe('a card', () => {
  it('that Slack finds too long asks in its form', async () => {
    onPost({ is: 'error', error: 'msg_blocks_too_long' });
    await hanna().says('next');
    await sees(here, HANNA, CARD);
    expect(seen().flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'input'))).toEqual([]);
    await hanna().message().press('Open as a form');
    await until(() => textsIn(here.slack.views(HANNA.id)).includes('What should the visit verify?'));
  });

  it('that Slack refuses even then is given up, and listed', async () => {
    onPost({ is: 'error', error: 'invalid_blocks' }, 3);
    await hanna().says('next');
    await here.settled();
    expect(await statuses()).toEqual(['Slack does not take the message as it is drawn']);
    expect(here.slack.calls('chat.postMessage')).toHaveLength(3);
  });

  it('that is gone when it is to be folded is said anew', async () => {
    await hanna().says('next');
    await sees(here, HANNA, CARD);
    await here.settled();
    here.slack.fail({ is: 'error', error: 'message_not_found' }, { method: 'chat.update' });
    await hanna().message().press('Skip');
    await sees(here, HANNA, `○ ${CARD}`);
    await here.settled();
    expect(await statuses()).toEqual(['delivered', 'delivered']);
  });

  it('that opens again shows what is stored, not what was typed before', async () => {
    await hanna().says('next');
    await sees(here, HANNA, CARD);
    await here.settled();
    const card = hanna().message();
    const pressing = async (button: string) => {
      await card.press(button);
      await here.settled();
    };
    await card.type('To ask', 'There is a council decision.');
    await pressing('Save & next');
    await pressing('Edit');
    await card.type('To ask', '');
    await pressing('Save & next');
    await pressing('Edit');
    expect(JSON.stringify(card.values())).not.toContain('council decision');
    await pressing('Save & next');
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([{ draft: { content: { toAsk: [] } } }]);
  });
});

describe('a form', () => {
  it('keeps a judgement as soon as it is chosen, and leaves alone what is typed beside it', async () => {
    await hanna().says('next');
    await sees(here, HANNA, CARD);
    await here.settled();
    await hanna().message().press('More');
    await here.settled();
    const form = hanna().modal();
    await form.type('What should the visit verify?', 'The plan stays on paper.');
    await form.choose('Compared with this standard, Genoa is:', '1 ↓ below');
    await here.settled();
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([{ draft: { content: { performance: 'below' } } }]);
    expect(JSON.stringify(form.values())).toContain('The plan stays on paper.');
  });

  it('shows what a press in it is answered with', async () => {
    await hanna().says('next');
    await sees(here, HANNA, CARD);
    await here.settled();
    await hanna().message().press('More');
    await here.settled();
    await hanna().modal().press('Skip');
    await until(() => textsIn(hanna().modal().blocks()).includes('Plan carried into all portfolios'));
    expect(here.slack.views(HANNA.id)).toHaveLength(1);
  });
});

describe('an answer', () => {
  it.each([
    ['before it was done', { is: 'cut-before' }],
    ['after it was done', { is: 'cut-after' }],
    ...(['fatal_error', 'internal_error', 'service_unavailable', 'request_timeout'] as const).flatMap((error) => [
      [`by ${error} instead of it`, { is: 'error', error }] as const,
      [`by ${error} after it`, { is: 'error', error, after: true }] as const,
    ]),
    ...([500, 502, 503, 504] as const).map(
      (status) => [`by ${status}`, { is: 'status', status, after: true }] as const,
    ),
  ] as const)('whose sending was cut off %s is there once', async (_, kind) => {
    onPost(kind);
    await hanna().says('help');
    await here.settled();
    await sees(here, HANNA, 'What I understand');
    expect(seen()).toHaveLength(1);
    expect(await statuses()).toEqual(['delivered']);
  });

  it.each([
    ['Slack asks to wait', { is: 'rate-limited', retryAfterSeconds: 1 }],
    ['Slack has a fault', { is: 'status', status: 502 }],
  ] as const)('waits for its turn when %s', async (_, kind) => {
    onPost(kind);
    await hanna().says('help');
    await here.settled();
    await sees(here, HANNA, 'What I understand');
    expect(seen()).toHaveLength(1);
  });

  it('to an account that was closed is listed with its reason', async () => {
    onPost({ is: 'error', error: 'user_disabled' });
    await hanna().says('help');
    await here.settled();
    expect(await statuses()).toEqual(['this Slack account was closed']);
    expect(here.lost).toEqual([]);
  });

  it('says that the workspace is lost when its token is', async () => {
    onPost({ is: 'error', error: 'token_revoked' });
    await hanna().says('help');
    await here.settled();
    expect(await statuses()).toEqual(['Slack revoked the app’s token']);
    expect(here.lost).toEqual(['Slack revoked the app’s token']);
  });
});

describe('a command', () => {
  const BETWEEN = 'D0000099';
  const seenIn = (channel: string, as: string) =>
    here.slack
      .messages(channel, { as })
      .filter(({ isBot }) => isBot)
      .map(textOf)
      .join();

  it('where two people talk is answered between us, and says so to who gave it alone', async () => {
    here.slack.workspace().addChannel({ id: BETWEEN, name: 'directmessage', members: [HANNA.id, BEN.id] });
    await here.slack.as(BEN.id).command('/peer-review status', { in: BETWEEN });
    await sees(here, BEN, 'Où vous en êtes');
    await here.settled();
    expect(seenIn(BETWEEN, BEN.id)).toContain('Je vous ai répondu');
    expect(seenIn(BETWEEN, HANNA.id)).toBe('');
  });

  it('in our own conversation is answered and nothing more', async () => {
    await hanna().command('/peer-review status');
    await sees(here, HANNA, 'Where you are');
    await here.settled();
    expect(seen()).toHaveLength(1);
  });
});

describe('a digest', () => {
  const post = async () => {
    const { deps } = here.world;
    Object.assign(deps, { pictures: { heatMap: async () => Buffer.from('a picture') } });
    for (const person of ['helsinki', 'barcelona', 'utrecht', 'lyon'])
      await deps.store.sheets.put(aSheet('GG-AMB-1', person, aContent(person === 'lyon' ? 'above' : 'below')));
    await deps.store.reviews.update('genoa-2027', (r) => ({ ...r, gatheredAt: deps.clock.now() }));
    await makeDigest(deps, 'genoa-2027', deps.clock.now());
    await here.settled();
  };

  it('has its details in the thread of a channel, and behind a button for the leader', async () => {
    await post();
    const [digest] = here.slack.messages(ROOM, { as: BEN.id });
    const thread = here.slack.thread(ROOM, digest?.ts ?? '', { as: BEN.id }).map(textOf);
    expect(textOf(digest ?? { text: '', blocks: [] })).not.toContain('How far the team agrees');
    expect(thread[1]).toContain('How far the team agrees');
    await here.slack.as(BEN.id).message().press('Détails');
    await until(() => textsIn(here.slack.views(BEN.id)).includes('L’accord au sein de l’équipe'));
  });

  it('says in words what a picture shows that Slack does not take', async () => {
    here.slack.fail({ is: 'error', error: 'missing_scope' }, { method: 'files.getUploadURLExternal', times: 2 });
    await post();
    await sees(here, BEN, /Genoa: same view, by pillar and dimension/, ROOM);
    const blocks = here.slack.messages(ROOM, { as: BEN.id }).flatMap((message) => message.blocks);
    expect(blocks.filter(({ type }) => type === 'image')).toEqual([]);
  });

  it('is on the home tab too, with its details', async () => {
    await post();
    await here.slack.as(BEN.id).opensHome();
    await here.settled();
    await here.slack.as(BEN.id).home().press('Détails');
    await until(() => textsIn(here.slack.views(BEN.id)).includes('L’accord au sein de l’équipe'));
  });
});

describe('the home tab', () => {
  const open = async () => {
    await hanna().opensHome();
    await here.settled();
    return hanna().home();
  };

  it('lets one ask for silence, and speak another language', async () => {
    const home = await open();
    await home.press('Tomorrow');
    await until(() => textsIn(here.slack.views(HANNA.id)).some((text) => text.includes('No reminder before')));
    await hanna().modal().close({ all: true });
    await home.press('Français');
    await until(() => textsIn(home.blocks()).includes('Ce que je comprends'));
  });

  it('asks for days off in a form', async () => {
    const home = await open();
    const [away] = textsIn(home.blocks()).filter((text) => text === 'When are you away?');
    expect(away).toBeDefined();
    const buttons = home.blocks().flatMap(({ elements }) => (Array.isArray(elements) ? elements : []));
    const forms = buttons.filter(({ action_id }) => String(action_id).startsWith('form.'));
    await home.press({ actionId: 'form.0', blockId: String(blockOf(home.blocks(), forms.at(-1))) });
    await until(() => textsIn(here.slack.views(HANNA.id)).includes('From'));
    await hanna().modal().choose('From', '2027-03-29');
    await hanna().modal().choose('To', '2027-03-31');
    expect(await hanna().modal().submit()).toMatchObject({ kind: 'done' });
    await until(async () => (await here.world.deps.store.people.get('helsinki'))?.away.length === 1);
  });

  it('tells somebody whom nobody knows what to do', async () => {
    const { id } = USERS.stranger;
    await here.slack.as(id).opensHome();
    await here.settled();
    expect(textsIn(here.slack.home(id)).join()).toContain('Je ne sais pas encore qui vous êtes.');
  });
});

function blockOf(blocks: readonly Record<string, unknown>[], element: unknown): unknown {
  return blocks.find(({ elements }) => Array.isArray(elements) && elements.includes(element))?.block_id;
}
