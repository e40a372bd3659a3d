import type { Session, StoredPart, Turn } from './contract';

/**
 * What a step keeps of somebody's conversation, by what becomes of each field: `open` is over once they turn to another
 * review, or another step opens something; `kept` stays. Its names are none of the kernel's own.
 */
export interface SessionPart<P extends object> {
  /** What was stored in another version is left out: the step begins anew. */
  version: number;
  fields: Readonly<Record<keyof P, 'open' | 'kept'>>;
}

declare const ofStep: unique symbol;

/** A conversation as a step has it: its own fields beside the kernel's. The mark is only a type: no other will do. */
export type OwnSession<P extends object> = Session & P & { readonly [ofStep]: P };

/** Whose part of a session it is. */
interface Owner<P extends object> {
  name: string;
  remembers?: SessionPart<P>;
}

/** The session as a step has it. */
export function lifted<P extends object>(session: Session, { name, remembers }: Owner<P>): OwnSession<P> {
  if (!remembers) return session as OwnSession<P>;
  const isOwn = (part: StoredPart) => part.step === name;
  const { open, kept = [], ...rest } = session;
  const own = [...kept, ...(open ? [open] : [])].filter(isOwn);
  const others = kept.filter((part) => !isOwn(part));
  return {
    ...rest,
    ...(open && !isOwn(open) ? { open } : {}),
    ...(others.length > 0 ? { kept: others } : {}),
    ...Object.assign({}, ...own.filter(({ version }) => version === remembers.version).map(({ fields }) => fields)),
  } as OwnSession<P>;
}

/** The same as it is stored. What the step opens takes the place of what another has open. */
export function lowered<P extends object>(session: Session, { name, remembers }: Owner<P>): Session {
  if (!remembers) return session;
  const { open: other, kept: others = [], ...rest } = session;
  const hows: Readonly<Record<string, 'open' | 'kept'>> = remembers.fields;
  const all = Object.entries(rest).filter(([, value]) => value !== undefined);
  const part = (how: 'open' | 'kept'): StoredPart | undefined => {
    const own = all.filter(([field]) => hows[field] === how);
    return own.length > 0 ? { step: name, version: remembers.version, fields: Object.fromEntries(own) } : undefined;
  };
  const open = part('open') ?? other;
  const own = part('kept');
  const kept = own ? [...others, own] : others;
  return {
    ...(Object.fromEntries(all.filter(([field]) => hows[field] === undefined)) as unknown as Session),
    ...(open ? { open } : {}),
    ...(kept.length > 0 ? { kept } : {}),
  };
}

/** A turn of a step's, in the session as the step has it. */
export function within<P extends object, T extends Turn | undefined>(
  owner: Owner<P>,
  session: Session,
  take: (own: OwnSession<P>) => T,
): T {
  const turn = take(lifted(session, owner));
  return turn && { ...turn, session: lowered(turn.session, owner) };
}

/** The session turned to a review: what was open or asked in another one is over, so that no answer lands there. */
export function turnedTo<S extends Session>(session: S, review: string): S {
  if (session.review === review) return session;
  const { open: _, ...rest } = session;
  return { ...(rest as S), review };
}

/** The session after a look at a review: what is open in another one stays open, so that one goes on answering there. */
export function lookingAt(session: Session, review: string): Session {
  return session.open === undefined ? turnedTo(session, review) : session;
}
