import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Leaving } from '../../electron/main/leaving.ts'
import { PageDrafts, type Flushed } from '../../electron/main/page-drafts.ts'

/** A program to leave: writes down in order what happened to it. */
function program({ flushed = 'kept', unsaved = null, stay = false }: Partial<Wishes> = {}) {
  const happened: string[] = []
  const leaving = new Leaving({
    flush: () => {
      happened.push('drafts')
      return Promise.resolve(flushed)
    },
    unsaved: () => unsaved,
    confirm: (lost) => {
      happened.push(`asked: ${lost}`)
      return Promise.resolve(!stay)
    },
    drain: () => {
      happened.push('drained')
      return Promise.resolve()
    },
    end: () => happened.push('ended')
  })
  return { leaving, happened, settled: () => vi.waitFor(() => expect(happened.at(-1)).toBe('ended')) }
}

interface Wishes {
  flushed: Flushed
  unsaved: string | null
  stay: boolean
}

describe('leaving the program', () => {
  it('waits for the drafts and asks nothing when they keep all there is', async () => {
    const { leaving, happened, settled } = program()
    leaving.byPerson()
    expect(leaving.isOver).toBe(false)
    await settled()
    expect(happened).toEqual(['drafts', 'drained', 'ended'])
    expect(leaving.isOver).toBe(true)
  })

  it('asks about what no draft keeps, and stays when told so', async () => {
    const { leaving, happened } = program({ unsaved: '还没有登记的附件：照片3张', stay: true })
    leaving.byPerson()
    await vi.waitFor(() => expect(happened).toHaveLength(2))
    expect(happened).toEqual(['drafts', 'asked: 还没有登记的附件：照片3张'])
    expect(leaving.isOver).toBe(false)
    await new Promise(setImmediate)
    leaving.byPerson()
    await vi.waitFor(() => expect(happened).toHaveLength(4))
    expect(happened).not.toContain('drained')
  })

  it('goes when told so', async () => {
    const { leaving, happened, settled } = program({ unsaved: '照片3张' })
    leaving.byPerson()
    await settled()
    expect(happened).toEqual(['drafts', 'asked: 照片3张', 'drained', 'ended'])
  })

  it('says when drafts could not be written, or not yet', async () => {
    const failed = program({ flushed: 'failed', unsaved: '照片3张' })
    failed.leaving.byPerson()
    await failed.settled()
    expect(failed.happened[1]).toBe('asked: 草稿没能写到磁盘上（磁盘可能已满或被占用）。\n照片3张')
    const late = program({ flushed: 'late', stay: true })
    late.leaving.byPerson()
    await vi.waitFor(() => expect(late.happened).toHaveLength(2))
    expect(late.happened[1]).toBe('asked: 草稿还没有写到磁盘上（磁盘忙或被别的程序占用）。')
    expect(late.leaving.isOver).toBe(false)
  })

  it('asks nothing where no page is left that could have drafts', async () => {
    const { leaving, happened, settled } = program({ flushed: 'gone' })
    leaving.byPerson()
    await settled()
    expect(happened).toEqual(['drafts', 'drained', 'ended'])
  })

  it('asks nobody when the system goes down, and ends once however often it is told', async () => {
    const { leaving, happened, settled } = program({ unsaved: '照片3张' })
    leaving.bySystem()
    leaving.bySystem()
    leaving.byPerson()
    await settled()
    await new Promise(setImmediate)
    expect(happened.filter((what) => what.startsWith('asked'))).toEqual([])
    expect(happened.filter((what) => what === 'drained' || what === 'ended')).toEqual(['drained', 'ended'])
  })

  it('goes although a question is open when the system goes down', async () => {
    const happened: string[] = []
    const leaving = new Leaving({
      flush: () => Promise.resolve('kept'),
      unsaved: () => '照片3张',
      confirm: () => new Promise(() => happened.push('asked')),
      drain: () => Promise.resolve(),
      end: () => happened.push('ended')
    })
    leaving.byPerson()
    await vi.waitFor(() => expect(happened).toEqual(['asked']))
    leaving.bySystem()
    await vi.waitFor(() => expect(happened).toEqual(['asked', 'ended']))
  })
})

describe("the page's drafts", () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function page(there = true) {
    const turns: number[] = []
    const drafts = new PageDrafts((turn) => {
      if (there) turns.push(turn)
      return there
    })
    return { drafts, turns }
  }

  it('are asked for once, however many doors are knocked at', async () => {
    const { drafts, turns } = page()
    const both = Promise.all([drafts.flush(), drafts.flush()])
    expect(turns).toEqual([1])
    drafts.answer(1, true)
    expect(await both).toEqual(['kept', 'kept'])
    const again = drafts.flush()
    drafts.answer(2, false)
    expect(await again).toBe('failed')
  })

  it('take two seconds at most, and a late answer means nothing to the next question', async () => {
    const { drafts } = page()
    const first = drafts.flush()
    await vi.advanceTimersByTimeAsync(1_999)
    const open = await Promise.race([first, Promise.resolve('open')])
    expect(open).toBe('open')
    await vi.advanceTimersByTimeAsync(1)
    expect(await first).toBe('late')
    const second = drafts.flush()
    drafts.answer(1, true)
    drafts.answer(2, false)
    expect(await second).toBe('failed')
  })

  it('hold nothing up where no page could answer, nor when it goes while asked', async () => {
    expect(await page(false).drafts.flush()).toBe('gone')
    const { drafts } = page()
    drafts.unsaved = '照片3张'
    const asked = drafts.flush()
    drafts.forget()
    expect(await asked).toBe('gone')
    expect(drafts.unsaved).toBeNull()
  })
})
