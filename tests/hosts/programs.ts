import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Makes sure that a program is there, installing Debian's packages where it is not.
 *
 * @throws when it cannot be had, naming the remedy
 */
export function needProgram(program: string, version: string, packages: string[]): void {
  need(program, () => succeeds(program, [version]), packages)
}

/** The same for a file of a package, such as a module of nginx. */
export function needFile(path: string, packages: string[]): void {
  need(path, () => existsSync(path), packages)
}

function need(what: string, isThere: () => boolean, packages: string[]): void {
  if (isThere()) return
  if (succeeds('apt-get', ['update', '-qq'])) succeeds('apt-get', ['install', '-y', '-qq', ...packages])
  if (!isThere()) throw new Error(`no ${what}: apt-get install ${packages.join(' ')}`)
}

/** Runs a program for its exit code alone; packages that start a service are kept from it. */
export function succeeds(program: string, args: string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 600_000, env })
    return true
  } catch {
    return false
  }
}
