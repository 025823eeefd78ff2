import { run } from './import/index'

// A reader of the report that leaves early, as `head` does, is no reason to stop half-way.
process.stdout.on('error', () => undefined)

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  now: new Date(),
})
