import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Cost {
  /** Seconds. */
  wall: number
  /** Seconds of processor, and the most memory in megabytes, of the process and all it started; undefined where there is no `/proc`. */
  cpu: number | undefined
  memory: number | undefined
}

interface Seen {
  parent: number
  cpu: number
  memory: number
}

/** Clock ticks a second and bytes a page, as Linux has them on the machines in use (`getconf CLK_TCK`, `getconf PAGESIZE`). */
const ticks = 100
const pageBytes = 4096

/** Runs a command and measures its whole process tree, looked at ten times a second. Throws when it fails. */
export async function measured(command: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Cost> {
  const [program = '', ...args] = command
  const start = performance.now()
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => output.push(String(text)))
  const cpus = new Map<number, number>()
  let memory = 0
  const look = () => {
    const tree = treeOf(child.pid ?? 0)
    for (const [pid, { cpu }] of tree) cpus.set(pid, cpu)
    memory = Math.max(
      memory,
      [...tree.values()].reduce((sum, one) => sum + one.memory, 0),
    )
  }
  const timer = setInterval(look, 100)
  const code = await new Promise<number>((done) => child.once('close', (status) => done(status ?? 1)))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${command.join(' ')} failed in ${cwd}:\n${output.join('').slice(-2000)}`)
  const wall = (performance.now() - start) / 1000
  if (cpus.size === 0) return { wall, cpu: undefined, memory: undefined }
  return { wall, cpu: [...cpus.values()].reduce((sum, one) => sum + one, 0), memory: memory / 1e6 }
}

/** Seconds of processor that a process and its children have used up to now. */
export function cpuOf(pid: number): number {
  return [...treeOf(pid).values()].reduce((sum, { cpu }) => sum + cpu, 0)
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

function treeOf(root: number): Map<number, Seen> {
  const all = new Map(processIds().flatMap((pid) => seen(pid).map((one) => [pid, one] as const)))
  const tree = new Map<number, Seen>()
  const isBelow = (pid: number): boolean => pid === root || (all.has(pid) && isBelow(all.get(pid)?.parent ?? 0))
  for (const [pid, one] of all) if (isBelow(pid)) tree.set(pid, one)
  return tree
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Boolean)
  } catch {
    return []
  }
}

/** One line of `/proc/<pid>/stat` (proc(5)); none when the process has ended meanwhile. */
function seen(pid: number): Seen[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, user = 0, system = 0, pages = 0] = [fields[1], fields[11], fields[12], fields[21]]
    return [{ parent, cpu: (user + system) / ticks, memory: pages * pageBytes }]
  } catch {
    return []
  }
}
