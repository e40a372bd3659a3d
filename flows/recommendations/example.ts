import { DEFAULT_LANGUAGE } from '../../src/method/language';
import { shortKey } from '../../src/ports/short-key';
import { type ExampleScene, type Illustration, onVisit } from '../../src/steps/example';
import { EXAMPLE_WORDS } from './example-words';
import { type AdviceSort, adviceKept, type Priority } from './kept';
import { themeFor } from './proposing';

type Name = keyof (typeof EXAMPLE_WORDS)['en'];

const ADVISED: Readonly<
  Record<Name, { sort: AdviceSort; indicators: readonly string[]; priority?: Priority; goesWith?: readonly Name[] }>
> = {
  noBody: { sort: 'challenge', indicators: ['GG-IMP-3'] },
  noPlan: { sort: 'challenge', indicators: ['GG-AMB-2'] },
  board: { sort: 'recommendation', indicators: ['GG-IMP-3', 'GG-LEA-2'], priority: 'high', goesWith: ['noBody'] },
  housing: { sort: 'recommendation', indicators: ['GG-AMB-2'], priority: 'medium', goesWith: ['noPlan'] },
  interpreters: { sort: 'recommendation', indicators: ['IE-IMP-2'], priority: 'high', goesWith: ['desk'] },
  suppliers: { sort: 'suggestion', indicators: ['GG-RES-4'], priority: 'low' },
  desk: { sort: 'good_practice', indicators: ['GG-IMP-4'] },
  mentors: { sort: 'good_practice', indicators: ['IE-IMP-6'] },
};

/** The team whose visit is over has begun to write what it tells the city, on the afternoon of the last day. */
export function illustrates(scene: ExampleScene): Illustration {
  const { visited, people } = scene;
  if (!visited) return { documents: [] };
  const { review, benchmark } = visited;
  const by = review.members.leader;
  const words = EXAMPLE_WORDS[people.get(by)?.language ?? DEFAULT_LANGUAGE];
  const eventOf = (name: string) => `example ${name}`;
  const names = Object.keys(ADVISED) as Name[];
  return {
    documents: names.map((name, n) => {
      const { goesWith = [], ...advised } = ADVISED[name];
      const { title = '', text, addressee = '' } = words[name];
      const wording = {
        ...advised,
        ...{ title, text, addressee, by, findings: [], at: onVisit(visited, review.visit.days, `15:1${n}`) },
        theme: themeFor(advised.indicators, benchmark) ?? '',
        goesWith: goesWith.map((other) => shortKey(eventOf(other))),
      };
      return adviceKept(review.id, eventOf(name), { wordings: [wording] }).record;
    }),
  };
}
