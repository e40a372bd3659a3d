/** What of a card does not fit into Slack: none of ours is that long, so it is a mistake in a flow. */
export type SlackCardErrorCode = 'button-too-long' | 'option-too-long' | 'id-too-long' | 'metadata-too-long';

/** Thrown while a card is drawn. `what` names the field or action, never its content. */
export class SlackCardError extends Error {
  constructor(
    readonly code: SlackCardErrorCode,
    readonly what: string,
  ) {
    super(`This does not fit into a Slack card (${code}: ${what}).`);
    this.name = 'SlackCardError';
  }
}
