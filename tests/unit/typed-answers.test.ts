import { STEPS } from '../../flows';
import { readMessage } from '../../flows/preparatory-review/typing/reading';
import { linesOf } from '../../src/steps/typing/lines';
import { aPeer, FIRST, type PeerTalk, written } from '../support/peer-talk';

const FUNCTIONS = ['Advisory board’s chair', 'Head of housing (housing office)', 'Mayor', 'Office of statistics'];
const [CHAIR = '', HOUSING = '', MAYOR = '', STATISTICS = ''] = FUNCTIONS;

/** A peer who was just asked whom to meet, with the list. */
function choosing(): PeerTalk {
  const peer = aPeer({ functions: FUNCTIONS });
  peer.says('above', 'the board is not heard', 'none');
  expect(peer.heard()).toContain(`2 ${HOUSING}`);
  return peer;
}

describe('a judgement, as people type it', () => {
  it.each([
    ...[
      ['“below”', 'below'],
      ["'below'", 'below'],
      ['below.', 'below'],
      ['BELOW!', 'below'],
      ['*below*', 'below'],
    ],
    ...[
      ['1', 'below'],
      ['1.', 'below'],
      ['1)', 'below'],
      ['(1)', 'below'],
      ['n° 1', 'below'],
      ['#1', 'below'],
    ],
    ...[
      ['no. 1', 'below'],
      ['number 1', 'below'],
      ['numéro 1', 'below'],
      ['nº1', 'below'],
      ['№ 1', 'below'],
    ],
    ...[
      ['３', 'above'],
      ['three', 'above'],
      ['trois', 'above'],
      ['"2"', 'at'],
      ['2 -', 'at'],
      ['- 2', 'at'],
    ],
    ...[
      ['3 above', 'above'],
      ['3 - above', 'above'],
      ['3) above', 'above'],
      ['above (3)', 'above'],
      ['3: above', 'above'],
    ],
    ...[
      ['3 au-dessus', 'above'],
      ['« au-dessous »', 'below'],
      ['«\u00a0au\u2011dessous\u00a0»', 'below'],
    ],
    ...[
      ['au‐dessous', 'below'],
      ['AU DESSOUS', 'below'],
      ['à parité.', 'at'],
      ['a\u0300 parité', 'at'],
    ],
    ...[
      ['\ufeffbelow\u200b', 'below'],
      ['be\u00adlow', 'below'],
      ['\u00a0below\u00a0', 'below'],
      ['below\r', 'below'],
    ],
    ...[
      ['I need more information', 'need_info'],
      ['need more info', 'need_info'],
      ['4 more information', 'need_info'],
    ],
    ...[
      ['il me faut davantage d’informations', 'need_info'],
      ["plus d'informations", 'need_info'],
    ],
    ...[
      ['doesn’t apply', 'not_applicable'],
      ['n/a', 'not_applicable'],
      ['N/A.', 'not_applicable'],
    ],
    ...[
      ['5, does not apply', 'not_applicable'],
      ['sans objet !', 'not_applicable'],
      ['ne s’applique pas', 'not_applicable'],
    ],
    ...[
      ['Judgement: below', 'below'],
      ['Appréciation\u00a0: au-dessus', 'above'],
    ],
  ])('“%s” is %s, whatever the person’s language', (text, performance) => {
    for (const language of ['en', 'fr'] as const) {
      const peer = aPeer({ language });
      peer.says(text);
      expect(peer.content().performance).toBe(performance);
    }
  });

  it.each([
    'au-desous',
    'au-dessu',
    'below?',
    'belo',
    '6',
    '2 %',
    '2.5',
    '1 and 2',
    'below above',
    'not below',
    '½',
    '3+',
  ])('“%s” is none, and is asked about', (text) => {
    const peer = aPeer();
    const [where] = peer.says(text);
    expect(peer.sheets.get(FIRST)).toBeUndefined();
    expect(peer.heard()).toContain(text);
    const [which] = peer.presses(where, 'place', { label: 'A judgement…' });
    peer.presses(which, 'place', { label: '1 ↓ below' });
    expect(peer.content().performance).toBe('below');
    expect(peer.session.pending).toEqual([]);
    expect(peer.session.asking).toBe('suspect');
  });

  it.each([
    ['3 below', '3 ↑ above', 'above'],
    ['below 3', '1 ↓ below', 'below'],
    ['2 au-dessus', '2 = at', 'at'],
    ['n° 1: above', '1 ↓ below', 'below'],
  ])('of “%s” one is asked which it is', (text, label, performance) => {
    const peer = aPeer();
    const [which] = peer.says(text);
    expect(peer.sheets.get(FIRST)).toBeUndefined();
    expect(peer.heard()).toContain(`“${text}” could be`);
    peer.presses(which, 'place', { label });
    expect(peer.content().performance).toBe(performance);
  });
});

describe('whom to meet, from the list', () => {
  it.each([
    ...[
      '2',
      '2.',
      '2)',
      '(2)',
      '[2]',
      'n° 2',
      'N°2',
      '#2',
      'no. 2',
      'No 2',
      'number 2',
      'numéro 2',
      '2 please',
      '２',
      'two',
      'deux',
    ],
    ...[
      '“2”',
      '«\u00a02\u00a0»',
      '• 2',
      '- 2',
      '2nd',
      '2e',
      '2ème',
      '2!',
      '\u200b2',
      'option 2',
      '2. Head of housing (housing office)',
    ],
    ...[
      '• Head of housing (housing office)',
      '\uf0b7\tHead of housing (housing office)',
      '2 head of housing, housing office',
    ],
    ...[
      '• 2 Head of housing (housing office)',
      '2) HEAD OF HOUSING (HOUSING OFFICE).',
      '2 - Head of housing (housing office)',
    ],
    ...['②', '2️⃣', '\u200f2\u200f', 'Head of housing (housing office) (2)', '| 2 | Head of housing (housing office) |'],
    ...['head of hou\u00adsing (housing office)', 'to meet: 2', 'To meet: Head of housing (housing office)'],
  ])('“%s” is the second', (text) => {
    const peer = choosing();
    peer.says(text);
    expect(peer.content()).toMatchObject({ performance: 'above', toMeet: [HOUSING] });
    expect(peer.register).toHaveLength(FUNCTIONS.length);
  });

  it.each([
    ...['2 and 4', '2, 4', '2,4', '2 et 4', '2;4', '2 & 4', '2 + 4', '2/4', '2 4', '2. 4.', '#2 #4', 'n° 2 et n° 4'],
    ...[
      'numbers 2 and 4',
      '2\n4',
      '2.\r\n4.',
      '2)\r4)',
      '2\u20284',
      'two and four',
      'deux et quatre',
      '2 and 4, please',
    ],
    ...['2. Head of housing (housing office)\n4. Office of statistics', '- 2\n- 4'],
  ])('“%s” is the second and the fourth', (text) => {
    const peer = choosing();
    peer.says(text);
    expect(peer.content()).toMatchObject({ performance: 'above', toMeet: [HOUSING, STATISTICS] });
    expect(peer.register).toHaveLength(FUNCTIONS.length);
  });

  it.each(['2-4', '2 – 4', '2 to 4', '2 à 4', '2, 3-4'])('“%s” is the second to the fourth', (text) => {
    const peer = choosing();
    peer.says(text);
    expect(peer.content().toMeet).toEqual([HOUSING, MAYOR, STATISTICS]);
  });

  it.each(['9', '9.', 'n° 9', '2 and 9', '2-9', '0', '1-999999999', 'to meet: 9'])(
    'of “%s” it says that it is not there',
    (text) => {
      const peer = choosing();
      peer.says(text);
      expect(peer.heard()).toContain('The list goes from 1 to 4: there is no');
      expect(peer.content()).toMatchObject({ performance: 'above', toMeet: [] });
      expect(peer.register).toHaveLength(FUNCTIONS.length);
      peer.says('3');
      expect(peer.content().toMeet).toEqual([MAYOR]);
    },
  );

  it.each([
    ...['4-2', 'all', 'both', 'the last one', 'the second one', 'les deux', '2 and the mayor', '½', 'n/a'],
    '3 Advisory board’s chair',
    ...[
      'none for now',
      'nobody yet',
      '...',
      '—',
      'the number 2',
      'le numéro 2',
      'item 2',
      '2x',
      'x2',
      '2 ou 3',
      'both 2 and 3',
    ],
    ...['II', '2 bis', '2 or 3', 'les 2 et 4', 'not 2'],
  ])('“%s” is not guessed', (text) => {
    const peer = choosing();
    peer.says(text);
    expect(peer.content()).toMatchObject({ performance: 'above', toMeet: [], noneToMeet: false });
    expect(peer.register).toHaveLength(FUNCTIONS.length);
    expect(peer.session.pending.map((p) => p.text)).toEqual([text]);
  });

  it.each([
    ['team leader', 'team leader'],
    ['3rd floor office', '3rd floor office'],
    ['2 people from the union', '2 people from the union'],
    ['Office of statistics, 2nd deputy', 'Office of statistics, 2nd deputy'],
    ['1) Deputy mayor', 'Deputy mayor'],
    ['A. Rossi’s office', 'A. Rossi’s office'],
  ])('“%s” is somebody new', (text, label) => {
    const peer = choosing();
    peer.says(text);
    expect(peer.content().toMeet).toEqual([label]);
  });

  it('says back whom it took', () => {
    const peer = aPeer({ functions: FUNCTIONS });
    peer.says('above', 'to meet: nobody', 'the board is not heard');
    expect(peer.content().noneToMeet).toBe(true);
    const other = aPeer({ functions: FUNCTIONS });
    other.says('need more info', 'who appoints it', 'none', '1 and 3');
    expect(other.content().toMeet).toEqual([CHAIR, MAYOR]);
  });
});

describe('what is no answer', () => {
  const STEPS: readonly (readonly [string, readonly string[]])[] = [
    ['the judgement', []],
    ['what is suspected', ['below']],
    ['what is to be asked', ['below', 'the board is not heard']],
    ['whom to meet', ['below', 'the board is not heard', 'none']],
    ['what is not known', ['4']],
    ['why it does not apply', ['5']],
  ];
  const OTHER = [
    ...['I am on holiday next week', 'I’m away until Monday', 'on leave from Friday', 'out of office until 4 December'],
    ...['remind me tomorrow', 'stop', 'stop writing to me', 'status please', 'help me', 'skip this one'],
    ...['next week', 'not now', 'sorry, I was ill', 'thanks a lot', 'Thanks!!! 👍', 'hello there'],
    ...['good morning', 'ok 👍', 'okay thanks', 'I have no time', 'I don’t understand', 'my train is late', 'no idea'],
    ...[
      'who is the host city?',
      'when is it due?',
      'what is the deadline',
      'how does this work?',
      'when is the visit?',
    ],
    ...['what do I have to do?', 'where are we?', 'who are the other peers?', 'undo that', 'pause until Monday'],
    ...['je suis en congé la semaine prochaine', 'en vacances du 3 au 7', 'rappelez-moi demain'],
    ...['désolé, j’étais malade', 'merci bien', 'bonjour à tous', 'd’accord, merci', 'je n’ai pas le temps'],
    ...[
      'je ne comprends pas',
      'qui sont les autres pairs ?',
      'c’est pour quand ?',
      'quand est-ce dû ?',
      'arrêtez',
      'aide svp',
    ],
    ...['comment ça marche pour moi ?', 'aucune idée', 'statut s’il vous plaît', 'plus tard svp', 'pas maintenant'],
  ];

  it.each(STEPS)('is offered its place, not filed, at %s', (_, before) => {
    const isOffered = (text: string) => {
      const peer = aPeer({ functions: FUNCTIONS });
      peer.says(...before);
      const { session } = peer;
      const sheet = peer.sheets.get(FIRST);
      const [where] = peer.says(text);
      const kept = { ...session, pending: [{ id: peer.session.pending[0]?.id, text }] };
      return (
        peer.sheets.get(FIRST) === sheet &&
        JSON.stringify(peer.session) === JSON.stringify(kept) &&
        where?.actions.some((a) => a.id === 'place')
      );
    };
    expect(OTHER.filter((text) => !isOffered(text))).toEqual([]);
  });

  it.each([
    ['I am on holiday next week', 'away'],
    ['remind me tomorrow', 'snooze'],
    ['remind the team again', 'snooze'],
    ['stop', 'pause'],
    ['status please', 'status'],
    ['when is it due?', 'dates'],
    ['undo that', 'undo'],
    ['je suis en congé la semaine prochaine', 'away'],
    ['aide svp', 'help'],
  ])('“%s” is offered the command “%s”, which settles it', (text, command) => {
    const peer = aPeer();
    peer.says('below');
    const [where] = peer.says(text);
    expect(where?.actions[0]?.id).toBe(command);
    peer.presses(where, command);
    expect(peer.session.pending).toEqual([]);
  });

  it('is offered the command of those that sound like it which they may give', () => {
    const peer = aPeer();
    peer.says('below');
    const members = { ...peer.review.members, leader: 'helsinki', peers: [] };
    peer.review = { ...peer.review, members };
    expect(peer.says('remind the team again')[0]?.actions[0]?.id).toBe('remind');
    expect(peer.says('remind me tomorrow')[0]?.actions[0]?.id).toBe('snooze');
  });

  it('is offered no command where it is only talk', () => {
    const peer = aPeer();
    peer.says('below');
    expect(peer.says('thank you please')[0]?.actions[0]?.id).toBe('place');
  });

  it('can be made an answer with a press, and then the next thing is asked', () => {
    const peer = aPeer();
    peer.says('below');
    const [where] = peer.says('I am on holiday next week');
    expect(where?.actions.find((a) => a.id === 'place')?.label).toBe('We suspect');
    peer.presses(where, 'place', { label: 'We suspect' });
    expect(peer.content().suspect).toEqual(['I am on holiday next week']);
    expect(peer.session.asking).toBe('toAsk');
    expect(peer.heard()).toContain('What is there to ask?');
  });

  it.each([
    ...['I think the plan is unfunded', 'I suspect that nobody reads it', 'my impression is that it is for show'],
    ...[
      'help for newcomers is missing',
      'open data are not used',
      'link between plan and budget is weak',
      'new staff is not trained',
    ],
    ...[
      'visit the job centre',
      'status of refugees is unclear',
      'thanks to the mayor it works',
      'next steps are missing',
    ],
    ...[
      'No budget for it since 2020',
      'staff are on leave in August',
      'nothing is done',
      'we know little of it',
      'no'.repeat(9),
    ],
    ...[
      'je pense que le plan n’est pas financé',
      'il n’y a pas de budget',
      'le comité n’est pas écouté',
      'personne ne lit le plan',
    ],
    ...['aide aux nouveaux arrivants insuffisante', 'reprendre le plan de 2019 ne suffit pas'],
  ])('“%s” is an answer', (text) => {
    const peer = aPeer();
    peer.says('below', text);
    expect(peer.content().suspect).toEqual([text]);
  });

  it.each([
    ...[
      'how often?',
      'who chairs?',
      'How are members appointed?',
      'When was it evaluated?',
      'Who decides?',
      'status of the board?',
    ],
    ...[
      'comment sont-ils nommés ?',
      'qui préside ?',
      'combien de membres ?',
      'who leads the opposition?',
      'why so few women?',
    ],
  ])('“%s” is a question', (text) => {
    const peer = aPeer();
    peer.says('below', 'the board is not heard', text);
    expect(peer.content().toAsk).toEqual([text]);
  });

  it.each(['none', 'nothing.', '“rien”', 'Personne !'])('“%s” is not why it does not apply', (text) => {
    const peer = aPeer();
    peer.says('5', text);
    expect(peer.content().naReason).toBe('');
    expect(peer.heard()).toContain('Why does it not apply here?');
  });
});

describe('a message of several lines', () => {
  it('can hold a whole answer', () => {
    const peer = aPeer();
    peer.says(
      'below\nthe board is not heard\n• who appoints it?\nmeet the chair\nwe don’t know how often\nwe know: 15 members',
    );
    expect(written(peer.content())).toEqual({
      performance: 'below',
      suspect: ['the board is not heard'],
      toAsk: ['who appoints it?'],
      toMeet: ['the chair'],
      dontKnow: ['how often'],
      know: ['15 members'],
    });
  });

  it('in French too', () => {
    const peer = aPeer({ language: 'fr' });
    peer.says('« au-dessus »\r\nle comité est écouté\r\nqui le nomme\u202f?\r\nvoir la présidente');
    expect(written(peer.content())).toEqual({
      performance: 'above',
      suspect: ['le comité est écouté'],
      toAsk: ['qui le nomme\u202f?'],
      toMeet: ['la présidente'],
    });
  });

  it('has lists below the names of their fields', () => {
    const peer = aPeer();
    peer.says(
      'below',
      'To ask:\n- who appoints it?\n- how often?\n\nWe know:\n\uf0b7\tit has 15 members\n\n§\tmet twice\n**To meet**\n',
    );
    expect(written(peer.content())).toMatchObject({
      toAsk: ['who appoints it?', 'how often?'],
      know: ['it has 15 members'],
      suspect: ['met twice'],
    });
    expect(peer.session.pending.map((p) => p.text)).toEqual(['To meet']);
  });

  it.each([
    'Judgement\tbelow\nTo ask\twho pays?\nTo meet\tthe chair',
    '| Judgement | below |\n| To ask | who pays? |\n|To meet|the chair|',
  ])('can be a table that was pasted', (text) => {
    const peer = aPeer();
    peer.says(text);
    expect(written(peer.content())).toEqual({ performance: 'below', toAsk: ['who pays?'], toMeet: ['the chair'] });
  });

  it('says one judgement; another is asked about', () => {
    const peer = aPeer();
    peer.says('below\nthe board is not heard\nabove');
    expect(written(peer.content())).toEqual({ performance: 'below', suspect: ['the board is not heard'] });
    expect(peer.session.pending.map((p) => p.text)).toEqual(['above']);
  });

  it('“none” beside entries is asked about', () => {
    const peer = aPeer();
    peer.says('below', 'to ask: who pays?', 'the board is not heard');
    peer.says('to ask: none\nto meet: the chair');
    expect(peer.content()).toMatchObject({ toAsk: ['who pays?'], noneToAsk: false, toMeet: ['the chair'] });
    expect(peer.session.pending.map((p) => p.text)).toEqual(['to ask: none']);
  });

  it.each([
    ['Word’s bullets', '\uf0b7\tone thing\n\uf0a7 two things\no\tthree things\n§\tfour things\n–\tfive things'],
    ['other bullets', '•one thing\n▪ two things\n➢ three things\n◦four things\n✓ five things'],
    ['numbers', '1. one thing\n2) two things\n(3) three things\n4/ four things\n5° five things'],
    ['letters', 'a) one thing\n(b) two things\niii) three things\n1.4. four things\n(v) five things'],
    ['several marks', '- 1. one thing\n- • two things\n\u200b* three things\n\ufeff- four things\n—\u00a0five things'],
    ['old Macs’ line ends', 'one thing\rtwo things\rthree things\rfour things\rfive things'],
    ['Unicode’s line ends', 'one thing\u2028two things\u2029three things\u0085four things\vfive things'],
  ])('keeps a list without its marks: %s', (_, text) => {
    const peer = aPeer();
    peer.says('below', text);
    expect(peer.content().suspect).toEqual(['one thing', 'two things', 'three things', 'four things', 'five things']);
  });

  it.each([
    '§ 5 of the Act is not applied',
    '-5 % a year',
    '2.5 % of the budget',
    'A. Smith wrote it',
    'o comité dort',
    '50% of staff',
  ])('“%s” has no mark', (text) => {
    const peer = aPeer();
    peer.says('below', text);
    expect(peer.content().suspect).toEqual([text]);
  });
});

describe('a long message is read in one go', () => {
  const LONG = 1_000_000;
  it.each([
    ['exclamation marks', `${'!'.repeat(LONG)}a`],
    ['full stops', `below${'.'.repeat(LONG)}a`],
    ['spaces', `${' '.repeat(LONG)}a${' '.repeat(LONG)}b`],
    ['list marks', '- '.repeat(LONG / 2)],
    ['bullets', '• '.repeat(LONG / 2)],
    ['numbers', '1) '.repeat(LONG / 3)],
    ['digits', '2 '.repeat(LONG / 2)],
    ['joiners', `a${'\u200d'.repeat(LONG)}b`],
    ['accents', `a${'\u0301'.repeat(LONG)}b`],
    ['apostrophes', `a${"'".repeat(LONG)}b`],
    ['questions', '?'.repeat(LONG)],
    ['colons', `to ask${':'.repeat(LONG)}`],
    ['tabs', `a${'\tb'.repeat(LONG / 2)}`],
    ['pictures', `${'👍'.repeat(LONG / 2)}a`],
    ['edges', '|'.repeat(LONG)],
    ['quotes', '> '.repeat(LONG / 2)],
    ['headings', `${'#'.repeat(LONG)} a`],
    ['dashes in a signature', `a\n--${' '.repeat(LONG)}b`],
    ['line ends', 'a\r'.repeat(2_000)],
  ])('%s', (_, text) => {
    const choices = FUNCTIONS.map((label) => ({ value: label, label }));
    for (const asking of [undefined, 'suspect', 'toAsk', 'toMeet', 'naReason'] as const) {
      const { fields, picks, unplaced } = readMessage(text, { asking, choices, commands: STEPS.words });
      expect(fields.size + picks.length + unplaced.length).toBeGreaterThan(0);
    }
    expect(STEPS.words.in(text)).toBeUndefined();
    expect(linesOf(text).length).toBeGreaterThan(0);
  });
});
