/** Why an installation that Slack granted is not kept. */
export type InstallRefusalCode =
  /** In no place, or without a bot. */
  | 'no-bot'
  /** Not all permissions were granted. */
  | 'permissions'
  /** Its token would end after hours. */
  | 'rotation'
  /** Nobody asks the installer for what it stored. */
  | 'not-kept-here';

/** An installation is refused; `code` says why. */
export class InstallRefusal extends Error {
  constructor(readonly code: InstallRefusalCode) {
    super(`installation refused: ${code}`);
    this.name = 'InstallRefusal';
  }
}
