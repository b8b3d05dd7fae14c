/** How long a page that was loaded may take until it asks for something. A slow PC needs some seconds. */
const signMs = 30_000

/** A file that the page needs and that is not there; `path` says where it should be. */
export class MissingFile extends Error {
  readonly path: string

  constructor(path: string) {
    super(`missing: ${path}`)
    this.path = path
  }
}

/**
 * Whether the page came to life. Chromium calls a page loaded whose script is missing or broken, and shows it blank; what
 * counts is that it asks the backend for something.
 */
export class PageStart {
  private alive = false
  private settle: (error?: Error) => void = () => undefined
  private early: Error | undefined

  /** The page asked for something: from here on it tells its own troubles. */
  sign(): void {
    this.alive = true
    this.settle()
  }

  /** A file was not found; before the first sign it is the reason why there is none. */
  missing(path: string): void {
    this.early ??= new MissingFile(path)
    this.settle(this.early)
  }

  /** The reason behind an error of loading: the file that was missing, where one was. */
  because(error: unknown): unknown {
    return this.early ?? error
  }

  /**
   * Resolves with the first sign.
   *
   * @throws MissingFile at once when a file is missing, an error when no sign comes in time
   */
  wait(): Promise<void> {
    if (this.alive) return Promise.resolve()
    if (this.early) return Promise.reject(this.early)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`the page gave no sign within ${signMs / 1000} s`))
      }, signMs)
      this.settle = (error) => {
        clearTimeout(timer)
        if (error) reject(error)
        else resolve()
      }
    })
  }
}
