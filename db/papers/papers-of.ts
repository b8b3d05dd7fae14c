import type { CaseFile } from '../case-file/case-file.ts'
import { nextClosing, type Closing } from './closings.ts'
import type { Paper, PaperKind, PaperOf } from './paper.ts'
import { register } from './register.ts'
import type { Places, Template } from './template.ts'

function papersOfKind<K extends PaperKind>(kind: K, file: CaseFile, closings: Closing[]): PaperOf<K>[] {
  const entry = register[kind]
  const all = entry.found(file, closings)
  return all.map((found, index) => {
    const { id, cycle, round, subject } = found
    const count = entry.count && index > 0 ? entry.count(index, found) : ''
    return {
      kind,
      key: id === '' ? kind : `${kind}-${id}`,
      title: `${entry.title(subject, file)}${count}`,
      number: entry.number(subject, file),
      responsible: entry.responsible(subject, file),
      date: entry.date(subject, file),
      cycle,
      round,
      subject
    }
  })
}

/**
 * The papers in the order of the template. Within a group a later step never stands before an earlier one; what
 * belongs to no round yet stands behind the rounds.
 */
function inOrder(places: Places, papers: Paper[]): Paper[] {
  return places.flatMap((place): Paper[] => {
    if ('paper' in place) return papers.filter(({ kind }) => kind === place.paper)
    const order = (number: number | null) => number ?? Infinity
    const groups = [...new Set(papers.map((paper) => paper[place.each]))]
    return groups
      .sort((left, right) => order(left) - order(right))
      .flatMap((group) =>
        inOrder(
          place.of,
          papers.filter((paper) => paper[place.each] === group)
        )
      )
  })
}

/** All papers of a case, kind by kind. */
function allPapers(file: CaseFile, closings: Closing[]): Paper[] {
  const kinds = Object.keys(register) as PaperKind[]
  return kinds.flatMap((kind): Paper[] => papersOfKind(kind, file, closings) as Paper[])
}

/** All papers that a case has, in no order. */
export function allPapersOf(file: CaseFile): Paper[] {
  return allPapers(file, file.rounds)
}

/** The papers of a case that a volume of this template holds, in its order. */
export function papersOf(file: CaseFile, template: Template): Paper[] {
  return inOrder(template.papers, allPapersOf(file))
}

/** What a volume of this template must hold and the case lacks, in words. */
export function owedPapers(file: CaseFile, template: Template): string[] {
  return requiredKinds(template.papers).flatMap((kind) => register[kind].owed(file))
}

/** What a volume of this template should hold before it is filed and doesn't, in words. */
export function missingPapers(file: CaseFile, template: Template): string[] {
  return [
    ...owedPapers(file, template),
    ...template.byHand.map((title) => `本程序还不能生成：${title}，请另附`),
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
  const papers = inOrder(template.papers, allPapers(file, [...file.rounds, next]))
  return papers.filter(({ kind, round }) => {
    const { listed } = register[kind]
    return listed === 'all' || (listed === 'own' && round === next.number)
  })
}
