import { z } from 'zod';

/** The parts of Teams' activities that we read. What else is in them may change. */
const id = z.string().min(1).max(1_000);
const text = z.string().nullish();

const account = z.object({ id, aadObjectId: id.nullish(), role: text });
const conversation = z.object({ id, conversationType: text, isGroup: z.boolean().nullish(), tenantId: id.nullish() });
const mention = z.object({ type: z.literal('mention'), text: z.string(), mentioned: z.object({ id }) });
const attachment = z.object({ contentType: text, content: z.unknown().optional() });

/** What every activity has, for telling whose it is and whether to believe it. */
export const activityHead = z.object({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1).max(1_000),
});

/** What says who did it, and where. */
export const activityShape = activityHead.extend({
  id: id.nullish(),
  name: text,
  action: text,
  timestamp: text,
  from: account,
  recipient: account.partial(),
  conversation,
  channelData: z
    .object({ tenant: z.object({ id }).nullish(), team: z.object({ id }).nullish(), eventType: text })
    .nullish(),
  text,
  replyToId: id.nullish(),
  value: z.unknown().optional(),
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(attachment).nullish(),
  membersAdded: z.array(account.partial()).nullish(),
});

/** The mentions among an activity's entities, which are of many kinds. */
export function mentionsIn(entities: readonly unknown[] | null | undefined): z.infer<typeof mention>[] {
  return (entities ?? []).flatMap((entity) => {
    const read = mention.safeParse(entity);
    return read.success ? [read.data] : [];
  });
}

/** What somebody answered when they were offered a file. `context` is what we gave along. */
export const fileAnswer = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('accept'),
    context: z.object({ file: id }),
    uploadInfo: z.object({
      contentUrl: z.string(),
      name: z.string(),
      uploadUrl: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    }),
  }),
  z.object({ action: z.literal('decline') }),
]);

/** A message at which somebody chose one of our actions. */
export const messageAction = z.object({
  commandId: z.string(),
  messagePayload: z
    .object({
      id: id.nullish(),
      body: z.object({ contentType: text, content: text }).nullish(),
    })
    .nullish(),
});

export type ActivityShape = z.infer<typeof activityShape>;
export type Upload = Extract<z.infer<typeof fileAnswer>, { action: 'accept' }>['uploadInfo'];
