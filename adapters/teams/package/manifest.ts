import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../../src/method/language';
import type { Menus, MenuWord } from '../../../src/ports/menu';
import { MESSAGE_ACTION } from '../in/intake';
import type { PackageConfig } from './config';
import { APP_WORDS } from './words';

/** The oldest version of Microsoft's schema that knows private and shared channels. */
export const SCHEMA_VERSION = '1.25';

/** Names of files in the package. */
export const FILES = {
  manifest: 'manifest.json',
  color: 'color.png',
  outline: 'outline.png',
} as const;

/** The languages that each have a file of their own; the manifest itself is in the product's own. */
export const OTHER_LANGUAGES: readonly Language[] = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE);

/** Its name in the package. */
export function localizationFile(language: Language): string {
  return `${language}.json`;
}

type Json = Readonly<Record<string, unknown>>;

const NAME = 'Critical Friend';
const ACCENT = '#0F6E68';
const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}`;

/** Whoever is on a team reads what is said there; in a group chat, too. */
const SCOPES: Readonly<Record<keyof Menus, readonly string[]>> = {
  alone: ['personal'],
  among: ['team', 'groupChat'],
};
const LISTS = ['alone', 'among'] as const satisfies readonly (keyof Menus)[];
/** Teams takes so many commands in a list: of more, those with the first places. Whatever is typed is understood without. */
const MOST_COMMANDS = 12;

/**
 * The app as Teams is told of it. It asks for no permission beyond a bot's: no Graph, no resource-specific consent. So it
 * reads what is said to it in person and where it is mentioned, and nothing else.
 */
export function manifestOf(config: PackageConfig, menus: Menus): Json {
  const words = APP_WORDS[DEFAULT_LANGUAGE];
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    version: config.version,
    id: config.appId,
    developer: {
      name: config.developer,
      websiteUrl: config.websiteUrl,
      privacyUrl: config.privacyUrl,
      termsOfUseUrl: config.termsUrl,
    },
    localizationInfo: {
      defaultLanguageTag: DEFAULT_LANGUAGE,
      additionalLanguages: OTHER_LANGUAGES.map((language) => ({
        languageTag: language,
        file: localizationFile(language),
      })),
    },
    name: { short: NAME, full: NAME },
    description: { short: words.short, full: words.full },
    icons: { color: FILES.color, outline: FILES.outline },
    accentColor: ACCENT,
    bots: [
      {
        botId: config.appId,
        scopes: ['personal', 'team', 'groupChat'],
        // Exports are put into people's own OneDrive, once they allow it.
        supportsFiles: config.files,
        isNotificationOnly: false,
        commandLists: LISTS.map((list) => ({
          scopes: SCOPES[list],
          commands: listed(menus, list).map((entry) => commandIn(DEFAULT_LANGUAGE, entry)),
        })),
      },
    ],
    composeExtensions: [
      {
        botId: config.appId,
        commands: [{ id: MESSAGE_ACTION, type: 'action', context: ['message'], fetchTask: true, ...words.add }],
      },
    ],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    validDomains: [config.publicUrl.hostname],
    ...(config.privateChannels ? { supportsChannelFeatures: 'tier1' } : {}),
  };
}

/** The same in another language, as Teams shows it to those who use it in that one. */
export function localizationOf(language: Language, menus: Menus): Json {
  const words = APP_WORDS[language];
  const commands = LISTS.flatMap((list, l) =>
    listed(menus, list).flatMap((entry, c) =>
      Object.entries(commandIn(language, entry)).map(([part, text]) => [
        `bots[0].commandLists[${l}].commands[${c}].${part}`,
        text,
      ]),
    ),
  );
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': NAME,
    'name.full': NAME,
    'description.short': words.short,
    'description.full': words.full,
    'composeExtensions[0].commands[0].title': words.add.title,
    'composeExtensions[0].commands[0].description': words.add.description,
    ...Object.fromEntries(commands),
  };
}

function listed(menus: Menus, list: keyof Menus): readonly MenuWord[] {
  return menus[list].slice(0, MOST_COMMANDS);
}

function commandIn(language: Language, { word, does }: MenuWord): { title: string; description: string } {
  return { title: word[language], description: does[language] };
}
