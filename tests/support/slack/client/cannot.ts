/** A test asked for something that nobody could do in Slack: the button is not there, the message was deleted… */
export class CannotDo extends Error {
  readonly code = 'cannot-do';
  constructor(what: string) {
    super(what);
    this.name = 'CannotDo';
  }
}
