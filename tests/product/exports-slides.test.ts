import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { toDocx } from '../../src/programme/exports/docx';
import { toMarkdown } from '../../src/programme/exports/markdown';
import { toPptx } from '../../src/programme/exports/pptx';
import { heightOf, MOST_SLIDES, pagesOf, ROOM } from '../../src/programme/exports/slide-pages';
import { blocksOf, type Slide } from '../../src/steps/export-parts';
import { must } from '../support/benchmark-story';
import { allThroughLibreOffice, impressIsThere, throughLibreOffice } from '../support/libreoffice';
import { testWith } from '../support/required';
import { MIDWAY } from '../support/sheets';

const facts = { title: 'Genoa: first findings', language: 'fr', at: MIDWAY } as const;
const OPENING: Slide = { isOpening: true, title: 'Genoa: first findings', lead: 'Thursday 22 April 2027', items: [] };
const HARD = 'a <b>&amp; "line"\u0007 \ud800of \u202esigns';
const LONG = 'The committee meets four times a year and is heard late. '.repeat(11).trim();
const slide = (title: string, ...items: string[]): Slide => ({ title, items });
const xml = (bytes: Uint8Array, part: string) => strFromU8(must(unzipSync(bytes)[part]));

const ANY = fc.record({
  title: fc.string({ maxLength: 60 }),
  items: fc.array(fc.oneof(fc.string({ maxLength: 600 }), fc.constant(LONG), fc.constant('宗'.repeat(600))), {
    maxLength: 5,
  }),
});

describe('what does not fit on a slide goes on on the next', () => {
  it('all of it is there, in order, and on no slide is more than there is room for', () => {
    fc.assert(
      fc.property(fc.array(ANY, { maxLength: 6 }), (slides) => {
        const { pages, isCut } = pagesOf(slides);
        expect(pages.length).toBeLessThanOrEqual(MOST_SLIDES);
        for (const page of pages) expect(heightOf(page, page.size)).toBeLessThanOrEqual(ROOM.height);
        if (!isCut) expect(pages.flatMap(({ items }) => items)).toEqual(slides.flatMap(({ items }) => items));
      }),
    );
  });

  it('five lines of 600 signs are no smaller than 18 points, and what is short is large', () => {
    const { pages } = pagesOf([OPENING, slide('Strengths', LONG, LONG, LONG, LONG, LONG), slide('Next', 'Soon.')]);
    expect(pages.map(({ part, parts }) => `${part} of ${parts}`)).toEqual([
      '1 of 1',
      ...['1 of 3', '2 of 3', '3 of 3'],
      '1 of 1',
    ]);
    for (const { size } of pages) expect(size).toBeGreaterThanOrEqual(18);
    expect(pages.at(-1)?.size).toBe(28);
  });

  it.each([
    ...([
      ['W', 0.989],
      ['M', 0.863],
      ['m', 0.974],
      ['w', 0.818],
      ['@', 1],
      ['—', 1],
      ['œ', 0.982],
    ] as const),
    ...([
      ['O', 0.787],
      ['E', 0.632],
      ['n', 0.634],
      ['é', 0.615],
      ['8', 0.636],
      ['r', 0.411],
      ['«', 0.612],
    ] as const),
  ])(
    'a line of %s takes all the room that it takes in a wide font (DejaVu Sans), and none runs off a slide',
    (sign, width) => {
      for (const size of [28, 20, 18]) {
        const lines = Math.ceil((600 * width) / (ROOM.width / size - 1.2));
        expect(heightOf({ items: [sign.repeat(600)] }, size)).toBeGreaterThanOrEqual(lines * 1.22 * size);
      }
    },
  );

  it('where even the smallest letters have no room, it is said, and where all of it is', async () => {
    const slides = Array.from({ length: 14 }, (_, n) => slide(`Slide ${n}`, LONG));
    expect(pagesOf(slides).isCut).toBe(true);
    const bytes = await toPptx(slides, { ...facts, language: 'en' });
    expect(xml(bytes, 'ppt/slides/slide10.xml')).toContain('There is more than ten slides hold.');
  });
});

it('each slide has a title that is one, read before the rest; its language is set; it is dated by the data', async () => {
  const slides = [OPENING, slide('Points forts', HARD)];
  const [one, other] = [await toPptx(slides, facts), await toPptx(slides, facts)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(xml(one, 'docProps/core.xml')).toContain(`>${MIDWAY}</dcterms:created>`);
  for (const n of [1, 2]) {
    const said = xml(one, `ppt/slides/slide${n}.xml`);
    expect(said.indexOf('type="title"')).toBeGreaterThan(0);
    expect(said.indexOf('type="title"')).toBeLessThan(said.indexOf('type="body"'));
    expect(said).toContain('lang="fr-FR"');
    expect(said).not.toContain('<p:pic>');
  }
});

it('as a document and as Markdown the same slides say the same', async () => {
  const slides = [OPENING, slide('Strengths', 'Heard by all.')];
  expect([...toMarkdown(blocksOf(slides))].join('')).toBe(
    '# Genoa: first findings\n\nThursday 22 April 2027\n\n## Strengths\n\n- Heard by all.\n',
  );
  const word = xml(await toDocx(blocksOf(slides), facts), 'word/document.xml');
  for (const part of ['Genoa: first findings', 'Heading2', 'Heard by all.']) expect(word).toContain(part);
});

describe('in LibreOffice', () => {
  const test = testWith('LibreOffice Impress', impressIsThere());
  const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length;

  test('as a document, a full pack takes two pages at most', async () => {
    const line = LONG.slice(0, 300);
    const parts = ['Strengths', 'Points', 'Recommendations'].map((title) => slide(title, line, line, line, line, line));
    const pack = [
      OPENING,
      slide('What we did', LONG),
      ...parts,
      slide('Next', 'Soon.', 'Later.', 'Then.', 'A year on.'),
    ];
    const document = await toDocx(blocksOf(pack), facts);
    expect(pagesIn(await throughLibreOffice(document, { from: 'docx', to: 'pdf' }))).toBeLessThanOrEqual(2);
  });

  test('long and odd texts open, on at most ten slides, with all that was written', async () => {
    const many = [OPENING, ...['One', 'Two', 'Three'].map((title) => slide(title, LONG, LONG, LONG, LONG, LONG))];
    const odd = [OPENING, slide(HARD, HARD, '=1+1', '宗'.repeat(80), 'x'.repeat(300)), slide('', '')];
    const made = [await toPptx(many, facts), await toPptx(odd, facts)];
    const [long = Buffer.of(), strange = Buffer.of()] = await allThroughLibreOffice(made, { from: 'pptx', to: 'pdf' });
    expect([pagesIn(long), pagesIn(strange)]).toEqual([pagesOf(many).pages.length, 3]);
    const again = xml(await throughLibreOffice(must(made[1]), { from: 'pptx', to: 'odp' }), 'content.xml');
    for (const part of ['>a &lt;b&gt;&amp;amp; &quot;line&quot; of signs<', '>=1+1<', 'presentation:class="title"'])
      expect([part, again.includes(part)]).toEqual([part, true]);
  });
});
