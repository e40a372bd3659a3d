import { WebRefusal } from '../../../adapters/web/refusal';
import type { Demonstration } from '../../../adapters/web/web-host';
import { Refusal } from '../../turn/deps';
import type { webChat } from '../web-chat';

/** What the services refuse, as the web adapter's own refusals; everything, until people can work. */
export function refusing(chat: ReturnType<typeof webChat>, isReady: () => boolean): ReturnType<typeof webChat> {
  const wrap =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (!isReady()) throw starting();
      return inWebWords(() => call(...args));
    };
  return {
    ...chat,
    askForLink: (...args) => {
      if (!isReady()) throw starting();
      return chat.askForLink(...args);
    },
    people: wrap(chat.people),
    person: wrap(chat.person),
    threads: wrap(chat.threads),
    opens: wrap(chat.opens),
    messages: wrap(chat.messages),
    messagesById: wrap(chat.messagesById),
    receive: wrap(chat.receive),
    reply: wrap(chat.reply),
    board: wrap(chat.board),
    boardThreads: wrap(chat.boardThreads),
    picture: wrap(chat.picture),
    download: wrap(chat.download),
    document: wrap(chat.document),
    takeDocument: wrap(chat.takeDocument),
    handOver: wrap(chat.handOver),
    calendar: wrap(chat.calendar),
    isEmpty: wrap(chat.isEmpty),
    begin: wrap(chat.begin),
    signIn: wrap(chat.signIn),
    sessions: {
      begin: wrap(chat.sessions.begin),
      find: wrap(chat.sessions.find),
      end: wrap(chat.sessions.end),
    },
  };
}

function starting(): WebRefusal {
  return new WebRefusal('unavailable', 'Critical Friend is starting. Please try again in a minute.');
}

/** The same for the demonstration. */
export function refusingDemonstration(demo: Demonstration): Demonstration {
  return { ...demo, move: (step) => inWebWords(() => demo.move(step)) };
}

async function inWebWords<R>(call: () => Promise<R>): Promise<R> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof Refusal ? asWebRefusal(error) : error;
  }
}

function asWebRefusal(refusal: Refusal): WebRefusal {
  switch (refusal.code) {
    case 'not-allowed':
      return new WebRefusal('forbidden', 'That is not open to you. Nothing was changed.');
    case 'unknown-person':
      return new WebRefusal('unauthenticated', 'Please sign in again.');
    case 'unknown-review':
    case 'unknown-benchmark':
      return new WebRefusal('not-found', 'That is no longer there. Nothing was changed.');
    case 'too-much':
      return new WebRefusal('too-much', refusal.detail);
    case 'no-pdf':
      return new WebRefusal('unavailable', refusal.detail);
    case 'changed-meanwhile':
      return new WebRefusal(
        'unavailable',
        'Somebody else wrote at the same moment. Your text is safe; please try again.',
      );
  }
}
