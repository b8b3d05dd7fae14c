import { expect, it } from 'vitest'
import {
  chainFaults,
  chainStart,
  signatureFormat,
  signatureHash,
  type UnsealedSignature
} from '../../../db/signoff/seal.ts'

const snapshotSha256 = 'a'.repeat(64)
const signature: Omit<UnsealedSignature, 'format'> = {
  ...{
    id: 's',
    roundId: 'r',
    position: 0,
    seat: 'handler' as const,
    mode: 'drawn' as const,
    partyId: null,
    accountId: 'a'
  },
  ...{ operatorId: 'a', signerName: '罗建国', signerTitle: '', identityCheck: '本人密码', opinion: '同意' },
  ...{ satisfaction: null, signedAt: '2026-08-21T10:00:00+08:00', recordedAt: '2026-08-21T10:00:00+08:00' },
  ...{ strokes: '[]', picture: new Uint8Array(), previousHash: chainStart(snapshotSha256) }
}

it('a signature of a format that nobody knows is never taken for sound', () => {
  const sealed = (format: number) => {
    const hash = signatureHash({ ...signature, format: signatureFormat }, snapshotSha256)
    return chainFaults([{ ...signature, format, hash }], snapshotSha256)
  }
  expect(sealed(signatureFormat)).toEqual([])
  expect(sealed(9)).toEqual(['第 1 枚签名（罗建国）被改动'])
})
