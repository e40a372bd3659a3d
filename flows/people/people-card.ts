import { rolesOf } from '../../src/method/permissions';
import { nameAndPlace, type Person } from '../../src/method/person';
import { isDeputy, memberIds } from '../../src/method/review';
import { seatMates } from '../../src/method/seats';
import type { Action, Field, Option, Prompt } from '../../src/ports/prompt';
import type { TeamChanging } from '../../src/steps/changing-team';
import type { FlowContext, ReviewView, TeamReview } from '../../src/steps/contract';
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
    const shares = seatMates(person.id, review).flatMap((id) => team.people.get(id)?.name ?? []);
    const roles = [
      ...rolesOf(person.id, review).map((role) => w.role[role]),
      ...shares.map((name) => w.shares(name)),
      ...stands,
    ];
    return words.labelled(
      nameAndPlace(person),
      [...roles, ...(reach ? [reachInWords(reach, context)] : [])].join(' · '),
    );
  });
  return prompt({
    address: { review: review.id },
    title,
    body: [{ kind: 'list', items: lines }, text(w.lead, 'subtle')],
    fields: choiceFields(members, context),
    actions: [
      ...choiceActions(context),
      commandButton(ON_INVITING.invite, commands.labelOf(ON_INVITING.invite, language), review.id),
    ],
    summary: title,
  });
}

/** Who and what is asked once more: it was not said, or cannot be. */
export function choosingCard(
  { form, draft, members }: TeamChanging,
  said: readonly string[],
  { review }: ReviewView,
  context: FlowContext,
): Prompt {
  const w = WORDS[context.language];
  const title = w.title(review.hostCity);
  const inOrder = memberIds(review).flatMap((id) => members.find((one) => one.id === id) ?? []);
  return prompt({
    address: { review: review.id },
    title,
    body:
      said.length > 0 ? [text(w.notYet, 'warning'), { kind: 'list', items: [...said] }] : [text(w.choose, 'strong')],
    fields: choiceFields(inOrder, context, form),
    actions: [...choiceActions(context, draft), { id: 'people-not', label: w.preview.leave }],
    summary: title,
  });
}

function choiceFields(
  members: readonly Person[],
  { language }: FlowContext,
  chosen?: Pick<TeamChanging['form'], 'who' | 'what'>,
): Field[] {
  const whats = (['replace', 'share', 'lead', 'deputy', 'leave', 'address'] as const).map((value) => ({
    value,
    label: WORDS[language].what[value],
  }));
  const whos = members.map(asOption);
  const of = (options: Option[], value: string | undefined) => ({
    options,
    value: options.some((one) => one.value === value) ? value : undefined,
  });
  return TEAM_FORM.draw(language, { who: of(whos, chosen?.who), what: of(whats, chosen?.what) });
}

function choiceActions({ language }: FlowContext, draft?: string): Action[] {
  const w = WORDS[language];
  const data: Record<string, string> = draft === undefined ? {} : { draft };
  return [
    { id: 'people-ask', label: w.next, style: 'primary', submits: true, data },
    { id: 'people-ask', label: w.add, data: { ...data, what: 'add' } },
  ];
}

/** Somebody as one of a list. */
export function asOption(person: Person): Option {
  return { value: person.id, label: nameAndPlace(person) };
}
