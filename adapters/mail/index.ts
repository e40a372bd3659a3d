export { box } from './box';
export { mailChat, mailerBy } from './mail-chat';
export { pausingPages } from './pausing-pages';
export { smtp } from './smtp';
