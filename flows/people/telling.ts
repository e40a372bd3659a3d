import { listInWords } from '../../src/i18n/format';
import { nameAndPlace, type Person } from '../../src/method/person';
import { answerers, isDeputy } from '../../src/method/review';
import { seatMates } from '../../src/method/seats';
import type { Prompt } from '../../src/ports/prompt';
import type { TeamOutcome } from '../../src/steps/changing-team';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import { WORDS } from './words';

type Right = Extract<TeamOutcome, { kind: 'right' }>;

/** Who is told of a change, each once and in their own language, and what. Whoever joins is invited; whoever does it knows. */
export function telling(
  right: Right,
  { review }: ReviewView,
  { person: by }: FlowContext,
): { person: string; prompt: Prompt }[] {
  const { change, people } = right;
  const left = 'sheets' in change ? people.get(change.person) : undefined;
  const leads = change.what === 'lead' ? people.get(change.person) : undefined;
  const leader = people.get(review.members.leader);
  const deputy = change.what === 'deputy' ? people.get(change.person) : undefined;
  const told: { person: Person; said: string; ofReader?: true }[] = [
    ...(deputy ? [{ person: deputy, said: toDeputy(deputy) }] : []),
    ...(leads
      ? [{ person: leads, said: WORDS[leads.language].tell.leads(by.name, review.hostCity), ofReader: true as const }]
      : []),
    ...(left ? [{ person: left, said: toWhoLeft(left), ofReader: true as const }] : []),
    ...toMates(),
    // Whoever has just come to lead is invited.
    ...(leader && leader.id !== left?.id ? [{ person: leader, said: toLeader(leader) }] : []),
  ];
  const once = new Map(told.map((one) => [one.person.id, one]));
  once.delete(by.id);
  return [...once.values()].map(({ person, said, ofReader }) => ({
    person: person.id,
    // Names of others are read on the page.
    prompt: { ...line(said), ...(ofReader ? { ofReader } : {}) },
  }));

  /** Who fills in the same sheets from now on, or no longer. */
  function toMates(): { person: Person; said: string }[] {
    if (change.what === 'share') {
      const mate = people.get(change.person);
      const name = people.get(change.by)?.name ?? '';
      return mate ? [{ person: mate, said: WORDS[mate.language].tell.shares(by.name, name, review.hostCity) }] : [];
    }
    if (!left) return [];
    return seatMates(left.id, review).flatMap((id) => {
      const mate = people.get(id);
      if (!mate) return [];
      const w = WORDS[mate.language].tell;
      const replaced = change.what === 'replace' ? people.get(change.by)?.name : undefined;
      return [
        {
          person: mate,
          said:
            replaced === undefined
              ? w.seatIsYours(left.name, review.hostCity)
              : w.shares(by.name, replaced, review.hostCity),
        },
      ];
    });
  }

  function toDeputy({ language, id }: Person): string {
    const w = WORDS[language].tell;
    const leads = nameAndPlace(people.get(review.members.leader) ?? { name: '' });
    return isDeputy(id, review)
      ? w.standsInNoMore(by.name, review.hostCity)
      : w.standsIn(by.name, leads, review.hostCity);
  }

  function toWhoLeft({ language, id }: Person): string {
    const w = WORDS[language].tell;
    const sheets = 'sheets' in change ? change.sheets : 'stay';
    const wrote = answerers(review).includes(id);
    const shared = seatMates(id, review).length > 0;
    const after = shared ? w.leftShared : wrote ? w.leftSheets[sheets] : w.leftPlain;
    return [w.left(by.name, review.hostCity), after].join(' ');
  }

  function toLeader({ language }: Person): string {
    const w = WORDS[language].tell.leader;
    const who = (id: string) => nameAndPlace(people.get(id) ?? { name: '' });
    switch (change.what) {
      case 'lead':
        return WORDS[language].tell.led(by.name, who(change.person), review.hostCity);
      case 'deputy': {
        const say = isDeputy(change.person, review) ? w.deputyNoMore : w.deputy;
        return say(by.name, who(change.person), review.hostCity);
      }
      case 'add':
        return w.add(
          by.name,
          listInWords(
            change.people.map(({ person }) => who(person)),
            language,
          ),
          review.hostCity,
        );
      case 'share':
        return w.share(by.name, who(change.by), who(change.person), review.hostCity);
      case 'leave':
        return w.leave(by.name, who(change.person), review.hostCity);
      case 'replace':
        return w.replace(by.name, who(change.by), who(change.person), review.hostCity);
    }
  }
}
