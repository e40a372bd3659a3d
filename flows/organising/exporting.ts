import { sightOf } from '../../src/method/blind-rule';
import { isOpened } from '../../src/method/calendar';
import type { Language } from '../../src/method/language';
import { isOfHost } from '../../src/method/permissions';
import type { Block, Prompt } from '../../src/ports/prompt';
import { notYetOpen } from '../../src/steps/beforehand';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { type ExportFormat, formatInWords, formatName } from '../../src/steps/exports';
import { isCalled, saidOfFile } from '../../src/steps/named-file';
import { type OfferedFile, offeredFiles, wantedNow } from '../../src/steps/offered-files';
import { commandButton, prompt, text } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import type { Press, Said } from '../../src/steps/step';
import { FILE_FORM } from './forms';
import { EXPORTING } from './words/exporting';
import { RUNNING } from './words/running';

/** Where a file and its format are chosen, one after the other; whoever names them has them at once. */
export function exporting(session: Session, view: ReviewView, context: FlowContext, { file }: Said): Turn {
  const { review } = view;
  // The team is told so before any turn; nothing of the host's own is there before, either.
  if (isOfHost(context.person, review) && !isOpened(review, context.now))
    return saying(session, notYetOpen(review, context));
  const said = file === undefined ? undefined : saidOfFile(context.exports, file);
  return saying(lookingAt(session, review.id), said ? namedCard(view, context, said) : filesCard(view, context));
}

/** The formats of the file that was chosen. */
export function chosenFile(session: Session, view: ReviewView, context: FlowContext, { fields }: Press): Turn {
  const { exportFile } = FILE_FORM.read(fields);
  const chosen = offeredIn(view, context).find(({ name }) => name === exportFile);
  return saying(session, chosen ? formatsCard(view, context, chosen) : filesCard(view, context));
}

function offeredIn({ review }: ReviewView, context: FlowContext): readonly OfferedFile[] {
  return offeredFiles(context, context.person, review, context.kept);
}

/** The one that was named, what one most likely wants now before any other of that name; else those to choose from. */
function namedCard(
  view: ReviewView,
  context: FlowContext,
  { words, format }: { words: readonly string[]; format?: ExportFormat },
): Prompt {
  const offered = offeredIn(view, context);
  const w = EXPORTING[context.language];
  if (words.length === 0) {
    const so = offered.filter(({ files }) => files.some((one) => one.format === format));
    return filesCard(view, context, { among: so.length > 0 ? so : offered, format });
  }
  const found = offered.filter(({ name, declared }) => isCalled(name, declared, words));
  const [first, other] = found;
  if (!first) return filesCard(view, context, { said: w.noneSo });
  const one = other ? found.findLast(({ declared }) => declared.wanted?.(view.review, context.now)) : first;
  if (one) return formatsCard(view, context, one, format);
  return filesCard(view, context, { among: found, said: w.several, format });
}

/** What there is to take away: what one most likely wants now, and all of it to choose from. */
function filesCard(
  view: ReviewView,
  context: FlowContext,
  { among, said, format }: { among?: readonly OfferedFile[]; said?: string; format?: ExportFormat | undefined } = {},
): Prompt {
  const { review } = view;
  const { language, now } = context;
  const w = EXPORTING[language];
  const { export: titles } = RUNNING[language];
  const offered = among ?? offeredIn(view, context);
  const first = wantedNow(offered, review, now);
  return prompt({
    address: { review: review.id },
    title: titles.title(review.hostCity),
    body: [
      ...(said === undefined ? [] : [text(said)]),
      ...sightLine(view, context, offered),
      ...(first
        ? [
            ...(said === undefined && offered.length > 1 ? [text(w.now)] : []),
            text(first.declared.label[language], 'strong'),
            text(heldIn(first, language), 'subtle'),
            ...linksTo(first, view, context, format),
          ]
        : [text(w.none)]),
      ...(offered.length > 1 ? [heldBy(offered, context)] : []),
    ],
    fields:
      offered.length > 1
        ? FILE_FORM.draw(language, {
            exportFile: { options: offered.filter((one) => one !== first).map((one) => option(one, context)) },
          })
        : [],
    actions: offered.length > 1 ? [{ id: 'export-file', label: w.formats, style: 'primary', submits: true }] : [],
    summary: titles.summary(review.hostCity),
  });
}

/** One file, in each of its formats. */
function formatsCard(view: ReviewView, context: FlowContext, one: OfferedFile, format?: ExportFormat): Prompt {
  const { review } = view;
  const { language, printsPdf } = context;
  const w = EXPORTING[language];
  const isThere = format === undefined || one.files.some((file) => file.format === format);
  const isPaper = one.files.some(({ declared }) => declared.as !== 'table');
  const noPdf = isPaper && !printsPdf && (format === undefined || format === 'pdf');
  const label = one.declared.label[language];
  return prompt({
    address: { review: review.id },
    title: `${label} · ${review.hostCity}`,
    body: [
      text(heldIn(one, language)),
      ...sightLine(view, context, [one]),
      ...(isThere || noPdf ? [] : [text(w.notSo(formatName(format)))]),
      ...(noPdf ? [text(w.noPdf, 'subtle')] : []),
      ...linksTo(one, view, context, format),
    ],
    actions: [commandButton('export', w.another, review.id)],
    summary: `${label} · ${review.hostCity}`,
  });
}

/** The format that was asked for stands first. */
function linksTo(one: OfferedFile, { review }: ReviewView, { language }: FlowContext, format?: ExportFormat): Block[] {
  const asked = one.files.filter((file) => file.format === format);
  return [...asked, ...one.files.filter((file) => !asked.includes(file))].map((file) => ({
    kind: 'link' as const,
    label: formatInWords(file, language),
    path: `exports/${review.id}/${file.file}`,
  }));
}

function option({ name, declared }: OfferedFile, { language }: FlowContext) {
  return { value: name, label: `${EXPORTING[language].steps[declared.step]} · ${declared.label[language]}` };
}

/** What it holds, where that stands alone. */
function heldIn({ declared: { holds } }: OfferedFile, language: Language): string {
  return `${holds[language].charAt(0).toLocaleUpperCase(language)}${holds[language].slice(1)}.`;
}

/** By step of the method, what each file holds. */
function heldBy(offered: readonly OfferedFile[], { language, words }: FlowContext): Block {
  const w = EXPORTING[language];
  const steps = [...new Set(offered.map(({ declared }) => declared.step))];
  return {
    kind: 'details',
    label: w.each,
    blocks: steps.flatMap((step): Block[] => [
      text(w.steps[step], 'strong'),
      {
        kind: 'list',
        items: offered.flatMap(({ declared }) =>
          declared.step === step ? [words.labelled(declared.label[language], declared.holds[language])] : [],
        ),
      },
    ]),
  };
}

/** How much of the others' sheets there is in them, where that is not all. */
function sightLine({ review }: ReviewView, context: FlowContext, offered: readonly OfferedFile[]): Block[] {
  const sight = sightOf(context.person, review, context.now);
  const holdsWork = offered.some(({ files }) => files.some(({ declared }) => declared.about === 'team'));
  return sight === 'all' || !holdsWork ? [] : [text(RUNNING[context.language].exported[sight], 'subtle')];
}
