import { rolesOf } from '../../src/method/permissions';
import { nameAndPlace, type Person } from '../../src/method/person';
import { isDeputy, memberIds } from '../../src/method/review';
import type { Option, Prompt } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { commandButton, prompt, text } from '../../src/steps/prompts';
import { BUTTONS as ON_INVITING } from '../inviting/public';
import { reachInWords } from '../prompts/reach';
import { TEAM_FORM } from './forms';
import { WORDS } from './words';

/** Who is on a review, what each is in it, and whether it reaches them; to change who. */
export function peopleCard({ review, team }: TeamReview, context: FlowContext): Prompt {
  const { language, words, commands } = context;
  const w = WORDS[language];
  const title = w.title(review.hostCity);
  const members = memberIds(review).flatMap((id) => team.people.get(id) ?? []);
  const lines = members.map((person) => {
    const reach = team.reach.get(person.id);
    const stands = isDeputy(person.id, review) ? [w.standsIn] : [];
    const roles = [...rolesOf(person.id, review).map((role) => w.role[role]), ...stands];
    return words.labelled(
      nameAndPlace(person),
      [...roles, ...(reach ? [reachInWords(reach, context)] : [])].join(' · '),
    );
  });
  return prompt({
    address: { review: review.id },
    title,
    body: [{ kind: 'list', items: lines }, text(w.lead, 'subtle')],
    fields: TEAM_FORM.draw(language, {
      who: { options: members.map(asOption) },
      what: {
        options: (['replace', 'lead', 'deputy', 'leave', 'address'] as const).map((value) => ({
          value,
          label: w.what[value],
        })),
      },
    }),
    actions: [
      { id: 'people-ask', label: w.next, style: 'primary', submits: true },
      { id: 'people-ask', label: w.add, data: { what: 'add' } },
      commandButton(ON_INVITING.invite, commands.labelOf(ON_INVITING.invite, language), review.id),
    ],
    summary: title,
  });
}

/** Somebody as one of a list. */
export function asOption(person: Person): Option {
  return { value: person.id, label: nameAndPlace(person) };
}
