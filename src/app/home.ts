import { BUTTONS } from '../../flows/account/public';
import { welcomeTo } from '../accounts/unknown-accounts';
import { LANGUAGES, type Language, titleOf } from '../method/language';
import { may } from '../method/permissions';
import type { Account, Person } from '../method/person';
import type { Prompt } from '../ports/prompt';
import { line } from '../steps/prompts';
import type { DeclaredCommand } from '../steps/step';
import { wouldAnswer } from '../turn/conversation';
import type { Deps } from '../turn/deps';
import { reviewsOf, rolesIn } from '../turn/load-review';
import { reading } from '../turn/turn-deps';

/** What a person sees on a page of their own: each part is what a command would answer. */
export async function homeOf(
  given: Deps,
  account: Account,
  person: Person | undefined,
): Promise<{ language: Language; prompts: readonly Prompt[] }> {
  const deps = reading(given);
  if (!person) {
    const { language, prompt } = await welcomeTo(deps, account);
    return { language, prompts: [prompt] };
  }
  const prompts: Prompt[] = [];
  for (const part of await partsFor(deps, person))
    prompts.push(...(await wouldAnswer(deps, person, part, account.platform)));
  return { language: person.language, prompts: [...prompts, languagePart()] };
}

type Home = NonNullable<DeclaredCommand['home']>;

/** What one would type to get each part: of the commands that somebody may give now, those that have a place on it. */
async function partsFor(deps: Deps, person: Person): Promise<readonly string[]> {
  const own = rolesIn(person, await reviewsOf(deps, person));
  const now = deps.clock.now();
  const isTheirs = ({ may: right, while: holds }: Home) =>
    (right === undefined && holds === undefined) ||
    own.some(({ review }) => (right === undefined || may(person, right, review)) && (holds?.(review, now) ?? true));
  return [...deps.steps.words.offered(person, own, now).keys()]
    .flatMap((command) => {
      const declared = deps.steps.commands.get(command);
      const home = declared?.home;
      return home && isTheirs(home) ? [{ word: declared.words[person.language][0], place: home.place }] : [];
    })
    .sort((a, b) => a.place - b.place)
    .flatMap(({ word }) => word ?? []);
}

/** The languages, each by its own name, and the command that changes to it. */
const LANGUAGE_BUTTONS = LANGUAGES.map((language) => ({ id: BUTTONS[language], label: titleOf(language) }));

function languagePart(): Prompt {
  return line(LANGUAGE_BUTTONS.map(({ label }) => label).join(' / '), LANGUAGE_BUTTONS);
}
