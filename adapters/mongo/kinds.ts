import type { Decision } from '../../src/method/decision';
import type { Person } from '../../src/method/person';
import type { PlanItem } from '../../src/method/plan';
import type { RegisterFunction, ReportLine } from '../../src/method/report';
import type { Review } from '../../src/method/review';
import type { Sheet } from '../../src/method/sheet';
import type { Message } from '../../src/ports/chat';
import type {
  AccountRecord,
  AuditEntry,
  DigestRecord,
  InboxEntry,
  Installation,
  PastRevision,
  Programme,
  RunRecord,
  SessionRecord,
  Setting,
  SignInLink,
  StepRecord,
  WebSession,
  Whereabouts,
} from '../../src/ports/records';
import { type Document, REVIEW_KEYS, type ReviewKeys } from '../../src/ports/store';

/** What a property may hold: `json`, a part that only the method's types know. */
export type Form = 'text' | 'number' | 'flag' | 'texts' | 'json';

/** How one kind of document is stored. The compiler asks for every property of the document's type. */
export interface Kind<T extends Document, Keys = unknown> {
  collection: string;
  shape: { readonly [K in Exclude<keyof (T & Keys), 'id'>]-?: Form };
  /** What it is looked up by beside its own properties: stored with it, and not handed out. */
  keys?: { readonly [K in keyof Keys]: (doc: T) => readonly Keys[K][] };
  /**
   * Properties to look for, several where they are asked for together; then the one to sort by and the id, as `sortOf` in
   * rows.ts sorts, so that the server need not sort. The files index only the first of each.
   */
  indexes: readonly (readonly (keyof (T & Keys) & string)[])[];
  /** No two documents share this text; the empty text does not count. */
  unique?: keyof T & string;
}

const text = 'text';
const number = 'number';
const flag = 'flag';
const texts = 'texts';
const json = 'json';

export const programme: Kind<Programme> = {
  collection: 'programmes',
  shape: {
    name: text,
    benchmark: json,
    trusted: json,
    mail: text,
    hostRating: text,
    followUp: json,
    imported: json,
    importedAt: text,
    createdFrom: text,
  },
  indexes: [],
};

export const person: Kind<Person> = {
  collection: 'people',
  shape: {
    email: text,
    name: text,
    city: text,
    organisation: text,
    language: text,
    timeZone: text,
    holidays: text,
    workdays: json,
    away: json,
    snoozedUntil: text,
    paused: flag,
    mailPaused: flag,
    active: flag,
    accounts: json,
    organises: texts,
    erasedAs: text,
  },
  indexes: [['active']],
  unique: 'email',
};

export const review: Kind<Review, ReviewKeys> = {
  collection: 'reviews',
  shape: {
    programme: text,
    benchmark: json,
    hostCity: text,
    hostNames: texts,
    timeZone: text,
    visit: json,
    report: json,
    reportHandedIn: text,
    reportCells: json,
    gathering: text,
    call: text,
    blind: text,
    hostRating: text,
    followUp: json,
    members: json,
    channels: json,
    language: text,
    openedAt: text,
    joined: json,
    seats: json,
    former: json,
    deputy: text,
    standIns: json,
    asked: json,
    stopped: json,
    retentionNearAt: text,
    erasedAt: text,
    gatheredAt: text,
    planRevision: number,
    reportRevision: number,
    supplemented: number,
    createdFrom: text,
    terms: json,
    memberIds: texts,
    channelIds: texts,
    cityKeys: texts,
  },
  keys: REVIEW_KEYS,
  indexes: [['programme'], ['memberIds'], ['channelIds'], ['cityKeys']],
};

export const reportLine: Kind<ReportLine> = {
  collection: 'reportLines',
  shape: {
    review: text,
    indicator: text,
    selfAssessment: text,
    text,
    page: text,
    responsible: text,
    sourceType: text,
    documents: text,
    files: json,
    holdsRatings: flag,
  },
  indexes: [['review', 'indicator']],
};

export const registerFunction: Kind<RegisterFunction> = {
  collection: 'functions',
  shape: { review: text, label: text, sourceType: text, indicators: texts },
  indexes: [['review']],
};

export const sheet: Kind<Sheet> = {
  collection: 'sheets',
  shape: {
    review: text,
    indicator: text,
    person: text,
    revisions: json,
    draft: json,
    version: number,
    history: json,
    startedAt: text,
    firstAt: text,
    firstJudged: json,
  },
  indexes: [['review', 'person'], ['review', 'indicator'], ['person']],
};

export const pastRevision: Kind<PastRevision> = {
  collection: 'pastRevisions',
  shape: { sheet: text, review: text, person: text, at: text, revision: json },
  indexes: [['sheet', 'at', 'id'], ['person'], ['review']],
};

export const decision: Kind<Decision> = {
  collection: 'decisions',
  shape: {
    review: text,
    indicator: text,
    judgement: text,
    how: text,
    proposed: text,
    judgedAt: text,
    reason: text,
    hypothesis: text,
    settledBy: text,
    questionGroups: json,
    discuss: flag,
    outcome: text,
    changes: json,
  },
  indexes: [['review', 'indicator']],
};

export const stepRecord: Kind<StepRecord> = {
  collection: 'stepRecords',
  shape: { kind: text, review: text, programme: text, person: text, value: json },
  indexes: [['kind', 'review'], ['kind', 'programme'], ['kind', 'person'], ['person']],
};

export const planItem: Kind<PlanItem> = {
  collection: 'plan',
  shape: {
    review: text,
    kind: text,
    person: text,
    dueAt: text,
    day: text,
    why: text,
    planRevision: number,
    status: text,
    note: text,
    doneAt: text,
    tries: texts,
  },
  indexes: [
    ['status', 'dueAt', 'id'],
    ['review', 'status', 'kind'],
    ['review', 'kind'],
    ['person', 'day', 'status'],
  ],
};

export const digest: Kind<DigestRecord> = {
  collection: 'digests',
  shape: { review: text, since: text, until: text, day: text },
  indexes: [['review', 'until']],
};

export const message: Kind<Message> = {
  collection: 'messages',
  shape: {
    to: json,
    thread: text,
    content: json,
    by: text,
    at: text,
    status: text,
    reference: text,
    card: text,
    failure: text,
    account: json,
    askedBy: json,
    formerAddress: text,
    refusedBy: text,
    under: text,
    unfinished: flag,
    putOffSince: text,
    claim: json,
    tries: texts,
    ifCutOff: text,
    inHours: flag,
    toldAt: text,
    version: number,
  },
  indexes: [
    ['thread', 'at', 'id'],
    ['thread', 'status', 'at', 'id'],
    ['thread', 'reference', 'id'],
    ['thread', 'under'],
    ['by', 'thread'],
    ['thread', 'card'],
    ['status', 'at', 'id'],
    ['at'],
  ],
};

export const session: Kind<SessionRecord> = {
  collection: 'sessions',
  shape: {
    version: number,
    state: json,
    lastEvent: text,
    lastMessages: texts,
    updatedAt: text,
    account: json,
    onPage: flag,
    claim: json,
  },
  indexes: [],
};

export const account: Kind<AccountRecord> = {
  collection: 'accounts',
  shape: { account: json, person: text, how: text, seenAt: text },
  indexes: [['person']],
};

export const whereabouts: Kind<Whereabouts> = {
  collection: 'whereabouts',
  shape: { platform: text, details: json, at: text },
  indexes: [['platform']],
};

export const webSession: Kind<WebSession> = {
  collection: 'webSessions',
  shape: { person: text, picked: flag, device: text, createdAt: text, usedAt: text, until: text },
  indexes: [['person'], ['until']],
};

export const signInLink: Kind<SignInLink> = {
  collection: 'signInLinks',
  shape: { person: text, until: text, purpose: text, message: text, opens: json, spent: text },
  indexes: [['person'], ['until']],
};

export const installation: Kind<Installation> = {
  collection: 'installations',
  shape: { platform: text, space: text, sealed: text, at: text },
  indexes: [],
};

export const inboxEntry: Kind<InboxEntry> = {
  collection: 'inbox',
  shape: {
    event: json,
    person: text,
    status: text,
    receivedAt: text,
    attempts: number,
    failure: text,
    tries: texts,
  },
  indexes: [
    ['status', 'receivedAt', 'id'],
    ['person', 'status', 'receivedAt', 'id'],
  ],
};

export const run: Kind<RunRecord> = {
  collection: 'runs',
  shape: { beats: number, at: text, stopped: flag },
  indexes: [['stopped'], ['at']],
};

export const auditEntry: Kind<AuditEntry> = {
  collection: 'audit',
  shape: { at: text, by: text, action: text, review: text, person: text, detail: json },
  indexes: [['review', 'action'], ['person', 'action', 'review'], ['by', 'at'], ['action', 'at'], ['at']],
};

export const setting: Kind<Setting> = {
  collection: 'settings',
  shape: { value: text },
  indexes: [],
};
