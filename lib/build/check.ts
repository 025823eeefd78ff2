import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/**
 * `npm run check`: runs every script of package.json called `check:…`, all at once, and shows what each said, one after the other. So
 * an author reads of her texts even where the code has faults. Exit codes: 0 fine, 1 error, 2 nothing but remarks on the content.
 */
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(await readFile('package.json', 'utf8')))
const checks = Object.entries(scripts).filter(([name]) => name.startsWith('check:'))
const running = checks.map(([name, command]) => ({ name, ended: outcomeOf(command) }))

let [hasErrors, hasRemarks] = [false, false]
for (const { name, ended } of running) {
  const { code, said } = await ended
  process.stdout.write(said)
  if (name === 'check:content' && code === 2) hasRemarks = true
  else if (code !== 0) {
    hasErrors = true
    process.stdout.write(`✗ npm run ${name}\n`)
  }
}
process.exitCode = hasErrors ? 1 : hasRemarks ? 2 : 0

/** As a script of npm's, which has put the commands of the project on the path. */
function outcomeOf(command: string): Promise<{ code: number; said: string }> {
  const colors = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {}
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...colors } })
  const said: Buffer[] = []
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said).toString() }))
  })
}
