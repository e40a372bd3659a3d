/** Bolt, loaded where there is Slack: its libraries take long to load, and many processes never speak to Slack. */
export function bolt(): typeof import('@slack/bolt') {
  return require('@slack/bolt');
}
