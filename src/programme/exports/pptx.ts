import { LOCALES } from '../../method/language';
import type { Slide } from '../../steps/export-parts';
import { LINE_ENDS } from './csv';
import type { DocumentFacts } from './docx';
import { clean, dated } from './office-parts';
import { SLIDE_WORDS } from './pptx-words';
import { pagesOf, ROOM, type SlidePage } from './slide-pages';

type Library = typeof import('pptxgenjs').default;
type Presentation = InstanceType<Library>;

/** Loaded where a presentation is made, and nowhere else; its other build is no module to every Node we run on. */
function library(): Library {
  return require('pptxgenjs');
}

const FONT = 'Calibri';
/** Dark on light, 7 to 1 and more; nothing is told by colour alone. */
const [INK, PAPER, DEEP, BAR] = ['1F2933', 'FFFFFF', '12355B', '2F80C2'];
/** In points: an inch has 72. */
const SIDE = 960;
const MARGIN = (SIDE - ROOM.width) / 2;
const inches = (points: number) => points / 72;
const [TITLE_TOP, TITLE_HEIGHT, TEXT_TOP] = [26, 78, 122];

/**
 * Slides as PowerPoint opens them, and LibreOffice: each has a title that is one, what is read comes after it in order, the
 * language is set, and there is no picture that needs words. The same data give the same file.
 */
export async function toPptx(slides: Iterable<Slide>, { title, language, at }: DocumentFacts): Promise<Uint8Array> {
  const Made = library();
  const made = new Made();
  const lang = LOCALES[language];
  made.layout = 'LAYOUT_WIDE';
  made.title = clean(title);
  made.author = 'Critical Friend';
  made.company = 'Critical Friend';
  made.subject = clean(title);
  made.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMasters(made);
  const w = SLIDE_WORDS[language];
  const { pages, isCut } = pagesOf([...slides].map(cleaned));
  for (const [n, page] of pages.entries()) {
    const items = isCut && n === pages.length - 1 ? [w.cut, ...page.items] : page.items;
    const shown = page.parts > 1 ? w.part(page.title, page.part, page.parts) : page.title;
    drawSlide(made, { ...page, items, title: shown }, lang);
  }
  const bytes = await made.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new RangeError('a presentation is no bytes');
  return dated(bytes, at);
}

function cleaned({ title, lead, items, ...rest }: Slide): Slide {
  const lines = (text: string) => text.split(LINE_ENDS).map(clean).join('\n');
  return {
    ...rest,
    title: lines(title).replace(/\n/g, ' '),
    ...(lead === undefined ? {} : { lead: lines(lead) }),
    items: items.map(lines),
  };
}

function defineMasters(made: Presentation): void {
  const placed = { x: inches(MARGIN), w: inches(ROOM.width), fontFace: FONT, margin: 0 };
  made.defineSlideMaster({
    title: 'OPENING',
    background: { color: DEEP },
    objects: [
      {
        placeholder: {
          options: {
            ...{
              ...placed,
              name: 'title',
              type: 'title',
              y: inches(90),
              h: inches(150),
              align: 'left',
              valign: 'bottom',
            },
            ...{ fontSize: 44, bold: true, color: PAPER },
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            ...{ ...placed, name: 'body', type: 'body', y: inches(264), h: inches(240), valign: 'top' },
            ...{ fontSize: 24, color: PAPER },
          },
          text: '',
        },
      },
    ],
  });
  made.defineSlideMaster({
    title: 'PLAIN',
    background: { color: PAPER },
    slideNumber: { x: inches(SIDE - 80), y: inches(504), w: inches(50), fontFace: FONT, fontSize: 14, color: INK },
    objects: [
      { rect: { x: 0, y: 0, w: inches(14), h: '100%', fill: { color: BAR } } },
      {
        placeholder: {
          options: {
            ...{ ...placed, name: 'title', type: 'title', y: inches(TITLE_TOP), h: inches(TITLE_HEIGHT) },
            ...{ align: 'left', valign: 'middle', fontSize: 36, bold: true, color: DEEP },
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            ...{ ...placed, name: 'body', type: 'body', y: inches(TEXT_TOP), h: inches(ROOM.height), valign: 'top' },
            ...{ fontSize: 24, color: INK },
          },
          text: '',
        },
      },
    ],
  });
}

function drawSlide(made: Presentation, { isOpening, title, lead, items, size }: SlidePage, lang: string): void {
  const slide = made.addSlide({ masterName: isOpening ? 'OPENING' : 'PLAIN' });
  const titleSize = titleSizeOf(title, isOpening ? 44 : 36);
  slide.addText([{ text: title, options: { lang, fontSize: titleSize } }], {
    placeholder: 'title',
    objectName: 'Title',
  });
  const said = [
    ...(lead === undefined ? [] : [{ text: lead, isItem: false }]),
    ...items.map((text) => ({ text, isItem: !isOpening })),
  ];
  if (said.length === 0) return;
  const gap = Math.round(size * 0.45);
  const runs = said.map(({ text, isItem }, n) => ({
    text,
    options: {
      ...{ lang, fontSize: isOpening ? Math.min(size, 26) : size, paraSpaceAfter: gap, breakLine: n < said.length - 1 },
      ...(isItem ? { bullet: { indent: Math.round(size * 1.1) } } : { bullet: false }),
    },
  }));
  slide.addText(runs, { placeholder: 'body', objectName: 'Text' });
}

/** A title has two lines at most. */
function titleSizeOf(title: string, size: number): number {
  const wide = (title.length * 0.58 * size) / ROOM.width;
  return wide <= 1.9 ? size : Math.max(20, Math.floor((size * 1.9) / wide));
}
