export { openFileStore, type Recovered } from './open-file-store';
export { openMongoStore } from './open-mongo-store';
