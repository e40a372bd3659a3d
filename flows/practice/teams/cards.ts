import { listInWords, visitInWords } from '../../../src/i18n/format';
import { nameAndPlace } from '../../../src/method/person';
import type { Block, Option, Prompt } from '../../../src/ports/prompt';
import type { FlowContext } from '../../../src/steps/contract';
import { prompt, text } from '../../../src/steps/prompts';
import { takeAway } from '../exported';
import { WORDS } from '../team-words';
import { CHANGE_FORM, SIZES, type Wanted, WHATS } from './plan';
import { spokenIn } from './spoken';
import { changesIn, changing, type Proposal } from './standing';

/** So many reviews, cities and people a card shows. */
const REVIEWS = 12;
const CITIES = 40;
const PEOPLE = 90;

/** Teams as they are proposed, review by review, with what is not met; and what can be changed of it. */
export function proposalCard(proposal: Proposal, context: FlowContext, note?: string, wanted: Wanted = {}): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const { view, teams, plan, often } = proposal;
  const data = { programme: view.id };
  if (teams.length === 0) return prompt({ title: w.title, body: [text(w.none)], summary: w.title });
  const cities = [...often].filter(([city]) => city !== '').sort(([a], [b]) => a.localeCompare(b));
  return prompt({
    card: { id: `teams|${view.id}`, title: w.title },
    title: w.title,
    body: [
      text(w.lead, 'subtle'),
      ...(note === undefined ? [] : [text(note, 'warning')]),
      ...teams.slice(0, REVIEWS).flatMap((team) => teamBlocks(team, proposal, context)),
      {
        kind: 'details',
        label: w.often,
        blocks: [{ kind: 'list', items: cities.slice(0, CITIES).map(([city, n]) => w.times(city, n)) }],
      },
      text(w.unspoken, 'subtle'),
      ...takeAway('teams', view.id, context),
    ],
    fields: CHANGE_FORM.draw(language, {
      size: { options: SIZES.map((value) => ({ value, label: value })), value: String(plan.size) },
      review: {
        options: teams.slice(0, REVIEWS).map(({ of }) => ({ value: of.id, label: reviewLine(of, context) })),
        value: wanted.review,
      },
      who: { options: peopleOptions(proposal), value: wanted.who },
      what: { options: WHATS.map((value) => ({ value, label: w.what[value] })), value: wanted.what },
      instead: { options: peopleOptions(proposal), value: wanted.instead },
    }),
    actions: [
      { id: 'teams-preview', label: w.preview, style: 'primary', data },
      { id: 'teams-change', label: w.apply, submits: true, data },
    ],
    summary: w.title,
  });
}

type Team = Proposal['teams'][number];

function teamBlocks(team: Team, proposal: Proposal, context: FlowContext): Block[] {
  const { language } = context;
  const w = WORDS[language];
  const { plan, candidates } = proposal;
  const spoken = new Map(candidates.map(({ id, languages }) => [id, languages]));
  const lines = team.team.map((id) =>
    [
      nameOf(id, proposal),
      ...(id === team.leader ? [w.leads] : []),
      ...(team.joins.includes(id) ? [w.isNew] : []),
      ...(plan.keep.includes(`${team.review}|${id}`) ? [w.kept] : []),
      ...(spoken.get(id) ?? []).map((code) => spokenIn(code, language)),
    ].join(' · '),
  );
  return [
    text(reviewLine(team.of, context), 'strong'),
    { kind: 'list', items: lines },
    languageLine(team, proposal, context),
    ...(team.leaves.length > 0 ? [text(w.leaves(namesOf(team.leaves, proposal, context)), 'subtle')] : []),
    ...(team.unmet.seats > 0 ? [text(w.seats(team.unmet.seats), 'warning')] : []),
  ];
}

function languageLine({ language: code, unmet, team }: Team, proposal: Proposal, context: FlowContext): Block {
  const w = WORDS[context.language];
  if (code === undefined || (team.length > 1 && team.length - unmet.unspoken.length < 2))
    return text(w.noLanguage, 'warning');
  const spoken = spokenIn(code, context.language);
  return unmet.unspoken.length === 0
    ? text(w.shares(spoken), 'subtle')
    : text(w.most(spoken, namesOf(unmet.unspoken, proposal, context)), 'warning');
}

/** What taking it over would change, before it is. */
export function changeCard(proposal: Proposal, context: FlowContext, note?: string): Prompt {
  const w = WORDS[context.language].change;
  const { view } = proposal;
  const teams = changing(proposal);
  const data = { programme: view.id, changes: changesIn(proposal) };
  const back = { id: 'teams-show', label: w.back, data: { programme: view.id } };
  const title = w.title;
  if (teams.length === 0) return prompt({ title, body: [text(w.nothing, 'good')], actions: [back], summary: title });
  const isJoined = teams.some(({ joins }) => joins.length > 0);
  return prompt({
    title,
    body: [
      ...(note === undefined ? [] : [text(note, 'warning')]),
      ...teams.flatMap(({ of, joins, leaves, leader }) => [
        text(w.of(of.hostCity), 'strong'),
        {
          kind: 'list' as const,
          items: [
            ...(joins.length > 0 ? [w.joins(namesOf(joins, proposal, context))] : []),
            ...(leader !== undefined && leader !== of.members.leader ? [w.leads(nameOf(leader, proposal))] : []),
            ...(leaves.length > 0 ? [w.leaves(namesOf(leaves, proposal, context))] : []),
          ],
        },
      ]),
    ],
    actions: [
      ...(isJoined
        ? [{ id: 'teams-take', label: w.doInvite, style: 'primary' as const, data: { ...data, invite: 'true' } }]
        : []),
      { id: 'teams-take', label: w.do, ...(isJoined ? {} : { style: 'primary' as const }), data },
      back,
    ],
    summary: title,
  });
}

function reviewLine({ hostCity, visit }: Team['of'], { language }: FlowContext): string {
  return `${hostCity} · ${visitInWords(visit.start, visit.days, language)}`;
}

function peopleOptions({ candidates, view }: Proposal): Option[] {
  const all = candidates.flatMap(({ id }) => view.people.get(id) ?? []);
  const sorted = all.sort((a, b) => a.name.localeCompare(b.name));
  return sorted.slice(0, PEOPLE).map((person) => ({ value: person.id, label: nameAndPlace(person) }));
}

/** Somebody by name and city. */
function nameOf(id: string, { view }: Proposal): string {
  return nameAndPlace(view.people.get(id) ?? { name: '' });
}

function namesOf(ids: readonly string[], proposal: Proposal, { language }: FlowContext): string {
  return listInWords(
    ids.map((id) => nameOf(id, proposal)),
    language,
  );
}
