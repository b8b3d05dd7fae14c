import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '../../db/api.ts'
import { shortCode } from '../../db/digest/short-code.ts'
import { chineseDay, chineseMoment, compactDay } from '../../db/calendar/moment.ts'
import { capitals, figures } from '../../db/mediation/money.ts'
import type { Plan } from '../../scripts/demo/plan.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { buildVolume, liveThrough, samplePlans } from '../support/live-through.ts'
import { openOffice, rawPagesOf, type Office } from '../support/office.ts'

/** The six sample cases' volumes, rendered: the catalogue tells the truth, and nothing of the case is missing. */

interface Rendered {
  plan: Plan
  volume: Value<'dossier.build'>
  /** The text of each page without white space. */
  pages: string[]
}

const bare = (text: string) => text.replace(/\s/g, '')

let office: Office
let centre: TestCentre
const rendered: Rendered[] = []

beforeAll(async () => {
  office = await openOffice()
  centre = await newCentre()
  const plans = samplePlans(centre.now)
  const volumes: Value<'dossier.build'>[] = []
  for (const plan of plans) volumes.push(await buildVolume(centre, await liveThrough(centre, plan)))
  const pdfs = await office.toPdf(volumes.map((volume) => volume.bytes))
  for (const [index, plan] of plans.entries()) {
    const volume = volumes[index]
    if (volume) rendered.push({ plan, volume, pages: (await rawPagesOf(pdfs[index] ?? '')).map(bare) })
  }
}, 180_000)

afterAll(() => office.close())

/** What stands at the head of a piece's first page. */
function headOf(title: string): RegExp {
  if (title.startsWith('办理情况报告')) return /^关于.*办理情况报告/
  return new RegExp(`^${title}(?!（续）)`)
}

function printedNumber(page: string): number {
  return Number(/短码[0-9A-F]{8}—?(\d+)—?$/.exec(page)?.[1])
}

/** Pages before the first numbered one: the cover, then the catalogue. */
const frontPages = 2

function pageOf(one: Rendered, number: number): string {
  return one.pages[frontPages + number - 1] ?? ''
}

type Entry = Rendered['volume']['pieces'][number]

function pagesOfPiece(one: Rendered, piece: Entry): string[] {
  return Array.from({ length: piece.pages }, (_, index) => pageOf(one, piece.page + index))
}

/** The text of all pieces of that title, with or without a count. */
function textOfPiece(one: Rendered, title: string): string {
  return textOf(one, title, (entry) => entry.title.replace(/（第\d+[次轮批]）$/, '') === title)
}

/** The text of the one that tells of a cycle; the first bears no count. */
function textOfCycle(one: Rendered, title: string, index: number, count: string): string {
  const exact = index === 0 ? title : `${title}（第${index + 1}${count}）`
  return textOf(one, exact, (entry) => entry.title === exact)
}

function textOf(one: Rendered, title: string, isMeant: (entry: Entry) => boolean): string {
  const pieces = one.volume.pieces.filter(isMeant)
  if (pieces.length === 0) throw new Error(`${one.plan.case.key} has no ${title}`)
  return pieces.flatMap((piece) => pagesOfPiece(one, piece)).join('')
}

describe('the catalogue', () => {
  it('names the page on which each piece really starts, in every volume', () => {
    expect(rendered.map(({ plan }) => plan.case.key)).toEqual([
      'pond',
      'boundary',
      'wages',
      'relocation',
      'drain',
      'noise'
    ])
    for (const one of rendered) {
      const catalogue = one.pages[1] ?? ''
      expect(catalogue).toMatch(/^卷内文件目录/)
      for (const piece of one.volume.pieces) {
        const first = pageOf(one, piece.page)
        expect(first, `${one.plan.case.key} ${piece.title}`).toMatch(headOf(piece.title))
        expect(printedNumber(first)).toBe(piece.page)
        expect(catalogue).toContain(`${piece.title}短码${shortCode(piece.sha256)}${piece.date}${piece.page}`)
      }
      const starts = one.volume.pieces.map((piece) => piece.page)
      const ends = one.volume.pieces.map((piece) => piece.page + piece.pages)
      expect(starts).toEqual([1, ...ends.slice(0, -1)])
      expect(one.pages).toHaveLength(frontPages + one.volume.pageCount + 1)
    }
  })

  it('and cover and closing note carry no page number', () => {
    for (const { pages } of rendered) {
      for (const page of [pages[0], pages.at(-1)]) expect(page).not.toMatch(/短码[0-9A-F]{8}—?\d+—?$/)
    }
  })
})

describe('the closing note', () => {
  it('says 无缺损 of a volume that lacks nothing', () => {
    for (const { pages, volume } of rendered) {
      expect(volume.missing).toEqual([])
      expect(pages.at(-1)).toContain('无缺损、补充、移出情况。')
    }
  })
})

describe('one paper, one code', () => {
  const codes = (text: string) => [...text.matchAll(/短码([0-9A-F]{8})/g)].map(([, code]) => code)

  it('stands at the foot of each of its pages and in the catalogue', () => {
    for (const one of rendered) {
      for (const piece of one.volume.pieces) {
        const code = shortCode(piece.sha256)
        for (const page of pagesOfPiece(one, piece)) expect(codes(page).at(-1), piece.title).toBe(code)
        expect(codes(one.pages[1] ?? '')).toContain(code)
      }
      expect(new Set(one.volume.pieces.map(({ sha256 }) => sha256)).size).toBe(one.volume.pieces.length)
    }
  })

  it('is the one that the sheet lists, in every round', () => {
    for (const one of rendered) {
      const sheets = one.volume.pieces.filter(({ title }) => title.includes('会签单'))
      expect(sheets).toHaveLength(one.plan.cycles.length)
      const others = one.volume.pieces.filter((piece) => !sheets.includes(piece))
      for (const sheet of sheets) {
        const text = pagesOfPiece(one, sheet).join('')
        const listed = [...text.matchAll(/\d+\.([^.]+?)短码([0-9A-F]{8})/g)]
        expect(listed.length).toBeGreaterThan(2)
        for (const [, title = '', code] of listed) {
          const paper = others.find((piece) => shortCode(piece.sha256) === code)
          expect(paper?.title, `${one.plan.case.key} ${title} ${code}`).toContain(title.replace(/（.*/, ''))
        }
      }
    }
  })
})

describe('the registration form', () => {
  it('shows every value that was taken down', () => {
    for (const one of rendered) {
      const text = textOfPiece(one, '群众诉求登记表')
      const { case: facts } = one.plan
      const people = [...facts.applicants, ...facts.respondents]
      const values = [
        facts.channel,
        facts.category,
        facts.field,
        facts.colour,
        facts.tier,
        facts.location,
        facts.summary,
        facts.request,
        facts.content,
        chineseMoment(facts.registeredAt),
        ...people.flatMap((party) => [
          party.name,
          party.idNumber,
          party.phone,
          party.address,
          party.creditCode,
          party.legalRepresentative,
          party.sex ?? '',
          party.birthDate ? chineseDay(party.birthDate) : ''
        ])
      ]
      for (const value of values) expect(text, facts.key).toContain(bare(value))
    }
  })
})

describe('the report', () => {
  it('tells what was done, by whom, when, and how it ended', () => {
    for (const one of rendered) {
      const text = textOfPiece(one, '办理情况报告')
      for (const cycle of one.plan.cycles) {
        expect(text).toContain(bare(cycle.result))
        for (const entry of cycle.entries) {
          for (const value of [chineseMoment(entry.at), entry.by, entry.kind, entry.text]) {
            expect(text, one.plan.case.key).toContain(bare(value))
          }
        }
      }
      for (const repeat of one.plan.repeats) {
        for (const value of [repeat.name, repeat.phone, repeat.channel, repeat.content])
          expect(text).toContain(bare(value))
      }
    }
  })
})

describe('the mediation papers', () => {
  it('hold every line said, every clause and every sum', () => {
    const boundary = rendered.find(({ plan }) => plan.case.key === 'boundary')
    const mediation = boundary?.plan.case.mediation
    if (!boundary || !mediation?.agreement) throw new Error('the boundary case has an agreement')
    const record = textOfPiece(boundary, '人民调解记录')
    for (const [speaker, words] of mediation.sessions.flatMap((session) => session.transcript)) {
      expect(record).toContain(bare(words))
      expect(record).toContain(speaker)
    }
    const people = [...mediation.mediators, mediation.recorder, ...mediation.invited, mediation.room]
    for (const value of people) expect(record).toContain(bare(value))
    const agreement = textOfPiece(boundary, '人民调解协议书')
    expect(agreement).toContain(bare(mediation.agreement.number))
    expect(agreement).toContain(bare(mediation.agreement.facts))
    for (const clause of mediation.agreement.clauses) {
      expect(agreement).toContain(bare(clause.text))
      if (clause.amountFen !== null) expect(agreement).toContain(capitals(clause.amountFen))
      for (const part of clause.instalments) {
        expect(agreement).toContain(figures(part.amountFen))
        expect(agreement).toContain(capitals(part.amountFen))
        expect(agreement).toContain(chineseDay(part.due))
      }
    }
    // 履行记录 is filled in by hand when the money comes: nothing stands there yet.
    const plan = /履行记录(.*?)本协议一式/s.exec(agreement)?.[1] ?? ''
    expect(plan).toContain('第1期')
    expect(plan).not.toContain('无')
  })
})

describe('the sign-off sheet', () => {
  it('shows the result, the four seats and the satisfaction of each round', () => {
    for (const one of rendered) {
      one.plan.cycles.forEach((cycle, index) => {
        const text = textOfCycle(one, '群众诉求办结四方会签单', index, '轮')
        const names = [
          ...one.plan.applicants,
          one.plan.owner,
          one.plan.deputyLeader,
          one.plan.principalLeader
        ]
        for (const value of [cycle.result, one.plan.case.request, ...names])
          expect(text).toContain(bare(value))
        expect(text.match(/电子签名/g)).toHaveLength(Math.max(1, one.plan.applicants.length) + 3 + 1)
        if (one.plan.applicants.length > 0) expect(text).toContain(cycle.satisfaction ?? '未评价')
      })
    }
  })
})

describe('the revisits', () => {
  it('are told with their way, words and answer', () => {
    for (const one of rendered) {
      one.plan.cycles.forEach(({ revisit }, index) => {
        const text = textOfCycle(one, '回访记录', index, '次')
        for (const value of [chineseMoment(revisit.at), revisit.way, revisit.text])
          expect(text).toContain(bare(value))
        if (revisit.reached) expect(text).toContain(revisit.satisfaction ?? '未评价')
        const number = /编号：(梁快访〔\d{4}〕\d+号)/.exec(text)?.[1]
        expect(number).toBeDefined()
        expect(one.pages[1]).toContain(number)
      })
    }
  })
})

describe('cover and closing note', () => {
  it('count the pieces and pages and name who filed, who checked and when', () => {
    for (const { plan, volume, pages } of rendered) {
      const cover = pages[0] ?? ''
      const note = pages.at(-1) ?? ''
      const counted = `${volume.pieces.length}件`
      expect(cover).toContain(counted)
      expect(cover).toContain(`${volume.pageCount}页`)
      expect(cover).toContain('30年')
      expect(note).toContain(`本卷共${counted}、${volume.pageCount}页`)
      for (const value of [plan.archivist, plan.checker, chineseDay(plan.filedAt)])
        expect(note).toContain(value)
      expect(compactDay(plan.filedAt)).toMatch(/^\d{8}$/)
    }
  })
})

it('the same data gives the same bytes', async () => {
  const caseId = (await centre.call('cases.list', { search: '堰塘' })).rows[0]?.id ?? ''
  await centre.signIn('谯文芳')
  const [first, second] = [await buildVolume(centre, caseId), await buildVolume(centre, caseId)]
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
})
