import { shippedBenchmarks } from '../../src/benchmarks';
import { type ParseResult, parseProgrammeFile } from '../../src/programme/programme-file';
import { benchmarkIn } from '../support/benchmark-in';
import { saidOf } from '../support/said-of-files';

const encode = (text: string) => new TextEncoder().encode(text);

function parse(text: string | Uint8Array, files: Readonly<Record<string, string | Uint8Array>> = {}): ParseResult {
  const bytes = (content: string | Uint8Array) => (typeof content === 'string' ? encode(content) : content);
  const readFile = (name: string) => {
    const content = files[name];
    return content === undefined ? undefined : bytes(content);
  };
  return parseProgrammeFile(bytes(text), { benchmarks: shippedBenchmarks(), readFile });
}

const told = (result: ParseResult) =>
  result.ok ? 'ok' : result.problems.map((p) => `${p.file ? `${p.file} ` : ''}${p.line} ${p.path}: ${saidOf(p)}`);
const warned = (result: ParseResult) => result.warnings.map((p) => `${p.line}: ${saidOf(p)}`);

const GOOD = `programme: small
benchmark: inti-cities-2008
people:
  - { email: Olga@net.example, name: Olga, organisation: Net, timeZone: Europe/Brussels, holidays: be }
  - { email: ben@lyon.example, name: Ben, city: Lyon, language: fr, timeZone: Europe/Paris }
  - { email: hanna@helsinki.example, name: Hanna, city: Helsinki, timeZone: Europe/Helsinki, workdays: [fri, mon] }
  - { email: carla@genoa.example, name: Carla, city: Genoa, timeZone: Europe/Rome, holidays: IT }
reviews:
  - id: genoa-2027
    hostCity: Genoa
    timeZone: Europe/Rome
    visit: { start: 2027-04-20 }
    call: 2027-04-09T10:00
    report: { entries: report.csv }
    organisers: [olga@NET.example]
    leader: ben@lyon.example
    peers: [ben@lyon.example, hanna@helsinki.example]
    host: [carla@genoa.example]
    channels:
      - slack: { team: T1, channel: C1 }
      - teams: { conversation: "19:x@thread.tacv2", serviceUrl: https://teams.example/ }
`;
const CSV = 'indicator,text,responsible\nGG-AMB-1,"A plan,\nin two lines",Office\nAC-LEA-1,Yes,Mayor\n';
const good = (change: (text: string) => string = (text) => text, csv: string | Uint8Array = CSV) =>
  parse(change(GOOD), { 'report.csv': csv });
const replace = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

test('dates lie from last year to five ahead, unless they are stored already', () => {
  const years = (stored: string[] = []) => ({ today: '2027-01-15', stored: new Set(stored) });
  const file = replace(
    'visit: { start: 2027-04-20 }',
    'visit: { start: 2207-04-20 }',
  )(GOOD)
    .replace('call: 2027-04-09', 'call: 2025-12-31')
    .replace('holidays: IT }', 'holidays: IT, away: [{ from: 2026-01-01, to: 2033-01-01 }] }');
  const result = (stored?: string[]) =>
    parseProgrammeFile(encode(file), {
      benchmarks: shippedBenchmarks(),
      readFile: () => encode(CSV),
      years: years(stored),
    });
  expect(told(result())).toEqual([
    '7 people[3].away[0].to: 2033-01-01 is out of reach: dates go from 2026 to 2032',
    '12 reviews[0].visit.start: 2207-04-20 is out of reach: dates go from 2026 to 2032',
    '13 reviews[0].call: 2025-12-31 is out of reach: dates go from 2026 to 2032',
  ]);
  expect(told(result(['2033-01-01', '2207-04-20', '2025-12-31']))).toEqual('ok');
});

test('a good file is normalised, dates get the method’s offsets', () => {
  const result = good();
  if (!result.ok) throw new TypeError(JSON.stringify(told(result)));
  const { people, reviews } = result.programme;
  expect(people[0]).toEqual({
    email: 'olga@net.example',
    name: 'Olga',
    organisation: 'Net',
    language: 'en',
    timeZone: 'Europe/Brussels',
    holidays: 'BE',
    workdays: [1, 2, 3, 4, 5],
    away: [],
    accounts: [],
  });
  expect(people[2]?.workdays).toEqual([1, 5]);
  const { lines, ...review } = reviews[0] ?? {};
  expect(review).toEqual({
    id: 'genoa-2027',
    hostCity: 'Genoa',
    language: 'en',
    timeZone: 'Europe/Rome',
    visit: { start: '2027-04-20', days: 3 },
    report: { due: '2027-03-23' },
    call: '2027-04-09T08:00:00.000Z',
    blind: 'until-gathering',
    members: {
      organisers: ['olga@net.example'],
      leader: 'ben@lyon.example',
      peers: ['hanna@helsinki.example'],
      facilitators: [],
      host: ['carla@genoa.example'],
      observers: [],
    },
    channels: [
      { platform: 'slack', address: { team: 'T1', channel: 'C1' } },
      { platform: 'teams', address: { conversation: '19:x@thread.tacv2' }, via: 'https://teams.example/' },
    ],
  });
  expect(lines).toEqual([
    {
      indicator: 'GG-AMB-1',
      selfAssessment: '',
      text: 'A plan,\nin two lines',
      page: '',
      responsible: 'Office',
      documents: '',
    },
    { indicator: 'AC-LEA-1', selfAssessment: '', text: 'Yes', page: '', responsible: 'Mayor', documents: '' },
  ]);
  expect(JSON.parse(JSON.stringify(result.programme))).toEqual(result.programme);
  expect(warned(result).some((w) => w.includes('leads the team'))).toBe(true);
});

test('JSON, a byte-order mark and Windows line ends read the same', () => {
  const plain = good();
  if (!plain.ok) throw new TypeError('should be good');
  expect(good((text) => `\uFEFF${text.replace(/\n/g, '\r\n')}`)).toEqual(plain);
  const people = plain.programme.people.map((p) => ({ ...p, workdays: undefined }));
  const { lines: _, ...review } = plain.programme.reviews[0] ?? {};
  const { members, call: __, channels: ___, ...fields } = review as (typeof plain.programme.reviews)[number];
  const json = { programme: 'small', benchmark: 'inti-cities-2008', people, reviews: [{ ...fields, ...members }] };
  expect(told(parse(JSON.stringify(json, null, '\t')))).toBe('ok');
  expect(told(parse(JSON.stringify(json)))).toBe('ok');
});

test('every problem at once, each with its line', () => {
  const result = parse(`programme: Small Programme
benchmark: inti-cities-2007
people:
  - email: ben@lyon.example
    name: Ben
    city: Lyon
    timezone: Europe/Paris
  - { email: BEN@lyon.example, name: "", city: Lyon, timeZone: Europe/Pariss, language: fi }
  - { email: hanna, name: Hanna, timeZone: +02:00, holidays: XX }
  - { email: carla@genoa.example, name: Carla, city: Genoa, timeZone: Europe/Rome, holidays: IT, away: [{ from: 2027-02-30, to: 2027-01-01 }] }
reviews:
  - id: genoa|2027
    hostCity: Genoa
    timeZone: Europe/Rome
    visit: { start: 20.04.2027, days: 30 }
    call: 9 April
    blind: never
    leader: bne@lyon.example
    peers: [carla@genoa.example, carla@genoa.example]
    host: [carla@genoa.example]
extra: 1
`);
  expect(told(result)).toEqual([
    '1 programme: programme must be lower-case letters, digits and hyphens, a letter or digit first, 61 characters at most',
    '2 benchmark: there is no benchmark or file “inti-cities-2007”; did you mean inti-cities-2008?; inti-cities-2008 ships with the product',
    '4 people[0].timeZone: timeZone is missing',
    '7 people[0].timezone: “timezone” is not a key that is known here; did you mean timeZone?',
    expect.stringMatching(/^8 people\[1\]\.name: name is empty/),
    expect.stringMatching(/^8 people\[1\]\.language: language must be one of en, fr/),
    '8 people[1].timeZone: timeZone “Europe/Pariss” is not a time zone as Europe/Rome; did you mean Europe/Paris?',
    '8 people[1].email: ben@lyon.example is there twice, first as entry 1 of people',
    expect.stringMatching(/^9 people\[2\]\.email: email is not an e-mail address/),
    expect.stringMatching(/^9 people\[2\]\.timeZone: .*is not a time zone/),
    expect.stringMatching(/^9 people\[2\]\.holidays: holidays is not a country/),
    '9 people[2]: this needs a city or an organisation',
    expect.stringMatching(/^10 people\[3\]\.away\[0\]\.from: from is not a day/),
    '10 people[3].away[0].to: to ends before it begins',
    '12 reviews[0].id: id must be lower-case letters, digits and hyphens, a letter or digit first, 61 characters at most',
    '12 reviews[0].organisers: no organiser: somebody has to run the review',
    expect.stringMatching(/^15 reviews\[0\]\.visit\.start: start is not a day/),
    '15 reviews[0].visit.days: days must be 10 at most',
    expect.stringMatching(/^16 reviews\[0\]\.call: call is not a day and time/),
    '17 reviews[0].blind: blind must be one of until-gathering, own-answer',
    '18 reviews[0].leader: nobody among the people is bne@lyon.example; did you mean ben@lyon.example?',
    '19 reviews[0].peers[0]: carla@genoa.example is also the host: nobody reviews as peer where they are host',
    '19 reviews[0].peers[1]: carla@genoa.example is named twice as peer',
    '19 reviews[0].peers[1]: carla@genoa.example is also the host: nobody reviews as peer where they are host',
    '21 extra: “extra” is not a key that is known here',
  ]);
});

test('the host wall: nobody of the host city on the team, whatever the spelling of the city', () => {
  for (const role of ['peers: [ben@lyon.example, hanna@helsinki.example]', 'leader: ben@lyon.example']) {
    const text = GOOD.replace('city: Genoa', 'city: "genoa "').replace('host: [carla@genoa.example]', 'host: []');
    const asRole = text.replace(role, role.replace('ben@lyon.example', 'carla@genoa.example'));
    expect(told(parse(asRole, { 'report.csv': CSV }))).toEqual([
      expect.stringContaining('works for Genoa, the host city'),
    ]);
  }
  const asFacilitator = replace('host: [carla@genoa.example]', 'facilitators: [carla@genoa.example]');
  expect(told(good(asFacilitator))).toEqual([expect.stringContaining('they cannot be facilitator here')]);
  expect(told(good(replace('host: [carla@genoa.example]', 'observers: [carla@genoa.example]')))).toBe('ok');
});

test('what a review cannot do without, and what there can be only once', () => {
  expect(told(good(replace('peers: [ben@lyon.example, hanna@helsinki.example]', 'peers: []')))).toEqual([
    expect.stringContaining('no peers'),
  ]);
  expect(told(good((text) => `${text}${text.slice(text.indexOf('  - id:'))}`))).toEqual([
    '22 reviews[1].id: there are two reviews genoa-2027',
    '33 reviews[1].channels[0]: this channel belongs to a review already: each has its own',
    '34 reviews[1].channels[1]: this channel belongs to a review already: each has its own',
  ]);
  const account = 'accounts: [{ slack: { team: T1, user: U1 } }]';
  const sharing = (text: string) =>
    text
      .replace('language: fr,', `language: fr, ${account},`)
      .replace('city: Helsinki,', `city: Helsinki, ${account},`);
  expect(told(good(sharing))).toEqual([expect.stringContaining('this account is ben@lyon.example’s already')]);
  const two = replace(
    '- slack: { team: T1, channel: C1 }',
    '- { slack: { team: T1, channel: C1 }, teams: { conversation: x, serviceUrl: "https://x.example" } }',
  );
  expect(told(good(two))).toEqual([expect.stringContaining('must name one platform')]);
});

test('odd dates are warnings only', () => {
  const odd = (text: string) =>
    text
      .replace('{ start: 2027-04-20 }', '{ start: 2027-04-24, days: 2 }')
      .replace('2027-04-09T10:00', '2027-03-20T10:00');
  const result = good(odd);
  expect(told(result)).toBe('ok');
  expect(warned(result)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('the visit includes 2027-04-24, a Saturday'),
      expect.stringContaining('the visit includes 2027-04-25, a public holiday there'),
      expect.stringContaining('the team call is on 2027-03-20, a Saturday'),
      expect.stringContaining('the team call is at T-5w'),
    ]),
  );
  expect(told(good(replace('entries: report.csv', 'due: 2027-04-20')))).toEqual([
    expect.stringContaining('not before the visit'),
  ]);
});

test('a call at a time the clock skips still has an instant', () => {
  const result = good(replace('2027-04-09T10:00', '2027-03-28T02:30'));
  expect(result.ok && result.programme.reviews[0]?.call).toBe('2027-03-28T01:30:00.000Z');
});

test('hostile and broken files are refused in a sentence', () => {
  const first = (text: string | Uint8Array) => {
    const result = parse(text);
    return result.ok ? 'ok' : (result.problems.map(saidOf)[0] ?? '');
  };
  expect(first('')).toContain('empty');
  expect(first('just a text')).toContain('must be a group of keys');
  expect(first(new Uint8Array(5 * 1024 * 1024 + 1))).toContain('larger than 5 MB');
  expect(first('['.repeat(100_000))).toContain('nested too deeply');
  expect(first('programme: a\n\tbenchmark: b')).toContain('tab');
  expect(first('programme: a\nprogramme: b')).toContain('twice');
  expect(first(Uint8Array.from([0x50, 0x4b, 3, 4]))).toContain('.xlsx');
  expect(first(Uint8Array.from([0xff, 0xfe, 0x61, 0]))).toContain('UTF-16');
  expect(first(Uint8Array.from([...encode('a: 1\nb: Malm'), 0xf6]))).toContain('see “Malmö” in line 2');
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...['b', 'c', 'd', 'e', 'f'].map((k, n) => `${k}: &${k} [${Array(9).fill(`*${'abcde'[n]}`)}]`),
  ];
  expect(first(bomb.join('\n'))).toContain('anchors and aliases');
  expect(first('__proto__: { polluted: true }')).not.toBe('ok');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a report’s table: every problem with its line', () => {
  const csv = `indicator;text;source_type;pages
GG-AMB-1;"two
lines";elected;3
GG-AMBI-2;x;electd;3
gg-amb-1;y;;
;z;;
`;
  expect(told(good(undefined, csv))).toEqual([
    'report.csv 1 : “pages” is not a heading that is known here; did you mean page?',
    'report.csv 4 : inti-cities-2008 has no indicator GG-AMBI-2; did you mean GG-AMB-2?',
    expect.stringContaining('report.csv 4 : source_type must be one of'),
    'report.csv 5 : GG-AMB-1 is there twice, first in line 2',
    'report.csv 6 : says no indicator',
  ]);
  expect(told(good(undefined, 'indicator,text\nGG-AMB-1,"open\n'))).toEqual([expect.stringContaining('never closed')]);
  expect(told(good(undefined, 'text\nx\n'))).toEqual(
    expect.arrayContaining([expect.stringContaining('no column is headed indicator')]),
  );
  expect(told(good(undefined, `indicator,text\nGG-AMB-1,${'x'.repeat(5001)}\n`))).toEqual([
    expect.stringContaining('5000 at most'),
  ]);
  expect(told(good(undefined, Uint8Array.from([...encode('indicator,text\nGG-AMB-1,Malm'), 0xf6])))).toEqual([
    expect.stringContaining('Windows-1252'),
  ]);
  expect(told(parse(GOOD))).toEqual([expect.stringContaining('there is no file “report.csv”')]);
});

test('a report’s table as Excel saves it, and as YAML', () => {
  const excel =
    '\uFEFFsep=;\r\nIndicator;Self assessment;Text;Source type\r\nGG-AMB-1;Met;"says ""yes""; really";partner org\r\n;;;\r\n';
  const expected = {
    indicator: 'GG-AMB-1',
    selfAssessment: 'Met',
    text: 'says "yes"; really',
    sourceType: 'partner_org',
  };
  const lines = (result: ParseResult) => (result.ok ? result.programme.reviews[0]?.lines : told(result));
  expect(lines(good(undefined, excel))).toEqual([expect.objectContaining(expected)]);
  const yaml =
    '- indicator: GG-AMB-1\n  self_assessment: Met\n  text: says "yes"; really\n  source_type: partner_org\n  page: 3\n';
  const asYaml = parse(GOOD.replace('report.csv', 'report.yaml'), { 'report.yaml': yaml });
  expect(lines(asYaml)).toEqual([expect.objectContaining({ ...expected, page: '3' })]);
  const badYaml = parse(GOOD.replace('report.csv', 'report.yaml'), {
    'report.yaml': `${yaml}- indicator: XX-1\n  colour: red\n`,
  });
  expect(told(badYaml)).toEqual([
    'report.yaml 6 : inti-cities-2008 has no indicator XX-1',
    'report.yaml 7 : “colour” is not a heading that is known here',
  ]);
  const xlsx = parse(GOOD.replace('report.csv', 'report.xlsx'), { 'report.xlsx': 'x' });
  expect(told(xlsx)).toEqual([expect.stringContaining('not supported yet')]);
});

test('a benchmark of one’s own comes from a file, checked with its lines', () => {
  const [shipped] = shippedBenchmarks();
  const own = { ...shipped, id: 'our-own' };
  const withOwn = (benchmark: unknown) =>
    parse(GOOD.replace('inti-cities-2008', 'ours.json'), {
      'ours.json': JSON.stringify(benchmark, null, 1),
      'report.csv': CSV,
    });
  const result = withOwn(own);
  expect(result.ok && result.programme).toMatchObject({ benchmark: { id: 'our-own', version: 1 }, ownBenchmark: own });
  expect(told(withOwn({ ...own, version: 'one' }))).toEqual(['ours.json 3 version: must be a whole number from 1']);
  const changed = { ...shipped, indicators: shipped?.indicators.slice(0, 72) };
  expect(told(withOwn(changed))).toEqual(expect.arrayContaining([expect.stringContaining('WP-EVA-4 is gone')]));
});

test.each(['ours.csv', 'ours.XLSX'])(
  'a table in a benchmark’s place is one problem, which says where tables are taken: %s',
  (name) => {
    const rows = 'Pillar;Dimension;Statement\r\nCycling;Ambition;There is a plan.\r\n: {';
    const result = parse(GOOD.replace('inti-cities-2008', name), { [name]: rows, 'report.csv': CSV });
    expect(told(result)).toEqual([
      expect.stringContaining('benchmark: this is a table, which has no id and no version'),
    ]);
  },
);

test('a benchmark needs only the languages it has; for whom it is in another one than theirs is a warning', () => {
  const withOwn = (language: string, change: (text: string) => string = (text) => text) =>
    parse(change(GOOD).replace('inti-cities-2008', 'ours.json'), {
      'ours.json': JSON.stringify(benchmarkIn(language)),
      'report.csv': CSV,
    });
  const ofLanguages = (result: ParseResult) => warned(result).filter((text) => text.includes('has no texts'));
  expect(told(withOwn('fr'))).toBe('ok');
  expect(ofLanguages(withOwn('fr'))).toEqual([
    '2: has no texts in “en”, the language of 3 of the people and the channels of 1 of the reviews: its texts are shown there in “fr”',
  ]);
  expect(ofLanguages(withOwn('en'))).toEqual([expect.stringContaining('“fr”, the language of 1 of the people: ')]);
  expect(ofLanguages(withOwn('de'))).toHaveLength(2);
  const french = (text: string) =>
    text
      .replaceAll(/(?<!language: fr), timeZone/g, ', language: fr, timeZone')
      .replace('hostCity: Genoa', 'hostCity: Genoa\n    language: fr');
  expect([told(withOwn('fr', french)), ofLanguages(withOwn('fr', french))]).toEqual(['ok', []]);
  expect(ofLanguages(good())).toEqual([]);
});

test.each([
  [
    'a benchmark that stands in the file',
    '{ id: ours, pillars: [] }',
    'a benchmark does not stand in the programme file',
  ],
  ['a list in its place', '[ours]', 'a benchmark does not stand in the programme file'],
  ['a table that is not there', 'ours.csv', 'this is a table, which has no id and no version'],
])('%s is answered by where a benchmark goes', (_, given, says) => {
  const result = parse(GOOD.replace('benchmark: inti-cities-2008', `benchmark: ${given}`), { 'report.csv': CSV });
  expect(told(result)).toEqual([expect.stringContaining(`2 benchmark: ${says}`)]);
  expect(String(told(result))).toContain('version');
});
