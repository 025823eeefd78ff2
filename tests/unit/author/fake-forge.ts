import type { Forge, NewRequest, RecapRequest } from '@/lib/author/reminder'

/** A forge in memory: what it was asked to open and close, and said. */
export class FakeForge implements Forge {
  readonly all: (NewRequest & RecapRequest)[] = []
  readonly comments: [number: number, text: string][] = []

  async requests(): Promise<RecapRequest[]> {
    return this.all.map(({ number, branch, month, state }) => ({ number, branch, month, state }))
  }

  async open(request: NewRequest): Promise<number> {
    const number = this.all.length + 1
    if (this.all.some(({ branch, state }) => branch === request.branch && state === 'open')) throw new Error('already open')
    this.all.push({ ...request, number, month: request.branch.slice('recap/'.length), state: 'open' })
    return number
  }

  async close(number: number, comment: string): Promise<void> {
    this.set(number, 'closed')
    this.comments.push([number, comment])
  }

  /** What a person does on the forge's own page. */
  set(number: number, state: RecapRequest['state']): void {
    const request = this.all.find((one) => one.number === number)
    if (!request) throw new Error(`no request ${number}`)
    request.state = state
  }
}
