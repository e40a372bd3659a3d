import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { STEPS } from '../../flows';
import { exportsBeside } from '../../flows/exported';
import { noAnswerIn } from '../../flows/preparatory-review/typing/no-answer';
import { wordsOfAll } from '../../src/steps/command-words';
import { DeclaredByNone, DeclaredTwice, OpenToHost, tableOf } from '../../src/steps/declared-twice';
import { documentKind } from '../../src/steps/documents';
import type { DeclaredExport } from '../../src/steps/exports';
import { defineForm } from '../../src/steps/form';
import { menusOf, wordlessOf } from '../../src/steps/menus';
import type { PlannedKind, ReminderKind } from '../../src/steps/planned';
import { stepsOf } from '../../src/steps/registry';
import type { AnyStep, StepDeclaration } from '../../src/steps/step';
import { COMMANDS, commandOf, PRESSES } from '../support/steps';

const ROOT = join(__dirname, '..', '..');
const FLOWS = join(ROOT, 'flows');
/** How code speaks of a command or a press by its name: as a button's id, or where it looks what was entered. */
const NAMING = /(?:\b(?:id|command|press): |\bcommandButton\(|(?:\b(?:command|press)|\.action) [!=]== )'([a-z-]+)'/g;
const FOLDERS = readdirSync(FLOWS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith(`${sep}declared.ts`))
  .map((file) => file.split(sep)[0] ?? '');

/** Adapters have no business with any: there, it is every text in quotes. */
const QUOTED = /['"`]([a-zA-Z-]+)['"`]/g;
/** Where a platform, a card or a store calls something of its own so. */
const OTHERWISE: readonly [string, RegExp][] = [
  // Kinds of blocks of a card.
  ['adapters/(adaptive-cards|slack/cards|teams/cards|mail/drawing)/', /^(link|list)$/],
  // Attributes and classes of HTML.
  ['adapters/web/client/', /^(link|list|log|open|polite|status)$/],
  ['adapters/(http/page|slack/workspaces/pages|web/server/(house|mailbox|refused-page))\\.ts', /^link$/],
  ['adapters/mail/drawing/page.ts', /^open$/],
  // Fields of what is stored, or of what Teams, Slack and mail servers send.
  ['adapters/mail/smtp.ts', /^status$/],
  // A page of the house: terms of use.
  ['adapters/(teams/package/config|web/server/house(-words)?)\\.ts', /^terms$/],
  ['adapters/mongo/', /^(link|place|status)$/],
  ['adapters/mongo/migrations/', /^toMeet$/],
  ['adapters/mongo/migrations/(finals-beside-reports|judgements-of-finals).ts', /^sent-report$/],
  ['adapters/mongo/migrations/open-cards.ts', /^(judge-as|save-next)$/],
  ['adapters/pacing/scripts.ts', /^next$/],
  ['adapters/admin/counting.ts', /^outcome$/],
  ['adapters/(slack/in|teams)/', /^team$/],
];

/** Which step uses what another shows. New arrows are welcome where a step of the method builds on another. */
const ARROWS = [
  'basis → hypotheses',
  'basis → judgement',
  'basis → recommendations',
  'basis → report',
  'benchmark → comparison',
  'benchmark → setting-up',
  'clarification → initial-report',
  'comparison → host-comments',
  'comparison → recommendations',
  'consolidation → hypotheses',
  'consolidation → judgement',
  'consolidation → preparatory-review',
  'consolidation → recommendations',
  'digest → consolidation',
  'digest → organising',
  'digest → orientation',
  'digest → preparatory-review',
  'evening → basis',
  'evening → hypotheses',
  'evening → interviews',
  'evening → judgement',
  'evening → visit',
  'feedback → interviews',
  'feedback → judgement',
  'feedback → recommendations',
  'feedback → report',
  'feedback → visit',
  'follow-up → host-comments',
  'host-comments → recommendations',
  'host-comments → report',
  'host-comments → terms',
  'hypotheses → terms',
  'initial-report → terms',
  'interviews → hypotheses',
  'inviting → orientation',
  'inviting → preparatory-review',
  'judgement → hypotheses',
  'judgement → visit',
  'organising → host-comments',
  'organising → initial-report',
  'organising → inviting',
  'organising → orientation',
  'orientation → account',
  'orientation → feedback',
  'orientation → host-comments',
  'orientation → initial-report',
  'orientation → interviews',
  'orientation → preparatory-review',
  'orientation → terms',
  'own-time → preparatory-review',
  'people → inviting',
  'people → organising',
  'preparatory-review → clarification',
  'preparatory-review → initial-report',
  'preparatory-review → terms',
  'recommendations → judgement',
  'recommendations → visit',
  'report → hypotheses',
  'report → judgement',
  'report → recommendations',
  'report → terms',
  'report → visit',
  'setting-up → organising',
  'visit → hypotheses',
  'visit → interviews',
];

const NOTHING = { commands: {}, presses: {} };
const A_FILE: DeclaredExport = {
  label: { en: 'Notes', fr: 'Notes' },
  step: 'visit',
  holds: { en: 'notes', fr: 'des notes' },
  as: 'document',
  make: () => [],
};
const says = () => undefined;
const when = () => [];
const aReminder = (rank: number): ReminderKind => ({
  as: 'reminder',
  name: { en: 'a note', fr: 'une note' },
  rank,
  to: 'team',
  needs: 'review',
  when,
  says,
});

/** What sounds like each command, in each language. */
const SOUNDS = [...STEPS.commands].flatMap(([command, { sounds = {} }]) =>
  (['begins', 'says', 'ofOneself'] as const).flatMap((how) =>
    Object.values(sounds[how] ?? {})
      .flat()
      .map((phrase) => [command, how, phrase] as const),
  ),
);

const byName = (name: string) => name;
const command = (...words: string[]) => ({ words: { en: words, fr: words }, label: { en: 'A note', fr: 'Une note' } });

describe('steps', () => {
  it('two that declare the same name are refused, be it as a command and a press', () => {
    const step = { commands: { note: command('note') }, presses: { save: {} } };
    const both = { name: 'notes', declared: step, commands: {}, presses: {} };
    expect(() =>
      tableOf('commands', [
        ['one', step.commands],
        ['other', step.commands],
      ]),
    ).toThrow(DeclaredTwice);
    expect(() =>
      tableOf('presses', [
        ['one', step.presses],
        ['other', step.presses],
      ]),
    ).toThrow(DeclaredTwice);
    const other = { ...both, name: 'others', declared: { commands: {}, presses: { note: {} } } };
    expect(() => stepsOf([both, other])).toThrow(DeclaredTwice);
    expect(() => stepsOf([both, other])).toThrow('«note» is declared twice, by notes and by others');
    const inItself = { ...both, declared: { ...step, presses: { note: {} } } };
    expect(() => stepsOf([inItself])).toThrow(DeclaredTwice);
    expect([
      ...tableOf('presses', [
        ['one', step.presses],
        ['other', { saved: {} }],
      ]).keys(),
    ]).toEqual(['save', 'saved']);
  });

  it('two commands that claim the same word are refused, however it is written', () => {
    const claimed = new Map([
      ['note', command('note', 'écrire')],
      ['write', command('Ecrire')],
    ]);
    expect(() => wordsOfAll(claimed, byName)).toThrow(DeclaredTwice);
    expect(wordsOfAll(new Map([['note', command('note', 'note')]]), byName).get('note')).toBe('note');
  });

  it('two that claim one place in menus are refused, and two that one gesture stands for, or none', () => {
    const at = (place: number) => ({ ...command('note'), menu: { place, does: { en: 'Notes', fr: 'Note' } } });
    expect(() => menusOf(new Map([...STEPS.commands, ['note', at(10)]]), byName)).toThrow(DeclaredTwice);
    const { alone, among } = menusOf(new Map([...STEPS.commands, ['note', at(11)]]), byName);
    expect(alone.map(({ word }) => word.en).slice(0, 3)).toEqual(['go on', 'note', 'status']);
    expect(among).toEqual(STEPS.menus.among);
    const called = { ...command('note'), wordless: 'called' as const };
    expect(() => wordlessOf(new Map([...STEPS.commands, ['note', called]]), byName)).toThrow(DeclaredTwice);
    expect(() => wordlessOf(new Map([['note', called]]), byName)).toThrow(DeclaredByNone);
  });

  const aRight = { right: 'decide', roles: ['peer'] } as const;
  const word = command('next');
  const menu = { place: 20, does: { en: 'Notes', fr: 'Note' } };
  const kind = documentKind<string>({ name: 'practice-sheet' });
  const suspect = defineForm({
    suspect: { kind: 'lines', shown: () => ({ label: 'x' }), column: { name: { en: 'x', fr: 'y' } } },
  });
  it.each<[string, string, Partial<AnyStep>]>([
    ['a command', 'orientation', { declared: { ...NOTHING, commands: { status: command('note') } } }],
    ['a press', 'preparatory-review', { declared: { ...NOTHING, presses: { place: {} } } }],
    ['a word', 'preparatory-review (next)', { declared: { ...NOTHING, commands: { note: word } } }],
    [
      'a place',
      'orientation (status)',
      { declared: { ...NOTHING, commands: { note: { ...command('notebook'), menu } } } },
    ],
    ['a kind of documents', 'practice', { declared: { ...NOTHING, keeps: [kind] } }],
    ['a column', 'preparatory-review', { declared: { ...NOTHING, forms: [suspect] } }],
    ['an export', 'preparatory-review', { exports: { sheets: A_FILE } }],
    ['a right', 'the method', { declared: { ...NOTHING, rights: [aRight] } }],
    ['a field of a conversation', 'the kernel', { remembers: { version: 1, fields: { pending: 'kept' } } }],
    ['a planned kind', 'preparatory-review', { planned: { pace: aReminder(85) } }],
    ['the digest', 'digest', { planned: { other: STEPS.digest.how } }],
    ['what is drawn', 'consolidation', { draws: { gathered: STEPS.draws.gathered } }],
  ])('whoever claims %s that another has is named, and so is the other: %s', (_, other, step) => {
    const newcomer = { name: 'newcomer', declared: NOTHING, commands: {}, presses: {}, ...step };
    expect(() => stepsOf([...STEPS.all, newcomer])).toThrow(`, by ${other} and by newcomer`);
  });

  it('an export of the team’s work is refused where a right of it is the host’s, as is what reads others’ documents', () => {
    const withMore = (exports: AnyStep['exports'], rights: StepDeclaration['rights'] = []) =>
      stepsOf([...STEPS.all, { name: 'notes', declared: { ...NOTHING, rights }, commands: {}, presses: {}, exports }]);
    const right = { right: 'read-notes', roles: ['host'], throughTheWall: true } as const;
    expect(() => withMore({ notes: { ...A_FILE, may: [right] } }, [right])).not.toThrow();
    expect(() => withMore({ notes: { ...A_FILE, may: [right] } })).toThrow(DeclaredByNone);
    expect(() => withMore({ notes: { ...A_FILE, about: 'team', may: [right] } }, [right])).toThrow(OpenToHost);
    expect(() => withMore({ notes: { ...A_FILE, about: 'team', may: ['export', 'read-report'] } })).toThrow(OpenToHost);
    expect(() => withMore({ notes: { ...A_FILE, reads: [kind] } })).toThrow(DeclaredByNone);
  });

  it('each export is found by its name alone, as its step declares it, without the steps; any other among them all', () => {
    for (const [name, declared] of STEPS.exports) {
      expect(exportsBeside(name).get(name)).toBe(declared);
      expect(exportsBeside(name).size).toBeLessThan(STEPS.exports.size);
    }
    expect(exportsBeside('of-a-new-step')).toBe(STEPS.exports);
  });

  it('are called as their folders are', () => {
    expect(STEPS.all.map(({ name }) => name).sort()).toEqual([...FOLDERS].sort());
  });

  it('what is read of documents is of kinds that the step keeps', () => {
    const kind = documentKind<string>({ name: 'wish' });
    const withMore = (declared: Partial<StepDeclaration>, planned = {}) =>
      stepsOf([
        ...STEPS.all,
        {
          name: 'wishes',
          declared: { ...NOTHING, ...declared },
          commands: {},
          presses: {},
          planned,
        },
      ]);
    const presses = { 'wish-save': { reads: [kind] } };
    expect(() => withMore({ presses })).toThrow(DeclaredByNone);
    expect(() => withMore({}, { wish: { ...aReminder(85), reads: [kind] } })).toThrow(DeclaredByNone);
    expect(withMore({ presses, keeps: [kind] }).documents.get('wish')).toBe(kind);
  });

  it('a right that a step brings is asked for by it, and listed: both are refused at the start otherwise', () => {
    const right = { right: 'write-note', roles: ['peer'] } as const;
    const withMore = (declared: Partial<StepDeclaration>) =>
      stepsOf([...STEPS.all, { name: 'notes', declared: { ...NOTHING, ...declared }, commands: {}, presses: {} }]);
    const presses = { 'note-save': { about: 'review', may: [right] } } as const;
    expect(() => withMore({ presses })).toThrow('no step declares the right write-note');
    expect(() => withMore({ rights: [right] })).toThrow(DeclaredByNone);
    const ofNotes = documentKind<string>({ name: 'note', ofReview: { read: right } });
    expect(() => withMore({ keeps: [ofNotes] })).toThrow(DeclaredByNone);
    expect(() => withMore({ presses, keeps: [ofNotes], rights: [right] })).not.toThrow();
  });

  it('one kind of planned message, and what is said without a turn, is one step’s and no other’s', () => {
    const and = (planned: Record<string, PlannedKind>, over = {}) =>
      stepsOf([...STEPS.all, { name: 'notes', declared: NOTHING, commands: {}, presses: {}, planned, ...over }]);
    expect(() => and({ pace: aReminder(85) })).toThrow(DeclaredTwice);
    expect(() => and({ other: { ...STEPS.digest.how } })).toThrow(DeclaredTwice);
    expect(() => and({ note: aReminder(90) })).toThrow(DeclaredTwice);
    expect(() => and({ note: { ...aReminder(85), covers: ['nothing'] } })).toThrow(DeclaredByNone);
    expect(() => and({}, { draws: { gathered: STEPS.draws.gathered } })).toThrow(DeclaredTwice);
    expect(() => stepsOf(STEPS.all.filter(({ planned }) => planned?.digest === undefined))).toThrow(DeclaredByNone);
    expect(() => stepsOf(STEPS.all.filter(({ draws }) => draws?.reminder === undefined))).toThrow(DeclaredByNone);
    expect(and({ note: aReminder(85) }).planned.get('note')).toEqual(aReminder(85));
  });

  it.each(COMMANDS)('%s has words in each language, and each means it', (name) => {
    for (const words of Object.values(STEPS.commands.get(name)?.words ?? {})) {
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect([word, commandOf(word)]).toEqual([word, { command: name, argument: '' }]);
    }
  });

  it.each(SOUNDS)('%s is offered where it is said otherwise (%s): «%s»', (command, how, phrase) => {
    const after = how === 'begins' ? ' the ministry of health in Genoa' : ' please';
    expect(noAnswerIn(phrase + (how === 'ofOneself' ? '' : after), STEPS.words)?.commands).toContain(command);
  });

  it('of those that sound alike whoever runs no review is offered the one that they may give', () => {
    expect(noAnswerIn('remind the team', STEPS.words)?.commands).toEqual(['remind', 'snooze']);
    expect(noAnswerIn('remind me on Monday', STEPS.words)?.commands).toEqual(['snooze']);
    expect(STEPS.words.areOfRunning('remind')).toBe(true);
    expect(STEPS.words.areOfRunning('snooze')).toBe(false);
  });

  it('are named nowhere but in their folders: others have their buttons by what they show', async () => {
    const stepOf = await namesOfSteps();
    expect(stepOf.size).toBe(COMMANDS.length + PRESSES.length);
    const named = filesIn('flows', 'src').flatMap((file) => {
      const own = file.split(sep)[1] ?? '';
      return [...readFileSync(join(ROOT, file), 'utf8').matchAll(NAMING)].flatMap(([, name = '']) => {
        const step = stepOf.get(name);
        return step === undefined || step === own ? [] : [`${file.replaceAll(sep, '/')}: ${name}`];
      });
    });
    expect(named).toEqual([]);
  });

  it('are named by no adapter: what a platform offers of them it is handed', () => {
    const fields = STEPS.all.flatMap(({ declared }) =>
      (declared.forms ?? []).flatMap((form) => Object.keys(form.fields)),
    );
    // Of fields, those that are no word of everyday's: `toAsk`, not `from`.
    const names = new Set([...COMMANDS, ...PRESSES, ...fields.filter((id) => /[A-Z]/.test(id))]);
    expect([...names]).toEqual(expect.arrayContaining(['next', 'save', 'toAsk']));
    const isElse = (file: string, name: string) =>
      OTHERWISE.some(([where, its]) => new RegExp(`^${where}`).test(file) && its.test(name));
    const named = filesIn('adapters').flatMap((path) => {
      const file = path.replaceAll(sep, '/');
      const quoted = [...readFileSync(join(ROOT, path), 'utf8').matchAll(QUOTED)].map(([, name = '']) => name);
      return quoted.flatMap((name) => (names.has(name) && !isElse(file, name) ? [`${file}: ${name}`] : []));
    });
    expect(named).toEqual([]);
  });

  it('have their planned kinds named by no other, nor by what plans and sends them', () => {
    const isWay = new Set([...STEPS.planned.values()].map(({ as }): string => as));
    const kinds = [...STEPS.planned.keys()].filter((kind) => !isWay.has(kind));
    const named = filesIn('src/plan', 'src/delivery', 'src/accounts', 'src/turn', 'src/steps').flatMap((file) => {
      const found = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:kind(?:: | [!=]== )|case )'([a-z-]+)'/g)];
      return found.flatMap(([, name = '']) => (kinds.includes(name) ? [`${file.replaceAll(sep, '/')}: ${name}`] : []));
    });
    expect(kinds).toContain('pace');
    expect(named).toEqual([]);
  });

  it('use of each other only what is listed, and never in a circle', () => {
    const arrows = new Set(FOLDERS.flatMap((step) => usedBy(step).map((other) => `${step} → ${other}`)));
    expect([...arrows].sort()).toEqual(ARROWS);
    const next = (step: string) =>
      ARROWS.flatMap((arrow) => (arrow.startsWith(`${step} → `) ? [arrow.split(' → ')[1] ?? ''] : []));
    const reach = (step: string, seen: readonly string[]): string[] =>
      next(step).flatMap((other) => (seen.includes(other) ? [other] : [other, ...reach(other, [...seen, other])]));
    for (const step of FOLDERS) expect([step, reach(step, [step]).includes(step)]).toEqual([step, false]);
  });
});

/** Each command and press with the folder of its step. */
async function namesOfSteps(): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const step of FOLDERS) {
    const [declared] = Object.values((await import(join(FLOWS, step, 'declared'))) as Record<string, StepDeclaration>);
    for (const name of Object.keys({ ...declared?.commands, ...declared?.presses })) names.set(name, step);
  }
  return names;
}

function filesIn(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );
}

/** The other steps that the files of a step import from. */
function usedBy(step: string): string[] {
  const folder = join(FLOWS, step);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const from = join(folder, file, '..');
    return [...readFileSync(join(folder, file), 'utf8').matchAll(/from '(\.[^']*)'/g)].flatMap(([, path = '']) => {
      const [other = ''] = relative(FLOWS, join(from, path)).split(sep);
      return FOLDERS.includes(other) && other !== step ? [other] : [];
    });
  });
}
