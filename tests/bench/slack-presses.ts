import type { UserOptions } from '../support/slack/options';
import type { SlackServer } from '../support/slack/start-slack';
import { asForm, postSigned } from '../support/slack-app-requests';
import { eventually } from './beside';
import type { ReadyPress } from './beside-bare';
import { type CountedCalls, countedCalls } from './counted-calls';
import type { BenchProgramme } from './programme';
import type { Servers } from './servers';
import { timed } from './statistics';

/** The workspace that everybody is in. */
const SPACE = 'T0000001';
/** As many ask for their first card at once. */
const ASKING = 8;
/** Nobody listens there: what people do is taken down rather than delivered. */
const NOWHERE = 'http://127.0.0.1:9';

/** What is called before a press is done with: the card is drawn anew, and the next one posted. */
export const CALLED = ['chat.update', 'chat.postMessage'];

/** How an app is told of this Slack and of the servers. */
export function envOf(slack: SlackServer, { env }: Servers): Record<string, string> {
  return {
    ...env,
    SLACK_BOT_TOKEN: slack.bot().token,
    SLACK_SIGNING_SECRET: slack.app.signingSecret,
    SLACK_API_URL: slack.apiUrl,
  };
}

/** Calls of this Slack's Web API. */
export function callsOf(slack: SlackServer): CountedCalls {
  return countedCalls(
    () => slack.calls(),
    ({ method, args }) => ({ method, conversation: String(args.channel) }),
  );
}

/** The same programme, whose people have Slack accounts; and these, in the same order. */
export function inSlack(programme: BenchProgramme): { programme: BenchProgramme; users: UserOptions[] } {
  const users = programme.people.map(({ id, name }, n) => ({
    id: `U${String(n).padStart(7, '0')}`,
    name,
    locale: 'en-US',
    email: `${id}@bench.example`,
  }));
  const people = programme.people.map((person, n) => ({
    ...person,
    accounts: [{ platform: 'slack', space: SPACE, user: users[n]?.id ?? '' }],
  }));
  return { programme: { ...programme, people }, users };
}

/** Everybody asks the product for their first card. */
export async function askForCards(slack: SlackServer, url: string, users: readonly UserOptions[]): Promise<void> {
  slack.deliverTo(url);
  const asking = users.map(
    ({ id }) =>
      async () =>
        void (await slack.as(id).says('next')),
  );
  await timed(asking, ASKING);
  await eventually(async () => slack.calls('chat.postMessage').length >= users.length);
}

/** Everybody judges on the card that they have; it is drawn anew with what it needs now. */
export async function judgedCards(slack: SlackServer, url: string, users: readonly UserOptions[]): Promise<void> {
  slack.deliverTo(url);
  const before = slack.calls('chat.update').length;
  for (const { id } of users) await slack.as(id).message().choose('input.choice', '2 = at');
  await eventually(async () => slack.calls('chat.update').length >= before + users.length);
}

/** Everybody fills in the card that they have, and is about to press. */
export async function filledCards(slack: SlackServer, users: readonly UserOptions[]): Promise<ReadyPress[]> {
  slack.deliverTo(NOWHERE);
  const presses: ReadyPress[] = [];
  for (const user of users) presses.push(await pressOf(slack, user));
  return presses;
}

/** *Nobody to meet* with a complete answer, as Slack would send it. */
async function pressOf(slack: SlackServer, { id, name }: UserOptions): Promise<ReadyPress> {
  const person = slack.as(id);
  const card = person.message();
  await card.type('What should the visit verify?', `${name} suspects that it holds up in the social department.`);
  await card.type('To ask', 'Who signs it?\nWho pays for it?');
  const pressed = await card.press('Nobody to meet');
  const secret = slack.app.signingSecret;
  const body = asForm(pressed?.outgoing.payload);
  const post = async (url: string) => {
    const response = await postSigned({ url, secret, ...body });
    await response.text();
    return response.status;
  };
  return { conversation: person.dm, post };
}
