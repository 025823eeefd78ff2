import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** Before each part: its length in 32 bits, little-endian, and its SHA-1, the fastest that all versions of Node have. */
const [lengthSize, headSize] = [4, 24]

/** Then they become one again. */
const mostParts = 64

/**
 * Values that outlive a process, in one file, by keys that name what they were made from. What is new is put behind what is there, so that
 * one new text among ten thousand costs little; where less than half is still in use, the file is written anew. A part that is not as it
 * was written, such as that of a process killed half-way, is not read, nor what stands behind it.
 */
export class KeptMap<Value> {
  private before: Map<string, Value> | undefined
  private parts = 0
  /** Values in all parts, those that were replaced since as well. */
  private written = 0
  private isWhole = true
  private readonly path: string

  /**
   * @param path in the project
   * @param version of the code that makes the values; another's are not read
   */
  constructor(
    path: string,
    private readonly version: () => string,
  ) {
    this.path = join(/* turbopackIgnore: true */ process.cwd(), path)
  }

  get(key: string): Value | undefined {
    return this.load().get(key)
  }

  /** Keeps what is in use now. */
  save(used: ReadonlyMap<string, Value>): void {
    const before = this.load()
    const added = new Map([...used].filter(([key, value]) => before.get(key) !== value))
    const isCrowded = this.written + added.size > 2 * used.size
    if (added.size === 0 && !isCrowded) return
    try {
      if (this.isWhole && !isCrowded && this.parts > 0 && this.parts < mostParts) appendFileSync(this.path, this.partOf(added))
      else this.writeAnew(used)
    } catch {
      // A cache that cannot be written, on a full disk or a read-only one, costs time and nothing else.
      this.removeDrafts()
    }
  }

  private writeAnew(used: ReadonlyMap<string, Value>): void {
    mkdirSync(dirname(this.path), { recursive: true })
    this.removeDrafts()
    const draft = `${this.path}.${process.pid}~`
    writeFileSync(draft, this.partOf(used))
    renameSync(draft, this.path)
  }

  /** Those of processes that were killed, too. One that is at it just now does without. */
  private removeDrafts(): void {
    try {
      for (const name of readdirSync(/* turbopackIgnore: true */ dirname(this.path)))
        if (name.startsWith(`${basename(this.path)}.`) && name.endsWith('~'))
          rmSync(join(dirname(this.path), name), { force: true })
    } catch {
      // There is no folder.
    }
  }

  private partOf(values: ReadonlyMap<string, Value>): Buffer {
    const part = serialize([this.version(), values])
    const length = Buffer.alloc(lengthSize)
    length.writeUInt32LE(part.length)
    return Buffer.concat([length, checksumOf(part), part])
  }

  private load(): ReadonlyMap<string, Value> {
    if (this.before) return this.before
    this.before = new Map()
    try {
      const file = readFileSync(/* turbopackIgnore: true */ this.path)
      for (let at = 0; at < file.length; ) {
        const start = at + headSize
        const part = file.subarray(start, start + file.readUInt32LE(at))
        if (!checksumOf(part).equals(file.subarray(at + lengthSize, start))) throw new Error('not as it was written')
        const [version, values]: [unknown, ReadonlyMap<string, Value>] = deserialize(part)
        if (version !== this.version()) throw new Error('of another version')
        for (const [key, value] of values) this.before.set(key, value)
        this.written += values.size
        this.parts++
        at = start + part.length
      }
    } catch {
      this.isWhole = false
    }
    return this.before
  }
}

const checksumOf = (part: Uint8Array) => createHash('sha1').update(part).digest()
