import { LANGUAGES } from '../../src/method/language';
import { answerers } from '../../src/method/review';
import { dayAhead, daysAgo, type ExampleScene, type Illustration } from '../../src/steps/example';
import { added, reworded, takenOut, usedIn } from './changing';
import {
  type Answer,
  type Draft,
  draftFrom,
  draftRecord,
  type Entry,
  isAskedAbout,
  opinionRecord,
  type Wording,
} from './draft';
import { WHAT } from './drafting';
import { EXAMPLE_WORDS } from './example-words';

/** Of the first benchmark: which the visits so far have shown to be hard to judge. */
const PROCUREMENT = 'GG-RES-4';
const PARTNERSHIP = 'WP-AMB-2';
const COST = 'AC-IMP-1';
const EFFICIENCY = 'AC-IMP-2';
const CELL = { pillar: 'IE', dimension: 'IMP' };

type Written = 'procurement' | 'partnership' | 'cost' | 'costAgain' | 'online';

/**
 * After the first visits the next version is discussed: three indicators are reworded, one is new, one is to go. Some of
 * the peers have said yes, one objects, one was heard and is asked again; two have said nothing yet.
 */
export function illustrates(scene: ExampleScene): Illustration {
  const { programme, benchmark: base, people, coming } = scene;
  const next = coming.at(-1)?.review;
  const organiser = people.get(next?.members.organisers[0] ?? '');
  if (!next || !organiser || [PROCUREMENT, PARTNERSHIP, COST, EFFICIENCY].some((id) => !has(base.indicators, id)))
    return { documents: [] };
  const started: Draft = {
    ...draftFrom(base, {
      id: programme,
      version: base.version + 1,
      isWhole: false,
      startedAt: daysAgo(scene, organiser, 9, '09:40'),
      gathered: {},
      used: usedIn([base]),
    }),
    asked: { since: daysAgo(scene, organiser, 2, '11:20'), until: dayAhead(scene, organiser, 6) },
  };
  const first = [
    (draft: Draft) => reworded(draft, PROCUREMENT, words('procurement')),
    (draft: Draft) => reworded(draft, PARTNERSHIP, words('partnership')),
    (draft: Draft) => reworded(draft, COST, words('cost')),
    (draft: Draft) => takenOut(draft, EFFICIENCY),
    (draft: Draft) => added(draft, CELL, words('online'), [], false).draft,
  ].reduce((draft, change) => change(draft), started);
  const draft = reworded(first, COST, words('costAgain'));
  const [leader = '', , second = '', third = ''] = answerers(next);
  const opinions = [
    opinion(scene, first, leader, { [COST]: { what: 'comment', text: 'comment' } }),
    opinion(scene, draft, second, { [EFFICIENCY]: { what: 'object', text: 'objection' } }),
    opinion(scene, draft, third, { [PROCUREMENT]: { what: 'comment', text: 'agreesWith' } }),
  ];
  return {
    documents: [draftRecord(programme, draft), ...opinions.flatMap((one) => one ?? [])],
    ...(draft.asked ? { asked: { [WHAT]: draft.asked } } : {}),
  };
}

interface Otherwise {
  what: Answer['what'];
  text: 'comment' | 'objection' | 'agreesWith';
}

/** What somebody says of a draft: that they agree, but for what they say otherwise. */
function opinion(scene: ExampleScene, draft: Draft, id: string, otherwise: Readonly<Record<string, Otherwise>>) {
  const person = scene.people.get(id);
  if (!person) return undefined;
  const at = daysAgo(scene, person, draft.entries.some(({ rev }) => rev > 2) ? 1 : 4, '14:10');
  const asked = draft.entries.filter((entry) => isAskedAbout(entry, draft));
  const answers = asked.map(({ indicator, rev }: Entry): [string, Answer] => {
    const said = otherwise[indicator.id];
    return [
      indicator.id,
      said ? { rev, what: said.what, text: EXAMPLE_WORDS[person.language][said.text], at } : { rev, what: 'agree', at },
    ];
  });
  return opinionRecord(scene.programme, id, { version: draft.version, answers: Object.fromEntries(answers) });
}

function words(of: Written): Wording {
  const texts = (part: 'title' | 'statement') =>
    Object.fromEntries(LANGUAGES.map((language) => [language, EXAMPLE_WORDS[language][of][part]]));
  return { title: texts('title'), statement: texts('statement') };
}

function has(indicators: readonly { id: string }[], id: string): boolean {
  return indicators.some((one) => one.id === id);
}
