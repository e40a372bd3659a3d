import { byNumber } from '../../src/steps/typing/by-number';

const SAID = 'The board meets once a month: in May (2027).';

it.each([
  '12: ',
  '12 : ',
  '12\u00a0: ',
  '12. ',
  '12) ',
  '12] ',
  '12 - ',
  '12 – ',
  '12 — ',
  '12 ',
  '12\n',
  '12：',
  '12 = ',
  '#12: ',
  '# 12 ',
  'n° 12\u00a0: ',
  'N°12: ',
  'no. 12: ',
  'No 12 ',
  'nr. 12: ',
  '№ 12: ',
  '  12: ',
])('%j names what is said by its number', (number) => {
  expect(byNumber(`${number}${SAID}`)).toEqual({ number: 12, text: SAID });
});

it.each(['12', '12:', ' #12 ', 'n° 12.'])('%j alone says nothing of it', (number) => {
  expect(byNumber(number)).toEqual({ number: 12, text: '' });
});

it.each(['', 'Nobody came.', '12th of May', '123456 people', 'no twelve', '#', 'n°'])('%j is no number', (said) => {
  expect(byNumber(said)).toEqual({ number: undefined, text: said });
});

it('looks at a long text once', () => {
  for (const unit of ['1', ' ', '#', 'n° ', '12 ', ': ']) {
    const said = `${unit.repeat(500_000)}a`;
    expect(byNumber(said).text.endsWith('a')).toBe(true);
  }
});
