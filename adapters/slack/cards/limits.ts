/**
 * What Slack takes: Block Kit's published limits and a few that were only measured. Characters are counted as
 * `slackLength` does, never too few. The only table that cuts or splits anything.
 */
export const SLACK_LIMITS = {
  /** Blocks of one message and of one modal. */
  messageBlocks: 50,
  viewBlocks: 100,
  /**
   * Characters of a message's blocks, as `sizeOf` counts them: texts and values, and something for each block and each
   * object in it. Slack publishes no number, and refuses somewhere below 13,300 (`msg_blocks_too_long`).
   */
  messageSize: 12_000,
  blockOverhead: 125,
  objectOverhead: 10,
  /** The same of a view: 250 kB are refused, and a character has three bytes at most. */
  viewSize: 60_000,
  /** Of one row of buttons and of one table, so that something else finds room beside them. */
  rowSize: 5_000,
  tableSize: 6_000,
  /** Tables of one message; modals take none. Their rows, of which the header is one, and columns. */
  messageTables: 1,
  tableRows: 100,
  tableColumns: 20,

  header: 150,
  sectionText: 3_000,
  contextElements: 10,
  contextText: 2_000,
  /** One text of a rich text block; none is published, so what holds for sections holds for it. */
  richText: 3_000,
  imageAlt: 2_000,
  /** The text for notifications beside the blocks. An update takes 4,000 bytes; this is short enough in any script. */
  notification: 1_000,

  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  blockId: 255,
  actionId: 255,

  inputLabel: 2_000,
  inputHint: 2_000,
  placeholder: 150,
  /** What a text input holds, and how long an answer may be to be edited there with room to write on. */
  inputText: 3_000,
  editableText: 2_500,
  radioOptions: 10,
  selectOptions: 100,
  selectGroups: 100,
  optionText: 75,
  optionValue: 150,

  modalTitle: 24,
  modalButton: 24,
  privateMetadata: 3_000,
} as const;
