import { readPersonLines } from '../../src/programme/creating/person-line';

/** People as they are pasted from mail programs, tables and letters: name, address, place. */

const PLACES = ['Utrecht', 'Porto', 'Genève'];
const isPlace = (text: string) => PLACES.includes(text);
const read = (...lines: string[]) =>
  readPersonLines(lines, isPlace).map((one) => {
    if (one.kind !== 'person') return `${one.row} ${one.kind}`;
    const { name = '', email, place = '', role = '' } = one.person;
    return [name, email, place, role].join(' | ');
  });

const PIETER = 'pieter@utrecht.example';
const JONG = `Pieter de Jong | ${PIETER} | Utrecht | `;

describe('somebody whose family name comes first', () => {
  it.each([
    `de Jong, Pieter <${PIETER}>, Utrecht`,
    `de Jong, Pieter, ${PIETER}, Utrecht`,
    `de Jong; Pieter; ${PIETER}; Utrecht`,
    `de Jong\tPieter\t${PIETER}\tUtrecht`,
    `de Jong, Pieter (Utrecht) <${PIETER}>`,
  ])('%s', (line) => {
    expect(read(line)).toEqual([JONG]);
  });

  it.each([
    `"de Jong, Pieter",${PIETER},Utrecht`,
    `«de Jong, Pieter»; ${PIETER}; Utrecht`,
    `"de Jong, Pieter" <${PIETER}>, Utrecht`,
  ])('has no comma in a list of names: %s', (line) => {
    expect(read(line)).toEqual([JONG]);
  });

  it('is that in a list of recipients, too: none gets the name of the next', () => {
    expect(
      read(`de Jong, Pieter <${PIETER}>; Sousa Lima, Ana Rita <ana.sousa@porto.example>; Roy, Ben <ben@y.example>`),
    ).toEqual([
      `Pieter de Jong | ${PIETER} |  | `,
      'Ana Rita Sousa Lima | ana.sousa@porto.example |  | ',
      'Ben Roy | ben@y.example |  | ',
    ]);
    expect(read('Ana Sousa, ana@porto.example; Ben Roy, ben@y.example, Utrecht')).toEqual([
      'Ana Sousa | ana@porto.example |  | ',
      'Ben Roy | ben@y.example | Utrecht | ',
    ]);
  });

  it('is told from a place in front', () => {
    expect(read('Porto, Ana <ana@porto.example>', 'Smalltown, Ana Sousa <ana@x.example>')).toEqual([
      'Ana | ana@porto.example | Porto | ',
      'Ana Sousa | ana@x.example | Smalltown | ',
    ]);
  });
});

describe('two addresses on a line', () => {
  it('make no person called as a city is', () => {
    expect(read('Ana Sousa; ana@porto.example, ana@home.example; Porto')).toEqual([
      'Ana Sousa | ana@porto.example |  | ',
      ' | ana@home.example | Porto | ',
    ]);
    expect(read('ana@porto.example, Porto')).toEqual([' | ana@porto.example | Porto | ']);
  });

  it('but somebody may be called as a city is', () => {
    expect(read('porto@x.example, Porto', 'Porto, ana@x.example')).toEqual([
      'Porto | porto@x.example |  | ',
      'Porto | ana@x.example |  | ',
    ]);
  });
});

describe('what tables and letters have besides', () => {
  it.each([
    ['titles in a column', 'Mme\tAna\tSousa\tana@porto.example\tPorto'],
    ['German titles', 'Frau Prof. Dr., Ana Sousa, ana@porto.example, Porto'],
    ['a degree behind', 'Ana Sousa, PhD, ana@porto.example, Porto'],
    ['numbers of rows', '12\tAna Sousa\tana@porto.example\tPorto'],
    ['the name in brackets', 'ana@porto.example (Ana Sousa), Porto'],
    ['a full stop', 'Ana Sousa, Porto, ana@porto.example.'],
    ['French quotation marks', '« Ana Sousa » <ana@porto.example>, Porto'],
  ])('%s', (_, line) => {
    expect(read(line)).toEqual(['Ana Sousa | ana@porto.example | Porto | ']);
  });

  it('a title that belongs to the name stays in it', () => {
    expect(read('Dr. Ana Sousa, ana@porto.example, Porto')).toEqual(['Dr. Ana Sousa | ana@porto.example | Porto | ']);
  });

  it('a role after the city', () => {
    expect(read('Ana Sousa ana@porto.example Porto team leader')).toEqual([
      'Ana Sousa | ana@porto.example | Porto | leader',
    ]);
  });

  it.each([
    'Name\tE-mail address\tCity\tJob title',
    'Nachname;Vorname;E-Mail;Stadt',
    'Civilité;Nom;Prénom;Adresse e-mail;Ville',
    '|---|---|---|',
  ])('headings of columns that nobody knows, and rules: %s', (line) => {
    expect(read(line, 'Ana Sousa, ana@porto.example, Porto')).toEqual(['Ana Sousa | ana@porto.example | Porto | ']);
  });

  it('headings say which name is whose', () => {
    expect(read('Nachname;Vorname;E-Mail;Stadt', 'Sousa;Ana;a@x.example;Porto')).toEqual([
      'Ana Sousa | a@x.example | Porto | ',
    ]);
  });

  it('further down a line without an address is asked about', () => {
    expect(read('Ana Sousa, ana@porto.example, Porto', 'Ben Roy, e-mail, Porto')).toEqual([
      'Ana Sousa | ana@porto.example | Porto | ',
      '2 no-email',
    ]);
  });
});

describe('a cell over several lines', () => {
  it.each([
    [[`"Pieter`, `de Jong"\t${PIETER}\tUtrecht`]],
    [[`Pieter de Jong\t"${PIETER}`, `"\tUtrecht`]],
    [[`Pieter de Jong\t${PIETER}\t"Utrecht`, `"`]],
    [[`"Pieter`, `de`, `Jong",${PIETER},Utrecht`]],
  ])('is one: %j', (lines) => {
    expect(read(...lines, 'Ana Sousa, ana@porto.example, Porto')).toEqual([
      JONG,
      'Ana Sousa | ana@porto.example | Porto | ',
    ]);
  });

  it('that is never closed is no cell, and nobody is lost by it', () => {
    const read3 = read(`"Pieter de Jong\t${PIETER}\tUtrecht`, 'Ana Sousa, ana@porto.example, Porto');
    expect(read3.at(-1)).toBe('Ana Sousa | ana@porto.example | Porto | ');
    expect(read3[0]).toContain(PIETER);
  });
});
