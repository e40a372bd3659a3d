import type { KnownBlock } from '@slack/types';
import { parsePress } from '../../adapters/slack/cards/parse';
import type { TeamsCard } from '../../adapters/teams/cards/render';
import { STEPS } from '../../flows';
import type { EventKind } from '../../src/ports/event';
import { CHOSEN } from '../../src/ports/prompt';
import { unpacked } from '../support/older-data';
import { press, send } from '../support/slack-cards-client';
import { buttonsOf, press as pressInTeams } from '../support/teams-cards-client';

/** A card as the first version sent it, and what it read when each of its buttons was pressed. */
interface OlderCard {
  title: string;
  blocks: readonly KnownBlock[];
  slack: readonly { text: string; parsed: Pressed }[];
  /** An input that told at once: what Slack sent. */
  chosen?: { payload: unknown; parsed: Pressed };
  form?: { view: { blocks: readonly unknown[] }; parsed: Pressed };
  card: TeamsCard;
  teams: readonly Pressed[];
}

interface Pressed {
  kind: string;
  what?: Extract<EventKind, { kind: 'press' }>;
}

const CARDS = unpacked<OlderCard[]>('first-version-cards');

describe.each(CARDS)('a card that the first version sent: “$title”', ({ blocks, slack, chosen, form, card, teams }) => {
  it('says on a button in Slack what it said then', () => {
    for (const { text, parsed } of slack) expect(press(blocks, text)).toEqual(parsed);
  });

  it('says in a form, and by an input that tells at once, what it said then', () => {
    if (form) expect(send(form.view)).toEqual(form.parsed);
    if (chosen) expect(parsePress(chosen.payload)).toEqual(chosen.parsed);
  });

  it('says on a button in Teams what it said then', () => {
    expect(buttonsOf(card).map((button) => pressInTeams(card, button))).toEqual(teams);
  });

  it('has no button that nobody knows any more', () => {
    const all = [...slack.map(({ parsed }) => parsed), ...teams, ...[chosen?.parsed, form?.parsed]];
    const named = all.flatMap((pressed) => pressed?.what?.action ?? []);
    expect(named.filter((id) => !STEPS.commands.has(id) && !STEPS.presses.has(id))).toEqual([]);
  });
});

it('those cards have what people press most', () => {
  const named = CARDS.flatMap(({ slack, chosen }) => [...slack.map(({ parsed }) => parsed), chosen?.parsed]);
  const ids = named.map((pressed) => pressed?.what?.action);
  expect(ids).toEqual(expect.arrayContaining(['next', 'save-next', 'skip-card', 'back-card', 'same-as', CHOSEN]));
});
