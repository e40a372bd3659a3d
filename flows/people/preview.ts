import { listInWords } from '../../src/i18n/format';
import { isGathered } from '../../src/method/blind-rule';
import { nameOf } from '../../src/method/language';
import { nameAndPlace } from '../../src/method/person';
import { answerers, isDeputy } from '../../src/method/review';
import { seatMates } from '../../src/method/seats';
import type { Action, Prompt } from '../../src/ports/prompt';
import { type TeamChanging, type TeamOutcome, teamData } from '../../src/steps/changing-team';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { commandButton, prompt, text } from '../../src/steps/prompts';
import { oddityInWords } from '../organising/public';
import type { PEOPLE } from './declared';
import { telling } from './telling';
import { WORDS } from './words';

type Right = Extract<TeamOutcome, { kind: 'right' }>;

const OWN = { people: 'persons' } as const satisfies Record<string, keyof typeof PEOPLE.commands>;

/** What a change does, before it is done: who comes and goes, what becomes of sheets, and who is told. */
export function previewCard(changing: TeamChanging, right: Right, view: ReviewView, context: FlowContext): Prompt {
  const { preview: w } = WORDS[context.language];
  const title = w.title(view.review.hostCity);
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      ...right.odd.map((odd) => text(oddityInWords(odd, context), 'warning')),
      { kind: 'list', items: [...whatHappens(right, view, context), ...whatFollows(right, view, context)] },
    ],
    actions: buttons(changing, right, view, context),
    summary: title,
  });
}

/** Who leads and who stands in for them: what handing over either is shown from. */
export function leadingIn({ review: { members, deputy = '' } }: ReviewView): string {
  return `${members.leader} ${deputy}`;
}

function buttons(
  { draft, form }: TeamChanging,
  { change }: Right,
  view: ReviewView,
  { language }: FlowContext,
): Action[] {
  const { preview: w } = WORDS[language];
  const data = { draft, ...teamData(form), leading: leadingIn(view) };
  const does: Action[] = !comes(change)
    ? [{ id: 'people-do', label: w.do, style: 'primary', data }]
    : [...inviting(data, view, w.doInvite), { id: 'people-do', label: w.doLater, data }];
  // There is nothing to fill in of these: what changes is who, or what.
  const again = change.what === 'lead' || change.what === 'deputy' ? { draft, who: form.who } : data;
  return [...does, { id: 'people-ask', label: w.change, data: again }, { id: 'people-not', label: w.leave }];
}

function comes({ what }: Right['change']): boolean {
  return what === 'add' || what === 'share' || what === 'replace';
}

/** The button that invites, too: while a review rests nobody is asked to come. */
function inviting(data: Readonly<Record<string, string>>, { review }: ReviewView, label: string): Action[] {
  return review.stopped ? [] : [{ id: 'people-do', label, style: 'primary', data: { ...data, invite: 'true' } }];
}

function whatHappens(
  { change, people, newcomers, review: after }: Right,
  { review }: ReviewView,
  { language }: FlowContext,
): string[] {
  const { preview: w, role } = WORDS[language];
  const who = (id: string) => named(people.get(id));
  const known = newcomers.map(({ email, language: own, timeZone }) =>
    w.newcomer(email, nameOf(own, language), timeZone),
  );
  switch (change.what) {
    case 'add':
      return [
        ...change.people.flatMap((one) => [w.joins(who(one.person), role[one.role]), ...shared(one.person)]),
        ...known,
      ];
    case 'share':
      return [w.shares(who(change.by), who(change.person)), w.oneSet, ...known];
    case 'deputy':
      return isDeputy(change.person, review)
        ? [w.standsInNoMore(who(change.person))]
        : [w.standsIn(who(change.person), people.get(review.members.leader)?.name ?? '')];
    case 'lead':
      return [w.leads(who(change.person), who(review.members.leader))];
    case 'leave':
      return [w.leaves(who(change.person)), ...sheetLines(change.person, change.sheets)];
    case 'replace':
      return [w.replaces(who(change.by), who(change.person)), ...known, ...sheetLines(change.person, change.sheets)];
  }
  /** Whoever comes back to a seat on which somebody sits. */
  function shared(person: string): string[] {
    return seatMates(person, after).map((mate) => w.shares(who(person), who(mate)));
  }
  function sheetLines(person: string, left: 'stay' | 'go'): string[] {
    if (!answerers(review).includes(person)) return [];
    const [mate] = seatMates(person, review);
    if (mate !== undefined) return [w.seatGoesOn(people.get(mate)?.name ?? '')];
    const isFilled = change.what === 'replace' && left === 'stay';
    return [w.sheets[left](people.get(person)?.name ?? ''), ...(isFilled ? [w.until] : [])];
  }
}

function whatFollows(right: Right, view: ReviewView, context: FlowContext): string[] {
  const { preview: w } = WORDS[context.language];
  const before = answerers(view.review);
  const joins = answerers(right.review).some((id) => !before.includes(id));
  const told = telling(right, view, context).map(({ person }) => right.people.get(person)?.name ?? '');
  return [
    ...(joins && !isGathered(view.review, context.now) ? [w.blind] : []),
    w.follows,
    ...(told.length > 0 ? [w.told(listInWords(told, context.language))] : []),
  ];
}

/** That it is done; what was not sent is said. */
export function doneCard(right: Right, invites: boolean, { review }: ReviewView, context: FlowContext): Prompt {
  const { language, commands } = context;
  const { done: w } = WORDS[language];
  const { change, people } = right;
  const name = (id: string) => people.get(id)?.name ?? '';
  const city = review.hostCity;
  const said = saidOf();
  return prompt({
    body: [text(said, 'good'), ...(!comes(change) ? [] : [text(invites ? w.invited : w.notInvited(city))])],
    actions: [commandButton(OWN.people, commands.labelOf(OWN.people, language), review.id)],
    summary: said,
  });

  function saidOf(): string {
    switch (change.what) {
      case 'add':
        return w.add(
          listInWords(
            change.people.map(({ person }) => name(person)),
            language,
          ),
          city,
        );
      case 'deputy':
        return (isDeputy(change.person, review) ? w.deputyNoMore : w.deputy)(name(change.person), city);
      case 'lead':
        return w.lead(name(change.person), city);
      case 'leave':
        return w.leave(name(change.person), city);
      case 'share':
        return w.share(name(change.by), name(change.person), city);
      case 'replace':
        return w.replace(name(change.by), name(change.person), city);
    }
  }
}

function named(person: Parameters<typeof nameAndPlace>[0] | undefined): string {
  return person ? nameAndPlace(person) : '';
}

/** That somebody has another address, before it is done. */
export function addressCard(
  { draft, form }: TeamChanging,
  { person, email, odd }: Extract<TeamOutcome, { kind: 'address' }>,
  view: ReviewView,
  context: FlowContext,
): Prompt {
  const { review } = view;
  const { preview: w } = WORDS[context.language];
  const title = w.title(review.hostCity);
  const data = { draft, ...teamData(form) };
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...odd.map((one) => text(oddityInWords(one, context), 'warning')),
      { kind: 'list', items: [w.address(person.name, person.email, email), w.links] },
    ],
    actions: [
      ...inviting(data, view, w.doInvite),
      { id: 'people-do', label: w.doLater, data },
      { id: 'people-ask', label: w.change, data },
      { id: 'people-not', label: w.leave },
    ],
    summary: title,
  });
}
