import { DEFAULT_LANGUAGE, type Language } from './language';
import type { ReportCells, ReportFile } from './report';
import type { ReviewTerms } from './terms';
import type { Day, Instant, TimeZone } from './time';

/** The roles a person can hold in one review (method, section 2). */
export const ROLES = ['organiser', 'leader', 'peer', 'facilitator', 'host', 'colleague', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** Whether somebody with these roles runs a review: leads, organises or facilitates it. */
export function runs(roles: readonly Role[]): boolean {
  return roles.includes('leader') || organises(roles);
}

/** Whether somebody with these roles has reviews to look after, whoever leads them. */
export function organises(roles: readonly Role[]): boolean {
  return roles.includes('organiser') || roles.includes('facilitator');
}

/** Until when peers do not see each other's sheets (method, section 2, *Blind rule*). */
export const BLIND_RULES = ['until-gathering', 'own-answer'] as const;
export type BlindRule = (typeof BLIND_RULES)[number];

/** When peers see how the host judges itself on an indicator: once their own sheet on it is complete, or from the start. */
export const HOST_RATINGS = ['own-sheet', 'open'] as const;
export type HostRating = (typeof HOST_RATINGS)[number];

/** Person ids by role. The leader fills in sheets too. */
export interface Members {
  organisers: readonly string[];
  leader: string;
  peers: readonly string[];
  facilitators: readonly string[];
  host: readonly string[];
  /** Of the host city, beside its contacts: for what these share with them. */
  colleagues?: readonly string[];
  observers: readonly string[];
}

/** Where a review's team channel is. `platform` is the adapter's name; the address is that adapter's own. */
export interface Channel {
  platform: string;
  address: Readonly<Record<string, string>>;
  /** A thread in it, in the adapter's own words. */
  thread?: string;
  /** The service through which it was reached when it was linked, where a platform has several; no part of its name. */
  via?: string;
}

/** The one text that names a channel, and the thread in it if one is meant. */
export function channelId({ platform, address, thread }: Channel): string {
  return [
    platform,
    ...Object.keys(address)
      .sort()
      .map((name) => address[name]),
    ...(thread === undefined ? [] : [thread]),
  ].join('|');
}

/** A channel without the thread in it. */
export function wholeChannel({ thread: _, ...channel }: Channel): Channel {
  return channel;
}

/** Whether a channel is one of a review's, whatever thread in it is meant. */
export function isLinked({ channels }: Pick<Review, 'channels'>, channel: Channel): boolean {
  const id = channelId(wholeChannel(channel));
  return channels.some((own) => channelId(own) === id);
}

/** Somebody who had a part in a review. */
export interface Former {
  /** When they left it. */
  at: Instant;
  /** Who has their seat now. */
  by?: string;
  /** They read what others wrote before it was open to the team: they fill in no sheets until it is. */
  hasRead?: true;
}

/** Something that people are asked for: since when, and until which day of theirs. Asked again, it is asked since then. */
export interface Asked {
  since: Instant;
  until: Day;
  /** In which languages what went out with it is there. */
  languages?: readonly Language[];
}

/** An organiser who stands in for another: since when, and until which day of their own, included. */
export interface StandIn {
  by: string;
  since: Instant;
  until: Day;
}

/** How a review rests: until it has a new date; for good, before its time; or because it is done. */
export const STOPS = ['postponed', 'cancelled', 'ended'] as const;
export type Stop = (typeof STOPS)[number];

/** One city reviewed by one team. Dates are host-city wall clock unless they are instants. */
export interface Review {
  id: string;
  programme: string;
  benchmark: { id: string; version: number };
  hostCity: string;
  /** What else the programme says that the host city is called, in other languages. */
  hostNames?: readonly string[];
  timeZone: TimeZone;
  /** First visit day (T0) and number of days. */
  visit: { start: Day; days: number };
  /** `holdsRatings`: the host's own ratings stand in the document. */
  report: { url?: string; due: Day; holdsRatings?: boolean; files?: readonly ReportFile[] };
  /** When the host city last handed its report in, here. */
  reportHandedIn?: Instant;
  /** Where it comes in parts: which cells came, and which are open. */
  reportCells?: ReportCells;
  /** On which day the desk review ends, where that is another than T−2w. */
  gathering?: Day;
  /** The team call. */
  call?: Instant;
  blind: BlindRule;
  /** As its programme has it; `own-sheet` where it says nothing. */
  hostRating?: HostRating;
  /** As its programme has it: how many months after the final report its host city is asked again; `followUpMonths`. */
  followUp?: readonly number[];
  members: Members;
  channels: readonly Channel[];
  /** Of what is posted in its channels; see `channelLanguage`. */
  language?: Language;
  /** When the report was accepted and the desk review began. */
  openedAt?: Instant;
  /** Since when those have been on the team who joined it after the opening, by person id. */
  joined?: Readonly<Record<string, Instant>>;
  /** Whose sheets those fill in who share a seat (`seatOf`): by their person id, the seat's. */
  seats?: Readonly<Record<string, string>>;
  /** One of the peers, who may do what the leader may, too. */
  deputy?: string;
  /** Who stands in for organisers who look after it, by their person id. */
  standIns?: Readonly<Record<string, StandIn>>;
  /** Who was on the team and is no more, by person id: what they submitted stays with their seat. */
  former?: Readonly<Record<string, Former>>;
  /** What is asked of its people besides, and until when, by what it is. */
  asked?: Readonly<Record<string, Asked>>;
  /** It rests, and since when: nothing is sent about it. */
  stopped?: { how: Stop; at: Instant };
  /** When it was noticed that its retention is nearly over: before anything is erased, its organisers hear of it. */
  retentionNearAt?: Instant;
  /** When what its team wrote was erased, its retention being over. */
  erasedAt?: Instant;
  /** When the leader opened the sheets to the team; the gathering also happens by itself at T−2w. */
  gatheredAt?: Instant;
  /** Goes up with each new plan; part of every planned item's id. */
  planRevision: number;
  /** Goes up with each change of what the host city reported. */
  reportRevision?: number;
  /** Goes up with each supplement to it. */
  supplemented?: number;
  /** The draft in chat that became it: a draft becomes one review, however often it is confirmed. */
  createdFrom?: string;
  /** Its terms, as far as they were proposed and agreed. */
  terms?: ReviewTerms;
}

/** Whether somebody stands in for a review's leader: one of its peers. */
export function isDeputy(person: string, { deputy, members }: Pick<Review, 'deputy' | 'members'>): boolean {
  return deputy === person && members.peers.includes(person);
}

/** Whether nothing more is done in a review: it is cancelled, or has ended. */
export function isClosed({ stopped }: Pick<Review, 'stopped'>): boolean {
  return stopped !== undefined && stopped.how !== 'postponed';
}

/** The language of what is posted in a review's channels, whatever language its leader speaks: the product's own unless it says so. */
export function channelLanguage({ language }: Pick<Review, 'language'>): Language {
  return language ?? DEFAULT_LANGUAGE;
}

/** Everybody with a role in a review, each once. */
export function memberIds({ members: m }: Pick<Review, 'members'>): string[] {
  return [
    ...new Set([
      ...m.organisers,
      m.leader,
      ...m.peers,
      ...m.facilitators,
      ...m.host,
      ...(m.colleagues ?? []),
      ...m.observers,
    ]),
  ];
}

/** Everybody who fills in sheets: the peers and the leader, each once. */
export function answerers(review: Pick<Review, 'members'>): string[] {
  return [...new Set([review.members.leader, ...review.members.peers])];
}
