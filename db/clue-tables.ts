/** The table of clues for discipline, as Kysely sees it. */
export interface ClueTables {
  clue: {
    id: string
    recordedAt: string
    byId: string
    foundOn: string
    about: string
    source: string
    text: string
    caseId: string | null
    filedOn: string | null
    filedWords: string
    punishedOn: string | null
    punishedWords: string
    endedOn: string | null
    endedWords: string
  }
}
