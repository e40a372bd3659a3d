import { refuseAccount } from '../accounts/accounts';
import { giveCalendarAddress } from '../accounts/calendar-address';
import { invite } from '../accounts/inviting';
import { erasePerson } from '../accounts/personal-data';
import { endSignIns } from '../accounts/sign-in';
import { endSignIn } from '../accounts/web-sessions';
import { linkChannel, tellChannels } from '../delivery/channels';
import { postPrompt } from '../delivery/outbox';
import { tellPeople } from '../delivery/telling';
import type { Decision } from '../method/decision';
import { may } from '../method/permissions';
import { type Person, withAbsence } from '../method/person';
import { isDeputy } from '../method/review';
import { seatOf } from '../method/seats';
import type { Sheet } from '../method/sheet';
import { sheetId } from '../method/sheet';
import { applyChange, newSheet, settleConflict, takenBack, withdrawn } from '../method/sheet-changes';
import { askProgramme, askReview, chooseFollowUp } from '../plan/asking-programme';
import { gatherReview, moveReport, moveVisit, openCells, openReview, replan, stopReview } from '../plan/planning';
import { remindNow } from '../plan/reminding';
import { changeTerms } from '../plan/terms';
import { threadOf } from '../ports/chat';
import type { InboundEvent } from '../ports/event';
import type { Prompt } from '../ports/prompt';
import type { StepRecord } from '../ports/records';
import { shortKey } from '../ports/short-key';
import { changeTeam } from '../programme/changing/change-team';
import { correctAddress } from '../programme/changing/correct-address';
import { standIn } from '../programme/changing/stand-in';
import { createReview } from '../programme/creating/create-review';
import { createProgramme } from '../programme/founding/create-programme';
import { bringInGiven } from '../programme/founding/given-programme';
import { publishBenchmark } from '../programme/founding/publish-benchmark';
import { inviteColleague } from '../programme/hosting/colleagues';
import { handInReport } from '../programme/hosting/hand-in';
import { supplementReport } from '../programme/hosting/supplement';
import { boardThread } from '../steps/boards';
import { refuseUnkept } from '../steps/documents';
import type { DecisionUpdate, Effect, PersonChange } from '../steps/effects';
import { shortened } from '../steps/prompts';
import { note, noteKept } from './audit';
import type { Deps } from './deps';
import { updateSheet } from './keeping-sheets';
import { reviewsOf } from './load-review';
import { noteChange, noteTaken } from './rewording';

/**
 * Done; or somebody else wrote in between, and the turn has to be taken again; or it could not be done, and this is said in
 * the place of what the turn says.
 */
export type Outcome = 'done' | 'conflict' | { refused: Prompt };

/** Carries out effects in order. Each is idempotent, so that a turn cut short can be taken again from the start. */
export async function carryOut(
  deps: Deps,
  event: InboundEvent,
  person: Person,
  effects: readonly Effect[],
): Promise<Outcome> {
  for (const effect of effects) {
    const outcome = await carryOutOne(deps, event, person, effect);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

async function carryOutOne(deps: Deps, event: InboundEvent, person: Person, effect: Effect): Promise<Outcome> {
  switch (effect.kind) {
    case 'change-sheet':
      return changeSheet(deps, person, effect, (sheet) => applyChange(sheet, effect.change));
    case 'settle-conflict':
      return changeSheet(deps, person, effect, (sheet) =>
        settleConflict(sheet, effect.field, effect.keepOther, effect.change),
      );
    case 'take-back':
      return changeSheet(deps, person, effect, (sheet) => takenBack(sheet, effect.change, effect.gathered) ?? sheet);
    case 'withdraw':
      return changeSheet(deps, person, effect, (sheet) => withdrawn(sheet, effect.change, effect.gathered) ?? sheet);
    case 'keep':
      return (await keep(deps, effect, person.id, event.id)) ? 'done' : 'conflict';
    case 'forget':
      return (await forget(deps, effect)) ? 'done' : 'conflict';
    case 'change-person':
      await changePerson(deps, person, effect.change);
      return 'done';
    case 'change-terms':
      return (await changeTerms(deps, effect.review, effect.change, person)) ? 'done' : 'conflict';
    case 'open-cells':
      await openCells(deps, effect.review, person.id);
      return 'done';
    case 'open-review':
      await openReview(deps, effect.review, person.id);
      return 'done';
    case 'invite-colleague':
      return (await inviteColleague(deps, effect, person, event.id)) ? 'done' : { refused: effect.refused };
    case 'hand-in-report':
      await handInReport(deps, effect, person.id);
      return 'done';
    case 'supplement-report':
      await supplementReport(deps, effect, person.id);
      return 'done';
    case 'gather':
      await gatherReview(deps, effect.review, person.id);
      return 'done';
    case 'decide':
      await decide(deps, effect.review, effect.indicators, effect.change, person.id);
      return 'done';
    case 'remind':
      await remindNow(deps, effect.review, effect.people, effect.line, person.id, event.id);
      return 'done';
    case 'invite':
      await invite(deps, effect, person.id, effect.card ?? event.id);
      return 'done';
    case 'move-report':
      return (await moveReport(deps, effect, person.id)) ? 'done' : 'conflict';
    case 'move-visit':
      return (await moveVisit(deps, effect.review, effect.start, effect.expectedRevision, person.id))
        ? 'done'
        : 'conflict';
    case 'stop-review':
      return (await stopReview(deps, effect.review, effect.how, effect.expectedRevision, person.id))
        ? 'done'
        : 'conflict';
    case 'bring-in':
      return (await bringInGiven(deps, effect.content, person.id)) ? 'done' : 'conflict';
    case 'create-programme':
      return (await createProgramme(deps, effect, person.id)) ? 'done' : 'conflict';
    case 'publish-benchmark':
      return (await publishBenchmark(deps, effect, person.id)) ? 'done' : 'conflict';
    case 'ask-programme':
      await askProgramme(deps, effect);
      return 'done';
    case 'choose-follow-up':
      await chooseFollowUp(deps, effect, person.id);
      return 'done';
    case 'ask-review':
      await askReview(deps, effect);
      return 'done';
    case 'create-review':
      return withChannel(deps, effect.review.id, await createReview(deps, effect, person.id));
    case 'stand-in':
      await standIn(deps, effect, person.id);
      return 'done';
    case 'change-team':
      return withChannel(deps, effect.review, await changeTeam(deps, effect, person.id));
    case 'change-address':
      return (await correctAddress(deps, effect, person.id)) ? 'done' : 'conflict';
    case 'tell':
      await postPrompt(deps, `told-${shortKey(effect.person, effect.about)}`, effect.person, effect.prompt, {
        ...(effect.review === undefined ? {} : { review: effect.review }),
        inHours: true,
      });
      return 'done';
    case 'link-channel':
      await linkChannel(deps, effect, person.id, event.id);
      return 'done';
    case 'plan-again':
      await replan(deps, effect.review);
      return 'done';
    case 'tell-people':
      await tellPeople(deps, effect);
      return 'done';
    case 'tell-channels':
      await tellChannels(deps, effect, person.id);
      return 'done';
    case 'refuse-account':
      await refuseAccount(deps, person, effect.account);
      return 'done';
    case 'note-taken':
      await noteTaken(deps, person.id, effect);
      return 'done';
    case 'note-change':
      await noteChange(deps, event, effect);
      return 'done';
    case 'end-sign-ins':
      await (effect.key === undefined
        ? endSignIns(deps.store, person.id)
        : endSignIn(deps.store, person.id, effect.key));
      return 'done';
    case 'give-calendar-address':
      await giveCalendarAddress(deps, effect, person.id, event.id);
      return 'done';
    case 'erase-me':
      await erasePerson(deps, person.id, person.id);
      return 'done';
  }
}

async function keep(
  deps: Deps,
  { record, seen }: Extract<Effect, { kind: 'keep' }>,
  by: string,
  event: string,
): Promise<boolean> {
  refuseUnkept(deps.steps.documents, record);
  const to = 'stepRecords' as const;
  if (!(await deps.store.commit([seen ? { to, replace: record, seen } : { to, insert: record }]))) return false;
  tellBoards(deps, record);
  await noteKept(deps, record, { before: seen, by, event });
  return true;
}

async function forget(deps: Deps, { seen }: Extract<Effect, { kind: 'forget' }>): Promise<boolean> {
  if (!(await deps.store.commit([{ to: 'stepRecords', remove: seen.id, seen }]))) return false;
  tellBoards(deps, seen);
  return true;
}

/** Whoever is in a team from now on has its channel before anything is said there. */
function withChannel({ announce }: Deps, review: string, isDone: boolean): Outcome {
  if (isDone) announce({ thread: threadOf({ kind: 'channel', review }), id: review });
  return isDone ? 'done' : 'conflict';
}

/** A page that shows documents of this kind is drawn anew. */
function tellBoards({ steps, announce }: Deps, { kind, review }: StepRecord): void {
  const isShown = [...steps.boards.values()].some(({ reads }) => reads.some(({ name }) => name === kind));
  if (isShown && review !== '') announce({ thread: boardThread(review), id: kind });
}

type SheetEffect = Extract<Effect, { kind: 'change-sheet' | 'settle-conflict' | 'take-back' | 'withdraw' }>;

/** The sheet is changed only from the version that the flow saw: else the flow looks again. */
async function changeSheet(
  deps: Deps,
  person: Person,
  effect: SheetEffect,
  change: (sheet: Sheet) => Sheet,
): Promise<Outcome> {
  const review = await deps.store.reviews.get(effect.review);
  if (!review || !may(person, 'fill-sheet', review)) return 'done';
  const seat = seatOf(person.id, review);
  const id = sheetId(effect.review, effect.indicator, seat);
  if (effect.expected === 0) {
    const first = change(newSheet(effect.review, effect.indicator, seat));
    if (first.version === 0 || (await deps.store.sheets.insert(first))) return 'done';
  }
  let conflict = false;
  const after = await updateSheet(deps.store, id, (sheet) => {
    conflict = sheet.version !== effect.expected;
    return conflict ? sheet : change(sheet);
  });
  return conflict || !after ? 'conflict' : 'done';
}

async function changePerson(deps: Deps, person: Person, change: PersonChange): Promise<void> {
  const { addAway, ...rest } = change;
  await deps.store.people.update(person.id, (p) => ({
    ...p,
    ...rest,
    away: addAway ? withAbsence(p.away, addAway) : p.away,
  }));
  if (addAway) await replanFor(deps, person.id);
}

/** An absence moves what is planned for the person, in every review they are in. */
async function replanFor(deps: Deps, person: string): Promise<void> {
  for (const review of await reviewsOf(deps, { id: person })) await replan(deps, review.id);
}

/** So many changes of a decision are remembered, each with so much of the value before, in characters. */
const CHANGES = 100;
const VALUE_BEFORE = 2_000;

/** Stores the leader's decisions; earlier values stay in `changes`. The same decision again is no change. */
export async function decide(
  deps: Deps,
  review: string,
  indicators: readonly string[],
  update: DecisionUpdate,
  by: string,
): Promise<void> {
  const at = deps.clock.now();
  for (const indicator of indicators) {
    const id = `${review}|${indicator}`;
    const judgement = update.judgements?.[indicator];
    const apply = (d: Decision): Decision => {
      const after = decided(d, update, judgement, at);
      if (JSON.stringify(after) === JSON.stringify(d)) return d;
      return { ...after, changes: [...d.changes, { at, by, what: told(d, update, judgement) }].slice(-CHANGES) };
    };
    const fresh: Decision = { id, review, indicator, questionGroups: [], discuss: false, changes: [] };
    await deps.store.decisions.insert(fresh);
    await deps.store.decisions.update(id, apply);
  }
  const of = await deps.store.reviews.get(review);
  const detail = { indicators: indicators.length, ...(of && isDeputy(by, of) ? { as: 'deputy' } : {}) };
  await note(deps, { by, action: 'decided', review, detail });
}

function decided(d: Decision, update: DecisionUpdate, judgement: Decision['judgement'], at: string): Decision {
  const { addGroup, hypothesis, discuss, outcome, how } = update;
  const proposed = update.proposed?.[d.indicator];
  const settledBy = update.settledBy?.[d.indicator];
  const { reason, ...rest } = d;
  const isKnown = d.questionGroups.some((g) => JSON.stringify(g) === JSON.stringify(addGroup));
  return {
    // A new judgement has its own reason, or none.
    ...(judgement ? rest : d),
    ...(judgement && update.reason ? { reason: update.reason } : {}),
    ...(judgement && judgement !== d.judgement ? { judgement, judgedAt: at } : {}),
    ...(judgement && how ? { how } : {}),
    ...(judgement && proposed ? { proposed } : {}),
    ...(hypothesis === undefined ? {} : { hypothesis }),
    ...(settledBy ? { settledBy } : {}),
    ...(addGroup && !isKnown ? { questionGroups: [...d.questionGroups, addGroup] } : {}),
    ...(discuss === undefined ? {} : { discuss }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** What changed, as the field and the value before: enough to explain and to go back. */
function told(before: Decision, update: DecisionUpdate, judgement: string | undefined): string {
  return [
    judgement ? `judgement ${before.judgement ?? '-'} > ${judgement}` : '',
    judgement && before.reason && before.reason !== update.reason
      ? `reason, before: ${shortened(before.reason, VALUE_BEFORE)}`
      : '',
    update.hypothesis !== undefined ? `hypothesis, before: ${shortened(before.hypothesis ?? '-', VALUE_BEFORE)}` : '',
    update.settledBy ? `settled by, before: ${before.settledBy ?? '-'}` : '',
    update.addGroup ? 'questions grouped' : '',
    update.discuss ? 'for the call' : '',
    update.outcome !== undefined ? `outcome, before: ${shortened(before.outcome ?? '-', VALUE_BEFORE)}` : '',
  ]
    .filter((t) => t !== '')
    .join('; ');
}
