import { type FlowContext, type Session, saying } from '../../src/steps/contract';
import { lookingAt, type SessionPart, turnedTo } from '../../src/steps/session-part';
import { type AnyStep, defineStep } from '../../src/steps/step';

/** A step that asks for notes on an indicator, and remembers how many there are. */
interface Noting {
  noting?: string;
  notes?: number;
}
const PART: SessionPart<Noting> = { version: 2, fields: { noting: 'open', notes: 'kept' } };
const declared = { commands: {}, presses: { note: {}, look: {}, stop: {} } } as const;

/** What a turn was handed, each time. */
let handed: Session[];
beforeEach(() => {
  handed = [];
});

function aStep(name: string, part: SessionPart<Noting> = PART): AnyStep {
  return defineStep({
    name,
    declared,
    remembers: part,
    commands: {},
    presses: {
      note: (session, _, { data }) => saying({ ...session, noting: data.at ?? '', notes: (session.notes ?? 0) + 1 }),
      look: (session) => {
        handed.push(session);
        return saying(session);
      },
      stop: ({ noting: _, ...session }) => saying(session),
    },
  });
}

function press(step: AnyStep, name: keyof (typeof declared)['presses'], session: Session, at = ''): Session {
  const pressed = { argument: '', address: undefined, data: { at }, fields: {} };
  return step.presses[name]?.(session, {} as FlowContext, pressed).session ?? session;
}

const FIRST: Session = { review: 'genoa', pending: [{ id: 'p', text: 'a text' }] };

describe('what a step remembers of a conversation', () => {
  it('is handed to its own turns and to no other step', () => {
    const [one, other] = [aStep('one'), aStep('other')];
    const noted = press(one, 'note', FIRST, 'A1');
    expect(noted).toEqual({
      ...FIRST,
      open: { step: 'one', version: 2, fields: { noting: 'A1' } },
      kept: [{ step: 'one', version: 2, fields: { notes: 1 } }],
    });
    press(one, 'look', noted);
    press(other, 'look', noted);
    expect(handed).toEqual([{ ...FIRST, noting: 'A1', notes: 1 }, noted]);
    expect(press(other, 'look', noted)).toEqual(noted);
  });

  it('is open for one step at a time; what each keeps stays', () => {
    const [one, other] = [aStep('one'), aStep('other')];
    const both = press(other, 'note', press(one, 'note', FIRST, 'A1'), 'B2');
    expect(both.open).toEqual({ step: 'other', version: 2, fields: { noting: 'B2' } });
    expect(both.kept).toHaveLength(2);
    press(one, 'look', both);
    expect(handed[0]).toMatchObject({ notes: 1, open: both.open });
    expect(handed[0]).not.toHaveProperty('noting');
    expect(press(other, 'stop', both)).toEqual({ ...FIRST, kept: expect.any(Array) });
  });

  it('is over, where it was open, once one turns to another review, and stays at a look at one', () => {
    const noted = press(aStep('one'), 'note', FIRST, 'A1');
    const { open: _, ...rest } = noted;
    expect(turnedTo(noted, 'malmo')).toEqual({ ...rest, review: 'malmo' });
    expect(turnedTo(noted, 'genoa')).toBe(noted);
    expect(lookingAt(noted, 'malmo')).toBe(noted);
    expect(lookingAt(FIRST, 'malmo')).toEqual({ ...FIRST, review: 'malmo' });
  });

  it('is left out where another version of the step stored it', () => {
    const noted = press(aStep('one', { ...PART, version: 1 }), 'note', FIRST, 'A1');
    press(aStep('one'), 'look', noted);
    expect(handed).toEqual([FIRST]);
    expect(press(aStep('one'), 'note', noted, 'A2').kept).toEqual([{ step: 'one', version: 2, fields: { notes: 1 } }]);
  });
});
