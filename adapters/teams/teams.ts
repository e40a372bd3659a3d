import type { Activity } from 'botbuilder';
import type { Express, Response } from 'express';
import { underWay } from '../../src/ports/under-way';
import type { Bot } from './bot';
import { authenticate, refusalOfToken } from './in/authentication';
import type { DeskParts } from './in/desk';
import type { FileParts } from './in/files';
import { refuse, teamsRoute } from './in/http';
import { intakeOf } from './in/intake';
import type { HttpAnswer } from './in/invoke-answers';
import { firstTimes } from './in/once';
import { activityHead } from './in/payloads';
import { takeTurn } from './in/turn';
import { isTrustedService } from './trusted-hosts';

export interface TeamsWayIn {
  /** Adds our route. */
  mount(app: Express): void;
  start(): Promise<void>;
  /** Finishes what was taken in. */
  stop(): Promise<void>;
  /** Resolves when nothing that was taken in is under way any more. */
  finished(): Promise<void>;
}

export interface TeamsWayInParts extends DeskParts, FileParts {
  bot: Bot;
}

/** The only one of the Bot Framework's channels whose activities are read: on others people could say who they are. */
const CHANNEL = 'msteams';

/** Teams delivers it again. */
const FAILED: HttpAnswer = { status: 503 };

/** Teams as a way in: what a person wrote or did is stored before the request that brought it is answered. */
export function teamsWayIn(parts: TeamsWayInParts): TeamsWayIn {
  const { bot, log } = parts;
  const { watch, finished } = underWay();
  const turns = { ...parts, isFirst: firstTimes() };

  const answer = async (body: unknown, authorization: string | undefined, res: Response): Promise<void> => {
    const head = activityHead.safeParse(body);
    if (!head.success) return refuse(log, 'malformed', res);
    const activity = body as Activity;
    const authentication = await authenticate(bot, activity, authorization);
    if (authentication.kind === 'refused') return refuse(log, authentication.code, res);
    const { channelId, serviceUrl } = head.data;
    if (channelId !== CHANNEL) return refuse(log, 'other-channel', res);
    if (!isTrustedService(serviceUrl, { loopback: parts.trustsLoopback })) return refuse(log, 'untrusted-service', res);
    const intake = intakeOf(body, parts.now(), parts.reception.wordless);
    if (intake.kind === 'malformed') return refuse(log, 'malformed', res);
    await bot.adapter.processActivityDirect(authentication.by, activity, async (context) => {
      try {
        await takeTurn(turns, context, intake, (response) => send(res, response));
      } catch (error) {
        log.error({ err: error }, 'an activity of Teams’ could not be carried out');
        send(res, FAILED);
      }
    });
  };

  return {
    mount: teamsRoute({
      onlyFromHere: bot.appId === '',
      log,
      refusalOfToken: (authorization) => refusalOfToken(bot, authorization),
      answer: (body, authorization, res) => watch(answer(body, authorization, res)),
    }),
    start: async () => undefined,
    stop: finished,
    finished,
  };
}

function send(res: Response, { status, body }: HttpAnswer): void {
  if (res.headersSent) return;
  if (body === undefined) res.status(status).end();
  else res.status(status).json(body);
}
