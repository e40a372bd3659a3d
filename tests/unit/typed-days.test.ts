import { addDays, asDay } from '../../src/method/calendar';
import { periodIn } from '../../src/steps/typing/period';
import { aPeer } from '../support/peer-talk';

/** A Saturday. */
const SAID = { today: '2026-11-28', workdays: [1, 2, 3, 4, 5] };
const HERE = { today: '2027-03-25' };

/** `from – to`; an open end is empty. */
function read(text: string, said = SAID): string {
  const period = periodIn(text, said);
  return period ? `${period.from ?? ''} – ${period.to ?? ''}` : 'none';
}

describe('days that are typed', () => {
  it.each([
    ['30 November to 4 December', '2026-11-30 – 2026-12-04'],
    ['30 Nov - 4 Dec', '2026-11-30 – 2026-12-04'],
    ['30 November–4 December', '2026-11-30 – 2026-12-04'],
    ['from the 30th of November until the 4th of December', '2026-11-30 – 2026-12-04'],
    ['from Monday 30 November through Friday 4 December 2026', '2026-11-30 – 2026-12-04'],
    ['November 30 to December 4', '2026-11-30 – 2026-12-04'],
    ['2026-11-30 2026-12-04', '2026-11-30 – 2026-12-04'],
    ['2026-11-30/2026-12-04', '2026-11-30 – 2026-12-04'],
    ['30/11 - 4/12', '2026-11-30 – 2026-12-04'],
    ['30/11-4/12', '2026-11-30 – 2026-12-04'],
    ['30.11.-4.12.', '2026-11-30 – 2026-12-04'],
    ['30.11.2026–04.12.2026', '2026-11-30 – 2026-12-04'],
    ['30/11/26 to 4/12/26', '2026-11-30 – 2026-12-04'],
    ['30-11-2026 to 4-12-2026', '2026-11-30 – 2026-12-04'],
    ['du 30 novembre au 4 décembre', '2026-11-30 – 2026-12-04'],
    ['du lundi 30 novembre au vendredi 4 décembre', '2026-11-30 – 2026-12-04'],
    ['30 nov. au 4 déc.', '2026-11-30 – 2026-12-04'],
    ['du 30/11 au 04/12', '2026-11-30 – 2026-12-04'],
    ['du 30 au 4 décembre', '2026-11-30 – 2026-12-04'],
    ['1-5 December', '2026-12-01 – 2026-12-05'],
    ['December 1-5', '2026-12-01 – 2026-12-05'],
    ['December 1 - 5, 2026', '2026-12-01 – 2026-12-05'],
    ['1 and 2 December', '2026-12-01 – 2026-12-02'],
    ['du 1er au 5 décembre', '2026-12-01 – 2026-12-05'],
    ['le 1er décembre', '2026-12-01 – 2026-12-01'],
    ['20 December to 3 January', '2026-12-20 – 2027-01-03'],
    ['du 20 décembre au 3 janvier 2027', '2026-12-20 – 2027-01-03'],
    ['25 November to 4 December', '2026-11-28 – 2026-12-04'],
    ['4 March', '2027-03-04 – 2027-03-04'],
    ['3/4', '2027-04-03 – 2027-04-03'],
    ['12/25', '2026-12-25 – 2026-12-25'],
    ['tomorrow', '2026-11-29 – 2026-11-29'],
    ['demain', '2026-11-29 – 2026-11-29'],
    ['après-demain', '2026-11-30 – 2026-11-30'],
    ['the day after tomorrow', '2026-11-30 – 2026-11-30'],
    ['today', '2026-11-28 – 2026-11-28'],
    ["aujourd'hui", '2026-11-28 – 2026-11-28'],
    ['tomorrow and Monday', '2026-11-29 – 2026-11-30'],
    ['from tomorrow until 4 December', '2026-11-29 – 2026-12-04'],
    ['next week', '2026-11-30 – 2026-12-06'],
    ['la semaine prochaine', '2026-11-30 – 2026-12-06'],
    ['this week', '2026-11-28 – 2026-11-29'],
    ['the week of 7 December', '2026-12-07 – 2026-12-13'],
    ['la semaine du 7 décembre', '2026-12-07 – 2026-12-13'],
    ['next week Tuesday to Thursday', '2026-12-01 – 2026-12-03'],
    ['mardi de la semaine prochaine', '2026-12-01 – 2026-12-01'],
    ['next month', '2026-12-01 – 2026-12-31'],
    ['le mois prochain', '2026-12-01 – 2026-12-31'],
    ['in February', '2027-02-01 – 2027-02-28'],
    ['Monday', '2026-11-30 – 2026-11-30'],
    ['from Monday to Friday', '2026-11-30 – 2026-12-04'],
    ['Mon-Fri', '2026-11-30 – 2026-12-04'],
    ['de lundi à vendredi', '2026-11-30 – 2026-12-04'],
    ['Monday and Tuesday', '2026-11-30 – 2026-12-01'],
    ['until Friday', '2026-11-28 – 2026-12-04'],
    ['jusqu’à vendredi', '2026-11-28 – 2026-12-04'],
    ["jusqu'au 4 décembre", '2026-11-28 – 2026-12-04'],
    ['from Monday', '2026-11-30 – '],
    ['à partir du 1er décembre', '2026-12-01 – '],
    ['back on Monday', '2026-11-28 – 2026-11-29'],
    ['de retour le 7 décembre', '2026-11-28 – 2026-12-06'],
    ['for two weeks', '2026-11-28 – 2026-12-11'],
    ['pendant 3 jours', '2026-11-28 – 2026-11-30'],
    ['une semaine à partir de lundi', '2026-11-30 – 2026-12-06'],
    ['for 3 days from 1 December', '2026-12-01 – 2026-12-03'],
    ['I am on holiday next week, sorry', '2026-11-30 – 2026-12-06'],
  ])('“%s” is %s', (text, period) => {
    expect(read(text)).toBe(period);
    expect(read(text.toUpperCase())).toBe(period);
    expect(read(`\u200b ${text.replaceAll(' ', '\u00a0')}`)).toBe(period);
  });

  it.each([
    ...['', '31/2', '30 February', '2026-02-30', '2026-13-45', '99/99', '0/0', 'Friday 13th 14th 15th', 'soon'],
    ...['1 and 3 December', '1 December 2 3', '20 November 2026', '4 December to 1 December 2026', '2020', '5 pm'],
    ...['until next week', 'tomorrow at 10', 'next week and the week of 14 December', '1/2/3/4/5', '-', 'to', 'week'],
  ])('“%s” is not guessed', (text) => {
    expect(read(text)).toBe('none');
  });

  it('weeks are those of the person', () => {
    const inJerusalem = { ...SAID, workdays: [7, 1, 2, 3, 4] };
    expect(read('next week', inJerusalem)).toBe('2026-11-29 – 2026-12-05');
  });

  it('is looked at to a bounded length', () => {
    for (const text of ['1/', '12 ', "d'", '-', 'a week ', '1:00', '2026-']) {
      const period = periodIn(text.repeat(200_000), SAID);
      for (const day of [period?.from, period?.to]) expect(day === undefined || asDay(day)).toBeTruthy();
    }
  });
});

describe('the form of an absence', () => {
  /** What is in the form, and what is said of it. */
  const form = (language: 'en' | 'fr', ...texts: string[]) => {
    const peer = aPeer({ language });
    const before = peer.session;
    const [card] = peer.says(...texts);
    const values = (card?.fields ?? []).map((field) => (field.kind === 'date' ? field.value : undefined));
    return { peer, card, values, isAsBefore: JSON.stringify(peer.session) === JSON.stringify(before) };
  };

  it.each([
    ['en', 'away 30 March to 4 April', ['2027-03-30', '2027-04-04']],
    ['en', 'Away: 2027-03-30 2027-04-04', ['2027-03-30', '2027-04-04']],
    ['en', 'away 30/3 - 4/4', ['2027-03-30', '2027-04-04']],
    ['en', '/peer-review away tomorrow', ['2027-03-26', '2027-03-26']],
    ['en', 'away next week', ['2027-03-29', '2027-04-04']],
    ['en', 'away from Monday', ['2027-03-29', undefined]],
    ['fr', 'absent du 30 mars au 4 avril', ['2027-03-30', '2027-04-04']],
    ['fr', 'absente la semaine prochaine', ['2027-03-29', '2027-04-04']],
    ['fr', 'Je m’absente du 30/3 au 4/4', ['2027-03-30', '2027-04-04']],
    ['fr', 'absence : 3/4', ['2027-04-03', '2027-04-03']],
    ['en', 'away', [HERE.today, undefined]],
  ] as const)('%s: “%s” is filled in, and nothing is applied', (language, text, values) => {
    const opened = form(language, text);
    expect(opened.values).toEqual(values);
    expect(opened.isAsBefore).toBe(true);
    if (values[1] !== undefined) expect(opened.peer.heard()).toContain('2027');
  });

  it('opens with its days from a sentence that was offered it', () => {
    const { peer, card } = form('en', 'below', 'I am on holiday from 30 March to 4 April');
    const [away] = peer.presses(card, 'away');
    expect(away?.fields.map((field) => (field.kind === 'date' ? field.value : ''))).toEqual([
      '2027-03-30',
      '2027-04-04',
    ]);
    expect(peer.session.pending).toEqual([]);
  });

  it.each([
    ['snooze until Monday', '2027-03-29'],
    ['snooze tomorrow', '2027-03-26'],
    ['snooze 1 April', '2027-04-01'],
    ['snooze next week', '2027-03-29'],
    ['plus tard lundi', '2027-03-29'],
    ['snooze', undefined],
    ['snooze today', undefined],
  ])('“%s” puts the day into the form of reminders', (text, day) => {
    expect(form('en', text).values).toEqual([day]);
  });

  it.each([
    ...['away 999999999 weeks', 'away 10000 days', 'away 9999 days from 31 December 2026', 'away week of 31/12/9999'],
    ...['away 2 weeks from 31 December 9999', 'away december 9999', 'away 1 April 2099', 'snooze 31 December 9999'],
    ...['away 2027-02-30', 'away 31 April to 2 May', 'absent 999999999 semaines'],
  ])('“%s” opens the form without days: there are none such', (text) => {
    expect(form('en', text).values?.at(-1)).toBeUndefined();
    expect(form('en', text).card?.fields.length).toBeGreaterThan(0);
  });

  it.each(['away from the centre', 'absent in 2020', 'absence of data', 'absente du conseil', 'away 30 people'])(
    '“%s” is no command',
    (text) => {
      const { card } = form('en', 'below', text);
      expect(card?.fields).toEqual([]);
    },
  );

  it('takes the days back to what may be chosen', () => {
    const { values } = form('en', 'away 20 March to 30 March');
    expect(values).toEqual([HERE.today, '2027-03-30']);
    expect(addDays(HERE.today, 5)).toBe('2027-03-30');
  });
});
