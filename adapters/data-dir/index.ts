export { DataDirInUse, type DataDirLock, DataDirNotWritable, lockDataDir } from './data-dir-lock';
export { namingFullDisk } from './room';
