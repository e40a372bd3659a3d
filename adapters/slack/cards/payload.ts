import { z } from 'zod';

/** No card of ours has more. */
const MOST_BLOCKS = 200;

const id = z.string().max(300);
const option = z.object({ value: z.string().nullish() });

/** The value of an input, as Slack reports it: null or empty where nothing is typed or chosen. */
const inputState = z.object({
  type: id,
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
});
export type InputState = z.infer<typeof inputState>;

/** By block and action. What is not in the shape of an input's value is left out. */
const state = z
  .object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) })
  .nullish()
  .transform((given) =>
    Object.entries(given?.values ?? {})
      .slice(0, MOST_BLOCKS)
      .flatMap(([block, actions]) =>
        Object.entries(actions).flatMap(([action, value]) => {
          const read = inputState.safeParse(value);
          return read.success ? [{ block, action, value: read.data }] : [];
        }),
      ),
  );
export type State = z.infer<typeof state>;

const view = z.object({ private_metadata: z.string().nullish(), callback_id: z.string().nullish(), state });

const user = z.object({ id: id.min(1) });

/** Somebody pressed a button, or used an input that tells at once. */
const blockActions = z.object({
  type: z.literal('block_actions'),
  user,
  actions: z.array(inputState.extend({ action_id: id, block_id: id.nullish(), value: z.string().nullish() })).min(1),
  state,
  view: view.nullish(),
  message: z.object({ blocks: z.array(z.unknown()).nullish() }).nullish(),
});
export type BlockActions = z.infer<typeof blockActions>;

/** Somebody sent a modal. */
const viewSubmission = z.object({ type: z.literal('view_submission'), user, view });
export type ViewSubmission = z.infer<typeof viewSubmission>;

/** Somebody types into an input whose options Slack asks us for. */
export const suggestion = z.object({ block_id: id, action_id: id, value: z.string() });

/** The parts of Slack's interaction payloads that a card needs, as they come over the wire. */
export const interaction = z.discriminatedUnion('type', [blockActions, viewSubmission]);
