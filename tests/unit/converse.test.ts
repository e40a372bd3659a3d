import fc from 'fast-check';
import { STEPS } from '../../flows';
import { OWNER } from '../../flows/preparatory-review/session';
import { wordsIn } from '../../src/i18n';
import { LANGUAGES } from '../../src/method/language';
import { peerPace } from '../../src/method/peer-pace';
import { rolesOf } from '../../src/method/permissions';
import type { Sheet } from '../../src/method/sheet';
import type { EventKind, InboundEvent } from '../../src/ports/event';
import type { FieldValue } from '../../src/ports/prompt';
import { type FlowContext, NEW_SESSION, type ReviewView, type Session } from '../../src/steps/contract';
import { converse } from '../../src/steps/converse';
import { intentOf } from '../../src/steps/intent';
import { lowered } from '../../src/steps/session-part';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { runs } from '../support/runs';
import { aBenchmark, aReview, MIDWAY } from '../support/sheets';
import { COMMANDS, NOTHING_KEPT, PRESSES } from '../support/steps';
import { tokenAnswers, tokenSheet } from '../support/tokens';

const benchmark = aBenchmark();
const INDICATORS = benchmark.indicators.map((i) => i.id);
const TEAM = ['lyon', 'helsinki', 'barcelona', 'utrecht'];
const people = new Map(GENOA_PEOPLE.map((p) => [p.id, p]));

const text = fc.oneof(
  fc.constantFrom(...COMMANDS, '1', '5', '99', 'au-dessous', 'none', 'rien', 'to ask: who?', 'À demander : qui ?', ''),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const value: fc.Arbitrary<FieldValue> = fc.oneof(
  text,
  fc.boolean(),
  fc.array(text, { maxLength: 3 }),
  fc.constant('2027-04-01'),
);
const name = fc.constantFrom(
  ...['performance', 'know', 'dontKnow', 'suspect', 'toAsk', 'noneToAsk', 'toMeet', 'toMeetNew', 'noneToMeet'],
  ...['naReason', 'note', 'noteAdd', 'evidence', 'leaning', 'indicator', 'cell', 'from', 'to', 'until', 'start'],
  ...['judgement', 'hypothesis', 'pick', 'group', 'groupNew', 'outcome', 'line', '__proto__', 'constructor'],
);
const data = fc.dictionary(
  fc.constantFrom(
    'review',
    'indicator',
    'place',
    'text',
    'field',
    'keep',
    'from',
    'until',
    'after',
    'again',
    'cell',
    'revision',
  ),
  fc.oneof(
    text,
    fc.constantFrom(...INDICATORS, 'tomorrow', 'monday', 'date', 'yes', 'other', 'suspect', 'toAsk', 'waiting'),
  ),
  { maxKeys: 4 },
);
const happenings: fc.Arbitrary<EventKind> = fc.oneof(
  fc.constant<EventKind>({ kind: 'hello' }),
  text.map((said): EventKind => ({ kind: 'text', text: said })),
  fc
    .record({
      action: fc.constantFrom(...PRESSES, ...COMMANDS, 'nonsense', 'constructor', '__proto__'),
      indicator: fc.option(fc.constantFrom(...INDICATORS, 'XX-1', 'toString'), { nil: undefined }),
      version: fc.option(fc.integer({ min: -1, max: 30 }), { nil: undefined }),
      data,
      fields: fc.dictionary(name, value, { maxKeys: 6 }),
    })
    .map(({ action, indicator, version, data, fields }): EventKind => {
      const at = { ...(indicator === undefined ? {} : { indicator }), ...(version === undefined ? {} : { version }) };
      return { kind: 'press', action, address: { review: 'genoa-2027', ...at }, data, fields };
    }),
);
const sessions: fc.Arbitrary<Session> = fc
  .record(
    {
      pending: fc.constant([{ id: 'waiting', text: 'a text without a place' }]),
      review: fc.constantFrom('genoa-2027', 'malmo-2027'),
      at: fc.constantFrom(...INDICATORS),
      asking: fc.constantFrom(
        'performance' as const,
        'suspect' as const,
        'toAsk' as const,
        'toMeet' as const,
        'naReason' as const,
      ),
      choices: fc.constant(['genoa-2027|helsinki']),
      undo: fc.record({
        review: fc.constant('genoa-2027'),
        indicator: fc.constantFrom(...INDICATORS),
        before: fc.nat(3),
        made: fc.nat(4),
        was: fc.constant({ review: 'genoa-2027', at: INDICATORS[0] ?? '', asking: 'toMeet' as const }),
      }),
    },
    { requiredKeys: ['pending'] },
  )
  .map((session) => lowered(session, OWNER));

interface Scene {
  reader: string;
  sheets: readonly Sheet[];
  open: boolean;
  gathered: boolean;
  team: boolean;
  language: FlowContext['language'];
}

function contextOf({ reader, sheets, open, gathered, team, language }: Scene): FlowContext {
  const person = people.get(reader) ?? somebody(reader);
  const { openedAt, ...closed } = aReview();
  const review = {
    ...closed,
    ...(open && openedAt ? { openedAt } : {}),
    ...(gathered ? { gatheredAt: openedAt ?? '' } : {}),
  };
  const roles = rolesOf(reader, review);
  const own = sheets.filter((s) => s.person === reader);
  const calendar = { person, visits: [] };
  const pace = peerPace(review, person.id, INDICATORS.length, own, calendar, MIDWAY);
  const view: ReviewView = {
    review,
    benchmark,
    roles,
    sheets: new Map(own.map((s) => [s.indicator, s])),
    report: new Map(),
    rating: () => undefined,
    register: TEAM.map((id) => ({
      id: `genoa-2027|${id}`,
      review: review.id,
      label: `Function of ${id}`,
      indicators: [],
    })),
    named: [],
    pace,
    ...(team
      ? {
          team: {
            people,
            sheets,
            decisions: [],
            paces: new Map(TEAM.map((id) => [id, pace])),
            calendars: new Map(TEAM.map((id) => [id, calendar])),
            reach: new Map(),
            unreachable: [],
            reminded: [],
            quiet: new Map(),
            later: new Map(),
          },
        }
      : {}),
  };
  return {
    now: MIDWAY,
    today: '2027-03-25',
    person,
    words: wordsIn(language),
    language,
    platform: 'web',
    commands: STEPS.words,
    planned: STEPS.planned,
    exports: STEPS.exports,
    printsPdf: false,
    kept: NOTHING_KEPT,
    reviews: [{ review, roles }],
    focus: view,
    overview: [view],
    candidates: [],
  };
}

const scenes: fc.Arbitrary<Scene> = fc.record({
  reader: fc.constantFrom(...TEAM, 'ethics', 'eurocities', 'genoa', 'stranger'),
  sheets: tokenAnswers(TEAM, INDICATORS).map((all) => all.map(tokenSheet)),
  open: fc.boolean(),
  gathered: fc.boolean(),
  team: fc.boolean(),
  language: fc.constantFrom(...LANGUAGES),
});
const eventOf = (person: string, what: EventKind): InboundEvent => ({
  id: 'e',
  platform: 'web',
  person,
  at: MIDWAY,
  what,
});

describe('whatever anybody does, in whatever state of the conversation', () => {
  it('there is an answer, and the same one again', () => {
    fc.assert(
      fc.property(scenes, sessions, happenings, (scene, session, what) => {
        const turn = () =>
          converse(STEPS, session, eventOf(scene.reader, what), intentOf(STEPS, what), contextOf(scene));
        const once = turn();
        expect(turn()).toEqual(once);
        expect(() => JSON.stringify(once)).not.toThrow();
      }),
      { numRuns: runs(400) },
    );
  });

  it('nothing typed is lost: it is on a sheet, waits for its place, or was a word of command', () => {
    fc.assert(
      fc.property(scenes, sessions, fc.string({ minLength: 1, maxLength: 40 }), (scene, session, noise) => {
        const said = `zz ${noise.replace(/\s+/g, ' ').trim()}`.trim();
        const what: EventKind = { kind: 'text', text: said };
        const turn = converse(STEPS, session, eventOf(scene.reader, what), intentOf(STEPS, what), contextOf(scene));
        const kept = JSON.stringify([turn.session.pending, turn.effects]);
        // What is put with signs between may be kept in pieces: then each of its words is.
        const parts = /^[\w ]+$/.test(said) ? [said] : (said.match(/\p{L}{2,}/gu) ?? []);
        for (const part of parts) expect(kept).toContain(part);
        expect(turn.session.pending.length + turn.effects.length).toBeGreaterThan(session.pending.length);
      }),
      { numRuns: runs(200) },
    );
  });

  it('only those who fill in sheets change a sheet, and only their own review’s leader decides', () => {
    fc.assert(
      fc.property(scenes, sessions, happenings, (scene, session, what) => {
        const { effects } = converse(
          STEPS,
          session,
          eventOf(scene.reader, what),
          intentOf(STEPS, what),
          contextOf(scene),
        );
        const kinds = new Set(effects.map((e) => e.kind));
        if (!TEAM.includes(scene.reader) || !scene.open) expect(kinds.has('change-sheet')).toBe(false);
        if (scene.reader !== 'lyon') expect([kinds.has('decide'), kinds.has('gather')]).toEqual([false, false]);
        if (!['lyon', 'eurocities', 'ethics'].includes(scene.reader)) expect(kinds.has('remind')).toBe(false);
        if (scene.reader !== 'eurocities') expect(kinds.has('move-visit')).toBe(false);
      }),
      { numRuns: runs(400) },
    );
  });
});

it('somebody without any review is told so, and their text is kept', () => {
  const { focus: _, ...nowhere } = contextOf({
    reader: 'stranger',
    sheets: [],
    open: true,
    gathered: false,
    team: false,
    language: 'en',
  });
  const context = { ...nowhere, reviews: [], overview: [] };
  const what: EventKind = { kind: 'text', text: 'hello there' };
  const turn = converse(STEPS, NEW_SESSION, eventOf('stranger', what), intentOf(STEPS, what), context);
  expect(turn.session.pending).toEqual([{ id: 'e', text: 'hello there' }]);
  expect(turn.reply[0]?.prompt.summary).toContain('not on the team of a review');
});
