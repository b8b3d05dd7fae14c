/** Codes of a table: how many there are of each length from 1 to 16, and what they stand for, shortest first. */
export interface HuffmanTable {
  counts: readonly number[]
  symbols: readonly number[]
}

/** For each 16 bits that may come: the length of the code they begin with (upper byte) and its symbol; 0 for none. */
export type Lookup = Uint16Array

export function lookupOf({ counts, symbols }: HuffmanTable): Lookup {
  const lookup = new Uint16Array(65_536)
  let code = 0
  let index = 0
  counts.forEach((count, shorter) => {
    const length = shorter + 1
    for (let nth = 0; nth < count; nth++) {
      const from = code << (16 - length)
      lookup.fill((length << 8) | (symbols[index] ?? 0), from, from + (1 << (16 - length)))
      code += 1
      index += 1
    }
    code <<= 1
  })
  return lookup
}

/** The code of each symbol and its length; 0 for symbols without one. */
export function codesOf({ counts, symbols }: HuffmanTable): { codes: Uint16Array; lengths: Uint8Array } {
  const codes = new Uint16Array(256)
  const lengths = new Uint8Array(256)
  let code = 0
  let index = 0
  counts.forEach((count, shorter) => {
    for (let nth = 0; nth < count; nth++) {
      const symbol = symbols[index] ?? 0
      codes[symbol] = code
      lengths[symbol] = shorter + 1
      code += 1
      index += 1
    }
    code <<= 1
  })
  return { codes, lengths }
}

/** How long the code of each symbol is, by joining the two rarest again and again (Huffman 1952). */
function codeLengths(weights: ReadonlyMap<number, number>): Map<number, number> {
  const lengths = new Map([...weights.keys()].map((symbol) => [symbol, 0]))
  let groups = [...weights].map(([symbol, weight]) => ({ weight, symbols: [symbol] }))
  while (groups.length > 1) {
    groups.sort((one, other) => one.weight - other.weight)
    const [rarest, next, ...rest] = groups
    if (!rarest || !next) break
    const symbols = [...rarest.symbols, ...next.symbols]
    for (const symbol of symbols) lengths.set(symbol, (lengths.get(symbol) ?? 0) + 1)
    groups = [{ weight: rarest.weight + next.weight, symbols }, ...rest]
  }
  return lengths
}

/** Stands for no symbol: no code may be all ones, so one is left unused. */
const unused = 256
const longest = 16

/** The table with the shortest codes, of at most 16 bits, for symbols that come so often (T.81 annex K.2). */
export function tableFor(frequencies: readonly number[]): HuffmanTable {
  const seen = frequencies.flatMap((count, symbol) => (count > 0 ? [[symbol, count] as const] : []))
  if (seen.length === 0) return { counts: new Array<number>(longest).fill(0), symbols: [] }
  const lengths = codeLengths(new Map([...seen, [unused, 0.5]]))
  const counts = Array.from(
    { length: 64 },
    (_, length) => [...lengths.values()].filter((one) => one === length).length
  )
  const at = (length: number) => counts[length] ?? 0
  for (let length = counts.length - 1; length > longest; length--) {
    while (at(length) > 0) {
      // Two codes that are too long give up one: a shorter code makes room for it and another.
      let shorter = length - 2
      while (at(shorter) === 0) shorter -= 1
      counts[length] = at(length) - 2
      counts[length - 1] = at(length - 1) + 1
      counts[shorter + 1] = at(shorter + 1) + 2
      counts[shorter] = at(shorter) - 1
    }
  }
  let last = longest
  while (last > 1 && at(last) === 0) last -= 1
  counts[last] = at(last) - 1
  const symbols = seen.map(([symbol]) => symbol)
  symbols.sort((one, other) => (lengths.get(one) ?? 0) - (lengths.get(other) ?? 0) || one - other)
  return { counts: Array.from({ length: longest }, (_, index) => at(index + 1)), symbols }
}
