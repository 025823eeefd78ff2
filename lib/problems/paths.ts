import { relative, resolve } from 'node:path'

/**
 * How the files of a folder are named in a terminal: their paths from the working directory, which it opens at a click. Apart from the
 * rest, which pages import: where a path is resolved, Next takes every file of the project for one that the server needs.
 */
export function pathsFrom(cwd: string, folder: string): (file: string) => string {
  return (file) => relative(cwd, resolve(cwd, folder, file)).replaceAll('\\', '/')
}
