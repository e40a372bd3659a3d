import type { App, Context, Receiver, SlackAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Account } from '../../src/method/person';
import type { Log } from '../../src/ports/log';
import { CHOSEN } from '../../src/ports/prompt';
import type { Incoming, Reception } from '../../src/ports/reception';
import { clientOptions, SILENT, type Workspaces } from './api/workspaces';
import { bolt } from './bolt';
import { CARD_ACTION_IDS } from './cards/buttons';
import { DETAILS_CALLBACK, FORM_CALLBACK } from './cards/modal';
import { parsePress } from './cards/parse';
import { homeView } from './home';
import {
  found,
  type GestureParts,
  giveFile,
  goOn,
  openAnswer,
  pressedInForm,
  sayAside,
  sayHowToLink,
  sayNoFiles,
  sayPrivately,
  sentForm,
  show,
  type Where,
} from './in/gestures';
import { teamOfRequest } from './in/installation';
import { COMMAND, helloId, type Intake, MESSAGE_SHORTCUT, SHORTCUT } from './in/intake';
import { sayBeside } from './in/not-kept';
import { accountIn, SLACK } from './name';
import { directChannels } from './out/place';

export interface SlackAppParts extends GestureParts {
  reception: Reception;
  workspaces: Workspaces;
  log: Log;
  now(): string;
  /** Called when a workspace has removed us or revoked our token. */
  onLost(team: string, reason: string): Promise<unknown>;
}

/**
 * What Slack's requests do once they are taken in. Storing what a person wrote is done before, by whoever calls
 * `processEvent`: Bolt acknowledges events before it asks anybody.
 */
export function boltApp(parts: SlackAppParts): App {
  const { workspaces, log } = parts;
  const app = new (bolt().App)({
    receiver: NONE,
    authorize: async ({ isEnterpriseInstall }, body) => {
      const place = (await teamOfRequest(workspaces, body)) ?? '';
      const workspace = await workspaces.forRequest(place);
      const { token } = workspace?.client ?? {};
      // With an organisation's token, calls are for the workspace that the request came from, which Bolt knows.
      const forTeam = isEnterpriseInstall ? {} : { teamId: place };
      return { place, ...forTeam, ...(token ? { botToken: token } : {}) };
    },
    ignoreSelf: false,
    logger: SILENT,
    clientOptions: clientOptions(parts),
  });
  app.error(async (error) => log.error({ err: error }, 'a request of Slack’s could not be carried out'));
  conversations(app, parts);
  cards(app, parts);
  workspaceNews(app, parts);
  return app;
}

/** We take requests in ourselves. */
const NONE: Receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined };

/** What was taken in comes along with the request. */
function intakeIn(context: Context): Intake | undefined {
  return (context as { intake?: Intake }).intake;
}

/** The workspace or organisation whose installation it is for. */
function placeOf(context: Context): string {
  return (context as { place?: string }).place ?? '';
}

function givenIn(context: Context): Extract<Intake, { kind: 'incoming' }> | undefined {
  const intake = intakeIn(context);
  return intake?.kind === 'incoming' ? intake : undefined;
}

function conversations(app: App, parts: SlackAppParts): void {
  const applied = async ({ context }: { context: Context }) => {
    const given = givenIn(context);
    if (given) await goOn(parts, given);
  };
  const directOf = directChannels();
  app.event('message', async ({ context, client }) => {
    await applied({ context });
    const intake = intakeIn(context);
    // Once, as well as it goes: it is no answer that anybody waits for.
    if (context.retryNum !== undefined || (intake?.kind !== 'incoming' && intake?.kind !== 'files')) return;
    const account = intake.kind === 'incoming' ? intake.incoming.account : intake.account;
    if (intake.filesIn) await sayNoFiles(parts, client, account, intake.filesIn);
  });
  app.event('app_mention', async ({ context, client }) => {
    const given = givenIn(context);
    const answers = given ? await goOn(parts, given) : [];
    if (given && answers.length > 0 && context.retryNum === undefined) await sayAside(parts, client, given.incoming);
  });
  const looked = async ({ context, client }: { context: Context; client: WebClient }) => {
    const intake = intakeIn(context);
    if (intake?.kind !== 'readers') return;
    const { channel, news, broughtBy } = intake;
    await parts.reception.readersChanged([channel], news);
    if (broughtBy && context.retryNum === undefined) await sayHowToLink(parts, client, broughtBy, channel);
  };
  app.event('member_joined_channel', looked);
  app.event('channel_shared', looked);
  app.command(COMMAND, async ({ ack, context, client, command }) => {
    const given = givenIn(context);
    if (!given) return ack();
    const { account, channel } = given.incoming;
    if (channel) await ack({ response_type: 'ephemeral', text: await parts.reception.privately(account) });
    else await ack();
    const direct = async () => directOf(client, { to: { kind: 'account', account } });
    await Promise.all([applied({ context }), ...(channel ? [] : [sayPrivately(parts, direct, account, command)])]);
  });
  for (const shortcut of [SHORTCUT, MESSAGE_SHORTCUT])
    app.shortcut(shortcut, async ({ ack, context, client, body }) => {
      await ack();
      const given = givenIn(context);
      if (given) await openAnswer(parts, client, given, body.trigger_id);
    });
  app.event('app_home_opened', async ({ event, context, client }) => {
    const account = accountIn(placeOf(context), event.user);
    if (event.tab === 'home') return publishHome(parts, client, account);
    await parts.reception.greet({ id: helloId(account), platform: SLACK, account, at: parts.now() });
  });
}

function whereOf(view: PressedView | undefined, trigger: string): Where {
  if (view?.type !== 'modal') return { kind: 'message', trigger };
  return view.callback_id === DETAILS_CALLBACK ? { kind: 'details', view: view.id } : { kind: 'form', trigger };
}

async function publishHome(parts: SlackAppParts, client: WebClient, account: Account): Promise<void> {
  await client.views.publish({ user_id: account.user, view: await homeView(parts, account) });
}

function cards(app: App, parts: SlackAppParts): void {
  app.action(CARD_ACTION_IDS, async ({ ack, body, context, client }) => {
    await ack();
    const given = givenIn(context);
    const view = 'view' in body ? body.view : undefined;
    const trigger = 'trigger_id' in body ? body.trigger_id : '';
    if (!given) return showAsked(parts, client, body, placeOf(context), view, trigger);
    switch (view?.type) {
      case 'modal':
        return pressedInForm(parts, client, given, view.id, isChoice(given));
      case 'home':
        await openAnswer(parts, client, given, trigger);
        return publishHome(parts, client, accountIn(placeOf(context), body.user.id));
      default:
        await goOn(parts, given);
    }
  });
  app.view(FORM_CALLBACK, async ({ ack, context, client, view }) => {
    const given = givenIn(context);
    if (!given) return ack();
    await sentForm(parts, client, given, view, (answer) => (answer ? ack(answer) : ack()));
  });
  app.view(DETAILS_CALLBACK, async ({ ack }) => ack());
  app.options(CARD_ACTION_IDS, async ({ ack, body, context }) => {
    const intake = intakeIn(context);
    await ack({ options: intake?.kind === 'asks' ? await found(parts, intake.account, body) : [] });
  });
}

/** The modal or home tab in which something was pressed. */
type PressedView = { id: string; type: string; callback_id: string };

/** A card as a form, what is folded in it, or a file. */
async function showAsked(
  parts: SlackAppParts,
  client: WebClient,
  body: SlackAction,
  team: string,
  view: PressedView | undefined,
  trigger: string,
): Promise<void> {
  const asked = parsePress(body);
  const account = accountIn(team, body.user.id);
  const channel = 'channel' in body ? body.channel?.id : undefined;
  const where = { ...whereOf(view, trigger), ...(channel === undefined ? {} : { channel }) };
  try {
    if (asked.kind === 'file') await giveFile(parts, client, account, asked.path);
    if (asked.kind === 'open-form' || asked.kind === 'open-details') await show(parts, client, account, asked, where);
  } catch (error) {
    parts.log.warn({ err: error }, 'what somebody asked to see could not be shown');
    await sayBeside(parts, team, body, 'notShown');
  }
}

/** A choice that is kept at once, while somebody is still at the card. */
function isChoice({ incoming: { what } }: { incoming: Incoming }): boolean {
  return what.kind === 'press' && what.action === CHOSEN;
}

function workspaceNews(app: App, parts: SlackAppParts): void {
  const lost =
    (reason: string) =>
    async ({ context }: { context: Context }) => {
      const intake = intakeIn(context);
      if (intake?.kind === 'news') await parts.onLost(intake.team, reason);
    };
  app.event('app_uninstalled', lost('the app was removed from the workspace'));
  app.event('tokens_revoked', lost('Slack revoked the app’s token'));
}
