import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/** The length of a part, before it: 32 bits, little-endian. */
const lengthSize = 4

/** Then they become one again. */
const mostParts = 64

/**
 * Values that outlive a process, in one file, by keys that name what they were made from. What is new is put behind what is there, so that
 * one new text among ten thousand costs little; where less than half is still in use, the file is written anew. A process that is killed
 * half-way leaves a part cut short, which is not read.
 */
export class KeptMap<Value> {
  private before: Map<string, Value> | undefined
  private parts = 0
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
    const isCrowded = before.size + added.size > 2 * used.size
    if (added.size === 0 && !isCrowded) return
    try {
      if (this.isWhole && !isCrowded && this.parts > 0 && this.parts < mostParts) appendFileSync(this.path, this.partOf(added))
      else this.writeAnew(used)
    } catch {
      // A cache that cannot be written, on a full disk or a read-only one, costs time and nothing else.
    }
  }

  private writeAnew(used: ReadonlyMap<string, Value>): void {
    mkdirSync(dirname(this.path), { recursive: true })
    const draft = `${this.path}.${process.pid}~`
    writeFileSync(draft, this.partOf(used))
    renameSync(draft, this.path)
  }

  private partOf(values: ReadonlyMap<string, Value>): Buffer {
    const part = serialize([this.version(), values])
    const length = Buffer.alloc(lengthSize)
    length.writeUInt32LE(part.length)
    return Buffer.concat([length, part])
  }

  private load(): ReadonlyMap<string, Value> {
    if (this.before) return this.before
    this.before = new Map()
    try {
      const file = readFileSync(/* turbopackIgnore: true */ this.path)
      for (let at = 0; at < file.length; ) {
        const end = at + lengthSize + file.readUInt32LE(at)
        if (end > file.length) throw new Error('cut short')
        // The version names the code that wrote it, so its outline is proof enough.
        const [version, values]: [unknown, ReadonlyMap<string, Value>] = deserialize(file.subarray(at + lengthSize, end))
        if (version !== this.version()) throw new Error('of another version')
        for (const [key, value] of values) this.before.set(key, value)
        this.parts++
        at = end
      }
    } catch {
      this.isWhole = false
    }
    return this.before
  }
}
