import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { decode } from 'fast-png';
import { strFromU8, unzipSync } from 'fflate';
import { localizationProblems, manifestProblems } from '../../adapters/teams/package/check';
import { localizationOf, OTHER_LANGUAGES } from '../../adapters/teams/package/manifest';
import { writePackage } from '../../adapters/teams/package/write';
import { STEPS } from '../../flows';
import { LANGUAGES } from '../../src/method/language';
import { commandOf } from '../support/steps';

const APP = '6e1b3d2a-0c4f-4a86-9b57-1f2e3d4c5b6a';
const RIGHT = {
  MicrosoftAppId: APP,
  PUBLIC_URL: 'https://reviews.example.org',
  OPERATED_BY: 'Eurocities',
  SUPPORT_CONTACT: 'help@eurocities.example',
};

interface Manifest {
  [property: string]: unknown;
  bots: { commandLists: { scopes: string[]; commands: { title: string; description: string }[] }[] }[];
}

const folder = mkdtempSync(join(tmpdir(), 'teams-package-'));
const file = join(folder, 'app.zip');
afterEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function write(environment: Readonly<Record<string, string>>) {
  const said: string[] = [];
  const complaints: string[] = [];
  const status = await writePackage(environment, STEPS.menus, file, {
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { status, said, complaints };
}

async function written(environment: Readonly<Record<string, string>> = RIGHT) {
  const { status, complaints } = await write(environment);
  expect([status, complaints]).toEqual([0, []]);
  const files = unzipSync(new Uint8Array(readFileSync(file)));
  const json = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
  return { files, manifest: json('manifest.json') as Manifest, french: json('fr.json') as Record<string, string> };
}

describe('the package', () => {
  test('has the files that Teams asks for, at its top, and no others', async () => {
    const { files } = await written();
    expect(Object.keys(files).sort()).toEqual(
      ['color.png', 'manifest.json', 'outline.png', ...OTHER_LANGUAGES.map((language) => `${language}.json`)].sort(),
    );
  });

  test('is the same each time it is made', async () => {
    await written();
    const first = readFileSync(file);
    await written();
    expect(readFileSync(file).equals(first)).toBe(true);
  });

  test('is described as Microsoft’s schema demands', async () => {
    const everything = { TEAMS_PRIVATE_CHANNELS: 'true', TEAMS_APP_VERSION: '2.0.1', TEAMS_DEVELOPER: 'Eurocities' };
    for (const more of [undefined, everything]) {
      const { manifest, french } = await written({ ...RIGHT, ...more });
      expect(manifestProblems(manifest)).toEqual([]);
      expect(localizationProblems(french)).toEqual([]);
    }
  });

  test('is made from the configuration', async () => {
    const { manifest } = await written({
      ...RIGHT,
      MicrosoftAppId: APP.toUpperCase(),
      TEAMS_APP_VERSION: '2.0.1',
      TEAMS_DEVELOPER: 'Eurocities',
      TEAMS_PRIVACY_URL: 'https://eurocities.example/privacy',
    });
    expect(manifest).toMatchObject({
      id: APP,
      version: '2.0.1',
      developer: {
        name: 'Eurocities',
        websiteUrl: 'https://reviews.example.org/support',
        privacyUrl: 'https://eurocities.example/privacy',
        termsOfUseUrl: 'https://reviews.example.org/terms',
      },
      validDomains: ['reviews.example.org'],
      bots: [{ botId: APP, scopes: ['personal', 'team', 'groupChat'], supportsFiles: true }],
    });
  });

  test('has Critical Friend’s version unless it is given one', async () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
    expect((await written()).manifest.version).toBe(version);
  });

  test('asks for no permission', async () => {
    const { manifest } = await written({ ...RIGHT, TEAMS_PRIVATE_CHANNELS: 'true' });
    for (const name of ['permissions', 'devicePermissions', 'authorization', 'webApplicationInfo'])
      expect(manifest).not.toHaveProperty(name);
  });

  test('goes into private channels only where that is wanted', async () => {
    expect((await written()).manifest).not.toHaveProperty('supportsChannelFeatures');
    expect((await written({ ...RIGHT, TEAMS_PRIVATE_CHANNELS: 'true' })).manifest.supportsChannelFeatures).toBe(
      'tier1',
    );
  });

  test('says where Azure has to send what people write', async () => {
    const { said } = await write({ ...RIGHT, PUBLIC_URL: 'https://reviews.example.org/somewhere' });
    expect(said.join('\n')).toContain('https://reviews.example.org/api/messages');
  });
});

describe('its icons', () => {
  /** Red, green, blue and opacity of each pixel, as it is drawn on nothing. */
  function pixelsOf(png: Uint8Array | undefined, side: number): number[][] {
    const href = `data:image/png;base64,${Buffer.from(png ?? []).toString('base64')}`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${side}" height="${side}"><image width="${side}" height="${side}" xlink:href="${href}"/></svg>`;
    const bytes = [...new Resvg(svg).render().pixels];
    return Array.from({ length: side * side }, (_, i) => bytes.slice(4 * i, 4 * i + 4));
  }

  test('are as large as Teams wants them', async () => {
    const { files } = await written();
    expect(decode(files['color.png'] ?? new Uint8Array())).toMatchObject({ width: 192, height: 192 });
    expect(decode(files['outline.png'] ?? new Uint8Array())).toMatchObject({ width: 32, height: 32 });
  });

  test('are one in colour without gaps, and one in white on nothing', async () => {
    const { files } = await written();
    const color = pixelsOf(files['color.png'], 192);
    expect(color.every(([, , , opacity]) => opacity === 255)).toBe(true);
    expect(new Set(color.map(String)).size).toBeGreaterThan(2);
    const outline = pixelsOf(files['outline.png'], 32);
    // What is half transparent has its colours dimmed as much.
    expect(outline.every(([r, g, b, opacity]) => r === opacity && g === opacity && b === opacity)).toBe(true);
    const drawn = outline.filter(([, , , opacity]) => (opacity ?? 0) > 127).length;
    expect(drawn).toBeGreaterThan(100);
    expect(drawn).toBeLessThan(500);
    for (const corner of [0, 31, 31 * 32, 32 * 32 - 1]) expect(outline[corner]?.[3]).toBe(0);
  });
});

describe('its commands', () => {
  test.each(LANGUAGES)('are words that the conversations know, in %s', (language) => {
    const offered = [...STEPS.menus.alone, ...STEPS.menus.among];
    const meant = offered.map(({ word, does }) => [commandOf(word[language])?.command, does]);
    const declared = [...STEPS.commands].flatMap(([command, { menu }]) => (menu ? [[command, menu.does]] : []));
    expect(new Set(meant.map(([command]) => command))).toEqual(new Set(declared.map(([command]) => command)));
    expect(declared).toEqual(expect.arrayContaining(meant));
  });

  test('are there in both languages, each in the place of its twin', async () => {
    const { manifest, french } = await written();
    const [bot] = manifest.bots;
    for (const [l, list] of (bot?.commandLists ?? []).entries())
      for (const [c, { title }] of list.commands.entries()) {
        const translated = french[`bots[0].commandLists[${l}].commands[${c}].title`] ?? '';
        expect(commandOf(translated)).toEqual(commandOf(title));
      }
    const { alone, among } = STEPS.menus;
    expect(bot?.commandLists.map(({ scopes, commands }) => [scopes, commands.length])).toEqual([
      // Teams takes no more in a list; the package is checked against its schema.
      [['personal'], Math.min(alone.length, 12)],
      [['team', 'groupChat'], among.length],
    ]);
    // What a team reads is how the review stands; whatever is somebody's own is said to them alone.
    expect(bot?.commandLists.map(({ commands }) => commands.map(({ title }) => title))).toEqual([
      expect.arrayContaining(['go on', 'status', 'my data', 'merge']),
      ['status', 'link', 'unlink'],
    ]);
  });

  test('and all else is said in French too, written as French is', () => {
    const texts = Object.entries(localizationOf('fr', STEPS.menus)).filter(([key]) => key !== '$schema');
    const english = JSON.stringify(localizationOf('en', STEPS.menus));
    const same = texts.filter(([, text]) => english.includes(JSON.stringify(text)));
    expect(same.map(([, text]) => text)).toEqual(['Critical Friend', 'Critical Friend', 'pause']);
    expect(texts.filter(([, text]) => /'|[^\u202f][;?!]|[^\u00a0][:»]|«[^\u00a0]/u.test(String(text)))).toEqual([]);
  });
});

describe('a wrong configuration', () => {
  test('is refused with everything that is wrong with it, and nothing is written', async () => {
    const { status, complaints } = await write({
      MicrosoftAppId: 'critical-friend',
      PUBLIC_URL: 'http://localhost:3000',
      TEAMS_APP_VERSION: 'new',
      TEAMS_DEVELOPER: 'The Network of European Cities and Regions',
      TEAMS_PRIVACY_URL: 'privacy.html',
      TEAMS_PRIVATE_CHANNELS: 'yes',
    });
    expect(status).toBe(1);
    expect(existsSync(file)).toBe(false);
    expect(complaints.slice(1).map((line) => line.trim().split(' ')[0])).toEqual([
      'MicrosoftAppId',
      'PUBLIC_URL',
      'TEAMS_APP_VERSION',
      'TEAMS_DEVELOPER',
      'TEAMS_PRIVACY_URL',
      'TEAMS_PRIVATE_CHANNELS',
      'OPERATED_BY',
      'SUPPORT_CONTACT',
    ]);
  });

  test.each([
    [{ OPERATED_BY: '' }, ['OPERATED_BY is missing']],
    [{ SUPPORT_CONTACT: '' }, ['SUPPORT_CONTACT is missing']],
    [{ OPERATED_BY: '', SUPPORT_CONTACT: '' }, ['OPERATED_BY is missing', 'SUPPORT_CONTACT is missing']],
    [
      { OPERATED_BY: '', SUPPORT_CONTACT: '', TEAMS_PRIVACY_URL: 'https://eurocities.example/privacy' },
      ['OPERATED_BY is missing', 'SUPPORT_CONTACT is missing'],
    ],
  ])('without pages for privacy and terms there is none: %j', async (change, missing) => {
    const { status, complaints } = await write({ ...RIGHT, ...change });
    expect(status).toBe(1);
    expect(existsSync(file)).toBe(false);
    expect(complaints.slice(1).map((line) => line.trim().split(':')[0])).toEqual(missing);
  });

  test('pages of one’s own do as well', async () => {
    const own = {
      TEAMS_PRIVACY_URL: 'https://eurocities.example/privacy',
      TEAMS_TERMS_URL: 'https://eurocities.example/terms',
    };
    const { manifest } = await written({ ...RIGHT, OPERATED_BY: '', SUPPORT_CONTACT: '', ...own });
    expect(manifest.developer).toMatchObject({ privacyUrl: own.TEAMS_PRIVACY_URL, termsOfUseUrl: own.TEAMS_TERMS_URL });
  });

  test('where the cloud has no files, none are promised', async () => {
    const { manifest } = await written({ ...RIGHT, TEAMS_FILES: 'false' });
    expect(manifest.bots).toMatchObject([{ supportsFiles: false }]);
    expect(manifestProblems(manifest)).toEqual([]);
  });

  test('says what is missing', async () => {
    const { complaints } = await write({ MicrosoftAppId: '' });
    expect(complaints.join('\n')).toMatch(/MicrosoftAppId is missing: .*\n\s+PUBLIC_URL is missing: /);
  });

  test.each([
    'http://reviews.example.org',
    'https://localhost',
    'https://127.0.0.1',
    'https://[::1]',
    'https://10.0.0.7:8443',
    'https://server.local',
    'reviews.example.org',
  ])('%s is nowhere that Teams reaches', async (PUBLIC_URL) => {
    const { status, complaints } = await write({ ...RIGHT, PUBLIC_URL });
    expect([status, complaints]).toEqual([1, [expect.anything(), expect.stringContaining('PUBLIC_URL')]]);
  });

  test('is found by Microsoft’s schema too', async () => {
    const { manifest } = await written();
    expect(manifestProblems({ ...manifest, manifestVersion: '1.0' })).toEqual([
      expect.stringContaining('manifestVersion'),
    ]);
    expect(manifestProblems({ ...manifest, id: 'me' })).toEqual([expect.stringContaining('/id')]);
    expect(manifestProblems({ ...manifest, colour: 'green' })).toEqual([expect.stringContaining('colour')]);
    expect(localizationProblems({ ...localizationOf('fr', STEPS.menus), 'name.short': 'x'.repeat(31) })).toEqual([
      expect.stringContaining('name.short'),
    ]);
  });
});
