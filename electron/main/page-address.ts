import { join, normalize, sep } from 'node:path'

/** Where the pages live; a scheme of our own, so that nothing of theirs can ever be a web address. */
export const pageOrigin = 'app://kuaichu'

function pathOf(address: string): string | null {
  try {
    const url = new URL(address)
    return `${url.protocol}//${url.host}` === pageOrigin ? decodeURIComponent(url.pathname) : null
  } catch {
    return null
  }
}

/** The file a page address means, or null when it points outside the folder or can't be read. */
export function pageFile(folder: string, address: string): string | null {
  const path = pathOf(address)
  if (path === null || path.includes('\0')) return null
  const file = normalize(join(folder, path === '' || path === '/' ? 'index.html' : path))
  return file.startsWith(folder + sep) ? file : null
}
