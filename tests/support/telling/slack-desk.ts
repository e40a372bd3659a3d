import { createPictures } from '../../../adapters/pictures/heat-map';
import type { FieldValue } from '../../../src/ports/prompt';
import type { World } from '../service-world';
import { findElement } from '../slack/client/find';
import type { Surface } from '../slack/client/surface';
import { ROOM, startSlackHere, USERS } from '../slack-app-here';
import { textOf } from '../slack-app-seeing';
import { asTyped, type Desk, NothingToPress, type Pressing, placeOf, type Who } from './desk';

/** Who else is in the workspace. */
const MORE = {
  oslo: { id: 'U0000005', name: 'Ingrid Haugen' },
  porto: { id: 'U0000006', name: 'Inês Cardoso', locale: 'fr-FR' },
  genoa: { id: 'U0000007', name: 'Carla Parodi' },
} as const;
const ACCOUNTS: Readonly<Record<Who, { id: string }>> = { ...USERS, ...MORE };

/** What opens a card as a form. */
const AS_FORM = ['Open as a form', 'Ouvrir le formulaire'];

/** These people in a Slack, before the product that is there; the team's channel is linked. */
export async function slackDesk(world: World, people: readonly Who[]): Promise<Desk> {
  const here = await startSlackHere({ world, users: { ...USERS, ...MORE }, accountsOf: people, outside: ['genoa'] });
  Object.assign(world.deps, { pictures: createPictures() });
  const { slack } = here;
  const as = (who: Who) => slack.as(ACCOUNTS[who].id);
  const messages = (who: Who) => slack.messages(as(who).dm, { as: as(who).id }).filter(({ isBot }) => isBot);
  const read = async (who: Who) => messages(who).map(textOf);

  /** Fills in what is there, in the message or in the form that it opens; answers in which, and whether that is the form. */
  const filled = async (who: Who, ts: string, { button, fields }: Pressing): Promise<[Surface, boolean]> => {
    const card = as(who).message({ ts });
    const labels = fields.map(({ field }) => field.label);
    if (labels.every((label) => has(card, label)) && has(card, button.label)) {
      for (const { field, value } of fields) await put(card, field, value);
      return [card, false];
    }
    const opener = AS_FORM.find((label) => has(card, label)) ?? openerOf(fields);
    if (opener === undefined)
      throw new NothingToPress(`«${labels.join()}» [${button.label}]`, [JSON.stringify(card.blocks())]);
    await card.press(opener);
    await here.settled();
    const form = as(who).modal();
    for (const { field, value } of fields) await put(form, field, value);
    return [form, true];
  };
  const again = (of: readonly unknown[]) => ({
    again: async () => {
      for (const delivery of of) if (delivery) await slack.redeliver(delivery as Parameters<typeof slack.redeliver>[0]);
      await here.settled();
    },
  });
  return {
    read,
    says: async (who, text) => {
      const { deliveries } = await as(who).says(text);
      await here.settled();
      return again(deliveries);
    },
    presses: async (who, pressing) => {
      const texts = await read(who);
      const at = messages(who)[placeOf({ ...pressing, button: shownOn(pressing, texts) }, texts)];
      const [surface, isForm] = await filled(who, at?.ts ?? '', pressing);
      await here.settled();
      const { label } = pressing.button;
      if (isForm && !has(surface, label)) {
        const sent = await as(who).modal().submit();
        await here.settled();
        if (sent.kind !== 'done') throw new NothingToPress(`${label}: ${JSON.stringify(sent)}`, []);
        return again([sent.delivery]);
      }
      const delivery = await surface.press(label);
      await here.settled();
      return again([delivery]);
    },
    channel: async () => {
      const reader = ACCOUNTS.helsinki.id;
      const posts = slack.messages(ROOM, { as: reader }).filter(({ isBot }) => isBot);
      return posts.map(({ ts }) => slack.thread(ROOM, ts, { as: reader }).map(textOf).join('\n'));
    },
    settled: here.settled,
    problems: () => slack.problems(),
    close: here.close,
  };
}

/** The button by which the message is found: what is only in a form is behind the button that opens it. */
function shownOn({ button, words }: Pressing, texts: readonly string[]) {
  const there = (label: string) => {
    try {
      return placeOf({ words, button: { ...button, label }, fields: [] }, texts) >= 0;
    } catch {
      return false;
    }
  };
  const label = [button.label, ...AS_FORM].find(there) ?? button.label;
  return { ...button, label };
}

function openerOf(fields: Pressing['fields']): string | undefined {
  return fields.find(({ field }) => field.under !== undefined)?.field.under;
}

function has(surface: Surface, label: string): boolean {
  try {
    return findElement(surface.blocks(), label) !== undefined;
  } catch {
    return false;
  }
}

async function put(surface: Surface, field: Pressing['fields'][number]['field'], value: FieldValue): Promise<void> {
  switch (field.kind) {
    case 'text':
    case 'lines':
      await surface.type(field.label, asTyped(value));
      return;
    case 'toggle':
      await surface.choose(field.label, value === true ? ['true'] : []);
      return;
    case 'pick':
    case 'person': {
      const { element } = findElement(surface.blocks(), field.label);
      if (String(element.type).includes('external')) await surface.suggest(field.label, '');
      await surface.choose(field.label, value as readonly string[]);
      return;
    }
    default:
      await surface.choose(field.label, asTyped(value));
  }
}
