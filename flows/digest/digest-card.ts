import { say, wordsIn } from '../../src/i18n';
import { dayInWords, momentInWords, percent } from '../../src/i18n/format';
import { dayIn, deadline, hasBegun, isCallAhead } from '../../src/method/calendar';
import type { Digest, DigestContent, DigestHead } from '../../src/method/digest';
import type { GridRow } from '../../src/method/grid';
import { nameAndPlace } from '../../src/method/person';
import { onOneLine } from '../../src/method/plain-text';
import { seatAsOne } from '../../src/method/seats';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { labelsFor, BUTTONS as ON_FINDINGS } from '../consolidation/public';
import { BUTTONS as ON_PEOPLE } from '../organising/public';
import { basisChoice } from '../prompts/basis';
import { closedBlocks } from '../prompts/closed-cells';
import { agreementInWords, hostDiffersInWords, lateLine, splitInWords } from '../prompts/findings';
import { FINDINGS } from '../prompts/findings-words';
import { OUTCOME } from '../prompts/outcome-words';
import { SIGHT } from '../prompts/who-reads-words';
import { SHARED } from '../prompts/words';
import type { DigestScene } from './digest-scene';
import { heatMapOf, heatMapWords } from './heat-map';
import { WORDS } from './words';

/** How many lines the top part has at most; what finds no room there is behind *Details*. */
const TOP_LINES = 10;
/** How many items a line of the digest's top part names. */
const NAMED = 4;
/** How many characters of somebody's own words a line quotes. */
const QUOTED = 120;

/** A digest as a card: at most ten lines on top, the rest behind *Details*. */
export function digestCard(digest: Digest, scene: DigestScene): Prompt {
  const { head, content } = digest;
  const title = titleOf(head, scene);
  const first = digest.nothingNew ? [quietLine(head, scene)] : headLines(digest, scene);
  const found = digest.nothingNew ? [] : [...contentLines(head, content, scene), ...sightLine(digest, scene)];
  const decides = scene.copy === 'leader' && scene.decides;
  const decisions = decides ? decisionLines(digest, scene) : { blocks: [], actions: [], lines: 0 };
  const basis = basisOf(digest, scene);
  const room = TOP_LINES - first.length - decisions.lines;
  return prompt({
    title,
    body: [
      ...first,
      ...found.slice(0, room),
      ...(digest.nothingNew ? [] : [picture(head, scene)]),
      ...details(digest, scene, found.slice(room)),
      // Right above the buttons that carry their numbers.
      ...decisions.blocks,
    ],
    fields: basis.fields,
    actions: [...decisions.actions, ...basis.actions],
    summary: wordsIn(scene.language).labelled(
      WORDS[scene.language].summary(scene.review.hostCity),
      quietOrCount(digest, scene),
    ),
  });
}

/** From its lines to what they rest on, once that is open to the team: for who leads, in the conversation with them alone. */
function basisOf({ head, content }: Digest, { benchmark, copy, decides, language, review }: DigestScene) {
  const rows = copy === 'leader' && decides && head.phase === 'after' ? (content?.rows ?? []) : [];
  const told = rows.filter(({ answers }) => answers.length > 0).map(({ indicator }) => indicator.id);
  return basisChoice(benchmark, told, { language, review: review.id });
}

/**
 * The heat map, with all that it shows in words. Its language and phase are in its id too, so that no reader is shown
 * another one that they saw before.
 */
function picture(head: DigestHead, scene: DigestScene): Block {
  return {
    kind: 'image',
    picture: `${scene.picture}_${scene.language}-${head.phase}`,
    alt: heatMapWords(heatMapOf(head, scene)),
  };
}

function titleOf(head: DigestHead, scene: DigestScene): string {
  const w = WORDS[scene.language];
  const over = head.daysToVisit <= -scene.review.visit.days;
  const { stopped } = scene.review;
  const phase = stopped
    ? w.restsPhase[stopped.how]
    : head.phase === 'before'
      ? beforeGathering(head, scene)
      : head.daysToVisit > 0
        ? w.afterPhase(head.daysToVisit)
        : over
          ? w.overPhase
          : w.visitPhase;
  return w.title(scene.review.hostCity, dayInWords(scene.day, scene.language), phase);
}

/** Where whoever leads has no working day until then, none are counted: the day is named. */
function beforeGathering({ workingDaysToGathering: days }: DigestHead, scene: DigestScene): string {
  const { review, language } = scene;
  const w = WORDS[language];
  if (days > 0 || isLastDay(scene)) return w.beforePhase(isLastDay(scene) ? 0 : days);
  return w.gatheringOn(dayInWords(dayIn(review.timeZone, deadline(review)), language));
}

/** The sheets are due before this day is over: it is none of the days that are left. */
function isLastDay({ review, until }: DigestScene): boolean {
  return dayIn(review.timeZone, until) >= dayIn(review.timeZone, deadline(review));
}

/** Before it there was none, so that nothing is new since then. */
function isFirstDigest({ review, since }: DigestScene): boolean {
  return since <= (review.openedAt ?? since);
}

function answersInWords({ submitted, expected, fresh }: DigestHead, scene: DigestScene): string {
  const w = WORDS[scene.language];
  const share = percent(submitted, expected, scene.language);
  return isFirstDigest(scene) ? w.soFar(submitted, expected, share) : w.answers(submitted, expected, share, fresh);
}

function quietOrCount(digest: Digest, scene: DigestScene): string {
  return digest.nothingNew ? quietText(digest.head, scene) : answersInWords(digest.head, scene);
}

function quietText(head: DigestHead, scene: DigestScene): string {
  const share = percent(head.submitted, head.expected, scene.language);
  if (isFirstDigest(scene)) return answersInWords(head, scene);
  return WORDS[scene.language].nothingNew(head.submitted, head.expected, share);
}

function quietLine(head: DigestHead, scene: DigestScene): Block {
  return text(quietText(head, scene));
}

function headLines(digest: Digest, scene: DigestScene): Block[] {
  const w = WORDS[scene.language];
  const { head } = digest;
  const answers = answersInWords(head, scene);
  const bar: Block = {
    kind: 'bar',
    done: head.submitted,
    partly: 0,
    total: head.expected,
    label:
      head.phase === 'before' &&
      !scene.review.stopped &&
      head.submitted < head.expected &&
      !isLastDay(scene) &&
      head.workingDaysToGathering > 0
        ? `${answers} · ${w.pace(String(head.perDayNeeded))}`
        : answers,
  };
  return [
    bar,
    ...(scene.review.call && scene.review.call > scene.until && !scene.review.stopped
      ? [text(w.call(momentInWords(scene.review.call, scene.review.timeZone, scene.language, true)), 'subtle')]
      : []),
    ...countsLine(digest, scene),
  ];
}

function countsLine({ head: { counts }, sight }: Digest, { language }: DigestScene): Block[] {
  const w = WORDS[language];
  // Of nothing that was answered there is nothing to say.
  if (!counts || counts.same + counts.close + counts.opposite === 0) return [];
  const told = sight === 'answered' ? w.answeredCounts : w.counts;
  return [text(told(counts.same, counts.close, counts.opposite))];
}

/** What its reader does not see yet, where it has content for others. */
function sightLine({ sight }: Digest, { copy, language, review }: DigestScene): Block[] {
  return copy === 'channel' || sight === 'all'
    ? []
    : [text(SIGHT[language][sight][review.stopped ? 'rests' : 'goesOn'], 'subtle')];
}

function contentLines(head: DigestHead, content: DigestContent | undefined, scene: DigestScene): Block[] {
  if (!content) return [];
  const w = WORDS[scene.language];
  const { wanted } = OUTCOME[scene.language];
  const lines: string[] = [];
  if (content.opposite.length > 0 || head.phase === 'after')
    lines.push(w.opposite(content.opposite.length, named(content.opposite, scene)));
  if (content.hostDiffers.length > 0)
    lines.push(
      w.hostDiffers(
        content.hostDiffers.length,
        joined(content.hostDiffers, (one) => hostDiffersInWords(one, scene.language), scene),
      ),
    );
  if (content.contested.length > 0) lines.push(w.contested(named(content.contested, scene)));
  if (content.unknown.length > 0)
    lines.push(w.unknown(joined(content.unknown, (l) => w.askItem(quoted(l.text), l.people.length), scene)));
  if (content.wanted.length > 0)
    lines.push(w.wanted(joined(content.wanted, (f) => wanted(quoted(f.label), f.indicators.length), scene)));
  if (content.noVoice.length > 0)
    lines.push(FINDINGS[scene.language].noVoice(content.noVoice.map((t) => say(t.title, scene.language)).join(', ')));
  if (head.phase === 'after') {
    const decided = w.decided(content.decided, content.left);
    lines.push(
      content.decidedFresh > 0 && !isFirstDigest(scene)
        ? `${decided} · ${w.decidedSince(content.decidedFresh)}`
        : decided,
    );
  }
  return lines.map((l) => text(l));
}

/** Somebody's words on one line, cut where they are long: the whole is in the sheet. */
function quoted(words: string): string {
  return shortened(onOneLine(words), QUOTED);
}

function named(rows: readonly GridRow[], scene: DigestScene): string {
  return joined(rows, (row) => say(row.indicator.title, scene.language), scene);
}

function joined<T>(items: readonly T[], told: (item: T) => string, scene: DigestScene): string {
  const shown = items.slice(0, NAMED).map(told);
  const more = items.length - shown.length;
  return [...shown, ...(more > 0 ? [SHARED[scene.language].more(more)] : [])].join(' · ');
}

/** Something to decide: what it is, and what can be done about it at once, each in a word. */
interface ToDecide {
  said: string;
  presses: readonly { id: string; label: string; indicator: string }[];
}

/**
 * Decisions to take: at most five, in the order in which they matter, each with its number. Their buttons are in a row and
 * carry that number.
 */
function decisionLines(digest: Digest, scene: DigestScene): { blocks: Block[]; actions: Action[]; lines: number } {
  // Nothing is decided of what rests, and nobody is reminded.
  if (scene.review.stopped) return { blocks: [], actions: [], lines: 0 };
  const w = WORDS[scene.language];
  const review = scene.review.id;
  // Once the team is there nobody is reminded of a desk review any more.
  const silent = (hasBegun(scene.review, scene.until) ? [] : (digest.peers ?? [])).filter(
    (p) => p.silent && p.person !== scene.review.members.leader,
  );
  const toDecide = [
    ...lateDecisions(digest, scene),
    ...silent.map(
      (p): ToDecide => ({ said: w.silent(nameOf(p.person, scene), p.pace.silentWorkingDays), presses: [] }),
    ),
    ...rowDecisions(digest, scene),
  ].slice(0, 5);
  const numbered = toDecide.map((one, n) => ({ ...one, number: n + 1 }));
  const ofItems = numbered.flatMap(({ number, presses }) =>
    presses.map(({ id, label, indicator }) => ({ id, label: `${number} · ${label}`, data: { review, indicator } })),
  );
  const labels = labelsFor(scene.review.hostCity, scene.language);
  const actions: Action[] = [
    ...ofItems,
    ...(silent.length > 0 ? [{ id: ON_PEOPLE.remind, label: w.remind, data: { review } }] : []),
    digest.head.phase === 'before'
      ? { id: ON_FINDINGS.gather, label: labels.gather, data: { review } }
      : { id: ON_FINDINGS.merge, label: labels.merge, data: { review } },
  ];
  const items = numbered.map(({ number, said }) => text(`${number} · ${said}`));
  return {
    blocks: items.length > 0 ? [text(w.decisions, 'strong'), ...items] : [],
    actions,
    lines: items.length > 0 ? items.length + 1 : 0,
  };
}

/** What changed after it was decided; of several changes on one indicator the first is the one to look at. */
function lateDecisions({ content }: Digest, scene: DigestScene): ToDecide[] {
  const seen = new Set<string>();
  return (content?.late ?? []).map((change) => {
    const { id } = change.indicator;
    const presses = seen.has(id) ? [] : [{ id: ON_FINDINGS.show, label: WORDS[scene.language].look, indicator: id }];
    seen.add(id);
    return { said: lateLine(change, nameOf(change.person, scene), scene.language), presses };
  });
}

function rowDecisions({ head, content }: Digest, scene: DigestScene): ToDecide[] {
  const { language } = scene;
  const { openDiscussion } = labelsFor(scene.review.hostCity, language);
  const w = WORDS[language];
  const can = [
    ...(isCallAhead(scene.review, scene.until) ? [{ id: ON_FINDINGS.discuss, label: w.forCall }] : []),
    ...(head.phase === 'after' ? [{ id: ON_FINDINGS.openDiscussion, label: openDiscussion }] : []),
  ];
  return (content?.toDecide ?? []).map(({ indicator, consolidated }) => ({
    said: w.oppositeOne(say(indicator.title, language), splitInWords(consolidated, language)),
    presses: can.map((press) => ({ ...press, indicator: indicator.id })),
  }));
}

function details(digest: Digest, scene: DigestScene, more: readonly Block[]): Block[] {
  const w = WORDS[scene.language];
  const blocks: Block[] = [
    ...more,
    ...(digest.peers ? [text(w.perPeer, 'strong'), ...peerBars(digest, scene)] : []),
    ...closedBlocks(scene, { now: scene.until, language: scene.language }),
    ...(digest.gaps.length > 0 ? [text(w.gap(digest.gaps.length), 'subtle')] : []),
    ...rowDetails(digest, scene),
  ];
  return blocks.length > 0 ? [{ kind: 'details', label: w.details, blocks }] : [];
}

function rowDetails(digest: Digest, scene: DigestScene): Block[] {
  const rows = (digest.content?.rows ?? []).filter((r) => r.answers.length > 1);
  if (rows.length === 0) return [];
  return [
    text(WORDS[scene.language].agreementRow, 'strong'),
    {
      kind: 'list',
      items: rows
        .filter((r) => r.consolidated.agreement !== 'insufficient')
        .map((r) => agreementInWords(r, scene.language)),
    },
  ];
}

/** A bar per peer: who is where, for the leader alone. */
function peerBars(digest: Digest, scene: DigestScene): Block[] {
  const w = WORDS[scene.language];
  return (digest.peers ?? []).map(({ person, pace, fresh }) => ({
    kind: 'bar',
    done: pace.complete,
    partly: Math.max(0, pace.judged - pace.complete),
    total: pace.total,
    label: w.peer(nameOf(person, scene), pace.complete, pace.total, pace.judged, fresh, pace.silentWorkingDays),
  }));
}

/** Who sits on a seat. */
function nameOf(person: string, scene: DigestScene): string {
  const found = seatAsOne(person, scene.review, scene.people);
  return found ? nameAndPlace(found) : person;
}
