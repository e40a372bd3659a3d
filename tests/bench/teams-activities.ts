import { join } from 'node:path';
import { teamsClient } from '../support/teams/client';
import { APP_ID, type Call, type Connector, startConnector } from '../support/teams/connector';
import { type Login, startLogin } from '../support/teams/login';
import { besideBare } from './beside-bare';
import { type ApiCall, countedCalls } from './counted-calls';
import { answering, benchProgramme, storedProgramme } from './programme';
import { fillMongo, type Servers } from './servers';
import type { Row } from './table';
import { askForCards, filledCards, inTeams, judgedCards } from './teams-presses';

/** Each with eight people, who press twice: once one by one, once at once. */
const REVIEWS = 14;
const BARE = join(__dirname, 'teams-bare.js');

/**
 * Signed presses of *save and next* on MongoDB and Redis, as Teams sends them (`adaptiveCard/action`), beside a bare
 * botbuilder bot that gets the very same requests.
 */
export async function teamsRows(program: string, dir: string, servers: Servers): Promise<Row[]> {
  const login = await startLogin(APP_ID);
  try {
    const connector = await startConnector({ checkToken: login.isGiven });
    try {
      return await rowsAt(connector, login, program, dir, servers);
    } finally {
      await connector.stop();
    }
  } finally {
    await login.stop();
  }
}

async function rowsAt(
  connector: Connector,
  login: Login,
  program: string,
  dir: string,
  servers: Servers,
): Promise<Row[]> {
  const { programme, members } = inTeams(benchProgramme(REVIEWS), connector);
  await fillMongo(servers, storedProgramme(programme, { open: REVIEWS }));
  const asked = answering(programme, members);
  const teams = teamsClient(connector, login);
  const env = { ...servers.env, ...login.env };
  let ours = '';
  const platform = {
    name: 'Teams',
    bareName: 'bare botbuilder',
    answered: {
      word: 'answered',
      note: 'stored and applied, with the card drawn anew; or, after two seconds, that it takes a moment',
    },
    api: 'the Connector',
    calls: countedCalls(() => connector.calls, apiCall),
    methods: { ours: ['PUT', 'POST'], bare: ['POST'] },
    askForCards: (url: string) => {
      ours = url;
      return askForCards(teams, url, asked);
    },
    filledCards: async () => {
      await judgedCards(teams, ours, asked);
      return filledCards(connector, login, asked);
    },
  };
  const at = (name: string, what: string) => ({ program: what, dataDir: join(dir, name), env });
  return besideBare(platform, { ours: at('teams', program), bare: at('teams-bare', BARE) }, servers);
}

function apiCall({ method, path }: Call): ApiCall {
  const [, , conversation = ''] = path.split('/');
  return { method, conversation };
}
