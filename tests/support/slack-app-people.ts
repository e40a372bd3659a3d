import { readFile, writeFile } from 'node:fs/promises';
import type { ChannelOptions, TeamOptions, UserOptions } from './slack/options';

/** The workspace that the example programme trusts, and the team's channel in it. */
const TEAM = 'T0000001';
export const CHANNEL = 'C0000001';

const user = (n: number, name: string, email: string, more: Partial<UserOptions> = {}): UserOptions => ({
  id: `U${String(n).padStart(7, '0')}`,
  name,
  email,
  ...more,
});

/** The people of the example's review of Genoa, as Slack knows them. */
export const PEOPLE = {
  ben: user(1, 'Benoît Marchand', 'ben@lyon.example', { locale: 'fr-FR', tz: 'Europe/Paris' }),
  hanna: user(2, 'Hanna Lehtonen', 'hanna@helsinki.example', { tz: 'Europe/Helsinki' }),
  jordi: user(3, 'Jordi Puig', 'jordi@barcelona.example', { locale: 'fr-FR', tz: 'Europe/Madrid' }),
  pieter: user(4, 'Pieter Jansen', 'pieter@utrecht.example', { tz: 'Europe/Amsterdam' }),
  /** Slack knows her by an e-mail that we do not. */
  ines: user(5, 'Inês Cardoso', 'ines.cardoso@private.example', { tz: 'Europe/Brussels' }),
  thomas: user(6, 'Thomas Wendt', 'thomas@mpg.example', { tz: 'Europe/Brussels' }),
  olga: user(7, 'Olga Marinescu', 'olga@eurocities.example', { tz: 'Europe/Brussels' }),
  /** Of the host city. */
  carla: user(8, 'Carla Parodi', 'carla@genoa.example', { tz: 'Europe/Rome' }),
  /** In no programme. */
  zoe: user(9, 'Zoé Lambert', 'zoe@elsewhere.example', { locale: 'fr-FR', tz: 'Europe/Paris' }),
} as const;

const READERS = [PEOPLE.ben, PEOPLE.hanna, PEOPLE.jordi, PEOPLE.pieter, PEOPLE.ines, PEOPLE.thomas];

/** The workspace with all of them; the bot and those who answer are in the channel. */
export function workspace(): TeamOptions {
  const channel: ChannelOptions = {
    id: CHANNEL,
    name: 'genoa-2027',
    isPrivate: true,
    members: [...READERS.map(({ id }) => id), 'U00BOT01'],
  };
  return { id: TEAM, name: 'EUROCITIES', users: Object.values(PEOPLE), channels: [channel] };
}

/** Writes the Slack accounts of these people into a programme file. */
export async function withAccounts(file: string, people: readonly UserOptions[]): Promise<void> {
  let text = await readFile(file, 'utf8');
  for (const { id, email } of people) {
    const line = new RegExp(`(\\{ email: ${email},[^}]*) \\}`);
    text = text.replace(line, `$1, accounts: [{ slack: { team: ${TEAM}, user: ${id} } }] }`);
  }
  // What is posted in the channel is told in its leader's language.
  await writeFile(file, text.replace(/^( +)hostCity: Genoa$/m, '$&\n$1language: fr'));
}
