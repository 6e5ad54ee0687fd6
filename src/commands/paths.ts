import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Io } from './io';

/** The absolute path of what was named on the command line. */
export function absolutePath(io: Pick<Io, 'cwd'>, path: string): string {
  return resolve(io.cwd, path);
}

/** The name that reports give to a file: from the folder of the run, with slashes, wherever that folder is. */
export function reportedPath(io: Pick<Io, 'cwd'>, path: string): string {
  return relative(io.cwd, absolutePath(io, path)).replaceAll(sep, '/');
}

/** Whether a path lies in a folder or below it; both absolute and free of symbolic links. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
