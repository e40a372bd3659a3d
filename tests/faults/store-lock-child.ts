import { DataDirInUse, lockDataDir } from '../../adapters/data-dir';

/** Takes the lock of the folder it is given, says how that went, and lives until it is ended. */
try {
  lockDataDir(process.argv[2] ?? '');
  process.stdout.write('locked\n');
} catch (error) {
  process.stdout.write(error instanceof DataDirInUse ? 'in use\n' : `${error}\n`);
}
process.stdin.resume();
