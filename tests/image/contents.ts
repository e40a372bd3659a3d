import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Lock {
  packages: Record<string, { dev?: boolean; devOptional?: boolean; version?: string }>;
}

/** What must not be in the image: tests, sources, secrets, and packages that only development needs. */
export function misplaced(appDir: string, lockFile: string, packageFile: string): string[] {
  const own = readdirSync(appDir, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name).slice(appDir.length + 1))
    .filter((path) => !path.startsWith('node_modules'));
  const files = own.filter((path) => /(^|\/)(tests?|\.git|\.env[^/]*|data)$|\.tsx?$/.test(path));
  return [...files, ...packagesForDevelopment(appDir, lockFile, packageFile)];
}

/** Whatever the lock counts for development, and what we ask for there that only something optional asks for too. */
function packagesForDevelopment(appDir: string, lockFile: string, packageFile: string): string[] {
  const { packages }: Lock = JSON.parse(readFileSync(lockFile, 'utf8'));
  const asked: Record<string, string> = JSON.parse(readFileSync(packageFile, 'utf8')).devDependencies;
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => dev || (devOptional && path.replace('node_modules/', '') in asked))
    .map(([path]) => path)
    .filter((path) => path !== '' && existsSync(join(appDir, path, 'package.json')));
}
