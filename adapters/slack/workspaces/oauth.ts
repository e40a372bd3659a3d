import {
  AuthorizationError,
  type Installation,
  InstallProvider,
  InvalidStateError,
  MissingCodeError,
  MissingStateError,
} from '@slack/oauth';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Express, Request, RequestHandler, Response } from 'express';
import type { Account } from '../../../src/method/person';
import type { Log } from '../../../src/ports/log';
import { StoreError } from '../../../src/ports/store';
import { languageOf, PAGE_HEADERS } from '../../http/page';
import { slackCode } from '../api/meaning';
import { type ApiOptions, clientOptions, SILENT } from '../api/workspaces';
import { accountIn } from '../name';
import { installerStore, placeOf } from './granted';
import type { Installations } from './installations';
import { installedPage, type NotInstalled, notInstalledPage } from './pages';
import { InstallRefusal } from './refusal';
import { BOT_SCOPES } from './scopes';

export interface OAuthParts extends ApiOptions {
  clientId: string;
  clientSecret: string;
  /** Signs what comes back from Slack with whoever began an installation. */
  stateSecret: string;
  /** Our address as others see it. */
  publicUrl: string;
  installations: Pick<Installations, 'add'>;
  log: Log;
  /** Called once a workspace's token is kept, with the account of whoever installed us. */
  onInstalled(team: string, installer: Account): Promise<void>;
}

const INSTALL = '/slack/install';
const REDIRECT = '/slack/oauth_redirect';
const SLACK = 'https://slack.com';

/** Adds the two addresses of an installation: where it begins, and where Slack leads people back to. */
export function oauthRoutes(parts: OAuthParts): (app: Express) => void {
  const address = (path: string) => new URL(path.slice(1), directory(parts.publicUrl)).href;
  const startAgain = address(INSTALL);
  const provider = new InstallProvider({
    clientId: parts.clientId,
    clientSecret: parts.clientSecret,
    stateSecret: parts.stateSecret,
    installationStore: installerStore(parts.installations),
    installUrlOptions: { scopes: [...BOT_SCOPES], redirectUri: address(REDIRECT) },
    authorizationUrl: new URL('/oauth/v2/authorize', parts.apiUrl ?? SLACK).href,
    // Slack's own page says what is asked for: there is no need of another one before it.
    directInstall: true,
    logger: SILENT,
    clientOptions: clientOptions(parts),
  });

  const refuse = (error: unknown, req: Request, res: Response) => {
    const { why, status } = meaningOf(error);
    const said = why === 'fault' ? parts.log.error : parts.log.warn;
    said.call(
      parts.log,
      {
        code: why,
        ...(why === 'slack' ? { slack: slackCode(error) } : {}),
        ...(why === 'fault' ? { err: error } : {}),
      },
      'an installation in Slack was refused',
    );
    res
      .status(status)
      .type('html')
      .send(notInstalledPage(languageOf(req), why, startAgain));
  };
  const succeed = async (installation: Installation, req: Request, res: Response) => {
    const { appId = '', user, isEnterpriseInstall: isOrganisation = false } = installation;
    const { id = '', name = '' } = placeOf(installation) ?? {};
    await parts.onInstalled(id, accountIn(id, user.id));
    const page = { name, isOrganisation, href: isOrganisation ? workspacesOf(id, appId) : appIn(id, appId) };
    res
      .status(200)
      .type('html')
      .send(installedPage(languageOf(req), page));
  };

  return (app) => {
    app.get(INSTALL, PAGE_HEADERS, noStore, (req, res) => {
      provider.handleInstallPath(req, res).catch((error: unknown) => refuse(error, req, res));
    });
    app.get(REDIRECT, PAGE_HEADERS, noStore, (req, res) => {
      const callbacks = {
        successAsync: async (installation: Installation) => succeed(installation, req, res),
        failureAsync: async (error: unknown) => refuse(error, req, res),
      };
      provider.handleCallback(req, res, callbacks).catch((error: unknown) => refuse(error, req, res));
    });
  };
}

/** The app, opened in a workspace. */
function appIn(team: string, app: string): string {
  return new URL(`/app_redirect?${new URLSearchParams({ app, team })}`, SLACK).href;
}

/** Where an organisation's administrator adds it to workspaces: installing it puts it into none. */
function workspacesOf(organisation: string, app: string): string {
  const [there, it] = [organisation, app].map(encodeURIComponent);
  return `https://app.slack.com/manage/${there}/integrations/profile/${it}/workspaces/add`;
}

/** Why an installation did not come about, and the status that says so. */
function meaningOf(error: unknown): { why: NotInstalled; status: number } {
  if (error instanceof AuthorizationError) return { why: 'cancelled', status: 403 };
  if (error instanceof MissingStateError || error instanceof InvalidStateError) return { why: 'state', status: 400 };
  if (error instanceof MissingCodeError) return { why: 'code', status: 400 };
  if (error instanceof WebAPIPlatformError) return { why: 'slack', status: 502 };
  if (error instanceof StoreError) return { why: 'store', status: 503 };
  if (error instanceof InstallRefusal && error.code !== 'not-kept-here') return { why: error.code, status: 403 };
  return { why: 'fault', status: 500 };
}

/** With a slash at the end, so that what is resolved against it stays below it. */
function directory(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};
