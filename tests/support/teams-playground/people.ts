import { readFile, writeFile } from 'node:fs/promises';

/** The tenant that the example programme trusts. */
export const TENANT = '00000000-0000-0000-0000-000000000001';

/** Somebody of a tenant, as the Playground is told of them. */
export interface TenantUser {
  /** Their object id in the tenant's directory. */
  object: string;
  givenName: string;
  surname: string;
  email: string;
  timeZone: string;
}

const user = (n: number, givenName: string, surname: string, email: string, timeZone: string): TenantUser => ({
  object: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  givenName,
  surname,
  email,
  timeZone,
});

/** Those of the example's review of Genoa who fill in sheets: as many as a Playground's tenant has. */
export const USERS = {
  ben: user(1, 'Benoît', 'Marchand', 'ben@lyon.example', 'Europe/Paris'),
  hanna: user(2, 'Hanna', 'Lehtonen', 'hanna@helsinki.example', 'Europe/Helsinki'),
  jordi: user(3, 'Jordi', 'Puig', 'jordi@barcelona.example', 'Europe/Madrid'),
  pieter: user(4, 'Pieter', 'Jansen', 'pieter@utrecht.example', 'Europe/Amsterdam'),
  ines: user(5, 'Inês', 'Cardoso', 'ines@eurocities.example', 'Europe/Brussels'),
  thomas: user(6, 'Thomas', 'Wendt', 'thomas@mpg.example', 'Europe/Brussels'),
} as const;

/** Writes the Teams accounts of these people into a programme file, and takes its channels out. */
export async function withTeamsAccounts(file: string, people: readonly TenantUser[]): Promise<void> {
  let text = await readFile(file, 'utf8');
  for (const { object, email } of people) {
    const account = `accounts: [{ teams: { tenant: ${TENANT}, user: ${object} } }]`;
    const [inOneLine, inMany] = [new RegExp(`(\\{ email: ${email},[^}]*) \\}`), new RegExp(`(- )(email: ${email}\\n)`)];
    text = text.replace(inOneLine, `$1, ${account} }`).replace(inMany, `$1${account}\n    $2`);
  }
  const inFrench = text.replace(/^( +)hostCity: Genoa$/m, '$&\n$1language: fr');
  await writeFile(file, inFrench.replace(/^ +channels:\n +- slack:.*\n/gm, ''));
}
