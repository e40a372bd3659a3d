import { shippedBenchmarks } from '../../src/benchmarks';
import { LIMITS } from '../../src/method/limits';
import type { Role } from '../../src/method/review';
import type { FieldValues } from '../../src/ports/prompt';
import { runningTeam } from '../support/app-peer';
import type { AppProcess } from '../support/app-process';
import { type Attacked, type Attacker, attackerAs, isClear } from '../support/attack/attacker';
import { some } from '../support/attack/scale';
import { type OddText, oddTexts } from '../support/attack/texts';
import { COMMANDS, PRESSES } from '../support/steps';

const LINES = ['know', 'dontKnow', 'suspect', 'toAsk', 'evidence'] as const;
const SHEET_FIELDS = [...LINES, 'toMeetNew', 'naReason', 'note', 'knowAdd', 'noteAdd'] as const;
/** What cards of leaders and organisers have beside. */
const OTHER_FIELDS: readonly (readonly [Role, press: string, field: string])[] = [
  ['leader', 'outcome', 'outcome'],
  ['leader', 'decide', 'hypothesis'],
  ['leader', 'decide', 'groupNew'],
  ['organiser', 'remind-send', 'line'],
  ...(['hostCity', 'otherZone', 'callTime', 'newPeople', 'newPeopleAdd', 'start', 'callDay', 'days'] as const).map(
    (field) => ['organiser', 'new-preview', field] as const,
  ),
  ['organiser', 'visit-preview', 'start'],
  ['peer', 'away-save', 'to'],
  ['peer', 'snooze-until', 'until'],
  ['peer', 'goto', 'indicator'],
  ['peer', 'same-as', 'from'],
];
const ROLES: readonly Role[] = ['peer', 'leader', 'organiser', 'facilitator', 'host'];
const INDICATORS = (shippedBenchmarks()[0]?.indicators ?? []).map(({ id }) => id);
const TEXTS = oddTexts();

const isMuch = ({ bytes }: OddText, most: number) => bytes > most;

/** Odd texts in every field, command and press of a running product. */
export function oddTextsEverywhere(running: () => Attacked): void {
  let app: AppProcess;
  const people = new Map<Role, Attacker>();
  let review = '';

  beforeAll(async () => {
    ({ app, review } = running());
    for (const role of ROLES) {
      const [id = ''] = await runningTeam(app.url, role);
      people.set(role, await attackerAs(app.url, id));
    }
  });

  function as(role: Role): Attacker {
    const found = people.get(role);
    if (!found) throw new RangeError(`nobody is ${role}`);
    return found;
  }

  /** Another peer's answers are taken, and kept: one before every tenth step, and one at the end. */
  async function whileOthersAnswer<T>(steps: readonly T[], step: (of: T) => Promise<void>): Promise<void> {
    const other = await attackerAs(app.url, running().peers.at(-1) ?? '');
    const tokens: string[] = [];
    const answer = async () => {
      const token = `served-${tokens.length}.`;
      expect(await other.answersOn(review, INDICATORS[tokens.push(token)] ?? '', token)).toBe(200);
    };
    for (const [n, of] of steps.entries()) {
      if (n % 10 === 0) await answer();
      await step(of);
    }
    await answer();
    const kept = JSON.stringify(await other.sheets());
    expect(tokens.filter((token) => !kept.includes(token))).toEqual([]);
  }

  test('typed: each text is answered, or refused with the reason; none is lost, and others are served', async () => {
    await whileOthersAnswer(some(TEXTS, 45), async (text) => {
      const answered = await as('peer').does({ kind: 'text', text: text.text });
      expect([text.name, answered.status]).toEqual([text.name, isMuch(text, LIMITS.message) ? 413 : 200]);
      expect([text.name, isClear(answered)]).toEqual([text.name, true]);
      if (answered.status !== 200) return;
      const newest = await as('peer').newest(4);
      expect([text.name, newest.some((m) => m.from === 'you' && m.text?.includes(text.token))]).toEqual([
        text.name,
        true,
      ]);
      expect([text.name, newest.at(-1)?.from]).toEqual([text.name, 'bot']);
    });
  });

  test('in a sheet’s fields: each text is kept, handed back or refused with the reason', async () => {
    const cases = some(
      SHEET_FIELDS.flatMap((field) => TEXTS.map((text) => ({ field, text }))),
      60,
    );
    const kept: string[] = [];
    for (const [n, { field, text }] of cases.entries()) {
      const value = field === 'naReason' || field === 'note' || field === 'noteAdd' ? text.text : text.text.split('\n');
      const indicator = INDICATORS[n % INDICATORS.length] ?? '';
      const answered = await as('peer').does({
        kind: 'press',
        action: 'save',
        address: { review, indicator },
        data: {},
        fields: { performance: 'at', [field]: value },
      });
      expect([field, text.name, isClear(answered)]).toEqual([field, text.name, true]);
      if (answered.status === 200 && !isMuch(text, LIMITS.field - 200)) kept.push(text.token);
    }
    const own = JSON.stringify(await (await as('peer').client.get('/api/web/download/me.json')).json());
    expect(kept.filter((token) => !own.includes(token))).toEqual([]);
  });

  test('in every other field: each text is answered or refused with the reason', async () => {
    const cases = OTHER_FIELDS.flatMap(([role, action, field]) =>
      some(TEXTS, 4).map((text) => ({ role, action, field, text })),
    );
    for (const { role, action, field, text } of cases) {
      const fields: FieldValues = {
        judgement: 'at',
        [field]: field.startsWith('newPeople') ? text.text.split('\n') : text.text,
      };
      const address = { review, indicator: INDICATORS[0] ?? '' };
      const answered = await as(role).does({ kind: 'press', action, address, data: { until: 'date' }, fields });
      expect([action, field, text.name, isClear(answered)]).toEqual([action, field, text.name, true]);
    }
  });

  test('after every word of command, and in every press: each role is answered', async () => {
    const words = some(
      COMMANDS.flatMap((command) => TEXTS.map((text) => ({ command, text }))),
      30,
    );
    for (const [n, { command, text }] of words.entries()) {
      const role = ROLES[n % ROLES.length] ?? 'peer';
      const answered = await as(role).does({ kind: 'text', text: `${command} ${text.text}` });
      expect([command, text.name, isClear(answered)]).toEqual([command, text.name, true]);
    }
    // Those two end what one presses with.
    const ends = ['erase-yes', 'sign-in-end'];
    const presses = [...PRESSES, ...COMMANDS].filter((action) => !ends.includes(action));
    for (const [n, action] of presses.entries()) {
      const { text } = TEXTS[(n * 7) % TEXTS.length] ?? { text: '' };
      const short = text.slice(0, 250);
      for (const role of some(ROLES, 2)) {
        const answered = await as(role).does({
          kind: 'press',
          action,
          address: { review, indicator: short, version: n },
          data: {
            review: short,
            indicator: short,
            text: short,
            place: 'note',
            argument: text,
            cell: short,
            field: short,
          },
          fields: { performance: short, toMeet: [text.slice(0, 2_000)], group: [short, short] },
        });
        expect([action, role, isClear(answered)]).toEqual([action, role, true]);
      }
    }
  });

  test('afterwards everything still works: status, digest, files, and nothing went wrong unseen', async () => {
    for (const role of ROLES) expect((await as(role).does({ kind: 'text', text: 'status' })).status).toBe(200);
    expect((await as('leader').does({ kind: 'text', text: 'digest' })).status).toBe(200);
    for (const file of ['sheets.csv', 'grid.csv', 'review.md']) {
      const response = await as('organiser').client.get(`/api/web/download/exports/${review}/${file}`);
      expect([file, response.status]).toEqual([file, 200]);
    }
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
    expect(
      app
        .log()
        .split('\n')
        .filter((line) => line.includes('"level":50')),
    ).toEqual([]);
  });
}
