import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { needProgram, succeeds } from './programs'

const folder = fileURLToPath(new URL('../../.scratch/vnu', import.meta.url))
const jar = `${folder}/node_modules/vnu-jar/build/dist/vnu.jar`
const version = '26.9.27'

export interface Finding {
  file: string
  line: number | undefined
  message: string
  extract: string
}

/**
 * The Nu HTML checker of the W3C on some files, HTML or CSS by their names: the errors it finds.
 *
 * @throws when Java or the checker cannot be had, naming the remedy
 */
export async function findErrors(files: string[], kind: 'html' | 'css'): Promise<Finding[]> {
  await ready()
  const options = [
    '-Xss4m',
    '-jar',
    jar,
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
    '--errors-only',
    `--skip-non-${kind}`,
  ]
  const { stdout } = await promisify(execFile)('java', [...options, ...files], { maxBuffer: 256 * 1024 * 1024 })
  const { messages }: { messages: { type: string; url: string; lastLine?: number; message: string; extract?: string }[] } =
    JSON.parse(stdout)
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ url, lastLine, message, extract = '' }) => ({ file: fileURLToPath(url), line: lastLine, message, extract }))
}

async function ready(): Promise<void> {
  needProgram('java', '-version', ['default-jre-headless'])
  if (existsSync(jar)) return
  const fetched = succeeds('npm', ['install', '--silent', '--no-save', '--prefix', folder, `vnu-jar@${version}`])
  if (!fetched || !existsSync(jar)) throw new Error(`no HTML checker: npm install --prefix .scratch/vnu vnu-jar@${version}`)
}
