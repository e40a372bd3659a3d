/** Commands about reviews that one leads, supports or organises. */
export const RUN_COMMANDS = [
  'digest',
  'brief',
  'gather',
  'merge',
  'remind',
  'open',
  'export',
  'visit',
  'team',
  'link',
  'unlink',
] as const;

/** Words of command, the same typed, pressed or as `/peer-review <word>`. */
export const COMMANDS = [
  'next',
  'back',
  'skip',
  'list',
  'status',
  'pause',
  'resume',
  'away',
  'snooze',
  'help',
  'how',
  'polite',
  'undo',
  'english',
  'french',
  'my-data',
  'new',
  ...RUN_COMMANDS,
] as const;
/** One of them. */
export type Command = (typeof COMMANDS)[number];
