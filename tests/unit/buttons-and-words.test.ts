import { STEPS } from '../../flows';
import { LANGUAGES } from '../../src/method/language';
import { isOfRole, type Right } from '../../src/method/permissions';
import { type Review, ROLES } from '../../src/method/review';
import { aPeer, type PeerTalk, written } from '../support/peer-talk';
import { pressable } from '../support/pressable';
import { MIDWAY } from '../support/sheets';

/** What is typed instead of pressing each button; said, or why there is no word for it. */
const INSTEAD: Readonly<Record<string, { word: string } | { typed: readonly string[] } | { because: string }>> = {
  'save-next': { typed: ['below. The board never meets. Who appoints it? Meet the chair'] },
  save: { typed: ['below'] },
  choose: { typed: ['1'] },
  'judge-as': { typed: ['judge', 'below'] },
  'judge-on': { word: 'next cell' },
  'give-reasons': { word: 'reasons' },
  'open-cell': { typed: ['cell 3'] },
  'say-none': { typed: ['below', 'the board never meets', 'nothing to ask'] },
  'skip-card': { word: 'skip' },
  'back-card': { word: 'back' },
  edit: { typed: ['indicator 3'] },
  goto: { typed: ['indicator 3'] },
  'goto-cell': { typed: ['cell 3'] },
  'same-as': { because: 'which of one’s sheets is chosen from a list' },
  settle: { because: 'it answers a question about two versions of a text, which are shown with it' },
  place: { typed: ['we suspect: it is on paper'] },
  'report-cell': { word: 'report' },
  'report-read': { word: 'report' },
  'report-fill': { word: 'my report 3' },
  'report-save': { because: 'what is filled in on a card is kept with it; the same can be typed' },
  'report-place': { because: 'it answers a question about what was typed' },
  'report-hand-in': { word: 'my report' },
  'report-hand-in-now': { because: 'what is missing is seen before it is handed in' },
  'report-hand-in-part': { because: 'what is missing is seen before a part is handed in' },
  'report-ask': { because: 'which cells is chosen from a list, once the report is in' },
  'report-ask-send': { because: 'it writes to the host: what is asked for is seen first' },
  'report-table': { because: 'it leads to files; the word `my report` brings the button' },
  'report-table-in': { because: 'a file is handed over, which shows it' },
  'report-table-take': { because: 'what a table changes is seen before it is taken in' },
  'report-later': { because: 'a date is filled in; the word `my report` brings the button' },
  'report-later-ask': { because: 'it writes to the organiser: a date is filled in first' },
  'report-later-answer': { because: 'it moves dates: what each answer does is on its card' },
  'report-not-yet': { because: 'it only folds the question' },
  'sheets-of': { because: 'whose sheets is chosen from a list of the team' },
  'gather-yes': { because: 'opening the sheets cannot be taken back: the word asks, the button does it' },
  'gather-no': { because: 'it only folds the question' },
  'merge-agreed': { because: 'it decides on all that are shown; the word `merge` shows them' },
  'merge-step': { word: 'merge' },
  'merge-show': { word: 'merge' },
  decide: { because: 'a decision of the leader is made on its card, with what the team said in view' },
  'final-next': { word: 'judgements' },
  'final-show': { word: 'judgements' },
  'final-keep': { because: 'both positions are seen first; the word `judgements` leads to them' },
  'final-clear': { because: 'it judges all that are counted on it; the word `judgements` shows it' },
  'final-rest': { because: 'why is filled in with it; the word `judgements` shows it' },
  'voice-ask': { because: 'it writes to the team: the headlines are filled in first' },
  'voice-show': { word: 'judgements' },
  'voice-agree': { because: 'what one agrees to is seen first; the word `judgements` leads to it' },
  'voice-dissent': { because: 'on what and why is filled in on its card' },
  'settle-next': { word: 'settle' },
  'settle-show': { word: 'settle' },
  'settle-keep': { because: 'what the rule proposes is seen first; the word `settle` shows it' },
  'settle-undo': { because: 'it takes back what was set a moment ago' },
  'pick-hypotheses': { word: 'hypotheses' },
  'hypothesis-show': { word: 'hypotheses' },
  'hypothesis-add': { because: 'what it says is filled in on its card; the word `hypotheses` brings the button' },
  'hypothesis-keep': { because: 'what is filled in on a card is kept with it' },
  'choose-hypotheses': { because: 'which ones is chosen from a list; the word `hypotheses` shows it' },
  discuss: { because: 'which indicator is on the card' },
  'open-discussion': { word: 'open' },
  outcome: { because: 'what a discussion came to is filled in on its card' },
  'remind-send': { because: 'messages to others cannot be taken back: the word shows them first' },
  'remind-cancel': { because: 'it only folds the question' },
  'visit-preview': { because: 'a date is filled in; the word `visit` brings the card' },
  'visit-confirm': { because: 'it moves many people’s dates: the plan is seen first' },
  'visit-cancel': { because: 'it only folds the question' },
  'new-preview': { because: 'the form is filled in; the word `new` brings it' },
  'new-change': { because: 'the form is filled in; the word `new` brings it' },
  'new-create': { because: 'it invites people: what is created is seen first' },
  'new-leave': { because: 'it only folds the form' },
  'snooze-until': { word: 'snooze' },
  'away-save': { word: 'away' },
  'practice-check': { because: 'an invented sheet is filled in on its card' },
  'practice-again': { word: 'practice' },
  'account-refuse': { because: 'it answers a message that one was sent' },
  'invite-send': { word: 'invite' },
  'sign-in-end': { word: 'my data' },
  'erase-ask': { word: 'my data' },
  'erase-yes': { because: 'erasing cannot be taken back' },
  'erase-no': { because: 'it only folds the question' },
};

/** Words that are no button of help, and where their button is. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'next-cell': 'on each cell’s card',
  reasons: 'on each cell’s card',
  back: 'on each indicator’s card',
  skip: 'on each indicator’s card',
  help: 'where something was not understood, and in platforms’ menus',
  polite: 'it is only talk',
  'acting-end': 'where somebody stands in for another, in `week` and on its card',
  link: 'in platforms’ menus, in a channel',
  unlink: 'in platforms’ menus, in a channel',
  'add-people': 'on the card of people',
  'write-report': 'in the host’s status, and with each reminder',
  'new-programme': 'in the help of whoever may make one',
  paragraph: 'on the cards of a draft report, to the host city',
  'follow-up': 'once the final report is out, in status',
  resume: 'in the answer to `pause`',
  away: 'on the page of one’s own, and with each reminder',
  snooze: 'on the page of one’s own, and with each reminder',
};

const HELSINKI: readonly ((review: Review) => Partial<Review['members']>)[] = [
  () => ({}),
  ({ members }) => ({ leader: 'helsinki', peers: members.peers.filter((id) => id !== 'helsinki') }),
  () => ({ organisers: ['helsinki'], peers: [] }),
];

/** Before it opens, while it is open, and once the sheets are. */
const PHASES: readonly ((review: Review) => Review)[] = [
  ({ openedAt: _, ...review }) => review,
  (review) => review,
  (review) => ({ ...review, gatheredAt: MIDWAY }),
  (review) => ({ ...review, gatheredAt: MIDWAY, visit: { ...review.visit, start: MIDWAY.slice(0, 10) } }),
];

describe('each button has its word', () => {
  it('of each it is known what is typed instead, or why nothing is; another’s step has a word that leads to it', () => {
    const names = new Set(STEPS.presses.keys());
    expect(Object.keys(INSTEAD).filter((name) => !names.has(name))).toEqual([]);
    const wordless = STEPS.all.filter(({ commands }) => Object.keys(commands).length === 0);
    expect(wordless.flatMap(({ presses }) => Object.keys(presses)).filter((name) => !(name in INSTEAD))).toEqual([]);
  });

  it.each(Object.entries(INSTEAD))('%s', (_, instead) => {
    if ('word' in instead) expect(STEPS.words.in(instead.word)).toBeDefined();
    if (!('typed' in instead)) return;
    const peer: PeerTalk = aPeer();
    const [last = '', ...before] = [...instead.typed].reverse();
    peer.says(...before.reverse());
    const state = () => JSON.stringify([written(peer.content()), peer.session.at, peer.sheets.size]);
    const was = state();
    peer.says(last);
    expect(peer.session.pending).toEqual([]);
    expect(state()).not.toBe(was);
  });
});

describe('each word has its button', () => {
  it.each(LANGUAGES)('each command has words, a button’s label and lines of help that name it: %s', (language) => {
    for (const [name, { words, label, help = [] }] of STEPS.commands) {
      expect([name, words[language].length]).not.toEqual([name, 0]);
      for (const word of words[language]) expect([word, STEPS.words.in(word)?.command]).toEqual([word, name]);
      expect([name, label[language].trim()]).not.toEqual([name, '']);
      for (const line of help) expect([line[language], / — /.test(line[language])]).toEqual([line[language], true]);
    }
  });

  it('whoever may press a button of a step’s cards has a word of its, or of another’s, that leads to them', () => {
    const rolesOfAll = (may: readonly Right[] | undefined) =>
      ROLES.filter((role) => may?.some((right) => isOfRole(role, right)) ?? true);
    const lacking = STEPS.all.flatMap(({ declared: { commands, presses } }) => {
      const own: readonly { may?: readonly Right[] }[] = Object.values(commands);
      if (own.length === 0) return [];
      const worded = new Set(own.flatMap(({ may }) => rolesOfAll(may)));
      const pressed: [string, { may?: readonly Right[] }][] = Object.entries(presses);
      return pressed.flatMap(([name, { may }]) => {
        const without = may ? rolesOfAll(may).filter((role) => !worded.has(role)) : [];
        return without.length > 0 && !(name in INSTEAD) ? [`${name}: ${without.join(', ')}`] : [];
      });
    });
    expect(lacking).toEqual([]);
  });

  it.each(LANGUAGES)('in help, by what one is in a review and how far it is, or elsewhere: %s', (language) => {
    const inHelp = new Set<string>();
    for (const members of HELSINKI)
      for (const phase of PHASES) {
        const peer = aPeer({ language });
        const review = phase(peer.review);
        peer.review = { ...review, members: { ...review.members, ...members(review) } };
        const [help] = peer.says('help');
        for (const { id, label } of help ? pressable(help) : []) {
          expect(label).not.toBe(id);
          inHelp.add(id);
        }
      }
    const other = aPeer({ language: language === 'en' ? 'fr' : 'en' });
    for (const help of other.says('help')) for (const { id } of pressable(help)) inHelp.add(id);
    const without = [...STEPS.commands.keys()].filter((name) => !inHelp.has(name) && ELSEWHERE[name] === undefined);
    expect(without).toEqual([]);
  });

  it('a button of help does what its word does', () => {
    for (const word of ['go on', 'next', 'list', 'dates', 'report', 'practice'] as const) {
      const peer = aPeer();
      const [help] = peer.says('help');
      expect(help && pressable(help).map(({ id }) => id)).toContain(word.replace(' ', '-'));
      peer.presses(help, word.replace(' ', '-'));
      const pressed = peer.heard();
      const other = aPeer();
      other.says(word);
      expect(pressed).toBe(other.heard());
    }
  });
});
