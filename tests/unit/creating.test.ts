import fc from 'fast-check';
import { STEPS } from '../../flows';
import { isNamed, planLines } from '../../flows/organising/plan-lines';
import { CREATING } from '../../flows/organising/words/creating';
import { LANGUAGES } from '../../src/method/language';
import { planReview } from '../../src/method/schedule';
import { cityNamed } from '../../src/programme/creating/cities';
import { readPersonLine, readPersonLines } from '../../src/programme/creating/person-line';
import { reviewIdFor } from '../../src/programme/creating/review-id';
import { memberFindings } from '../../src/programme/programme-file/member-rules';
import { KEY } from '../../src/programme/programme-file/words';
import { formData, readForm } from '../../src/steps/new-review';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { runs } from '../support/runs';
import { aReview } from '../support/sheets';

describe('the id of a review', () => {
  it.each([
    ['Genoa', 'genoa-2027'],
    ['Malmö', 'malmo-2027'],
    ['Düsseldorf', 'dusseldorf-2027'],
    ['Łódź', 'lodz-2027'],
    ['Gießen', 'giessen-2027'],
    ['Le Havre', 'le-havre-2027'],
    ['’s-Hertogenbosch', 's-hertogenbosch-2027'],
    ['Αθήνα', 'review-2027'],
  ])('is made of %s and the year: %s', (city, id) => {
    expect(reviewIdFor(city, '2027-04-20', () => false)).toBe(id);
  });

  it('is one that nobody has', () => {
    const taken = new Set(['genoa-2027', 'genoa-2027-2']);
    expect(reviewIdFor('Genoa', '2027-04-20', (id) => taken.has(id))).toBe('genoa-2027-3');
  });

  it('is one that a programme file could name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(99), (city, others) => {
        const taken = new Set<string>();
        for (let n = 0; n <= others; n += 1) taken.add(reviewIdFor(city, '2027-04-20', (id) => taken.has(id)));
        expect([...taken].filter((id) => !KEY.test(id))).toEqual([]);
      }),
      { numRuns: runs(50) },
    );
  });
});

describe('a line about somebody', () => {
  const read = (line: string) => {
    const result = readPersonLine(line);
    return result.kind === 'person' ? result.person : result;
  };

  it('says e-mail, name and city', () => {
    expect(read(' Ana@Porto.example , Ana Sousa, Porto')).toEqual({
      email: 'ana@porto.example',
      name: 'Ana Sousa',
      place: 'Porto',
    });
    expect(read('ana@porto.example;Ana Sousa;Porto;')).toEqual(read('ana@porto.example\tAna Sousa\tPorto'));
  });

  it('may say role, language and time zone, in any order and either language', () => {
    const full = {
      email: 'a@b.example',
      name: 'Ann',
      place: 'Braga',
      role: 'leader',
      language: 'fr',
      timeZone: 'Europe/Lisbon',
    };
    expect(read('a@b.example, Ann, Braga, leader, fr, Europe/Lisbon')).toEqual(full);
    expect(read('a@b.example, Europe/Lisbon, Ann, français, Braga, Cheffe d’équipe')).toEqual(full);
  });

  it('may name somebody by their e-mail alone', () => {
    expect(read('a@b.example, facilitateur')).toEqual({ email: 'a@b.example', role: 'facilitators' });
  });

  it.each(['', 'Ana', 'Ana, Porto', '@', 'constructor'])('has no e-mail: “%s”', (line) => {
    expect(read(line)).toEqual({ kind: 'no-email', line, row: 1 });
  });

  it.each([
    'Ana Sousa, ana@porto.example, Porto',
    'Porto; Ana Sousa; ana@porto.example',
    'Ana Sousa\tPorto\tANA@porto.example',
    'Ana Sousa <ana@porto.example>, Porto',
    '"Ana Sousa" <ana@porto.example>; Porto',
    'Porto, Ana Sousa <ana@porto.example>',
    '1. Ana Sousa, ana@porto.example, Porto',
    '• Ana Sousa <ana@porto.example>; Porto',
    'Ana Sousa ana@porto.example Porto',
    'Ana Sousa – ana@porto.example – Porto',
    'Ana Sousa | ana@porto.example | Porto',
    'Name: Ana Sousa, E-mail: ana@porto.example, City: Porto',
    'Ana Sousa, [ana@porto.example](mailto:ana@porto.example), Porto',
    '“Ana Sousa” <ana@porto.example>, Porto',
    'Ana Sousa <mailto:ana@porto.example> , Porto,',
    '"ana@porto.example","Ana Sousa","Porto"',
    "'Ana Sousa' <ana@porto.example>, Porto",
    'Ana Sousa (Porto) ana@porto.example',
    'Ana Sousa (Porto) <ana@porto.example>',
    'Ana, Sousa, ana@porto.example, Porto',
    'Ana\tSousa\tPorto\tana@porto.example',
    'To: Ana Sousa <ana@porto.example>, Porto',
  ])('may be in any order: %s', (line) => {
    const isPlace = (text: string) => text === 'Porto';
    const [first, more] = readPersonLines([line], isPlace);
    expect([first, more]).toEqual([
      { row: 1, kind: 'person', person: { email: 'ana@porto.example', name: 'Ana Sousa', place: 'Porto' } },
      undefined,
    ]);
  });

  it.each([
    'Ana Sousa - Porto - ana@porto.example - leader',
    'Ana Sousa – ana@porto.example – Porto – leader',
    'Ana Sousa | Porto | leader | ana@porto.example',
  ])('may have a sign between all of its parts: %s', (line) => {
    expect(read(line)).toEqual({ email: 'ana@porto.example', name: 'Ana Sousa', place: 'Porto', role: 'leader' });
  });

  it('may hold several people, as a mail’s list of recipients does; headings are nobody', () => {
    const lines = [
      'Name;E-mail;City',
      'Ana <ana@x.example>; Ben, the <ben@y.example>, Lyon',
      '"Sousa, Eva" <eva@z.example>',
      'nobody',
    ];
    const read = readPersonLines(lines, () => false);
    expect(read.map((one) => (one.kind === 'person' ? one.person.email : `${one.row} ${one.kind}`))).toEqual([
      'ana@x.example',
      'ben@y.example',
      'eva@z.example',
      '4 no-email',
    ]);
    expect(read[2]).toMatchObject({ row: 3, person: { name: 'Eva Sousa' } });
  });

  it('may be a mail’s line of recipients, with names in single quotation marks', () => {
    const line = "To: 'Sousa, Ana' <ana@x.example>; Ben Roy <ben@y.example>; 'O’Hara, Eva' <eva@z.example>";
    const read = readPersonLines([line, 'À : Léa <lea@x.example>', 'To: Ana'], () => false);
    expect(read.map((one) => (one.kind === 'person' ? one.person : one.kind))).toEqual([
      { email: 'ana@x.example', name: 'Ana Sousa' },
      { email: 'ben@y.example', name: 'Ben Roy' },
      { email: 'eva@z.example', name: 'Eva O’Hara' },
      { email: 'lea@x.example', name: 'Léa' },
      'no-email',
    ]);
  });

  it('may be a contact card of several lines, which counts as its first', () => {
    const card = ['BEGIN:VCARD', 'VERSION:3.0', 'N:Sousa;Ana;;;', 'FN:Ana Sousa', 'ORG:Porto City Council;Climate'];
    const lines = [...card, 'item1.EMAIL;type=WORK:ana@porto.example', 'ADR;TYPE=work:;;Rua 1;Porto;;4000;Portugal'];
    const without = ['BEGIN:VCARD', 'N:Roy;Ben', 'EMAIL:ben@y.example', 'END:VCARD'];
    expect(readPersonLines(['Eva, eva@z.example', ...lines, 'END:VCARD', ...without], () => false)).toEqual([
      { row: 1, kind: 'person', person: { email: 'eva@z.example', name: 'Eva' } },
      { row: 2, kind: 'person', person: { email: 'ana@porto.example', name: 'Ana Sousa', place: 'Porto' } },
      { row: 10, kind: 'person', person: { email: 'ben@y.example', name: 'Ben Roy' } },
    ]);
  });

  it('may stand in columns of first and last names, whichever comes first', () => {
    const lines = ['Nom\tPrénom\tCourriel\tVille', 'Sousa\tAna\tana@porto.example\tBraga'];
    expect(readPersonLines(lines, () => false)).toEqual([
      { row: 2, kind: 'person', person: { email: 'ana@porto.example', name: 'Ana Sousa', place: 'Braga' } },
    ]);
  });

  it('takes what is in brackets for where somebody is from, and for nothing else', () => {
    expect(read('Ana Sousa (Braga) a@b.example')).toEqual({ email: 'a@b.example', name: 'Ana Sousa', place: 'Braga' });
    expect(read('Ana (she/her), a@b.example')).toEqual({ email: 'a@b.example', name: 'Ana (she/her)' });
    expect(read('Ana (she/her), a@b.example, Braga')).toMatchObject({ name: 'Ana (she/her)', place: 'Braga' });
  });

  it('may begin with a role and a colon; two addresses side by side are asked about', () => {
    expect(read('Leader: Ana, a@b.example')).toEqual({ email: 'a@b.example', name: 'Ana', role: 'leader' });
    expect(read('“Sousa, Ana” <a@b.example>')).toEqual({ email: 'a@b.example', name: 'Ana Sousa' });
    expect(read('a@b.example c@d.example')).toMatchObject({ kind: 'no-email' });
  });

  it('is read as fast as it is long', () => {
    const long = (unit: string) => unit.repeat(200_000 / unit.length);
    for (const unit of [
      '<',
      '"',
      ',',
      '@',
      'a@b.example,',
      '<a',
      '\t;',
      'mailto:<',
      '- ',
      '|',
      'a@b.example ',
      'Name:',
      '1. ',
      '“',
      "'",
      ";'a",
      "'a' <",
      'BEGIN:VCARD',
      '(a)',
    ])
      expect(readPersonLines([long(unit)], () => false).length).toBeGreaterThan(0);
  });

  it('is not guessed at', () => {
    expect(read('a@b.example, Ann, Braga, chief')).toEqual({
      kind: 'not-understood',
      row: 1,
      email: 'a@b.example',
      part: 'chief',
    });
    expect(read('a@b.example, constructor, toString')).toEqual({
      email: 'a@b.example',
      name: 'constructor',
      place: 'toString',
    });
  });

  it.each(LANGUAGES)('is understood as the form’s example and hint show it, in %s', (language) => {
    const { example, newPeopleHint } = CREATING[language];
    expect(read(example.person)).toEqual({ email: 'ana@porto.example', name: 'Ana Sousa', place: 'Porto' });
    const roles = /\(([^()]+)\)/.exec(newPeopleHint)?.[1]?.split(', ') ?? [];
    expect(roles).toHaveLength(2);
    for (const role of roles) expect(read(`a@b.example, ${role}`)).toHaveProperty('role');
  });
});

describe('a form', () => {
  it('comes back from a card’s buttons as it was', () => {
    const text = fc.string({ maxLength: 12 }).map((t) => t.trim());
    const line = fc
      .string({ minLength: 1, maxLength: 12 })
      .map((t) => t.replace(/[\r\n]/g, '').trim())
      .filter((t) => t !== '');
    const lines = fc.array(line, { maxLength: 4 });
    fc.assert(
      fc.property(text, text, text, lines, lines, (hostCity, otherZone, leader, peers, newPeople) => {
        const form = readForm({ hostCity, otherZone, leader, peers, newPeople }, {});
        expect(form).toMatchObject({ hostCity, otherZone, leader, peers, newPeople });
        expect(readForm({}, formData(form))).toEqual(form);
      }),
    );
  });

  it('is what its inputs say; what they do not show stays as it was', () => {
    const data = { hostCity: 'Porto', peers: 'a\nb', newPeople: 'x', days: '5' };
    expect(readForm({ hostCity: '', peers: [] }, data)).toMatchObject({ hostCity: '', peers: [], days: '5' });
    expect(readForm({ newPeopleAdd: ['y', 'z'] }, data).newPeople).toEqual(['x', 'y', 'z']);
    expect(readForm({ hostCity: true, newPeople: 'one\ntwo' }, data)).toMatchObject({
      hostCity: 'Porto',
      newPeople: ['one', 'two'],
    });
  });
});

describe('the lines of a plan', () => {
  const review = aReview();
  const plan = planReview({
    review,
    people: GENOA_PEOPLE,
    otherVisits: {},
    planners: STEPS.planned,
    now: '2027-03-01T00:00:00.000Z',
  });
  const lines = planLines(plan, 'Europe/Rome', STEPS.planned);

  it('say each named item once, in order', () => {
    const named = plan.filter((item) => isNamed(item, STEPS.planned));
    expect(named.length).toBeLessThan(plan.length);
    expect(lines.reduce((sum, { people }) => sum + Math.max(1, people.length), 0)).toBe(named.length);
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort());
  });

  it('gather what comes on one day of the host’s, whatever clock it comes on', () => {
    const deadline = lines.filter(({ kind }) => kind === 'deadline');
    // Helsinki's ten past nine is ten past eight in Rome.
    expect(deadline.map(({ at, isSpread }) => [at, isSpread])).toContainEqual(['2027-04-06T06:10:00.000Z', true]);
    expect(lines.filter(({ kind }) => kind === 'gathering')).toEqual([
      { kind: 'gathering', at: '2027-04-06T15:30:00.000Z', isSpread: false, people: [] },
    ]);
  });
});

it('the host wall of a review knows its city however it is written', () => {
  const people = new Map([['a@x.example', { email: 'a@x.example', city: 'malmo ' }]]);
  const found = memberFindings({ hostCity: 'Malmö', leader: 'a@x.example', organisers: [], peers: [] }, people, []);
  expect(found.map(({ what }) => what)).toEqual(['no-peers', 'no-organiser', 'of-host-city']);
});

describe('the time zone of a city', () => {
  it.each([
    ['Genoa', 'Europe/Rome'],
    ['Genova', 'Europe/Rome'],
    ['Gênes', 'Europe/Rome'],
    ['London', 'Europe/London'],
    ['London, Ontario', 'America/Toronto'],
    ['Valencia, Spain', 'Europe/Madrid'],
    ['Valencia (Espagne)', 'Europe/Madrid'],
    ['Malmö', 'Europe/Stockholm'],
    ['MALMO', 'Europe/Stockholm'],
    ['Leuven, Belgium', 'Europe/Brussels'],
    ['Bruxelles', 'Europe/Brussels'],
    ['Sevilla', 'Europe/Madrid'],
    ['Donostia-San Sebastián', 'Europe/Madrid'],
    ['Athènes', 'Europe/Athens'],
    ['Straßburg', 'Europe/Paris'],
  ])('is known of %s', (city, zone) => {
    expect(cityNamed(city)?.timeZone).toBe(zone);
  });

  it.each(['', 'Ziemek', 'Valencia', 'constructor', ',', 'x'.repeat(100_000)])('is not guessed of “%s”', (city) => {
    expect(cityNamed(city)).toBeUndefined();
  });

  it('comes with the holidays of its country', () => {
    expect(cityNamed('Rotterdam')?.holidays).toBe('NL');
  });
});
