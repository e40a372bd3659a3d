export { box } from './box';
export { mailChat, mailerBy } from './mail-chat';
export { whyNotIn } from './meaning';
export { pausingPages } from './pausing-pages';
export { knock, smtp } from './smtp';
