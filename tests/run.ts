import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { filesUnder } from '@/lib/build/files'

/**
 * Runs the tests: `tsx tests/run.ts [unit] [build] [browser]`, all three by default, in that order.
 * Ends with a line `N passed, N failed`; the exit code is 1 when one failed or none ran.
 */
const kinds = process.argv.slice(2)
process.env.TEST_RUN = String(process.pid)
const totals = { passed: 0, failed: 0 }

for (const kind of kinds.length > 0 ? kinds : ['unit', 'build', 'browser']) {
  const files = (await filesUnder(`tests/${kind}`)).filter((file) => file.endsWith('.test.ts'))
  await runFiles(
    files.map((file) => `tests/${kind}/${file}`),
    kind === 'unit',
  )
}

process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`)
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0)

function runFiles(files: string[], concurrency: boolean): Promise<void> {
  return new Promise((resolve) => {
    const events = run({ files, concurrency })
    events.on('test:pass', (test) => count('passed', test))
    events.on('test:fail', (test) => count('failed', test))
    events.on('end', resolve)
    events.compose(new spec()).pipe(process.stdout, { end: false })
  })
}

function count(outcome: 'passed' | 'failed', test: { details: { type?: string | undefined } }): void {
  if (test.details.type !== 'suite') totals[outcome]++
}
