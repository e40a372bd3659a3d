import { MAIL } from '../../../src/ports/letter';
import { takeTurn } from '../../../src/turn/conversation';
import { GENOA_PEOPLE } from '../genoa-schedule';
import { mailTo } from '../mail/mailing';
import { type Mail, startSmtp } from '../mail/smtp-here';
import { anEvent, aWorld, goTo } from '../service-world';
import { aReview, MIDWAY } from '../sheets';
import type { Reached, Somebody } from './chatting';

/** Mailboxes, from a mail server on: nothing is said or pressed there. Whoever finds the product does so on the page. */
export async function onMail(): Promise<Reached> {
  const world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
  const smtp = await startSmtp();
  const log: { level?: string; message?: string }[] = [];
  world.deps.chats = new Map([[MAIL, mailTo(smtp.url, log)]]);
  const { id, benchmark } = { id: aReview().programme, benchmark: aReview().benchmark };
  const importedAt = MIDWAY;
  await world.deps.store.programmes.put({ id, benchmark, trusted: [], mail: 'in full', imported: {}, importedAt });
  const addressOf = (who: Somebody) => GENOA_PEOPLE.find(({ id }) => id === who)?.email ?? '';
  return {
    world,
    arrives: async (who) => void (await takeTurn(world.deps, anEvent(who, { kind: 'hello' }))),
    read: async (who) => smtp.to(addressOf(who)).map(textOf),
    cutsOff: (who) => void smtp.answers.push({ at: 'data', says: 'drop-after', to: addressOf(who) }),
    loses: async (who) => void smtp.answers.push({ at: 'to', says: 550, to: addressOf(who) }),
    goTo: (at) => goTo(world, at),
    problems: () => log.filter(({ level }) => level === 'error').map(({ message = '' }) => message),
    close: async () => {
      await smtp.close();
      await world.close();
    },
  };
}

function textOf({ subject = '', text = '' }: Mail): string {
  return `${subject}\n${text}`;
}
