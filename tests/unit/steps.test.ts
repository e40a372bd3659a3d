import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { STEPS } from '../../flows';
import { exportsBeside } from '../../flows/exported';
import { performanceOf } from '../../flows/preparatory-review/typing/judgement';
import { noAnswerIn } from '../../flows/preparatory-review/typing/no-answer';
import { isNone } from '../../flows/preparatory-review/typing/none';
import type { StepRight } from '../../src/method/permissions';
import { wordsOfAll } from '../../src/steps/command-words';
import { DeclaredByNone, DeclaredTwice, OpenToHost, tableOf } from '../../src/steps/declared-twice';
import { documentKind, refuseUnkept } from '../../src/steps/documents';
import type { DeclaredExport } from '../../src/steps/exports';
import { defineForm } from '../../src/steps/form';
import { menusOf, wordlessOf } from '../../src/steps/menus';
import type { PlannedKind, ReminderKind } from '../../src/steps/planned';
import { stepsOf } from '../../src/steps/registry';
import type { AnyStep, StepDeclaration } from '../../src/steps/step';
import { numberOf } from '../../src/steps/typing/numbers';
import { LOG_WORDS } from '../../src/turn/log-words';
import { COMMANDS, commandOf, PRESSES } from '../support/steps';

const ROOT = join(__dirname, '..', '..');
const FLOWS = join(ROOT, 'flows');
/** How code speaks of a command or a press by its name: as a button's id, or where it looks what was entered. */
const NAMING = /(?:\b(?:id|command|press): |\bcommandButton\(|(?:\b(?:command|press)|\.action) [!=]== )'([a-z-]+)'/g;
/** A button on a card, by its name. */
const BUTTON = /(?:\{\s*id: (?='[a-zA-Z-]+',\s*label\b)|\bcommandButton\(\s*|\b(?:press|id|command): )'([a-zA-Z-]+)'/g;
/** A form, or a kind of documents. */
const DEFINED = /^(?:export )?const (\w+)(?:: [^=]+)? = (?:defineForm|documentKind)\b/gm;
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

/** What a step's public.ts shows that gives a turn or an effect: its own documents are written in its folder alone, whoever asks. */
const WRITTEN_FOR_OTHERS = [
  'hypotheses: bornOfNote',
  'hypotheses: rewordedInMerge',
  'judgement: finalKept',
  'preparatory-review: comeBack',
  'recommendations: takingOver',
  'visit: markOf',
];
/** How a function says that what it gives is carried out. */
const WRITES = /\b(?:Turn|Effect)\b|\bkind: '(?:keep|forget)'|\bchanged\(/;

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

/** The place that a command has on the home page. */
function takenPlace(): number {
  return [...STEPS.commands.values()].flatMap(({ home }) => home?.place ?? [])[0] ?? 0;
}

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

  const newcomer = (step: Partial<AnyStep>): AnyStep => ({
    name: 'newcomer',
    declared: NOTHING,
    commands: {},
    presses: {},
    ...step,
  });
  const unowned = { right: 'thank', roles: [] } as const;
  const ofHostAlone = { right: 'thank', roles: ['host', 'colleague'] } as const;
  const asks = (right: StepRight): Partial<AnyStep> => ({
    declared: { ...NOTHING, rights: [right], presses: { thanks: { about: 'review', may: [right] } } },
  });
  const thanks = (words: StepDeclaration['commands'][string]['words']): Partial<AnyStep> => ({
    declared: { ...NOTHING, commands: { thanks: { ...command('thanks'), words } } },
  });
  const label = () => ({ label: 'x' });
  const clash = defineForm({
    words: { kind: 'lines', shown: label },
    wordsAdd: { kind: 'text', multiline: false, shown: label },
  });
  const read = { right: 'thank', roles: ['leader'] } as const;
  const unlisted = { may: [read], reads: [], says: () => undefined };
  const letter = documentKind<{ file: string; name: string; type: string; size: number; sha256: string }>({
    name: 'letter',
  });
  it.each<[string, string, Partial<AnyStep>]>([
    ['a right that nobody has', 'newcomer: nobody has the right thank; name roles', asks(unowned)],
    ['a right of the host alone that stops at the host wall', 'needs «throughTheWall»', asks(ofHostAlone)],
    [
      'a press that nobody may',
      'newcomer: nobody may have thanks; name a right',
      { declared: { ...NOTHING, presses: { thanks: { may: [] } } } },
    ],
    ['an export that nobody may have', 'the export thanks', { exports: { thanks: { ...A_FILE, may: [] } } }],
    [
      'a right asked for where one hears how things stand, and listed nowhere',
      'the right thank, which newcomer (reviewStatus) needs: list it under «rights»',
      { reviewStatus: unlisted },
    ],
    [
      'a right asked for by a table alone, and listed nowhere',
      'newcomer (the file thanks)',
      { tables: { thanks: { may: [read], reads: [], rows: () => [] } } },
    ],
    [
      'a command without a word in a language',
      'newcomer (thanks): it has no word in fr',
      thanks({ en: ['a'], fr: [] }),
    ],
    ['a word that is none', 'newcomer (thanks): nobody says « »', thanks({ en: ['thanks a lot', ' '], fr: ['merci'] })],
    ['a word too long to be said', 'nobody says «tt', thanks({ en: ['t'.repeat(200)], fr: ['merci bien'] })],
    ['a name that is no name', '«thanks|letter» is no name', { exports: { 'thanks|letter': A_FILE } }],
    [
      'a field that is what another brings besides',
      'newcomer: the field wordsAdd is what words brings besides; give it another id',
      { declared: { ...NOTHING, forms: [clash] } },
    ],
    [
      'the form to read of a table that there is not',
      'no step declares the export thank-you, which newcomer (thanks) needs',
      { exports: { thanks: { ...A_FILE, toRead: 'thank-you' } } },
    ],
    [
      'an export called as a version of another',
      'newcomer (final-report-2): «final-report-2» is a version of what host-comments (final-report) declares',
      { exports: { 'final-report-2': A_FILE } },
    ],
    [
      'an export called as another in a language',
      'host-comments (final-report) and by newcomer (final-report-fr)',
      { exports: { 'final-report-fr': A_FILE } },
    ],
    [
      'documents that are kept with files and that the step does not keep',
      'the documents letter, which newcomer needs: list the kind under «keeps»',
      {
        files: {
          letters: {
            may: 'export',
            reads: [],
            kept: letter,
            refuses: () => undefined,
            keeps: () => ({ person: '', value: '' }),
            gives: () => true,
          },
        },
      },
    ],
    [
      'a place of another on the home page',
      'places on the home page: «',
      { declared: { ...NOTHING, commands: { thanks: { ...command('a letter'), home: { place: takenPlace() } } } } },
    ],
    ['the name of another step', 'steps: «visit» is declared twice', { name: 'visit' }],
    [
      'a command that leads to none',
      'no step declares the command thank-you, which newcomer (thanks) needs',
      { declared: { ...NOTHING, commands: { thanks: { ...command('a letter'), otherwise: 'thank-you' } } } },
    ],
  ])('%s is refused at the start, with the step, the thing and what to do', (_, said, step) => {
    expect(() => stepsOf([...STEPS.all, newcomer(step)])).toThrow(said);
  });

  it('a word is one command’s: in one language alone, as a second word, in capitals, with other accents and apostrophes', () => {
    for (const words of [
      { en: ['thanks then', 'Next'], fr: ['merci donc'] },
      { en: ['thanks then'], fr: ['merci donc', 'regles'] },
      { en: ['RÈGLES'], fr: ['merci donc'] },
      { en: ['s’exercer'], fr: ['merci donc'] },
    ])
      expect(() => stepsOf([...STEPS.all, newcomer(thanks(words))])).toThrow(
        'and by newcomer (thanks); one of the two has to do with another',
      );
  });

  it('what no step keeps, what is nobody’s, and what would stay when its review goes is not kept', () => {
    const kinds = new Map([
      ['letter', documentKind<unknown>({ name: 'letter', ofReview: { read: 'read-grid' } })],
      ['own', documentKind<unknown>({ name: 'own' })],
    ]);
    const record = { id: 'letter|1', kind: 'letter', review: 'genoa-2027', person: 'lyon', value: {} };
    expect(() => refuseUnkept(kinds, record)).not.toThrow();
    expect(() => refuseUnkept(kinds, { ...record, kind: 'own', review: '' })).not.toThrow();
    expect(() => refuseUnkept(kinds, { ...record, kind: 'card' })).toThrow('no step keeps card: its kind stands under');
    expect(() => refuseUnkept(kinds, { ...record, kind: 'own' })).toThrow('own would stay when its review goes');
    expect(() => refuseUnkept(kinds, { ...record, review: '', person: '' })).toThrow('letter is nobody’s');
  });

  it('what changes of documents are called in a review’s log has its words there', () => {
    const names = FOLDERS.flatMap((step) =>
      filesIn(join('flows', step)).flatMap((file) =>
        readFileSync(join(ROOT, file), 'utf8')
          .split(/^\s*noted: (?=\()/m)
          .slice(1)
          .flatMap((noted) => {
            const [body = ''] = noted.split(/\n(?: {2}[a-zA-Z]+[:(]|\})/);
            return [...body.matchAll(/\bwhat: (['`])([^'`]*)\1/g)].map(([, , name = '']) => `${step}: ${name}`);
          }),
      ),
    );
    expect(names.length).toBeGreaterThan(15);
    const logs = [...STEPS.logs.keys()];
    const isCalled = (name: string) => {
      const [before = '', after] = name.split(/\$\{.*\}/);
      return after === undefined ? logs.includes(before) : logs.some((one) => one.startsWith(before));
    };
    expect(names.filter((name) => !isCalled(name.slice(name.indexOf(' ') + 1)))).toEqual([]);
    expect(logs.filter((name) => Object.hasOwn(LOG_WORDS.en.actions, name))).toEqual([]);
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
    for (const [name, declared] of STEPS.exports) expect(exportsBeside(name).get(name)).toBe(declared);
    // Whatever is named here wants a line in flows/exported.ts: the thread that makes it would load all steps.
    expect([...STEPS.exports.keys()].filter((name) => exportsBeside(name) === STEPS.exports)).toEqual([]);
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

  it('take no word that is an answer on a sheet: a judgement, nothing, a number', () => {
    const isAnswer = (word: string) =>
      performanceOf(word) !== undefined || isNone(word) || numberOf(word) !== undefined;
    const words = [...STEPS.commands].flatMap(([name, { words: own }]) =>
      Object.values(own).flatMap((each) => each.map((word) => [name, word] as const)),
    );
    expect(words.filter(([, word]) => isAnswer(word))).toEqual([]);
    for (const word of ['below', 'au-dessous', 'none', 'rien', '3', 'deux'])
      expect([word, isAnswer(word)]).toEqual([word, true]);
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

  it('name on their cards no button that nobody declares', () => {
    const known = new Set([...COMMANDS, ...PRESSES]);
    // Indicators of the city that one practises on.
    const files = filesIn('flows').filter((file) => !file.endsWith('quayhaven.ts'));
    const named = files.flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(BUTTON)].map(([, name = '']) => `${file}: ${name}`),
    );
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter((one) => !known.has(one.slice(one.indexOf(' ') + 1)))).toEqual([]);
  });

  it('list the forms and the kinds of documents that they define', async () => {
    const listed = new Set<unknown>(
      STEPS.all.flatMap(({ declared: { forms = [], keeps = [] } }) => [...forms, ...keeps]),
    );
    const defined = filesIn('flows').flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(DEFINED)].map(([, name = '']) => ({ file, name })),
    );
    expect(defined.length).toBeGreaterThan(100);
    const unlisted: string[] = [];
    for (const { file, name } of defined) {
      const shown = (await import(join(ROOT, file))) as Readonly<Record<string, unknown>>;
      // What a file keeps to itself is listed nowhere.
      if (!listed.has(shown[name])) unlisted.push(`${file}: ${name}`);
    }
    expect(unlisted).toEqual([]);
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
      [...arrows].flatMap((arrow) => (arrow.startsWith(`${step} → `) ? [arrow.split(' → ')[1] ?? ''] : []));
    /** The way from a step back to itself, where there is one. */
    const circle = (way: readonly string[], seen: Set<string>): string[] => {
      for (const other of next(way.at(-1) ?? '')) {
        if (other === way[0]) return [[...way, other].join(' → ')];
        if (seen.has(other)) continue;
        seen.add(other);
        const found = circle([...way, other], seen);
        if (found.length > 0) return found;
      }
      return [];
    };
    expect(FOLDERS.flatMap((step) => circle([step], new Set()))).toEqual([]);
  });

  it('show each other what reads: what others have a step write is what it says to write of its own', () => {
    const writing = FOLDERS.flatMap((step) => writingIn(step).map((name) => `${step}: ${name}`));
    expect(writing.sort()).toEqual(WRITTEN_FOR_OTHERS);
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
    return [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/(?:from |import\(|require\(|^import )['"`](\.[^'"`]*)/gm),
    ].flatMap(([, path = '']) => {
      const [other = ''] = relative(FLOWS, join(from, path)).split(sep);
      return FOLDERS.includes(other) && other !== step ? [other] : [];
    });
  });
}

/** What a step shows of itself, and what of it gives turns or effects, by how it is written. */
function writingIn(step: string): string[] {
  const folder = join(FLOWS, step);
  const file = join(folder, 'public.ts');
  if (!existsSync(file)) return [];
  const shown = readFileSync(file, 'utf8');
  const passedOn = [...shown.matchAll(/^export \{([^}]*)\} from '(\.[^']*)'/gm)].flatMap(([, names = '', from = '']) =>
    names.split(',').map((name) => ({ name: name.trim().split(' as ')[0] ?? '', from: join(folder, `${from}.ts`) })),
  );
  const own = [...shown.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name = '']) => ({ name, from: file }));
  return [...passedOn, ...own].flatMap(({ name, from }) => {
    const declared = readFileSync(from, 'utf8').split(/^(?=export |(?:async )?function |const |\/\*\*|\})/m);
    const its = declared.find((part) => new RegExp(`^export (?:function|const) ${name}\\b`).test(part)) ?? '';
    return WRITES.test(its) ? [name] : [];
  });
}
