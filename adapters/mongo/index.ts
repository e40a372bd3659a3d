export { openFileStore } from './open-file-store';
export { openMongoStore } from './open-mongo-store';
