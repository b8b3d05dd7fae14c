import type { CaseFile } from '../case-file/case-file.ts'
import { closingsOf, nextClosing, type Closing } from './closings.ts'
import type { Paper, PaperKind, PaperOf } from './paper.ts'
import { register } from './register.ts'
import type { Places, Template } from './template.ts'

function papersOfKind<K extends PaperKind>(kind: K, file: CaseFile, closings: Closing[]): PaperOf<K>[] {
  const entry = register[kind]
  const all = entry.found(file, closings)
  return all.map((found, index) => {
    const { id, cycle, round, subject } = found
    const count = entry.count && all.length > 1 ? entry.count(index, found) : ''
    return {
      kind,
      key: id === '' ? kind : `${kind}-${id}`,
      title: `${entry.title(subject)}${count}`,
      number: entry.number(subject, file),
      responsible: entry.responsible(subject, file),
      date: entry.date(subject, file),
      cycle,
      round,
      subject
    }
  })
}

type Span = { cycle: number } | { round: number } | null

function inSpan(paper: Paper, span: Span): boolean {
  if (span === null) return true
  return 'cycle' in span ? paper.cycle === span.cycle : paper.round === span.round
}

/** The papers in the order of the template; within each group a later step never stands before an earlier one. */
function inOrder(places: Places, papers: Paper[], span: Span): Paper[] {
  return places.flatMap((place): Paper[] => {
    if ('paper' in place) return papers.filter((paper) => paper.kind === place.paper && inSpan(paper, span))
    const inside = papers.filter((paper) => inSpan(paper, span))
    const numbers = new Set(inside.flatMap((paper) => paper[place.each] ?? []))
    const groups = [...numbers].sort((left, right) => left - right)
    const part = (number: number) => (place.each === 'cycle' ? { cycle: number } : { round: number })
    const grouped = groups.flatMap((number) => inOrder(place.of, inside, part(number)))
    return [...grouped, ...(place.each === 'round' ? withoutRound(place.of, inside) : [])]
  })
}

function withoutRound(places: Places, papers: Paper[]): Paper[] {
  return inOrder(
    places,
    papers.filter((paper) => paper.round === null),
    null
  )
}

/** All papers of a case, kind by kind. */
function allPapers(file: CaseFile, closings: Closing[]): Paper[] {
  const kinds = Object.keys(register) as PaperKind[]
  return kinds.flatMap((kind): Paper[] => papersOfKind(kind, file, closings) as Paper[])
}

/** The papers of a case that a volume of this template holds, in its order. */
export function papersOf(file: CaseFile, template: Template): Paper[] {
  return inOrder(template.papers, allPapers(file, closingsOf(file)), null)
}

/** What a volume of this template should hold before it is filed and doesn't, in words. */
export function missingPapers(file: CaseFile, template: Template): string[] {
  return [
    ...requiredKinds(template.papers).flatMap((kind) => register[kind].owed(file)),
    ...(file.filing ? [] : ['还没有立卷：保管期限、档号、立卷人、检查人未定'])
  ]
}

function requiredKinds(places: Places): PaperKind[] {
  return places.flatMap((place): PaperKind[] => {
    if ('each' in place) return requiredKinds(place.of)
    return place.must ? [place.paper] : []
  })
}

/** What the sheet of the round about to be opened lists: all papers that stand before its signatures. */
export function papersToSign(file: CaseFile, template: Template): Paper[] {
  const next = nextClosing(file)
  const papers = inOrder(template.papers, allPapers(file, [...closingsOf(file), next]), null)
  return papers.filter(
    ({ kind, round }) => register[kind].listed && (kind !== 'handlingReport' || round === next.number)
  )
}
