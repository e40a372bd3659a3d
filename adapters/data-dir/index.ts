export { DataDirInUse, type DataDirLock, DataDirNotWritable, lockDataDir } from './data-dir-lock';
export { DataDirFull, namingFullDisk } from './room';
