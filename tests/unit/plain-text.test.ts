import fc from 'fast-check';
import { cleaned, cleanLines, folded, onOneLine } from '../../src/method/plain-text';

describe('a text as it is kept', () => {
  it.each([
    ['Windows', 'a\r\nb'],
    ['old Macs', 'a\rb'],
    ['Word', 'a\vb'],
    ['a new page', 'a\fb'],
    ['Unicode', 'a\u2028b'],
    ['Unicode’s paragraphs', 'a\u2029b'],
    ['a mainframe', 'a\u0085b'],
  ])('has the lines of %s', (_, text) => {
    expect(cleanLines(text)).toEqual(['a', 'b']);
  });

  it.each([
    ['zero-width space', '\u200b'],
    ['byte order mark', '\ufeff'],
    ['word joiner', '\u2060'],
    ['soft hyphen', '\u00ad'],
    ['Mongolian separator', '\u180e'],
    ['Hangul filler', '\u3164'],
  ])('has no %s', (_, nothing) => {
    expect(cleaned(`${nothing}be${nothing}low${nothing}`)).toBe('below');
  });

  it.each(['👩‍👩‍👧‍👦', 'می‌خواهم', 'क्‍ष', 'l’été\u00a0: oui', 'a\u0000b\u001b', '\u202eabc\u202c!'])(
    'keeps “%s”',
    (text) => {
      expect(cleaned(text)).toBe(text);
    },
  );

  it('has nothing invisible at its ends', () => {
    expect(cleaned('\u200e\u00a0 below\u200d \u200f')).toBe('below');
  });

  it('is the same, cleaned again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(cleaned(cleaned(text))).toBe(cleaned(text))));
  });
});

describe('a text on one line', () => {
  it('has one space where lines end and between words', () => {
    expect(onOneLine(' one\n\ttwo  three\r\n')).toBe('one two three');
  });

  it('stands with the no-break spaces that it came with', () => {
    const said = 'Genoa\u00a0: quand vous le rappeler\u202f?';
    expect(onOneLine(said)).toBe(said);
  });
});

describe('a text as it is compared', () => {
  it.each([
    ['AU‑DESSOUS', 'au-dessous'],
    ['au–dessous', 'au-dessous'],
    ['n’a pas', "n'a pas"],
    ['２', '2'],
    ['be\u00adlow\u200b', 'below'],
    ['Łódź', 'lodz'],
    ['Weißenfels', 'weissenfels'],
    ['København', 'kobenhavn'],
    ['İstanbul', 'istanbul'],
    ['à\u00a0parité', 'a parite'],
    ['a\u0300 parite\u0301', 'a parite'],
    ['می‌خواهم', 'میخواهم'],
    ['« Gênes »', '" genes "'],
    ['ﬁn', 'fin'],
  ])('“%s” is “%s”', (text, same) => {
    expect(folded(text)).toBe(same);
  });

  it('keeps apart what differs in more than accents', () => {
    expect(folded('au-dessous')).not.toBe(folded('au-dessus'));
    expect(folded('कि')).not.toBe(folded('की'));
  });
});
