import { shortDay } from '../../../src/i18n/format';
import { dayIn } from '../../../src/method/calendar';
import { may } from '../../../src/method/permissions';
import type { Instant } from '../../../src/method/time';
import type { Block, Option, Prompt } from '../../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../../src/steps/contract';
import { type Kept, keyOf } from '../../../src/steps/documents';
import { prompt, shortened, text } from '../../../src/steps/prompts';
import { fileBlocks } from '../files/blocks';
import { ofAsked } from '../files/kept';
import { WRITE_NOTES } from '../rights';
import { ASKED } from '../words/asked-words';
import { ASKED_FORM, WHICH_FORM } from './forms';
import { type AskedDocument, askedAt, askedIn, standsNow } from './kept';

/** So many stand on the card itself; the others are in the file. */
const MOST_SHOWN = 12;
const SHORT = 140;

/** Who may fetch something: who writes notes. By person id, the leader first. */
export function fetchers({ review, members = new Map() }: ReviewView): { id: string; name: string }[] {
  const { leader, peers, facilitators } = review.members;
  return [...new Set([leader, ...peers, ...facilitators])].flatMap((id) => {
    const found = members.get(id);
    return found && may({ id, city: found.city, active: true }, WRITE_NOTES, review) ? [{ id, name: found.name }] : [];
  });
}

/** All that were asked for: those that are not here yet first, to be closed with one press. */
export function askedCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { language } = context;
  const w = ASKED[language];
  const all = askedIn(context.kept);
  const waiting = all.filter(({ value }) => standsNow(value).state === 'asked');
  const here = all.filter(({ value }) => standsNow(value).state === 'received').reverse();
  const title = w.title(view.review.hostCity);
  const option = (one: Kept<AskedDocument>, mark: string): Option => ({
    value: keyOf(one),
    label: `${mark}${shortened(one.value.title, 60)}`,
  });
  const options = [...waiting.map((one) => option(one, '')), ...here.map((one) => option(one, '✓ '))].slice(0, 90);
  const [next] = options;
  return prompt({
    address: { review: view.review.id },
    title,
    body: [
      ...first,
      ...(all.length === 0 ? [text(w.none)] : []),
      ...(all.length > 0 && waiting.length === 0 ? [text(w.allHere, 'good')] : []),
      ...(waiting.length > 0 ? [text(w.waiting(waiting.length), 'strong')] : []),
      ...listed(waiting, view, context),
      ...(here.length > 0
        ? [{ kind: 'details' as const, label: w.here(here.length), blocks: listed(here, view, context) }]
        : []),
    ],
    fields: WHICH_FORM.draw(language, {
      askedWhich: options.length > 1 && next ? { options, value: next.value } : undefined,
    }),
    actions: next
      ? [
          ...(waiting.length > 0
            ? [
                {
                  id: 'asked-received',
                  label: w.isHere,
                  style: 'primary' as const,
                  submits: true as const,
                  data: { document: next.value },
                },
              ]
            : []),
          { id: 'asked-open', label: w.open, submits: true as const, data: { document: next.value } },
        ]
      : [],
    summary: title,
  });
}

function listed(all: readonly Kept<AskedDocument>[], view: ReviewView, context: FlowContext): Block[] {
  const w = ASKED[context.language];
  const rest = all.length - MOST_SHOWN;
  return [
    { kind: 'list', items: all.slice(0, MOST_SHOWN).map((one) => lineOf(one, view, context)) },
    ...(rest > 0 ? [text(w.more(rest), 'subtle')] : []),
  ].filter((block) => block.kind !== 'list' || block.items.length > 0) as Block[];
}

/** `The minutes · asked of: Deputy mayor · Anna fetches it · asked on Wed 21 April`. */
function lineOf({ value }: Kept<AskedDocument>, view: ReviewView, context: FlowContext): string {
  const w = ASKED[context.language];
  const { state, at, fetches } = standsNow(value);
  const said =
    state === 'received'
      ? w.cameOn(dayOf(at, view, context))
      : w.fetchedBy(nameIn(fetches, view, context), dayOf(askedAt(value), view, context));
  return `${w.of(shortened(value.title, SHORT), shortened(value.function, SHORT))} · ${said}`;
}

/** One of them, with what can be said of it. */
export function documentCard(
  view: ReviewView,
  one: Kept<AskedDocument>,
  context: FlowContext,
  first: readonly Block[] = [],
): Prompt {
  const { language } = context;
  const w = ASKED[language];
  const { value } = one;
  const { state, fetches, link, at } = standsNow(value);
  const data = { document: keyOf(one) };
  const people = fetchers(view);
  const isHere = state === 'received';
  return prompt({
    address: { review: view.review.id },
    progress: value.function,
    title: value.title,
    body: [
      ...first,
      text(w.askedOn(dayOf(askedAt(value), view, context), nameIn(fetches, view, context)), 'subtle'),
      ...(isHere ? [text(w.cameOn(dayOf(at, view, context)), 'subtle')] : []),
      ...(link === undefined ? [] : [{ kind: 'site' as const, label: shortened(link, 80), url: link }]),
      ...fileBlocks(ofAsked(keyOf(one)), view, context),
    ],
    fields: ASKED_FORM.draw(language, {
      askedLink: { value: link ?? '' },
      askedFetches: isHere
        ? undefined
        : { options: people.map(({ id, name }) => ({ value: id, label: name })), value: fetches },
    }),
    actions: [
      ...(isHere
        ? [{ id: 'asked-save', label: w.save, style: 'primary' as const, submits: true as const, data }]
        : [
            { id: 'asked-received', label: w.isHere, style: 'primary' as const, submits: true as const, data },
            { id: 'asked-save', label: w.save, submits: true as const, data },
          ]),
      isHere ? { id: 'asked-waits', label: w.notHere, data } : { id: 'asked-drop', label: w.drop, data },
      { id: 'asked-documents', label: w.all },
    ],
    summary: value.title,
  });
}

function dayOf(at: Instant, { review }: ReviewView, { language, today }: FlowContext): string {
  return shortDay(dayIn(review.timeZone, at), language, today);
}

function nameIn(person: string, { members }: ReviewView, { language }: FlowContext): string {
  return members?.get(person)?.name ?? ASKED[language].nobody;
}
