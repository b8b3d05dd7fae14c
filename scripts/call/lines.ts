import { readUtf8 } from '../runtime/utf8.ts'

const lineFeed = 0x0a

/** One line of the input: its number from 1, and its text; null where its bytes are no UTF-8. */
export interface InputLine {
  number: number
  text: string | null
}

/**
 * The lines of a stream of bytes. Only LF and CRLF end a line: U+2028, U+2029 and U+0085 may stand inside a JSON
 * text. Bytes are put together before they are read, so that no character is cut between two chunks.
 */
export async function* inputLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine> {
  let rest = Buffer.alloc(0)
  let number = 0
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(lineFeed); end >= 0; end = rest.indexOf(lineFeed)) {
      number += 1
      yield { number, text: readUtf8(rest.subarray(0, end)) }
      rest = rest.subarray(end + 1)
    }
  }
  if (rest.length > 0) yield { number: number + 1, text: readUtf8(rest) }
}

/** A line as the call it asks for; whether that is one is for the service to say. */
interface Called {
  call?: unknown
  input?: unknown
  act?: unknown
}

/**
 * Reads a line as a call.
 *
 * @throws Error with what is wrong, in words, where it is no JSON or no object
 */
export function calledIn(line: string): Called {
  const read = JSON.parse(line) as unknown
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new Error('应是一个 JSON 对象，写明 "call"，如 {"call": "cases.list", "input": {}}')
  }
  return read
}
