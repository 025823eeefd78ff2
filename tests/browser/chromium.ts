import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/**
 * A Chromium to test in: `CHROMIUM_PATH`, then one on the machine, then Playwright's download, then the system's package manager.
 * Says which on standard error.
 *
 * @throws when none can be had, naming the remedy
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium() ?? (downloaded() || (installed() ? findChromium() : undefined))
  if (!executablePath) throw new Error('no Chromium to test in: install one, or set CHROMIUM_PATH to its program')
  process.stderr.write(`Chromium: ${executablePath}\n`)
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...candidates, chromium.executablePath()].find(isProgram)
}

function downloaded(): string | undefined {
  if (!succeeds('npx', ['playwright-core', 'install', '--with-deps', 'chromium'])) return undefined
  return isProgram(chromium.executablePath()) ? chromium.executablePath() : undefined
}

function installed(): boolean {
  return succeeds('apt-get', ['update', '-qq']) && succeeds('apt-get', ['install', '-y', '-qq', 'chromium'])
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function succeeds(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 })
    return true
  } catch {
    return false
  }
}
