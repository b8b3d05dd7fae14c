import { expect, it } from 'vitest'
import { sampleInk } from '../../../db/sample/sample-ink.ts'
import { electronicSignature } from '../../../db/documents/forms/signatures.ts'
import type { Signature } from '../../../db/signoff/signoff.ts'

const signature: Signature = {
  ...{ id: 's', seat: 'handler', partyId: null, accountId: 'a', signerName: '罗建国', signerTitle: '副主任' },
  ...{ mode: 'drawn', identityCheck: '本人密码', opinion: '同意办结', satisfaction: null },
  ...{ signedAt: '2026-08-21T10:00:00+08:00', recordedAt: '2026-08-21T10:00:00+08:00', hash: 'a'.repeat(64) }
}

function printed(picture: Uint8Array | null) {
  const signaturePictures = new Map(picture ? [[signature.id, picture]] : [])
  const { marks, notes } = electronicSignature({ signaturePictures }, signature, '签名人：罗建国')
  return { pictures: marks.length, notes }
}

const note = '电子签名　2026年8月21日10时00分　短码 AAAAAAAA'
const { png } = sampleInk('罗建国')

it.each([
  ['a signature with its picture', png, { pictures: 1, notes: [note] }],
  ['one whose picture is gone', null, { pictures: 0, notes: ['签名图样无法读取', note] }],
  [
    'one whose picture is no more than its first bytes',
    png.slice(0, 8),
    { pictures: 0, notes: ['签名图样无法读取', note] }
  ],
  ['one whose picture is cut short', png.slice(0, 100), { pictures: 0, notes: ['签名图样无法读取', note] }]
])('a sheet says of %s what it shows', (_what, picture, expected) => {
  expect(printed(picture)).toEqual(expected)
})
