import { pacing } from '../../adapters/pacing/pacing';
import { type Platform, platformsOf } from '../../src/app/compose/platforms';
import { readConfig } from '../../src/app/config';
import { askedSeldom, health, troublesOf } from '../../src/app/health';
import { runCommand } from '../../src/cli/run-command';
import { freePort } from '../support/free-port';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { FROM } from '../support/mail/mailing';
import { startSmtp } from '../support/mail/smtp-here';
import { aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';
import { APP_ID } from '../support/teams/connector';
import { type Login, startLogin } from '../support/teams/login';
import { until } from '../support/until';

/** A mail server and Teams, which let us in with what an operator gave or do not: said by name, and nothing else stops. */

let world: World;
let logged: { message: string; fields: object }[];
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
  logged = [];
});
afterEach(() => world.close());

function platformOf(environment: Record<string, string>): Platform {
  const keep = (fields: object, message: string) => void logged.push({ message, fields });
  const log = { info: keep, warn: keep, error: keep };
  const [platform] = platformsOf(readConfig(environment), log, { ...world.deps, pacing: pacing() });
  if (!platform) throw new NoPlatform();
  return platform;
}

class NoPlatform extends Error {}

const partOf = (platform: Platform) => platform.part ?? fail();
const fail = (): never => {
  throw new NoPlatform();
};
const start = (platform: Platform) => platform.wayIn({} as Parameters<Platform['wayIn']>[0]).start();
const mailAt = (url: string) => platformOf({ SMTP_URL: url, MAIL_FROM: FROM });
const basisOf = async (platform: Platform) => (await troublesOf([partOf(platform)]))[0]?.detail;

describe('a mail server', () => {
  it('that lets us in is well, and no mail goes to it for that', async () => {
    const smtp = await startSmtp({ asksLogin: true });
    expect(await basisOf(mailAt(smtp.url))).toBeUndefined();
    expect(smtp.mails).toEqual([]);
    await smtp.close();
  });

  it('whose password is another is named, without it, and the start says so', async () => {
    const smtp = await startSmtp({ asksLogin: true });
    const platform = mailAt(`smtp://critical:no-such-word@127.0.0.1:${smtp.port}`);
    expect(await basisOf(platform)).toBe(
      `127.0.0.1:${smtp.port}: the mail server does not take the user and password of SMTP_URL (535)`,
    );
    await start(platform);
    await until(() => logged.length > 0);
    expect(logged).toEqual([
      {
        message: 'the mail server does not let us in: no mail goes out until it does',
        fields: expect.objectContaining({ place: `127.0.0.1:${smtp.port}` }),
      },
    ]);
    expect(JSON.stringify(logged)).not.toContain('no-such-word');
    await smtp.close();
  });

  it('that is not there is said to be so, and the product is ready all the same', async () => {
    const platform = mailAt(`smtp://127.0.0.1:${await freePort()}`);
    const { ok, troubles } = await health([partOf(platform)], () => true);
    expect(ok).toBe(true);
    expect(troubles).toEqual([{ part: 'mail', detail: expect.stringContaining('ECONNREFUSED') }]);
  });

  it('under a name that is none is said to be so', async () => {
    expect(await basisOf(mailAt('smtp://no-such-host.invalid'))).toMatch(
      /^no-such-host\.invalid:587: .*no-such-host\.invalid/,
    );
  });

  it('is asked once in a minute, however often somebody looks', async () => {
    let [now, asked] = [0, 0];
    const ask = askedSeldom(
      async () => {
        asked += 1;
        if (asked === 1) throw new NoPlatform();
      },
      () => now,
    );
    for (let n = 0; n < 3; n += 1) await expect(ask()).rejects.toThrow(NoPlatform);
    expect(asked).toBe(1);
    now = 60_000;
    await ask();
    expect(asked).toBe(2);
  });
});

describe('Teams', () => {
  let login: Login;
  beforeEach(async () => {
    login = await startLogin(APP_ID);
  });
  afterEach(() => login.stop());

  it('that gives us a token is well', async () => {
    expect(await basisOf(platformOf(login.env))).toBeUndefined();
  });

  it('that does not know our password is named by the variables, and the start says so', async () => {
    const platform = platformOf({ ...login.env, MicrosoftAppPassword: 'another' });
    expect(await basisOf(platform)).toBe(
      'Teams: Teams does not take the app’s credentials: check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId',
    );
    await start(platform);
    await until(() => logged.length > 0);
    expect(logged.map(({ message }) => message)).toEqual(['nobody is answered in Teams: we cannot sign in there']);
    expect((await health([partOf(platform)], () => true)).ok).toBe(true);
  });

  it('whose login service is away is no fault of the credentials', async () => {
    login.isAway = true;
    const why = await basisOf(platformOf(login.env));
    expect(why).toBeDefined();
    expect(why).not.toContain('credentials');
  });
});

it('the operator’s status ends with what is not well; nobody else’s does', async () => {
  await world.deps.store.people.update('eurocities', (p) => ({ ...p, email: 'olga@eurocities.example' }));
  const platform = mailAt(`smtp://127.0.0.1:${await freePort()}`);
  const context = { deps: world.deps, address: '', troubles: () => troublesOf([partOf(platform)]) };
  const ask = (more: { as?: string; json?: boolean }) =>
    runCommand(context, { command: { kind: 'status' }, json: false, ...more });
  expect((await ask({})).out).toMatch(/\nnot well: mail: 127\.0\.0\.1:\d+: .*ECONNREFUSED.*\n$/);
  expect(JSON.parse((await ask({ json: true })).out)).toMatchObject({ troubles: [{ part: 'mail' }] });
  expect((await ask({ as: 'olga@eurocities.example' })).out).not.toContain('not well');
});
