import { statSync, type BigIntStats } from 'node:fs'
import { problem } from './errors.ts'

/**
 * Throws where what lies in the data folder now is no longer what was opened there.
 *
 * @throws FOLDER_GONE
 */
export type Home = () => void

type Identity = Pick<BigIntStats, 'dev' | 'ino'>

function identityOf(file: string): Identity | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })
}

/**
 * The home of an open database. Its connection goes on wherever the file is moved to or mounted; whatever is written by
 * path would go into a folder that only has the name. Nobody can put another file in the open one's place under its number.
 */
export function homeOf(databaseFile: string): Home {
  const opened = identityOf(databaseFile)
  return () => {
    const found = identityOf(databaseFile)
    if (!opened || found?.dev !== opened.dev || found.ino !== opened.ino) throw problem('FOLDER_GONE')
  }
}
