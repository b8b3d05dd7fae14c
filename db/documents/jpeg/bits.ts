import type { Lookup } from './huffman.ts'

/** Reads the coded data of a scan bit by bit. Behind its end, or a marker, come zeros. */
export class BitReader {
  #bits = 0
  #count = 0
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#at = at
  }

  #next(): number {
    const byte = this.#bytes[this.#at] ?? 0xff
    if (byte !== 0xff) {
      this.#at += 1
      return byte
    }
    // A byte of ones is followed by zeros, so that it can't be taken for a marker.
    if (this.#bytes[this.#at + 1] !== 0) return 0
    this.#at += 2
    return byte
  }

  #fill(): void {
    while (this.#count <= 16) {
      this.#bits = (this.#bits << 8) | this.#next()
      this.#count += 8
    }
  }

  /** The next symbol; 0 where the bits are no code, as in a damaged picture. */
  symbol(lookup: Lookup): number {
    this.#fill()
    const found = lookup[(this.#bits >>> (this.#count - 16)) & 0xffff] ?? 0
    this.#count -= found >> 8 || 16
    return found & 0xff
  }

  bit(): number {
    return this.bits(1)
  }

  bits(length: number): number {
    if (length === 0) return 0
    this.#fill()
    this.#count -= length
    return (this.#bits >>> this.#count) & ((1 << length) - 1)
  }

  /** A value of so many bits, negative ones in ones' complement (T.81 F.2.2.1). */
  value(length: number): number {
    const bits = this.bits(length)
    return length > 0 && bits < 1 << (length - 1) ? bits - (1 << length) + 1 : bits
  }

  /** Goes on behind the restart marker. */
  restart(): void {
    this.#bits = 0
    this.#count = 0
    const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7
    const there = this.#bytes[this.#at] === 0xff && isRestart(this.#bytes[this.#at + 1] ?? 0)
    if (there) this.#at += 2
  }
}

/** Writes coded data bit by bit, with a zero behind each byte of ones. */
export class BitWriter {
  #bits = 0
  #count = 0
  #bytes = new Uint8Array(1 << 16)
  #length = 0

  #push(byte: number): void {
    if (this.#length + 2 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.#length++] = byte
    if (byte === 0xff) this.#bytes[this.#length++] = 0
  }

  /** At most 16 bits at once. */
  put(bits: number, length: number): void {
    this.#bits = (this.#bits << length) | (bits & ((1 << length) - 1))
    this.#count += length
    while (this.#count >= 8) {
      this.#count -= 8
      this.#push((this.#bits >>> this.#count) & 0xff)
    }
  }

  /** All that was written, filled up with ones. */
  bytes(): Uint8Array {
    if (this.#count > 0) this.put(0xff, 8 - this.#count)
    return this.#bytes.subarray(0, this.#length)
  }
}
