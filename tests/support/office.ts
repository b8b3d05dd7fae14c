import { execFile } from 'node:child_process'
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pathToFileURL } from 'node:url'

/** Renders documents with LibreOffice and reads what came out: the proof that a page number is the true page. */

const run = promisify(execFile)
const CONVERSION_TIMEOUT_MS = 120_000

export interface Office {
  /** Converts documents to PDF in one start of LibreOffice; the paths come back in the same order. */
  readonly toPdf: (documents: readonly Uint8Array[]) => Promise<string[]>
  readonly close: () => Promise<void>
}

/** An office with a profile of its own, so that it neither meets nor disturbs one that is running. */
export async function openOffice(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'kuaichu-office-'))
  const profile = pathToFileURL(join(folder, 'profile')).href
  let batch = 0
  return {
    async toPdf(documents) {
      batch += 1
      const out = join(folder, `batch-${batch}`)
      await mkdir(out)
      const paths = documents.map((_, index) => join(out, `document-${index}.docx`))
      await Promise.all(documents.map((bytes, index) => writeFile(paths[index] ?? '', bytes)))
      await run(
        'soffice',
        [
          '--headless',
          `-env:UserInstallation=${profile}`,
          '--convert-to',
          // Pages a word processor would slip in by itself must show up as a difference.
          'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}',
          '--outdir',
          out,
          ...paths
        ],
        { timeout: CONVERSION_TIMEOUT_MS }
      )
      return paths.map((path) => path.replace(/\.docx$/, '.pdf'))
    },
    close: () => rm(folder, { recursive: true, force: true })
  }
}

/** The text of each page, in its visual arrangement. */
export async function pagesOf(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 256 * 1024 * 1024 })
  return stdout.split('\f').slice(0, -1)
}

export async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path))
}

/** The text of each page in the order it was written: a cell's words stay together. */
export async function rawPagesOf(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-raw', pdf, '-'], { maxBuffer: 256 * 1024 * 1024 })
  return stdout.split('\f').slice(0, -1)
}

/** A page's pixels, three bytes each, line by line. */
export interface Raster {
  width: number
  height: number
  rgb: Uint8Array
}

/** The pages from the first to the last of these as pictures of 72 dots to the inch. */
export async function rastersOf(pdf: string, first: number, last: number): Promise<Raster[]> {
  const pages = ['-f', String(first), '-l', String(last)]
  const options = { maxBuffer: 256 * 1024 * 1024, encoding: 'buffer' } as const
  const { stdout } = await run('pdftoppm', ['-r', '72', ...pages, pdf], options)
  const rasters: Raster[] = []
  for (let at = 0; at < stdout.length;) {
    const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(stdout.toString('latin1', at, at + 40))
    if (!head) throw new Error('no picture of a page')
    const [width, height] = [Number(head[1]), Number(head[2])]
    const start = at + head[0].length
    at = start + width * height * 3
    rasters.push({ width, height, rgb: stdout.subarray(start, at) })
  }
  return rasters
}
