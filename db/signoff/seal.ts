import { canonicalJson, sha256 } from '../digest/digest.ts'
import { format1, frozenPart } from '../signing/formats/format-1.ts'
import type { SignatureTable } from '../schema.ts'

/** A signature without what is computed from it. */
export type UnsealedSignature = Omit<SignatureTable, 'hash'>

/** How signatures are hashed now. */
export const signatureFormat = 1

/**
 * The hash that binds a signature: the snapshot it stands under, who signed and how that was checked, the
 * opinion, the satisfaction, the times, the strokes and the picture, and the hash of the signature before it.
 */
export function signatureHash(signature: UnsealedSignature, snapshotSha256: string): string {
  const { format, strokes, picture } = signature
  // A signature of a format nobody knows has no hash that could fit.
  if (format !== signatureFormat) return ''
  const plain = frozenPart(signature, format1.signature) as object
  return sha256(
    canonicalJson({
      ...plain,
      snapshotSha256,
      strokesSha256: sha256(strokes),
      pictureSha256: sha256(picture)
    })
  )
}

/** What the first signature of a round follows: the snapshot itself. */
export function chainStart(snapshotSha256: string): string {
  return snapshotSha256
}

/** Faults of a round's chain, in words; empty when every signature follows from the one before. */
export function chainFaults(signatures: SignatureTable[], snapshotSha256: string): string[] {
  let previous = chainStart(snapshotSha256)
  return signatures.flatMap(({ hash, ...signature }, index) => {
    const faults: string[] = []
    const who = `第 ${index + 1} 枚签名（${signature.signerName}）`
    if (signature.position !== index) faults.push(`${who}之前缺少签名`)
    if (signature.previousHash !== previous) faults.push(`${who}与前一枚不相连`)
    if (signatureHash(signature, snapshotSha256) !== hash) faults.push(`${who}被改动`)
    previous = hash
    return faults
  })
}
