import { randomUUID } from 'node:crypto';
import { sheetId } from '../../src/method/sheet';
import type { Peer } from './app-peer';

/** An answer of which the product said that it is saved; `token` stands in it. */
export interface Acknowledged {
  person: string;
  sheet: string;
  token: string;
}

/** People who answer one card after another until they are stopped. */
export interface Answering {
  /** All answers that were acknowledged so far. */
  acknowledged(): readonly Acknowledged[];
  /** Lets them finish what they are at. Throws what any of them met with. */
  stop(): Promise<void>;
}

export function keepAnswering(peers: readonly Peer[]): Answering {
  const acknowledged: Acknowledged[] = [];
  let isStopped = false;
  const answer = async (peer: Peer): Promise<void> => {
    while (!isStopped) {
      const card = await peer.card();
      const token = `told-${randomUUID()}`;
      const { review, indicator } = card.address;
      const status = await peer.answer(card, token);
      if (status === 200) acknowledged.push({ person: peer.id, sheet: sheetId(review, indicator, peer.id), token });
    }
  };
  const answering = Promise.allSettled(peers.map(answer));
  return {
    acknowledged: () => [...acknowledged],
    stop: async () => {
      isStopped = true;
      for (const ended of await answering) if (ended.status === 'rejected') throw ended.reason;
    },
  };
}

/** Those of the answers that a person's sheets do not hold. */
export async function missing(peer: Peer, answers: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const sheets = new Map((await peer.sheets()).map((sheet) => [sheet.id, sheet]));
  const holds = ({ sheet, token }: Acknowledged) =>
    sheets.get(sheet)?.revisions.some(({ content }) => content.know.includes(token)) ?? false;
  return answers.filter((answer) => answer.person === peer.id && !holds(answer));
}
