export { openFileArchive, openFileStore } from './open-file-store';
export { openMongoArchive, openMongoStore } from './open-mongo-store';
